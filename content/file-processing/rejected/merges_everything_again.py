# expect: passed
# growth: quadratic
# why: You sort and merge all ranges after each chunk, so a chunk costs more the more have arrived.
#   The ranges were in order before: which of them can the new one touch, and how do you find those?
from hashlib import sha256


class UploadAssembler:
    def __init__(self, size, checksum):
        self.size = size
        self.checksum = checksum.lower()
        self._content = bytearray(size)
        # Ranges (start, end) that have been received: ascending, and no two overlap or touch.
        self._received = []

    def add(self, offset, data):
        end = offset + len(data)
        if offset < 0 or end > self.size:
            raise ValueError("the chunk lies outside the file")
        if not data:
            return 0

        known = 0
        for start, stop in self._received:
            low, high = max(start, offset), min(stop, end)
            if low >= high:
                continue
            if self._content[low:high] != data[low - offset:high - offset]:
                raise ValueError("the chunk contradicts an earlier one")
            known += high - low

        self._content[offset:end] = data
        merged = []
        for start, stop in sorted([*self._received, (offset, end)]):
            if merged and start <= merged[-1][1]:
                merged[-1] = merged[-1][0], max(stop, merged[-1][1])
            else:
                merged.append((start, stop))
        self._received = merged
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
