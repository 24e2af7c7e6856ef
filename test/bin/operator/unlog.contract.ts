import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { OperatedTeam } from "./operated-team.ts";

const ANA = { name: "Ana", timeZone: "America/New_York", phone: "+12025550123" };
const run = (id: string, startedAt: string, durationMinutes: number) => ({
  id,
  kind: "run",
  startedAt,
  durationMinutes,
});
const LOG = [
  run("long", "2026-10-10T07:00:00-04:00", 400),
  run("early", "2026-10-11T06:30:00-04:00", 40),
  run("late", "2026-10-11T18:00:00-04:00", 50),
];

export function describeUnlogCommand(name: string, start: () => Promise<OperatedTeam>): void {
  describe(`cooldown athlete unlog, on ${name}`, () => {
    let world: OperatedTeam;
    beforeEach(async () => {
      world = await start();
      await world.run("athlete", "add", "--id", "ana", "--profile", await world.file("ana.json", ANA));
      await world.run("import", "--athlete", "ana", "--log", await world.file("log.json", LOG));
    });
    afterEach(() => world.stop());

    const unlog = (...words: readonly string[]) => world.run("athlete", "unlog", "ana", ...words);

    test("the only workout of a day goes, once somebody said yes", async () => {
      const refused = await world.answering("no", "athlete", "unlog", "ana", "--date", "2026-10-10");
      const { code, out } = await unlog("--date", "2026-10-10", "--yes");
      const explained = await world.run("explain", "ana", "--date", "2026-10-10");
      const again = await unlog("--date", "2026-10-10", "--yes");

      expect([refused.code, refused.err]).toStrictEqual([1, expect.stringContaining("nothing was changed")]);
      expect([code, out.replaceAll(/\s+/gu, " ")]).toStrictEqual([
        0,
        expect.stringContaining("Deleted from the log of ana, 2026-10-10: 07:00-13:40 run, 400 min"),
      ]);
      expect(explained.out).toContain("Logged\n  nothing\n");
      expect([again.code, again.err]).toStrictEqual([1, expect.stringContaining("holds nothing on 2026-10-10")]);
    });

    test("of several the start says which", async () => {
      const several = await unlog("--date", "2026-10-11", "--yes");
      const wrong = await unlog("--date", "2026-10-11", "--start", "07:00", "--yes");
      const one = await unlog("--date", "2026-10-11", "--start", "18:00", "--yes", "--json");

      expect([several.code, several.err]).toStrictEqual([
        1,
        "cooldown: 2026-10-11 has several: --start 06:30, or --start 18:00\n",
      ]);
      expect(wrong.err).toContain("there is what began at 06:30, 18:00");
      expect(JSON.parse(one.out)).toStrictEqual({ athleteId: "ana", workouts: ["cooldown#late"] });
    });
  });
}
