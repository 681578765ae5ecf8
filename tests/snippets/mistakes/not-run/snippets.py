from snippets import block, run

run(block(0))
