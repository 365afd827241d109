"""Ollama's API, below `/api/` and under the worker's token (https://github.com/ollama/ollama/blob/main/docs/api.md)."""
