import { describe, expect, it } from "vitest";
import { allQuarantined, formatResults } from "../../bin/commands/quarantine.ts";
import { formatQuarantine } from "../../bin/commands/quarantine-text.ts";
import type { QuarantinedPayload } from "../../lib/ports/vendors.ts";

const NOW_MS = Date.UTC(2026, 9, 12, 16);

function aPayload(over: Partial<QuarantinedPayload> = {}): QuarantinedPayload {
  return {
    id: "aaaa",
    receivedAt: "2026-10-12T15:00:00.000Z",
    athleteId: "ana",
    source: "shortcuts",
    encoding: "utf-8",
    payload: "{}",
    reason: "startedAt: came nothing; expected an instant",
    ...over,
  };
}

describe("quarantine", () => {
  it("is read whole where one athlete flooded it", async () => {
    const flood = Array<QuarantinedPayload>(200_000).fill(aPayload());
    const ids: Readonly<Record<string, readonly string[]>> = { "": ["ana"] };

    const all = await allQuarantined({
      directory: { list: (_shard, after = "") => Promise.resolve(ids[after] ?? []) },
      shards: 1,
      clock: () => NOW_MS,
      hooks: { quarantine: { list: (place) => Promise.resolve("athleteId" in place ? flood : []) } },
    });

    expect(all).toHaveLength(200_000);
  });

  it("is told with the first ids of a reason, and how many more there are", async () => {
    const payloads = Array.from({ length: 25 }, (_, at) => aPayload({ id: `p${at}` }));

    const text = await formatQuarantine(payloads, NOW_MS);

    expect(text).toContain("shortcuts, ana: 25 payloads");
    expect(text.replaceAll(/\s+/g, " ")).toContain("p18, p19 and 5 more");
    expect(text).not.toContain("p20");
  });

  it("is replayed with the first results told, and the others counted", () => {
    const results = Array.from(
      { length: 130 },
      (_, at) => ({ id: `p${at}`, kind: "kept", reason: "body: not JSON" }) as const,
    );

    const lines = formatResults([...results, { id: "p130", kind: "replayed", settled: [] }]).split("\n");

    expect(lines).toHaveLength(102);
    expect(lines.slice(100)).toStrictEqual(["31 more: 1 left quarantine, 30 kept; --json names each.", ""]);
  });

  it("is told with the first reasons of an athlete, so that a flood hides nobody else's", async () => {
    const flood = Array.from({ length: 1_000 }, (_, at) => aPayload({ id: `p${at}`, reason: `field${at}: came 1` }));
    const other = aPayload({ id: "bbbb", athleteId: "bea", receivedAt: "2026-10-12T15:30:00.000Z" });

    const text = await formatQuarantine([...flood, other], NOW_MS);

    expect(text.match(/field\d+: came 1/g)).toHaveLength(10);
    expect(text).toContain("shortcuts, bea: 1 payload");
    expect(text).toMatch(/shortcuts, ana: 990 more payloads, for 990 other reasons; --json has all\n$/);
  });
});
