# expect: wrong_answer
# why: You compare two hexadecimal texts letter by letter, and capital and small letters mean the same
#   number. Bring both into one form first.
from bisect import bisect_left, bisect_right
from hashlib import sha256
from operator import itemgetter


class UploadAssembler:
    def __init__(self, size, checksum):
        self.size = size
        self.checksum = checksum
        self._content = bytearray(size)
        # Ranges (start, end) that have been received: ascending, and no two overlap or touch.
        self._received = []

    def add(self, offset, data):
        end = offset + len(data)
        if offset < 0 or end > self.size:
            raise ValueError("the chunk lies outside the file")
        if not data:
            return 0

        # The ranges that overlap or touch the chunk stand next to each other.
        first = bisect_left(self._received, offset, key=itemgetter(1))
        last = bisect_right(self._received, end, key=itemgetter(0))
        touched = self._received[first:last]
        known = 0
        for start, stop in touched:
            low, high = max(start, offset), min(stop, end)
            if self._content[low:high] != data[low - offset:high - offset]:
                raise ValueError("the chunk contradicts an earlier one")
            known += high - low

        self._content[offset:end] = data
        if touched:
            merged = min(offset, touched[0][0]), max(end, touched[-1][1])
        else:
            merged = offset, end
        self._received[first:last] = [merged]
        return len(data) - known

    def missing(self):
        gaps = []
        position = 0
        for start, end in [*self._received, (self.size, self.size)]:
            if position < start:
                gaps.append((position, start))
            position = end
        return gaps

    def finish(self):
        if self.missing():
            return "incomplete"
        if sha256(self._content).hexdigest() != self.checksum:
            self._received.clear()
            return "corrupt"
        return "complete"

    def plan(self, longest):
        parts = []
        for start, end in self.missing():
            while start < end:
                border = (start // longest + 1) * longest
                parts.append((start, min(border, end)))
                start = border
        return parts
