"""One opener a kind of file; each gives `Sheet`s. What is in a file decides which one reads it, not its name."""
