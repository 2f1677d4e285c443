"""Two results side by side: what differs, what it comes from, and whether last year's step helped."""
