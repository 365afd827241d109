"""Chats over a WebSocket: what is said on it, and by whom it is answered. The protocol stands in worker/README.md."""
