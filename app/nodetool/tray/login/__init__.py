"""Whether and how the tray starts when its user logs in: one entry, made only when somebody asks for it."""
