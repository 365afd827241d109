"""Notifications with buttons, as the desktops of Linux and the BSDs show them.

The protocol: https://specifications.freedesktop.org/notification-spec/latest/
"""
