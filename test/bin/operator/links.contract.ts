import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { OperatedTeam } from "./operated-team.ts";

const GARMIN_RUN = {
  userId: "u-1",
  activityId: 7,
  activityType: "RUNNING",
  startTimeInSeconds: 1_760_270_400,
  durationInSeconds: 2700,
};

/** What links users of vendors who post whole workouts, and sets what those prove themselves by. */
export function describeLinkCommands(name: string, start: () => Promise<OperatedTeam>): void {
  describe(`cooldown connect link, unlink and team secrets set, on ${name}`, () => {
    let world: OperatedTeam;
    beforeEach(async () => {
      world = await start();
      for (const id of ["ana", "bea"]) {
        const profile = await world.file(`${id}.json`, { timeZone: "America/New_York" });
        await world.run("athlete", "add", "--id", id, "--profile", profile);
      }
    });
    afterEach(async () => {
      await world.stop();
    });

    const link = (athlete: string, source = "garmin", user = "u-1") =>
      world.run("connect", "link", "--athlete", athlete, "--source", source, "--user", user);
    const unlink = (athlete: string, ...words: readonly string[]) =>
      world.run("connect", "unlink", "--athlete", athlete, "--source", "garmin", "--user", "u-1", ...words);
    const set = (answers: readonly string[], ...words: readonly string[]) =>
      world.typing(answers, {}, "team", "secrets", "set", ...words);
    const vendors = async () => (await world.items()).find(({ PK }) => PK === "TEAM")?.["vendors"];
    const linked = async () => (await world.items()).filter(({ SK }) => SK === "LINK").map((item) => item["athleteId"]);

    test("a vendor's user is linked, and what came of that user before is read", async () => {
      await world.put({
        PK: "QUARANTINE#2026-10-12",
        SK: "QUARANTINE#2026-10-12T15:00:00.000Z#aaaa",
        id: "aaaa",
        athleteId: null,
        source: "garmin",
        receivedAt: "2026-10-12T15:00:00.000Z",
        encoding: "utf-8",
        reason: "no athlete is linked to this user",
        payload: JSON.stringify({ activities: [GARMIN_RUN] }),
      });

      const { code, out, err } = await link("ana");
      await world.run("quarantine", "replay");

      expect([code, out, err]).toStrictEqual([
        0,
        "ana is linked to the user u-1 of garmin. What came of that user before is in\n" +
          "quarantine: cooldown quarantine replay reads it.\n",
        "garmin is not let in yet: cooldown team secrets set garmin\n",
      ]);
      const keys = (await world.items()).map(({ PK, SK }) => `${String(PK)} ${String(SK)}`);
      expect(keys).toContain("ATHLETE#ana WORKOUT#garmin#7");
    });

    test("a user is one athlete's until it is unlinked", async () => {
      await link("ana");

      const taken = await link("bea");
      const stranger = await unlink("bea", "--yes");
      const unasked = await unlink("ana");
      const done = await unlink("ana", "--yes", "--json");
      const again = await link("bea");

      expect([taken.code, stranger.code, unasked.code, done.code, again.code]).toStrictEqual([1, 1, 2, 0, 0]);
      expect(taken.err).toContain("cooldown: this user is another athlete's, and a user is one athlete's");
      expect(stranger.err).toBe("cooldown: bea is not linked to the user u-1 of garmin; linked are: none\n");
      expect(JSON.parse(done.out)).toStrictEqual({ athleteId: "ana", source: "garmin", unlinked: "u-1" });
      expect(await linked()).toStrictEqual(["bea"]);
    });

    test("what cannot be linked by hand is refused, and it is said what can", async () => {
      const strava = await link("ana", "strava");
      const nobody = await link("nobody");
      const spaced = await link("ana", "garmin", "u 1");

      expect([strava.code, nobody.code, spaced.code]).toStrictEqual([2, 1, 2]);
      expect(strava.err).toContain('source: came "strava"; expected one of garmin, intervals-icu, open-wearables,');
      expect(strava.err).toContain("strava has a command of its own (cooldown connect --help)");
      expect(await linked()).toStrictEqual([]);
    });

    test("a vendor's secrets are asked for, never shown, and kept when nothing is typed", async () => {
      const first = await set(["push-0123456789", ""], "garmin");
      const second = await set(["", "c-1"], "garmin", "--json");

      expect([first.code, second.code]).toStrictEqual([0, 0]);
      expect(first.out).toMatch(
        /^Set: pathSecret\. The webhook knows it within a minute\. garmin posts to\n {2}http.*\/v1\/hooks\/garmin\/<pathSecret>\n$/,
      );
      expect(JSON.parse(second.out)).toMatchObject({ source: "garmin", set: ["clientId"] });
      expect(first.out + first.err + second.out + second.err).not.toContain("push-0123456789");
      expect(await vendors()).toStrictEqual({ garmin: { pathSecret: "push-0123456789", clientId: "c-1" } });
    });

    test("a secret of another form is refused without showing it, and so is none", async () => {
      const wrong = await set(["not a secret"], "open-wearables");
      const none = await set([], "suunto");

      expect([wrong.code, none.code]).toStrictEqual([2, 2]);
      expect(wrong.err).toContain("cooldown: expected secret, the endpoint's secret");
      expect(wrong.err).not.toContain("not a secret");
      expect(await vendors()).toBeUndefined();
    });
  });
}
