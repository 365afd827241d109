"""The worker: one authenticated address in front of this machine's models."""

__version__ = "0.1.0"
