import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hashToken } from "../../../lib/app/api-tokens.ts";
import type { OperatedTeam } from "./operated-team.ts";

const RUNS = ["01", "02", "03"].map((day) => ({
  id: `w-${day}`,
  kind: "run",
  startedAt: `2026-09-${day}T17:15:00-04:00`,
  durationMinutes: 45,
}));

export function describeTokenCommands(name: string, start: () => Promise<OperatedTeam>): void {
  describe(`cooldown token and import, on ${name}`, () => {
    let world: OperatedTeam;
    beforeEach(async () => {
      world = await start();
      const profile = await world.file("ana.json", { name: "Ana", timeZone: "America/New_York" });
      await world.run("athlete", "add", "--id", "ana", "--profile", profile);
    });
    afterEach(() => world.stop());

    const create = async (...more: readonly string[]): Promise<string> => {
      const { out } = await world.run("token", "create", "--athlete", "ana", ...more);
      return (JSON.parse(out) as { readonly token: string }).token;
    };

    test("a token is printed once and kept as a hash", async () => {
      const { out, err } = await world.run("token", "create", "--athlete", "ana", "--source", "hevy");

      const { token } = JSON.parse(out) as { readonly token: string };
      const items = await world.items();
      expect(token).toMatch(/^cd_ana_[\w-]{32}$/);
      expect(err).toMatch(
        /^Keep it now, it is not shown again\. It logs at\n {2}https?:\/\/.*\/v1\/hooks\/hevy\/TOKEN\n$/,
      );
      expect(items.map(({ SK }) => SK)).toContain(`TOKEN#${hashToken(token)}`);
      expect(JSON.stringify(items)).not.toContain(token);
    });

    test("a token for no source, or for one that takes none, is refused with what there is", async () => {
      const mistyped = await world.run("token", "create", "--athlete", "ana", "--source", "hevvy");
      const far = await world.run("token", "create", "--athlete", "ana", "--source", "fitbit");
      const own = await world.run("token", "create", "--athlete", "ana", "--source", "strava");

      expect([mistyped, far, own].map(({ code, out }) => [code, out])).toStrictEqual([
        [2, ""],
        [2, ""],
        [2, ""],
      ]);
      expect(mistyped.err).toMatch(
        /^cooldown: --source: came "hevvy"; there are cooldown, .*hevy, .*shortcuts \(Did you mean hevy\?\)\n$/,
      );
      expect(far.err).toMatch(/^cooldown: --source: came "fitbit"; there are cooldown, .*shortcuts\n$/);
      expect(own.err).toBe(
        "cooldown: --source: strava proves itself in its own way and takes no token: see docs/webhooks.md\n",
      );
      expect((await world.items()).filter(({ SK }) => String(SK).startsWith("TOKEN#"))).toStrictEqual([]);
    });

    test("tokens are listed by their last four characters", async () => {
      const token = await create();

      const { out } = await world.run("token", "list", "--athlete", "ana");

      expect(out.split("\n").map((line) => line.trim().replaceAll(/ +/g, " "))).toStrictEqual([
        "TOKEN SOURCE CREATED LAST USED SHA-256",
        `...${token.slice(-4)} every 2026-10-12 never ${hashToken(token).slice(0, 12)}`,
        "",
      ]);
      expect(out).not.toContain(token);
    });

    test("a token is revoked by its end or its hash, and no other", async () => {
      const first = await create();
      const second = await create();
      const third = await create();

      const byEnd = await world.run("token", "revoke", "--athlete", "ana", "--yes", "--last-four", first.slice(-4));
      const byHash = await world.run(
        "token",
        "revoke",
        "--athlete",
        "ana",
        "--yes",
        "--sha256",
        hashToken(second).slice(0, 12),
      );
      const { out } = await world.run("token", "list", "--athlete", "ana", "--json");

      expect([byEnd.code, byHash.code]).toStrictEqual([0, 0]);
      expect(
        (JSON.parse(out).tokens as readonly { readonly sha256: string }[]).map(({ sha256 }) => sha256),
      ).toStrictEqual([hashToken(third)]);
    });

    test("revoke asks first, and needs to know which", async () => {
      const token = await create();
      const words = ["token", "revoke", "--athlete", "ana"] as const;

      const unnamed = await world.run(...words, "--yes");
      const unknown = await world.run(...words, "--yes", "--last-four", "????");
      const unasked = await world.run(...words, "--last-four", token.slice(-4));
      const declined = await world.answering("", ...words, "--last-four", token.slice(-4));

      expect([unnamed.code, unknown.code, unasked.code, declined.code]).toStrictEqual([2, 1, 2, 1]);
      expect(unknown.err).toBe("cooldown: ana has no such token: cooldown token list --athlete ana shows them\n");
      expect((await world.items()).some(({ SK }) => SK === `TOKEN#${hashToken(token)}`)).toBe(true);
    });

    test("revoke lets a person choose from a list", async () => {
      const [first, second] = [await create(), await create()].toSorted((a, b) =>
        hashToken(a) < hashToken(b) ? -1 : 1,
      );

      const { err } = await world.answering("2", "token", "revoke", "--athlete", "ana", "--yes");

      expect(err).toMatch(/^NUMBER {2}TOKEN .*\n1 {7}\.\.\..*\n2 {7}\.\.\..*\nWhich one\? \[1-2\] $/);
      const kept = (await world.items()).map(({ SK }) => SK);
      expect(kept).toContain(`TOKEN#${hashToken(first ?? "")}`);
      expect(kept).not.toContain(`TOKEN#${hashToken(second ?? "")}`);
    });

    test("import logs history that is silent, and skips what is there when it is run again", async () => {
      const log = await world.file("log.json", RUNS);

      const first = await world.run("import", "--athlete", "ana", "--log", log);
      const second = await world.run("import", "--athlete", "ana", "--log", log, "--json");

      const workouts = (await world.items()).filter(({ SK }) => String(SK).startsWith("WORKOUT#"));
      expect([first.code, first.out]).toStrictEqual([0, "ana: 3 created.\n"]);
      expect(JSON.parse(second.out)).toStrictEqual({
        athleteId: "ana",
        created: 0,
        updated: 0,
        unchanged: 3,
        stale: 0,
        deleted: 0,
        leftOut: 0,
      });
      expect(workouts.map(({ silent }) => silent)).toStrictEqual([true, true, true]);
    });

    test("import goes on after what an earlier one left out, and takes what was edited", async () => {
      await world.run("import", "--athlete", "ana", "--log", await world.file("a.json", RUNS.slice(0, 2)));
      const edited = [{ ...RUNS[0], rpe: 7 }, ...RUNS.slice(1)];

      const { out } = await world.run("import", "--athlete", "ana", "--log", await world.file("b.json", edited));

      expect(out).toBe("ana: 1 created, 1 updated, 1 unchanged.\n");
    });
  });
}
