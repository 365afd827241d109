"""What the worker counts, and how Prometheus reads it.

The counts are plain numbers: a request pays for an addition or two. The library that renders them is imported at the
first scrape.
"""
