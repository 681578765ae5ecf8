# expect: wrong_answer
# why: You take a byte that is zero for one that has not arrived, so a file with zero bytes never
#   becomes complete. Keep what has arrived apart from what it holds.
from hashlib import sha256


class UploadAssembler:
    def __init__(self, size, checksum):
        self.size = size
        self.checksum = checksum.lower()
        self.content = bytearray(size)

    def add(self, offset, data):
        end = offset + len(data)
        if offset < 0 or end > self.size:
            raise ValueError("outside")
        known = self.content[offset:end]
        if any(old and old != new for old, new in zip(known, data)):
            raise ValueError("contradiction")
        self.content[offset:end] = data
        return known.count(0)

    def missing(self):
        gaps = []
        for position, byte in enumerate(self.content):
            if not byte:
                if gaps and gaps[-1][1] == position:
                    gaps[-1] = gaps[-1][0], position + 1
                else:
                    gaps.append((position, position + 1))
        return gaps

    def finish(self):
        if self.missing():
            return "incomplete"
        if sha256(self.content).hexdigest() != self.checksum:
            self.content = bytearray(self.size)
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
