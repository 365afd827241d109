"""How the command line talks to the running tray: one request, one answer, on a channel of the user's own."""
