// What there is to complain about in a page, whatever its state.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// What makes the page wider than its screen.
export async function fits(page) {
  const { content, view, outside } = await page.evaluate(() => {
    const view = document.documentElement.clientWidth;
    const outside = [...document.querySelectorAll("body *")].filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      return width > 0 && right > view + 1;
    });
    const name = ({ tagName, className }) => `${tagName.toLowerCase()}.${className}`;
    return { content: document.documentElement.scrollWidth, view, outside: outside.slice(0, 5).map(name) };
  });
  return content <= view ? [] : [`${content} px in ${view} px, outside: ${outside.join(", ")}`];
}

// What axe finds that keeps somebody out.
export async function shutsNobodyOut(page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document));
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(" ")}\n  ${failureSummary}`),
  );
}
