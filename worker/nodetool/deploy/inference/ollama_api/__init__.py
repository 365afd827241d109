"""Ollama's API for models of other servers: its requests and answers, translated from and to the OpenAI API.

Pure but for `native`, which talks to an Ollama itself. https://github.com/ollama/ollama/blob/main/docs/api.md
"""
