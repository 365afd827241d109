"""What callers did in the last minutes, in constant memory: for whoever looks at the worker, not for statistics."""
