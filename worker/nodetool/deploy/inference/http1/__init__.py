"""A small HTTP/1.1 client for relaying: asyncio below, llhttp's parser within, bytes out as they come in.

It asks no proxy of the environment, follows no redirect, keeps no cookie and undoes no compression.
"""
