from snippets import block, run, versions

run(block(0))
assert versions.python >= (3, 14)
assert versions.django >= (6, 0), "too old"
