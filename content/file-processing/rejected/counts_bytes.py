# expect: wrong_answer
# why: You add up the lengths of the chunks to know when the file is complete, so a chunk that was sent
#   twice counts twice. How many of its bytes are new?
from hashlib import sha256


class UploadAssembler:
    def __init__(self, size, checksum):
        self.size = size
        self.checksum = checksum.lower()
        self.start_again()

    def start_again(self):
        self.content = [None] * self.size
        self.count = 0

    def add(self, offset, data):
        if offset < 0 or offset + len(data) > self.size:
            raise ValueError("outside")
        for position, byte in enumerate(data, offset):
            if self.content[position] not in (None, byte):
                raise ValueError("contradiction")
        new = self.content[offset:offset + len(data)].count(None)
        self.content[offset:offset + len(data)] = data
        self.count += len(data)
        return new

    def missing(self):
        gaps = []
        for position, byte in enumerate(self.content):
            if byte is None:
                if gaps and gaps[-1][1] == position:
                    gaps[-1] = gaps[-1][0], position + 1
                else:
                    gaps.append((position, position + 1))
        return gaps

    def finish(self):
        if self.count < self.size:
            return "incomplete"
        content = bytes(byte or 0 for byte in self.content)
        if sha256(content).hexdigest() != self.checksum:
            self.start_again()
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
