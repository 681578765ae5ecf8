def generate(size, seed):
    """One worker adds a record for each of many tenants, then lists each tenant's records."""
    script = []
    for index in range(size // 4):
        script += [("enter", index + seed), ("add", index), ("all",), ("leave",)]
    return [("run_store", [script])]


def random_case(draw):
    def script():
        steps = [("enter", draw.choice(["a", "b", 0]))] if draw.integer(0, 4) != 1 else []
        depth = len(steps)
        for _ in range(draw.integer(1, 9)):
            action = draw.choice(
                ["add", "add", "all", "get", "enter", "leave", "update", "delete", "crash"]
            )
            if action == "enter":
                depth += 1
                steps.append(("enter", draw.choice(["a", "b", 0])))
            elif action in ("leave", "crash"):
                if depth:
                    depth -= 1
                    steps.append((action,))
            elif action == "all":
                steps.append(("all",))
            elif action == "add":
                steps.append(("add", draw.choice(["x", 0])))
            elif action == "update":
                steps.append(("update", draw.integer(1, 3), "y"))
            else:
                steps.append((action, draw.integer(1, 3)))
        return steps

    return [("run_store", [script() for _ in range(draw.integer(1, 3))])]
