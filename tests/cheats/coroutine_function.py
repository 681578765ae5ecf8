# question: pair-sum
# trick: A coroutine that would return the right pairs if the judge awaited it.
# ends: wrong_answer

async def find_pairs(numbers, target):
    return sorted({(min(a, target - a), max(a, target - a)) for i, a in enumerate(numbers) if target - a in numbers[:i]})
