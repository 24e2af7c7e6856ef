import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { OperatedTeam } from "./operated-team.ts";

const ANA = { name: "Ana", timeZone: "America/New_York", phone: "+12025550123" };
const BEN = { name: "Ben", timeZone: "Europe/Berlin", phone: "+12025550199" };
const BY = ["--by", "Coach Lee"] as const;

export function describePauseCommands(name: string, start: () => Promise<OperatedTeam>): void {
  describe(`cooldown athlete pause and resume, on ${name}`, () => {
    let world: OperatedTeam;
    beforeEach(async () => {
      world = await start();
      for (const [id, profile] of Object.entries({ ana: ANA, ben: BEN })) {
        await world.run("athlete", "add", "--id", id, "--profile", await world.file(`${id}.json`, profile));
      }
    });
    afterEach(() => world.stop());

    test("everybody is paused and back by two commands, each by their own days", async () => {
      const paused = await world.run("athlete", "pause", "--all", "--days", "3", ...BY);
      const json = await world.run("athlete", "pause", "ben", "--until", "2026-10-20", ...BY, "--json");
      const shown = await world.run("athlete", "show", "ana");
      const resumed = await world.run("athlete", "resume", "--all");

      expect([paused.code, paused.out]).toStrictEqual([0, "ana: paused to 2026-10-15\nben: paused to 2026-10-15\n"]);
      expect(paused.err).toContain("What they text is answered as always, danger too");
      expect(JSON.parse(json.out)).toStrictEqual({
        athletes: [{ athleteId: "ben", pausedUntil: "2026-10-19T22:00:00.000Z" }],
      });
      expect(shown.out).toContain("ana  (paused to 2026-10-15)");
      expect(shown.out).toContain("paused on 2026-10-12 by Coach Lee\n");
      expect([resumed.code, resumed.out]).toStrictEqual([0, "ana: not paused\nben: not paused\n"]);
    });

    test("an athlete's own PAUSE or SICK stays, and the list tells them apart by their own clock", async () => {
      const profiles = (await world.items()).filter(({ SK }) => SK === "PROFILE");
      const [ana, ben] = ["ana", "ben"].map((id) => profiles.find(({ PK }) => PK === `ATHLETE#${id}`));
      const sickSpells = [{ sickFrom: "2026-10-12", sickUntil: "2026-10-14" }];
      await world.put({ ...ana, pausedUntil: "2026-10-14T16:00:00.000Z", sickSpells });
      await world.put({ ...ben, pausedUntil: "2026-10-30T16:00:00.000Z" });

      const paused = await world.run("athlete", "pause", "ana", "ben", ...BY);
      const resumed = await world.run("athlete", "resume", "ana", "ben");

      expect(paused.out).toBe("ana: paused to 2026-10-19\nben: paused to 2026-10-30 17:00\n");
      expect(resumed.out).toBe("ana: sick to 2026-10-14 12:00\nben: paused to 2026-10-30 17:00\n");
    });

    test("what is missing or cannot be is said, and nobody is paused", async () => {
      const nobody = await world.run("athlete", "pause", ...BY);
      const both = await world.run("athlete", "pause", "ana", "--all", ...BY);
      const unknown = await world.run("athlete", "pause", "ana", "zoe", ...BY);
      const past = await world.run("athlete", "pause", "ana", "--until", "2026-10-12", ...BY);
      const long = await world.run("athlete", "pause", "ana", "--days", "61", ...BY);

      expect([nobody.code, both.code, unknown.code, past.code, long.code]).toStrictEqual([2, 2, 1, 2, 2]);
      expect(nobody.err).toContain("name the athletes, or --all for everybody");
      expect(both.err).toContain("name the athletes, or --all for everybody");
      expect(unknown.err).toContain("no athlete zoe");
      expect(past.err).toContain("--until: found 2026-10-12; expected a day from 2026-10-13 to 2026-12-11");
      expect(long.err).toContain("Expected a whole number of days from 1 to 60.");
      expect((await world.run("athlete", "resume", "--all")).out).toBe("ana: not paused\nben: not paused\n");
    });
  });
}
