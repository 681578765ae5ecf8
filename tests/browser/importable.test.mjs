import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe } from "node:test";

import { read } from "./content.mjs";
import { openRoom } from "./room.mjs";
import { markOf, shippedFiles } from "./unchanged.mjs";

const ID = "pair-sum";
const SOLUTION = read(ID, "solution.py");
const PROMISED = readFileSync(new URL("../importable.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const [, module, expression] = line.match(/^([\w.]+): (.*)$/);
    return { module, expression };
  });
const REFUSED = {
  socket: /network/,
  ssl: /network/,
  "urllib.request": /network/,
  "http.client": /network/,
  subprocess: /program/,
  multiprocessing: /program/,
  sqlite3: /file/,
  pathlib: /file/,
  shutil: /file/,
  tempfile: /file/,
  js: /page/,
  pyodide: /page/,
  ctypes: /native/,
};

describe("the standard library in the page", () => {
  const room = openRoom();

  room.test("every promised module works", async ({ question }) => {
    assert.ok(PROMISED.length > 40);
    const promises = PROMISED.flatMap(({ module, expression }) => [module, expression]);
    const mark = markOf("importable", import.meta.url, [...promises, SOLUTION, ...shippedFiles(/\.(js|wasm)$/)]);
    if (mark.holds()) return;
    await question.open(ID);
    const broken = [];
    for (const { module, expression } of PROMISED) {
      await question.write(`import ${module}\nprint((${expression}) is True)\n${SOLUTION}`);
      const report = await question.run();
      const [first] = report.cases;
      if (report.verdict !== "passed" || first.fields.Printed !== "True\n") {
        broken.push(`${module}: ${report.verdict}, ${first?.text ?? report.text}`);
      }
    }
    assert.deepEqual(broken, []);
    mark.set();
  });

  room.test("all promised modules fit beside one another", async ({ question }) => {
    const imports = PROMISED.map(({ module }) => `import ${module}`).join("\n");
    await question.open(ID);
    await question.write(`${imports}\n${SOLUTION}`);
    const report = await question.run();
    assert.equal(report.verdict, "passed", report.cases[0].text);
  });

  room.test("what reaches out of the page cannot be imported and says why", async ({ question }) => {
    await question.open(ID);
    const silent = [];
    for (const [module, reason] of Object.entries(REFUSED)) {
      await question.write(`${SOLUTION}\nimport ${module}\n`);
      const { verdict, cases } = await question.run();
      const exception = cases[0].fields.Exception ?? "";
      if (verdict !== "raised" || !exception.startsWith("ModuleNotFoundError: ") || !reason.test(exception)) {
        silent.push(`${module}: ${verdict}, ${exception}`);
      }
    }
    assert.deepEqual(silent, []);
  });

  room.test("files cannot be opened", async ({ question }) => {
    await question.open(ID);
    for (const attempt of ["open('/etc/passwd')", "__import__('os').listdir('/')", "__import__('io').FileIO('/x', 'w')"]) {
      await question.write(`${SOLUTION}\n${attempt}\n`);
      const { verdict, cases } = await question.run();
      assert.equal(verdict, "raised", attempt);
      assert.match(cases[0].fields.Exception, /^\w+: .{10,}/, attempt);
    }
  });

  room.test("starting a thread is refused in plain words", async ({ question }) => {
    await question.open(ID);
    await question.write(`import threading\n${SOLUTION}\nthreading.Thread(target=print).start()\n`);
    const { verdict, cases } = await question.run();
    assert.equal(verdict, "raised");
    assert.match(cases[0].fields.Exception, /^RuntimeError: .*thread/);
  });

  room.test("coroutines run side by side on the judge's clock", async ({ question }) => {
    await question.open(ID);
    await question.write(`
import asyncio, time

def find_pairs(numbers, target):
    log = []

    async def tick(name, seconds):
        await asyncio.sleep(seconds)
        log.append(name)
        return name

    async def main():
        return await asyncio.gather(tick("slow", 3600), tick("fast", 60))

    start = time.monotonic()
    print(asyncio.run(main()), log, round(time.monotonic() - start))
`);
    const { cases } = await question.run();
    for (const { fields } of cases) {
      assert.equal(fields.Printed, "['slow', 'fast'] ['fast', 'slow'] 3600\n", fields.Exception);
    }
  });

  room.test("each case has its own output, names and clock", async ({ question }) => {
    await question.open(ID);
    await question.write(`
import time, random
seen = []

def find_pairs(numbers, target):
    seen.append(target)
    print(seen, random.random(), time.time())
`);
    const { cases } = await question.run();
    const [first, second, third] = cases.map(({ fields }) => fields.Printed);
    assert.match(first, /^\[6\] 0\.\d+ \d+\.\d+\n$/);
    assert.equal(second, first.replace("[6]", "[4]"));
    assert.equal(third, first.replace("[6]", "[100]"));
  });
});
