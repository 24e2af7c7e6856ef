import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { instantMs } from "../../../lib/domain/local-time.ts";
import { type LocalServer, startLocalServer } from "../../../lib/local/server.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { watchedLog } from "../../support/log-watch.ts";
import { runCommand } from "../../support/run-command.ts";

const NOW = "2026-10-12T16:00:00.000Z";

let server: LocalServer;
const cooldown = (...words: readonly string[]) => runCommand([...words, "--local", server.url]);

beforeAll(async () => {
  const startMs = instantMs(NOW);
  server = await startLocalServer({ port: 0, folder: undefined, startMs, speed: 1, realNow: () => 0, log: watchedLog });
  const bea = anAthlete({ athleteId: "bea", profile: aProfile({ phone: null, timeZone: "America/Nowhere" }) });
  for (const athlete of [anAthlete(), bea]) await server.runtime.directory.add(athlete, "2026-10-13T07:00:00.000Z");
});
afterAll(() => server.stop());

describe("of an athlete whose data are damaged", () => {
  it.each([
    ["explain", "bea"],
    ["explain", "bea", "--json"],
  ])("a command says so in one sentence: %s %s %s", async (...words) => {
    const { code, err } = await cooldown(...words.filter((word) => word !== undefined));

    expect(code).toBe(1);
    expect(err).toContain(
      'bea is damaged: this release cannot read a zone or instant; docs/runbook.md, \\"An athlete'.replaceAll(
        "\\",
        words.includes("--json") ? "\\" : "",
      ),
    );
  });

  it("a list of the team goes on with everybody else", async () => {
    for (const words of [["athlete", "list"], ["attention"], ["outbox"]]) {
      const { code, err } = await cooldown(...words);

      expect(code).toBe(0);
      expect(err).toContain("bea is damaged and gets no texts: this release cannot read a zone or instant.");
    }
  });

  it("setting the zone mends it", async () => {
    const { code } = await cooldown("athlete", "set", "bea", "--set", "timeZone=America/Chicago");

    expect(code).toBe(0);
    expect((await cooldown("explain", "bea")).code).toBe(0);
    expect((await cooldown("doctor")).out).toContain("athletes: 2 athletes, and all can be read.");
  });
});
