"""What a run needs that nobody watches: a lock, a line in a log, and no work where nothing changed.

Nothing heavy is imported here: a run that is locked out or has nothing to do ends at once.
"""
