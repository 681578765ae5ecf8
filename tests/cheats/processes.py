# question: pair-sum
# trick: Starts a shell, another interpreter or a copy of its own process.
# ends: wrong_answer
# seeks: STARTED

import asyncio
import os


def find_pairs(numbers, target):
    for start in (
        lambda: os.system("true"),
        lambda: os.fork(),
        lambda: os.popen("true"),
        lambda: os.execv("/bin/sh", ["sh"]),
        lambda: os.spawnv(os.P_WAIT, "/bin/true", ["true"]),
        lambda: asyncio.run(asyncio.create_subprocess_shell("true")),
    ):
        try:
            print("STARTED", start())
        except (OSError, AttributeError, ImportError, RuntimeError):
            continue
    return []
