def max_window_sum(numbers, k):
    if not 1 <= k <= len(numbers):
        return None
    best = None
    for start in range(len(numbers) - k + 1):
        total = 0
        for offset in range(k):
            total += numbers[start + offset]
        if best is None or total > best:
            best = total
    return best
