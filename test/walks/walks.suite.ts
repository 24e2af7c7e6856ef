import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Scratch, type Step, scratchCopy, take, typeErrors, type Walk, walksOf } from "./walk.ts";

const WALKS = walksOf(readFileSync("docs/extending.md", "utf8"));
const [RULE, SOURCE, KIND, LANGUAGE] = WALKS;
const testsOf = ({ steps }: Walk): readonly Step[] =>
  steps.filter((step) => step.kind === "run" && step.command.startsWith("npx vitest"));
const sources = ({ steps }: Walk): readonly string[] => [
  ...new Set(
    steps.flatMap((step) => ("path" in step && /^(?:lib|functions|bin)\//u.test(step.path) ? [step.path] : [])),
  ),
];

async function inScratch<T>(act: (scratch: Scratch) => Promise<T>): Promise<T> {
  const scratch = await scratchCopy();
  try {
    return await act(scratch);
  } finally {
    await scratch.remove();
  }
}

/** Follows a walk but for one step, and tells what then fails: the types, else the first test that the walk names. */
async function without(left: Step, walk: Walk): Promise<string> {
  return inScratch(async (scratch) => {
    const tests = testsOf(walk);
    for (const step of walk.steps) if (step !== left && !tests.includes(step)) await take(step, scratch);
    const errors = typeErrors(scratch);
    if (errors !== "") return errors;
    const [named] = tests;
    return named === undefined ? "" : take(named, scratch).then(() => "", String);
  });
}

describe("docs/extending.md", () => {
  it("walks through a rule, a source, a kind and a language", () => {
    expect(WALKS.map(({ title }) => title)).toStrictEqual(["A rule", "A source", "A kind of reminder", "A language"]);
    expect(RULE && sources(RULE).length).toBeLessThanOrEqual(7);
    expect(SOURCE && sources(SOURCE)).toStrictEqual(["lib/vendors/pulse/hook.ts", "lib/vendors/registry.ts"]);
    expect(KIND?.steps.length).toBeGreaterThan(10);
    expect(LANGUAGE && sources(LANGUAGE)).toStrictEqual(["lib/domain/language.ts"]);
  });

  it.each(WALKS)("leads through $title to code that compiles and passes the tests it names", async (walk) => {
    await inScratch(async (scratch) => {
      for (const step of walk.steps) await take(step, scratch);

      const errors = typeErrors(scratch).split("\n").filter(Boolean);
      // What the walk through a language says: the tests of texts ask for the sentences of the new one.
      const announced = walk === LANGUAGE ? /^(?: |test\/(?:messages|texts)\/)/u : /^$/u;
      expect(errors.filter((line) => !announced.test(line))).toStrictEqual([]);
      await take({ kind: "run", command: "npx vitest run test/house/house.test.ts" }, scratch);
    });
  });

  // Each step of each walk when WALKS=all, else the last change of a source file.
  it.each(
    WALKS.flatMap((walk) => {
      const changes = walk.steps.filter((step) => "path" in step && /^(?:lib|functions|bin)\//u.test(step.path));
      const left = process.env["WALKS"] === "all" ? changes : changes.slice(-1);
      return left.map((step) => ({ walk, step, title: walk.title, path: "path" in step ? step.path : "" }));
    }),
  )("does not let $path be forgotten on the walk through $title", async ({ walk, step }) => {
    expect(await without(step, walk)).not.toBe("");
  });
});
