"""Places that no gazetteer holds, told by their shape, by the words around them, and by what stands beside them in a list."""
