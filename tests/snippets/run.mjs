// Checks the Python in questions' texts, and runs what is marked to run.
//
//     node tests/snippets/run.mjs <content folder> [id…]

import { DJANGOS, checkWith } from "./djangos.mjs";
import { questionIds, readQuestion } from "./questions.mjs";
import { Trouble } from "./trouble.mjs";

async function main(content, named) {
  if (!content) throw new Trouble("Usage: node tests/snippets/run.mjs <content folder> [id…]");
  const ids = named.length ? named : questionIds(content);
  const questions = ids.map((id) => readQuestion(content, id));
  const outcomes = new Map(questions.map(({ id }) => [id, []]));
  const count = { passed: 0, failed: 0 };
  await Promise.all(DJANGOS.map((django) => checkWith(django, questions, ({ id }, complaints, printed) => {
    const outcome = outcomes.get(id);
    outcome.push({ version: django.version, complaints, printed });
    if (outcome.length < DJANGOS.length) return;
    report(id, outcome, named.length > 0);
    count[outcome.some(({ complaints }) => complaints.length) ? "failed" : "passed"] += 1;
  })));
  console.log(`${count.passed} passed, ${count.failed} failed`);
  return count.failed === 0;
}

/** What came of one question; a complaint that several versions share is made once. */
function report(id, outcome, withPrinted) {
  const versions = new Map();
  for (const { version, complaints } of outcome) {
    for (const { path, line, text } of complaints) {
      const complaint = `${path}:${line}: ${text}`;
      versions.set(complaint, [...(versions.get(complaint) ?? []), version]);
    }
  }
  for (const [complaint, having] of versions) {
    const only = having.length < DJANGOS.length ? ` (only with Django ${having.join(", ")})` : "";
    console.log(complaint.replace(/\n|$/, (end) => only + end));
  }
  for (const { version, printed } of withPrinted || versions.size ? outcome : []) {
    for (const line of printed) console.log(`  Django ${version} | ${line}`);
  }
  console.log(`${versions.size ? "failed" : "ok    "}  ${id}`);
}

try {
  process.exitCode = await main(process.argv[2], process.argv.slice(3)) ? 0 : 1;
} catch (error) {
  if (!(error instanceof Trouble)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
