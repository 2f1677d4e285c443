"""Performance evaluation: predikat, distributions, raters, recognition, coaching, and what hangs on them."""
