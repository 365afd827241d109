"""The fields of the settings form: one editor for each kind of value."""
