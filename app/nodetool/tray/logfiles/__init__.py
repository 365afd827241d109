"""The log files: the worker's output and the tray's own words, written, bounded and read."""
