from snippets import block, run

names = run(block(0))
assert round(names["before"]) == 200
assert round(names["after"]) == 50
