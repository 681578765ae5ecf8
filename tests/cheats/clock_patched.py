# question: pair-sum
# trick: Stops every clock there is, so that no time limit can be noticed, and then runs for ever.
# ends: too_many_steps

import sys
import time
import _host

for name in ("time", "monotonic", "perf_counter", "process_time", "time_ns", "monotonic_ns", "perf_counter_ns"):
    setattr(time, name, lambda: 0)
_host.nanoseconds = lambda: 0
_host.advance(10**15)
sys.setswitchinterval(1000.0)


def find_pairs(numbers, target):
    while True:
        pass
