"""What a graph says beside gold annotations: rows, judgements, figures and the sentences of each error."""
