import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { openTopics } from "../../../lib/local/aws/topics.ts";

let folder = "";
afterEach(() => rm(folder, { recursive: true, force: true }));

it("topics of a data folder are there again after a restart", async () => {
  folder = await mkdtemp(join(tmpdir(), "cooldown-topics-"));
  const before = openTopics(folder);
  before.make("t-1");
  before.subscribe("t-1", "ana@example.com");
  before.make("t-2");
  before.delete("t-2");

  const after = openTopics(folder);

  expect([after.addresses("t-1"), after.addresses("t-2")]).toStrictEqual([["ana@example.com"], undefined]);
});
