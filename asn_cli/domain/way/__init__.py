"""The way back: from one number to the cells, rules and steps that it came from."""
