"""Plain ASGI around the application: sees HTTP and WebSocket alike."""
