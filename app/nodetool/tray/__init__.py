"""The tray application: runs the worker, and shows and changes who may call it."""
