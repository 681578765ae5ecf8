import assert from "node:assert/strict";
import { describe } from "node:test";

import { caseCounts, header, read, shown } from "./content.mjs";
import { openRoom } from "./room.mjs";

const ID = "pair-sum";
const { total } = caseCounts(ID);

describe("wrong answers", () => {
  const room = openRoom();

  room.test("a known mistake is named and the first failure stands open", async ({ question }) => {
    const source = read(ID, "rejected/pairs_with_itself.py");
    const { expect, why } = header(source);
    await question.open(ID);
    const report = await question.judge(source);
    assert.equal(report.verdict, expect);
    assert.equal(report.misconception, shown(why));
    assert.ok(report.passed < report.total);
    assert.equal(report.total, total);

    const failed = report.cases.filter(({ verdict }) => verdict !== "passed");
    assert.equal(failed.length, report.total - report.passed);
    assert.deepEqual(report.cases.filter(({ open }) => open), [failed[0]]);
    const { Called, Got, Expected } = failed[0].fields;
    assert.equal(failed[0].id, "single-half");
    assert.deepEqual([Called, Got, Expected], ["find_pairs([4, 1, 9], 8)", "[(4, 4)]", "[]"]);
  });

  room.test("a mistake of one's own is shown as call, got and expected", async ({ question }) => {
    await question.open(ID);
    const report = await question.judge("def find_pairs(numbers, target):\n    print(target)\n    return [(\"?\", target)]\n");
    assert.equal(report.verdict, "wrong_answer");
    assert.equal(report.misconception, null);
    assert.equal(report.passed, 0);
    const [first] = report.cases;
    assert.equal(first.open, true);
    assert.equal(first.fields.Called, "find_pairs([5, 1, 4, 2], 6)");
    assert.equal(first.fields.Got, "[('?', 6)]");
    assert.equal(first.fields.Expected, "[(1, 5), (2, 4)]");
    assert.equal(first.fields.Printed, "6\n", "output is kept case by case");
    assert.equal(report.cases[1].fields.Printed, "4\n");
  });

  room.test("values that only claim to be equal are told apart", async ({ question }) => {
    const sly = `
class Sly(list):
    def __eq__(self, other): return True
    def __repr__(self): return "[(1, 5), (2, 4)]"

def find_pairs(numbers, target):
    return Sly()
`;
    await question.open(ID);
    const report = await question.judge(sly);
    assert.equal(report.verdict, "wrong_answer");
    assert.equal(report.cases.find(({ id }) => id === "two-pairs").verdict, "wrong_answer");
  });

  room.test("a changed argument is a wrong answer that says so", async ({ question }) => {
    const source = read(ID, "rejected/sorts_the_callers_list.py");
    await question.open(ID);
    const report = await question.judge(source);
    const failed = report.cases.filter(({ verdict }) => verdict !== "passed");
    assert.deepEqual(failed.map(({ id }) => id), ["caller-keeps-order"]);
    assert.equal(report.misconception, shown(header(source).why));
  });
});
