"""A long form begins with what a newcomer looks for, and no setting is lost between its headings."""

from nodetool.deploy.config import settings as declared
from nodetool.deploy.config.options import Group
from nodetool.tray.setting_sections import sections


def test_every_stored_setting_is_in_one_section() -> None:
    stored = [option for option in declared.ALL if option.stored]
    found = [option.name for section in sections(stored) for option in section.options]
    assert sorted(found) == sorted(option.name for option in stored)


def test_page_of_the_server_begins_with_address_and_port_and_ends_with_notifications() -> None:
    titles = [section.title for section in sections(o for o in declared.ALL if o.group is Group.SERVER)]
    assert titles == ["Network", "This application", "Limits", "Log files", "Notifications"]


def test_section_without_settings_is_left_out() -> None:
    assert list(sections(())) == []
