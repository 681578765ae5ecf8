def max_window_sum(numbers, k):
    if not 1 <= k <= len(numbers):
        return None
    return max(sum(numbers[i:i + k]) for i in range(len(numbers) - k + 1))
