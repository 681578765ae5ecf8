def solve(numbers):
    raise NotImplementedError("write the solution that you would praise in a review")
