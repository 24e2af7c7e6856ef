import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { instantMs } from "../../lib/domain/local-time.ts";
import { openReceivedTexts } from "../../lib/local/received-texts.ts";

const clock = () => instantMs("2026-11-22T17:00:00Z");
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cooldown-"));
});

afterEach(() => rm(folder, { recursive: true }));

describe("what athletes texted", () => {
  it("is kept by athlete, with when it came and what had left before it", () => {
    const texts = openReceivedTexts(undefined, clock);

    texts.add({ athleteId: "ana", body: "7", afterMessage: "1" });
    texts.add({ athleteId: "ben", body: "STOP", afterMessage: null });

    expect(texts.of("ana")).toStrictEqual([
      { athleteId: "ana", receivedAt: "2026-11-22T17:00:00.000Z", body: "7", afterMessage: "1" },
    ]);
  });

  it("is there after a restart, but for a line that a kill cut short", async () => {
    const texts = openReceivedTexts(folder, clock);
    texts.add({ athleteId: "ana", body: "7", afterMessage: "1" });
    await appendFile(join(folder, "received.jsonl"), '\n{"athleteId":"an');
    openReceivedTexts(folder, clock).add({ athleteId: "ana", body: "STATUS\nplease", afterMessage: "2" });

    const bodies = openReceivedTexts(folder, clock)
      .of("ana")
      .map(({ body }) => body);

    expect(bodies).toStrictEqual(["7", "STATUS\nplease"]);
  });
});
