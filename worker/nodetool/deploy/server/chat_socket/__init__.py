"""Chats over a WebSocket: frames, what they ask for, and one conversation. The protocol stands in worker/README.md."""
