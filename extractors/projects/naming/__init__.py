"""One name of a project: how it is built, where it begins and ends, what proves it, and what is done to it."""
