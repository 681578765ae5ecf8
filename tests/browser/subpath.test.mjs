import assert from "node:assert/strict";
import { describe } from "node:test";

import { caseCounts, read } from "./content.mjs";
import { openRoom } from "./room.mjs";

const ID = "pair-sum";
const { total } = caseCounts(ID);

describe("under a sub-path", () => {
  const room = openRoom({ prefix: "/some/deep/path/" });

  room.test("the page loads and judges, and no request leaves the path", async ({ home, question, url, requests }) => {
    assert.ok(url.endsWith("/some/deep/path/"));
    await home.open();
    await home.choose(ID);
    await question.page.locator('[data-editor="rich"]').waitFor();
    const report = await question.judge(read(ID, "solution.py"));
    assert.deepEqual([report.verdict, report.passed], ["passed", total]);
    await home.comeBack();

    const fetched = requests.filter((request) => !request.startsWith("data:"));
    assert.ok(fetched.length > 5, fetched.join("\n"));
    assert.deepEqual(fetched.filter((request) => !request.startsWith(url)), []);
  });
});
