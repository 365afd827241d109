"""Watches the models of the running worker for those who look: what there is, and how far downloads are."""
