"""The HTTP and WebSocket side: the only package that imports the web framework."""
