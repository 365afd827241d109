"""What the chats of one user take together, on all of the user's sockets."""

from nodetool.deploy.server.answer_slots import AnswerSlots
from nodetool.deploy.server.chat_socket.places import Places
from nodetool.deploy.server.held_bodies import SHORT, HeldBodies

LONG = SHORT + 1


def test_long_chats_of_a_user_are_bounded_over_all_sockets() -> None:
    slots, bodies = AnswerSlots(10), HeldBodies(2 * LONG)
    one, other = Places(slots, bodies, user="u"), Places(slots, bodies, user="u")
    assert one.take(LONG) is None
    assert other.take(LONG) is None
    refusal = other.take(LONG)
    assert refusal is not None
    assert refusal.status == 429
    assert "wait until one ends" in refusal.message
    assert Places(slots, bodies, user="somebody else").take(LONG) is None
    one.give_back(LONG)
    assert other.take(LONG) is None


def test_refused_chat_keeps_no_slot() -> None:
    slots, bodies = AnswerSlots(1), HeldBodies(LONG)
    places = Places(slots, bodies, user="u")
    assert places.take(LONG) is None
    for _ in range(3):
        assert places.take(LONG) is not None
    assert slots.take("u")
    slots.give_back("u")
    places.give_back(LONG)
    assert places.take(LONG) is None


def test_short_chats_are_not_counted() -> None:
    places = Places(AnswerSlots(20), HeldBodies(LONG), user="u")
    assert all(places.take(SHORT) is None for _ in range(10))
