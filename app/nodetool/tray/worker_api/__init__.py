"""The running worker, asked over its own HTTP address like any caller."""
