"""Who calls, and whether they may. No web framework: the same answers for HTTP and WebSocket."""
