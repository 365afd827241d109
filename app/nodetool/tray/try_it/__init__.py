"""Trying a model out: which there are, what was said, how fast the answer came. Nothing of it is stored."""
