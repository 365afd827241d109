"""The first run: what a newcomer is asked once, and how somebody without a model gets one."""
