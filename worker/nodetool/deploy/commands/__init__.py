"""What the worker's command line can do beside running the worker, one verb a file."""
