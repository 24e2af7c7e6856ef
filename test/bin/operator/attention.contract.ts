import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { OperatedTeam } from "./operated-team.ts";

const PHONES = { ana: "+12025550123", bea: "+12025550199" };

export function describeAttentionCommand(name: string, start: () => Promise<OperatedTeam>): void {
  describe(`cooldown attention, on ${name}`, () => {
    let world: OperatedTeam;
    beforeEach(async () => {
      world = await start();
      for (const [id, phone] of Object.entries(PHONES)) {
        const timeZone = "America/New_York";
        const profile = await world.file(`${id}.json`, { name: id === "ana" ? "Ana" : null, timeZone, phone });
        await world.run("athlete", "add", "--id", id, "--profile", profile);
      }
    });
    afterEach(() => world.stop());

    test("has nothing to show of athletes who have just joined", async () => {
      const { code, out } = await world.run("attention");

      expect([code, out]).toStrictEqual([0, "Nothing to look at.\n"]);
    });

    test("shows what there is, the newest first, for people in 80 columns and for machines", async () => {
      const notedTexts = [{ at: "2026-10-11T09:00:00.000Z", about: "pain" }];
      await change("ana", { redFlagAt: "2026-10-10T02:00:00.000Z", notedTexts });

      const { out } = await world.run("attention");
      const machine = await world.run("attention", "--json", "--athlete", "ana");

      expect(out).toBe(`2026-10-11  ana (Ana)
            Wrote of pain once in the last two weeks. Ask how it is.
2026-10-09  ana (Ana)
            Wrote of feeling unwell, and nobody has lifted it: texts are off.
`);
      expect(JSON.parse(machine.out).attention).toMatchObject([
        { athleteId: "ana", name: "Ana", at: "2026-10-11T09:00:00.000Z", cause: "pain", count: 1 },
        { athleteId: "ana", name: "Ana", at: "2026-10-10T02:00:00.000Z", cause: "red-flag", count: null },
      ]);
    });

    test("names in full an athlete who joined by text and has no name", async () => {
      const id = "eb6e349d-297b-442f-bf2a-f74b14c46b14";
      const profile = await world.file("joined.json", { timeZone: "America/New_York" });
      await world.run("athlete", "add", "--id", id, "--profile", profile);
      await change(id, { notedTexts: [{ at: "2026-10-11T09:00:00.000Z", about: "pain" }] });

      const { out } = await world.run("attention");

      expect(out.split("\n")[0]).toBe(`2026-10-11  ${id}`);
    });

    test("says of an answer to a text of danger that did not arrive whom to call, until the red flag is lifted", async () => {
      const at = "2026-10-10T02:00:00.000Z";
      await change("ana", { redFlagAt: at });
      await world.put({ PK: "ATHLETE#ana", SK: "INBOUND#in-1", receivedAt: at, isOfDanger: true, answerId: "m-1" });

      const { out } = await world.run("attention", "--athlete", "ana");
      await world.run("athlete", "clear", "ana", "--by", "Coach Lee");
      const cleared = await world.run("attention", "--athlete", "ana");

      expect(out).toContain("Wrote of danger, and no phone confirmed our answer. Call them");
      expect(out).toContain(PHONES.ana);
      expect(cleared.out).not.toContain("danger");
    });

    async function change(athleteId: string, over: Readonly<Record<string, unknown>>): Promise<void> {
      const items = await world.items();
      const profile = items.find(({ PK, SK }) => PK === `ATHLETE#${athleteId}` && SK === "PROFILE");
      await world.put({ ...profile, ...over });
    }
  });
}
