import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { NOW, type OperatedTeam } from "./operated-team.ts";

const QUESTION = {
  SK: "JOIN",
  language: "en",
  askedBefore: [],
  end: null,
  undelivered: null,
  danger: null,
  refused: null,
} as const;

export function describeJoinsCommand(name: string, start: () => Promise<OperatedTeam>): void {
  describe(`cooldown athlete joins, on ${name}`, () => {
    let world: OperatedTeam;
    beforeEach(async () => {
      world = await start();
    });
    afterEach(() => world.stop());

    test("has nothing to show where nobody texted JOIN", async () => {
      const { code, out } = await world.run("athlete", "joins");

      expect([code, out]).toStrictEqual([
        0,
        "Nobody texted JOIN in the last 31 days. A team is joined by text where its file\nhas a joinCode (docs/deploy.md).\n",
      ]);
    });

    test("shows who asked and what became of it, newest first, never a whole number of a stranger", async () => {
      const timeZone = "America/New_York";
      const profile = await world.file("kim.json", { name: "Kim", timeZone, phone: "+12025550171" });
      await world.run("athlete", "add", "--id", "kim", "--profile", profile);
      await question("+12025550171", "kim", { askedAt: "2026-10-12T10:00:00.000Z", end: "agreed" });
      await question("+12025550199", "joined-1", {
        askedAt: "2026-10-12T15:00:00.000Z",
        refused: { at: "2026-10-12T15:30:00.000Z", code: "ASKED_TODAY" },
      });
      await question("+12025550188", "joined-2", {
        askedAt: "2026-10-11T15:00:00.000Z",
        undelivered: "phone-unreachable",
      });
      await world.put({ PK: "JOINS#2026-10-12", SK: "JOINS", requests: 3, ABROAD: 2, OTHER_CODE: 1 });

      const { out } = await world.run("athlete", "joins");
      const machine = await world.run("athlete", "joins", "--json");

      expect(out).toBe(`2026-10-12 15:00 UTC  phone ...0199
          OPEN: asked, and has not answered.
          YES counts until 2026-10-19 15:00 UTC.
          JOIN is answered again from 2026-10-13 15:00 UTC.
          A JOIN at 2026-10-12 15:30 UTC was not answered, ASKED_TODAY: asked
          less than 24 hours before.
2026-10-12 10:00 UTC  phone ...0171, athlete kim
          AGREED: answered YES.
2026-10-11 15:00 UTC  phone ...0188
          UNDELIVERED: the carrier did not deliver the question
          (phone-unreachable).
          YES counts until 2026-10-18 15:00 UTC.
          JOIN is answered again from 2026-10-12 15:00 UTC.

Not answered
2026-10-12  ABROAD 2: a number of another country than the team's
2026-10-12  OTHER_CODE 1: not the team's code, or none
`);
      expect(machine.out).not.toMatch(/\+\d{6}/u);
      expect(JSON.parse(machine.out)).toMatchObject({
        joins: [
          { phoneEnding: "0199", state: "OPEN", athleteId: null, refused: { code: "ASKED_TODAY" } },
          { phoneEnding: "0171", state: "AGREED", athleteId: "kim", openUntil: null, mayJoinAgainFrom: null },
          { phoneEnding: "0188", state: "UNDELIVERED", undelivered: "phone-unreachable" },
        ],
        refusedOn: [{ date: "2026-10-12", counts: { ABROAD: 2, OTHER_CODE: 1 } }],
      });
    });

    async function question(
      phone: string,
      athleteId: string,
      over: Readonly<Record<string, unknown>> & { readonly askedAt: string },
    ): Promise<void> {
      const deleteAfter = Date.parse(NOW) / 1000 + 86_400;
      await world.put({ PK: `PHONE#${phone}`, ...QUESTION, athleteId, deleteAfter, ...over });
    }
  });
}
