"""Workforce planning for Indonesian personnel offices."""

__version__ = "0.1.0"
