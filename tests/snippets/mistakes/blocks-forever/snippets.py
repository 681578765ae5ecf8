from snippets import block, run

assert run(block(0))
