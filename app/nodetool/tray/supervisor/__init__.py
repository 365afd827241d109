"""Keeps one worker process in the state that its owner wants."""
