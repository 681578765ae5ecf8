import assert from "node:assert/strict";
import { describe } from "node:test";

import { caseCounts, read } from "./content.mjs";
import { openRoom } from "./room.mjs";
import { markOf, shippedFiles } from "./unchanged.mjs";

const ID = "pair-sum";
const SOLUTION = read(ID, "solution.py");
const { total } = caseCounts(ID);
const solving = (lines) => `def find_pairs(numbers, target):\n    ${lines.join("\n    ")}\n`;

// Each program with the verdicts that are honest for it, the sentence that the page says, and
// what else is to be seen.
const PROGRAMS = [
  {
    name: "an endless loop",
    source: solving(["while True:", "    pass"]),
    verdicts: ["too_many_steps"],
    says: /still working after 1,000,000 steps/,
    check: (report) => assert.equal(report.cases.length, total, "each case has its own budget"),
  },
  {
    name: "an endless loop that catches everything",
    source: solving(["while True:", "    try:", "        while True: pass", "    except BaseException: pass"]),
    verdicts: ["too_many_steps"],
    says: /still working after/,
  },
  {
    name: "an endless loop outside the function",
    source: `${SOLUTION}\nwhile True:\n    pass\n`,
    verdicts: ["too_many_steps"],
    says: /still working after/,
  },
  {
    name: "an endless print",
    source: solving(["while True:", "    print('again', numbers)"]),
    verdicts: ["too_many_steps"],
    says: /still working after/,
    check({ cases: [first] }) {
      assert.match(first.text, /There was more; the rest is not kept/);
      assert.ok(first.fields.Printed.startsWith("again [5, 1, 4, 2]\nagain"));
      assert.ok(first.fields.Printed.length <= 16_384, `${first.fields.Printed.length}`);
    },
  },
  {
    name: "one print of many megabytes",
    source: solving(["print('x' * 20_000_000)", "return []"]),
    verdicts: ["wrong_answer"],
    says: /something else/,
    check({ cases: [first] }) {
      assert.match(first.text, /There was more/);
      assert.ok(first.fields.Printed.length <= 16_384, `${first.fields.Printed.length}`);
    },
  },
  {
    name: "a list that keeps growing",
    source: solving(["held = []", "while True:", "    held.append(bytearray(1_000_000))"]),
    verdicts: ["out_of_memory"],
    says: /more than 128 MiB/,
  },
  {
    name: "a text that doubles and catches the error",
    source: solving([
      "held = 'x'",
      "while True:",
      "    try:",
      "        held += held",
      "    except MemoryError:",
      "        pass",
    ]),
    verdicts: ["out_of_memory", "too_many_steps"],
    says: /more than 128 MiB|still working/,
  },
  ...["bytearray(10**10)", "bytearray(3 * 10**9)", "[0] * 10**9", "'x' * 10**10", "list(range(10**9))", "1 << 10**10"].map(
    (bomb) => ({
      name: `a single ${bomb}`,
      source: solving([`held = ${bomb}`, "return []"]),
      verdicts: ["out_of_memory"],
      says: /more than 128 MiB/,
    }),
  ),
  {
    name: "10**10**8",
    source: solving(["return 10**10**8"]),
    verdicts: ["timed_out", "out_of_memory"],
    says: /kept Python busy|more than 128 MiB/,
  },
  {
    name: "a recursion without an end",
    source: solving(["return find_pairs(numbers, target)"]),
    verdicts: ["too_deep"],
    says: /called itself too many times/,
    check: (report) => assert.deepEqual(report.cases[0].lines.slice(0, 1), [2]),
  },
  {
    name: "a recursion with the limit lifted",
    source: `import sys\nsys.setrecursionlimit(10**6)\n${solving(["return find_pairs(numbers, target)"])}`,
    verdicts: ["too_deep"],
    says: /called itself too many times/,
  },
  ...Object.entries({
    "repr of nested lists": ["deep = []", "for _ in range(100_000): deep = [deep]", "return repr(deep)"],
    "comparison of nested lists": [
      "one, two = [], []",
      "for _ in range(100_000): one, two = [one], [two]",
      "return one == two",
    ],
    "an attribute look-up": [
      "class Deep:",
      "    def __getattr__(self, name): return getattr(self, name + 'x')",
      "return Deep().y",
    ],
    "a sort key": ["return sorted(numbers, key=lambda number: find_pairs(numbers, target))"],
    "map and a comprehension": ["return [pair for pair in map(lambda number: find_pairs(numbers, target), numbers)]"],
    "functools.reduce": ["import functools", "return functools.reduce(lambda a, b: find_pairs(numbers, target), numbers)"],
    "a class that compares itself": [
      "class Deep:",
      "    def __eq__(self, other): return self == other",
      "return Deep() == Deep()",
    ],
    "a class that prints itself": ["class Deep:", "    def __repr__(self): return f'{self!r}'", "return str(Deep())"],
    "copy.deepcopy": ["import copy", "deep = []", "for _ in range(5_000): deep = [deep]", "return copy.deepcopy(deep)"],
    "json": ["import json", "deep = []", "for _ in range(50_000): deep = [deep]", "return json.dumps(deep)"],
    "a regular expression's callback": [
      "import re",
      "return re.sub('.', lambda match: str(find_pairs(numbers, target)), 'xy')",
    ],
    "exec and eval": ["return eval('find_pairs(numbers, target)', globals(), locals())"],
    "instance creation": ["class Deep:", "    def __init__(self): Deep()", "return Deep()"],
    "a generator within a generator": ["def walk(): yield from walk()", "return list(walk())"],
  }).map(([way, lines]) => ({
    name: `a recursion through ${way}`,
    source: solving(lines),
    verdicts: ["too_deep"],
    says: /called itself too many times/,
  })),
  {
    name: "a deep structure that is only thrown away",
    source: `${SOLUTION.replace("def find_pairs", "def solve")}\n${solving([
      "deep = None",
      "for _ in range(50_000): deep = [deep]",
      "head = None",
      "for number in range(20_000): head = Node(number, head)",
      "return solve(numbers, target)",
    ])}`,
    verdicts: ["passed"],
    says: /Solved/,
  },
  {
    name: "source text nested too deeply",
    source: solving([`return ${"(".repeat(20_000)}1${")".repeat(20_000)}`]),
    verdicts: ["does_not_compile", "too_deep"],
    says: /cannot read|called itself/,
  },
  {
    name: "a syntax error",
    source: "def find_pairs(numbers, target):\n    if numbers\n        return []\n",
    verdicts: ["does_not_compile"],
    says: /cannot read line 2/,
    check(report) {
      assert.deepEqual(report.lines, [2]);
      assert.deepEqual(report.cases, []);
      assert.match(report.text, new RegExp(`None of ${total} tests was run`));
    },
  },
  {
    name: "no entry point",
    source: "pairs = []\n",
    verdicts: ["entry_missing"],
    says: /a function named find_pairs, and your code defines none/,
  },
  {
    name: "an empty editor",
    source: "",
    verdicts: ["entry_missing"],
    says: /a function named find_pairs/,
  },
  {
    name: "a misspelt entry point",
    source: "def find_pair(numbers, target):\n    return []\n",
    verdicts: ["entry_missing"],
    says: /Did you mean find_pair to be it\?/,
  },
  {
    name: "an entry point of the wrong kind",
    source: "class find_pairs:\n    pass\n",
    verdicts: ["entry_missing"],
    says: /named find_pairs/,
  },
  {
    name: "an entry point with the wrong parameters",
    source: "def find_pairs(numbers):\n    return []\n",
    verdicts: ["raised"],
    says: /An exception stopped your code/,
    check: ({ cases: [first] }) => assert.match(first.fields.Exception, /^TypeError: /),
  },
  {
    name: "an exception two calls deep",
    source: "import json\n\ndef parse(text):\n    return json.loads(text)\n\ndef find_pairs(numbers, target):\n    return parse('{')\n",
    verdicts: ["raised"],
    says: /An exception stopped your code/,
    check({ cases: [first] }) {
      assert.deepEqual(first.lines, [7, 4]);
      assert.match(first.fields.Exception, /^JSONDecodeError: /);
    },
  },
  {
    name: "an exception outside the function",
    source: `${SOLUTION}\n1 / 0\n`,
    verdicts: ["raised"],
    says: /An exception stopped your code/,
    check({ cases: [first] }) {
      assert.match(first.fields.Exception, /^ZeroDivisionError/);
      assert.match(first.text, /outside any function/);
    },
  },
  {
    name: "input where nothing is to be read",
    source: solving(["return input('? ')"]),
    verdicts: ["raised"],
    says: /An exception stopped your code/,
    check: ({ cases: [first] }) => assert.match(first.fields.Exception, /^EOFError: .*nothing to read/),
  },
  {
    name: "leaving by sys.exit",
    source: `import sys\n${solving(["sys.exit(0)"])}`,
    verdicts: ["raised"],
    says: /An exception stopped your code/,
    check: ({ cases: [first] }) => assert.match(first.fields.Exception, /^SystemExit/),
  },
  {
    name: "a right solution in cubic time",
    source: solving([
      "pairs = set()",
      "for one in numbers:",
      "    for two in numbers:",
      "        if one + two == target and sum(1 for other in numbers if other in (one, two)) > 1:",
      "            pairs.add((min(one, two), max(one, two)))",
      "        for three in numbers:",
      "            pass",
      "return sorted(pair for pair in pairs if pair[0] != pair[1] or numbers.count(pair[0]) > 1)",
    ]),
    verdicts: ["too_many_steps"],
    says: /needs far less work/,
    check(report) {
      const failed = report.cases.filter(({ verdict }) => verdict !== "passed").map(({ id }) => id);
      assert.deepEqual(failed, ["two-hundred-numbers", "long-run-of-equals"]);
      assert.equal(report.passed, total - 2);
    },
  },
];

describe("limits and failures", () => {
  const room = openRoom();

  room.test("each program gets its verdict and the next submission works", async ({ question, part }) => {
    const texts = [SOLUTION, read(ID, "cases.toml"), read(ID, "question.toml"), ...shippedFiles(/\.(js|wasm)$/)];
    const mark = markOf("limits", import.meta.url, texts);
    if (mark.holds()) return;
    await question.open(ID);
    const passed = [];
    for (const { name, source, verdicts, says, check } of PROGRAMS) {
      const isRight = await part(name, async () => {
        const report = await question.judge(source);
        assert.ok(verdicts.includes(report.verdict), `${report.verdict}: ${report.cases[0]?.text}`);
        assert.match(report.text, says);
        check?.(report);

        const next = await question.judge(SOLUTION);
        assert.deepEqual([next.verdict, next.passed, next.total], ["passed", total, total]);
      });
      passed.push(isRight);
    }
    if (passed.every(Boolean)) mark.set();
  });

  room.test("the page answers while one long operation keeps Python busy", async ({ question }) => {
    await question.open(ID);
    await question.write(solving(["return sum(range(10**12))"]));
    const report = await question.reportAfter(async () => {
      await question.runButton.click();
      await question.python("running").waitFor();
      await question.hintButton.click();
      await question.hints.first().waitFor();
      assert.ok(await question.stopButton.isVisible(), "the hint opened during the run");
    });
    assert.equal(report.verdict, "timed_out");
    assert.match(report.text, /kept Python busy for 10 seconds/);

    const next = await question.judge(SOLUTION);
    assert.deepEqual([next.verdict, next.passed], ["passed", total]);
  });

  room.test("an operation without an end runs into the clock, which blames its case", async ({ question }) => {
    await question.open(ID);
    const report = await question.judge(`${SOLUTION.replace("def find_pairs", "def solve")}
import re

def find_pairs(numbers, target):
    if target == 100:
        re.match("(a|a)*b", "a" * 60)
    return solve(numbers, target)
`);
    assert.equal(report.verdict, "timed_out");
    assert.match(report.text, /kept Python busy for 10 seconds/);
    assert.deepEqual(report.cases.map(({ id, verdict }) => [id, verdict]), [
      ["two-pairs", "passed"],
      ["repeated-values", "passed"],
      ["nothing-fits", "timed_out"],
    ]);
    const next = await question.judge(SOLUTION);
    assert.deepEqual([next.verdict, next.passed], ["passed", total]);
  });

  room.test("a line number leads into the editor", async ({ page, question }) => {
    await question.open(ID);
    await question.judge("def find_pairs(numbers, target):\n    pairs = []\n    return pairs[target]\n");
    await question.openCase.locator("[data-line]").first().click();
    await page.waitForFunction(() => document.activeElement.classList.contains("cm-content"));
    await page.keyboard.press("End");
    await page.keyboard.type("  # here");
    await question.holds("def find_pairs(numbers, target):\n    pairs = []\n    return pairs[target]  # here\n");
  });
});
