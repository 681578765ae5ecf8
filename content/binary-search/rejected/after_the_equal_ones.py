# expect: wrong_answer
# why: You go right when the middle element equals the target, so the insertion point lies behind
#   the equal elements and the match found is the last one. The task asks for the leftmost.
def insertion_point(values, target):
    low, high = 0, len(values)
    while low < high:
        mid = (low + high) // 2
        if values[mid] <= target:
            low = mid + 1
        else:
            high = mid
    return low


def find_first(values, target):
    index = insertion_point(values, target) - 1
    if index >= 0 and values[index] == target:
        return index
    return None
