"""Who a Supabase user is to the worker, and what they may do.

* Every user may call, whoever signed in: also an anonymous sign-in (`is_anonymous`) is a user with an id of its own.
  A project that does not want that switches anonymous sign-ins off.
* An administrator is whom `app_metadata` calls `admin` (in `role`, or among `roles`), or whose id stands in
  AUTH_ADMIN_USERS. Only the project's owner writes `app_metadata`; `user_metadata` is the user's own to write and never
  counts.
* The claim `role` beside them names a Postgres role (`authenticated`, `service_role`), not a right here. The project's
  own `anon` and `service_role` tokens name no user (`sub`), so they open nothing.
"""

from nodetool.deploy.security.principal import Kind, Principal

ADMIN = "admin"
AUDIENCE = "authenticated"
"""What stands in `aud` of the token of a user who has signed in."""


def principal_of(user_id: str, app_metadata: object, *, admin_users: frozenset[str], expires: float) -> Principal:
    """Return the user of that id with the rights that the project gives them, until the Unix time `expires`."""
    is_admin = user_id in admin_users or _is_called_admin(app_metadata)
    return Principal(user_id, Kind.USER, is_admin=is_admin, expires=expires)


def _is_called_admin(app_metadata: object) -> bool:
    if not isinstance(app_metadata, dict):
        return False
    roles = app_metadata.get("roles")
    return app_metadata.get("role") == ADMIN or (isinstance(roles, list) and ADMIN in roles)
