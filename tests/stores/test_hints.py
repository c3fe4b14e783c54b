"""What workers tell each other inside one process."""

from server.stores.hints import UNHEARD_MAX, Line, Switchboard


async def test_everybody_hears_but_who_tells():
    board = Switchboard()
    one, two, three = Line(board), Line(board), Line(board)
    await one.tell(b"hello")
    assert await anext(two.listen()) == b"hello"
    assert await anext(three.listen()) == b"hello"
    await two.tell(b"and you")
    assert await anext(one.listen()) == b"and you"


async def test_a_listener_that_is_closed_ends_after_what_it_was_told():
    board = Switchboard()
    one, two = Line(board), Line(board)
    await one.tell(b"last")
    await two.close()
    assert [message async for message in two.listen()] == [b"last"]


async def test_who_does_not_listen_keeps_the_newest_messages_only():
    board = Switchboard()
    one, two = Line(board), Line(board)
    for number in range(UNHEARD_MAX + 5):
        await one.tell(str(number).encode())
    assert await anext(two.listen()) == b"5"
