"""Text → sections: layout mended, headings and numbering read, titles, dates, what is furniture, what looks back."""
