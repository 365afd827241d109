"""Looks for what keeps the worker from running well and safely; changes nothing."""
