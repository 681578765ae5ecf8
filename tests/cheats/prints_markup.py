# question: pair-sum
# trick: Prints, returns and raises markup with scripts, to run code in the page that shows it.
# ends: raised wrong_answer

MARKUP = "</pre><img src=x onerror='window.cheated = 1'><script>window.cheated = 1</script>{{7*7}}"


class Shown:
    def __repr__(self):
        return MARKUP


Shown.__name__ = Shown.__qualname__ = MARKUP


def find_pairs(numbers, target):
    print(MARKUP)
    if target == 6:
        return [Shown(), MARKUP]
    raise type(MARKUP, (Exception,), {})(MARKUP)
