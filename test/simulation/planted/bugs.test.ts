import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { BUGS } from "./bugs.ts";

it("each planted bug changes what stands once in its file", async () => {
  const edits = BUGS.flatMap(({ name, edits: each }) => each.map((edit) => ({ name, ...edit })));

  const stale = await Promise.all(
    edits.map(async ({ name, path, old }) => ((await readFile(path, "utf8")).split(old).length === 2 ? [] : [name])),
  );

  expect(edits.length).toBeGreaterThan(10);
  expect(stale.flat()).toStrictEqual([]);
});
