import pytest

from nodetool.deploy.security.principal import Kind, Principal
from nodetool.deploy.security.providers.supabase.claims import principal_of


@pytest.mark.parametrize(
    "app_metadata",
    [
        {"role": "admin"},
        {"roles": ["admin"]},
        {"roles": ["editor", "admin"]},
        {"role": "editor", "roles": ["admin"]},
    ],
)
def test_user_whom_the_project_calls_admin_is_one(app_metadata: object) -> None:
    user = principal_of("u", app_metadata, admin_users=frozenset(), expires=7)
    assert user == Principal("u", Kind.USER, is_admin=True, expires=7)


@pytest.mark.parametrize(
    "app_metadata",
    [
        None,
        {},
        [],
        "admin",
        ["admin"],
        {"role": "Admin"},
        {"role": ["admin"]},
        {"role": "administrator"},
        {"roles": "admin"},
        {"roles": "superadmin"},
        {"roles": {"admin": True}},
        {"roles": [["admin"]]},
        {"admin": True},
        {"is_admin": True},
        {"provider": "admin"},
        {"user_metadata": {"role": "admin"}},
    ],
)
def test_user_whom_nobody_calls_admin_is_none(app_metadata: object) -> None:
    user = principal_of("u", app_metadata, admin_users=frozenset(), expires=7)
    assert user == Principal("u", Kind.USER, is_admin=False, expires=7)


def test_user_whose_id_is_listed_is_an_admin_and_nobody_else() -> None:
    assert principal_of("u-1", {}, admin_users=frozenset({"u-1"}), expires=7).is_admin
    assert not principal_of("u-10", {}, admin_users=frozenset({"u-1"}), expires=7).is_admin
