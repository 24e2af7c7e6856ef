import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { allMutants } from "./condition-mutants.ts";

it("each mutant of a condition changes what stands in its file", async () => {
  const changes = (await allMutants()).flatMap(({ name, edits }) => edits.map((edit) => ({ name, ...edit })));

  const stale = await Promise.all(
    changes.map(async ({ name, path, old }) => ((await readFile(path, "utf8")).includes(old) ? [] : [name])),
  );

  expect(changes.length).toBeGreaterThan(60);
  expect(stale.flat()).toStrictEqual([]);
});
