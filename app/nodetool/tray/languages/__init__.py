"""The languages of the window, the menu and the notifications; the command line and the logs speak English."""
