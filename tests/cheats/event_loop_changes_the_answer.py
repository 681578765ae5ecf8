# question: reverse-in-place
# trick: Leaves a task behind that would reverse the list as soon as somebody runs the event loop.
# ends: wrong_answer raised
# misconception: yes

import asyncio


def reverse_in_place(chars):
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    loop.call_soon(chars.reverse)
