# question: pair-sum
# trick: Runs code from a pickle, a marshal and a compiled text that carry another file name.
# ends: wrong_answer
# seeks: INSIDE

import marshal
import pickle


class Payload:
    def __reduce__(self):
        return exec, ("import sys\nf = sys._getframe()\nwhile f.f_back: f = f.f_back\nprint('INSIDE' if 'expected' in f.f_locals else '')",)


def find_pairs(numbers, target):
    pickle.loads(pickle.dumps(Payload()))
    code = compile("import sys\nif 'expected' in sys._getframe().f_locals: print('INSIDE')", "<judge>", "exec")
    exec(marshal.loads(marshal.dumps(code)), {"__name__": "judge"})
    return []
