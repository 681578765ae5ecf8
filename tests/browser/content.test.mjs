import assert from "node:assert/strict";
import { describe } from "node:test";

import { judgedNatively } from "./checker.mjs";
import { drills, header, shown, submissions } from "./content.mjs";
import { openRoom } from "./room.mjs";

// The native checker has limits of its own for what brings an interpreter down, so the steps
// until then may differ.
const WITHOUT_STEPS = ["out_of_memory", "timed_out", "crashed"];

function outcomes({ verdict, passed, total, cases }) {
  return {
    verdict,
    passed,
    total,
    cases: cases.map(({ id, verdict, steps }) => ({
      id,
      verdict,
      steps: WITHOUT_STEPS.includes(verdict) ? undefined : steps,
    })),
  };
}

describe("the content in the page", () => {
  const room = openRoom();

  for (const id of drills()) {
    room.test(`${id}: the page judges every solution as the native checker does`, async ({ question }) => {
      await question.open(id);
      await question.openAllStages();
      for (const { file, path, source } of submissions(id)) {
        const [inPage, natively] = await Promise.all([question.judge(source), judgedNatively(id, path)]);
        assert.deepEqual(outcomes(inPage), outcomes(natively), file);
        assert.equal(inPage.misconception, natively.misconception && shown(natively.misconception), file);

        const kind = file.includes("/") ? file.split("/")[0] : file;
        if (kind === "rejected") {
          const { expect, growth, why } = header(source);
          assert.equal(inPage.verdict, expect, file);
          // One that is only too slow is recognized once its growth is measured.
          assert.equal(inPage.misconception, growth ? null : shown(why), file);
        } else {
          assert.equal(inPage.verdict === "passed", kind !== "starter.py", `${file}: ${inPage.verdict}`);
        }
      }
    });
  }
});
