import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hashToken } from "../../../lib/app/api-tokens.ts";
import { unseal } from "../../../lib/table/sealed-credentials.ts";
import { type FakeVendors, startFakeVendors, stravaTokensOf } from "../../support/fake-vendors.ts";
import type { OperatedTeam } from "./operated-team.ts";

const TOKENS = stravaTokensOf(1, Date.parse("2026-10-12T16:00:00Z"));
const APP = ["51", "client-secret"] as const;

const garmin = (userId: string) => ({ source: "garmin", payload: JSON.stringify({ activities: [{ userId }] }) });

/** What connects vendors, and what looks after secrets and quarantine. */
export function describeVendorCommands(name: string, start: () => Promise<OperatedTeam>): void {
  describe(`cooldown connect, team secrets and quarantine, on ${name}`, () => {
    let world: OperatedTeam;
    let vendors: FakeVendors;
    beforeEach(async () => {
      [world, vendors] = [await start(), await startFakeVendors()];
      vendors.on("POST /oauth/token", () => ({ body: { ...(TOKENS.body as object), athlete: { id: 134_815 } } }));
      vendors.on("POST /api/v3/push_subscriptions", () => ({ status: 201, body: { id: 120_475 } }));
      for (const id of ["ana", "bea"]) {
        const profile = await world.file(`${id}.json`, { timeZone: "America/New_York" });
        await world.run("athlete", "add", "--id", id, "--profile", profile);
      }
    });
    afterEach(async () => {
      await world.stop();
      await vendors.stop();
    });

    const item = async (PK: string): Promise<Readonly<Record<string, unknown>> | undefined> =>
      (await world.items()).find((one) => one["PK"] === PK);
    const connect = (answers: readonly string[], athlete = "ana") =>
      world.typing(answers, { STRAVA_URL: vendors.url }, "connect", "strava", "--athlete", athlete);
    const opened = async (PK: string): Promise<unknown> => {
      const [link, team] = [await item(PK), await item("TEAM")];
      const [key = ""] = (team?.["dataKeys"] ?? []) as readonly string[];
      return JSON.parse(unseal(String(link?.["credentials"]), { key, place: PK }) ?? "null");
    };

    test("Strava is connected by the team's application, asked for once, and the athlete's consent", async () => {
      const first = await connect([...APP, "0123456789abcdef"]);
      const again = await connect(["0123456789abcdeg"]);

      expect([first.code, first.out, again.code]).toStrictEqual([0, "ana is linked to Strava's user 134815.\n", 0]);
      expect(first.err).toContain(`${vendors.url}/oauth/authorize?client_id=51&redirect_uri=`);
      expect(first.err).not.toContain("client-secret");
      expect(await opened("LINK#strava#134815")).toMatchObject({ accessToken: "access-1", refreshToken: "refresh-1" });
      expect(JSON.stringify(await world.items())).not.toContain("access-1");
      expect(await item("TEAM")).toMatchObject({
        vendors: { strava: { clientId: "51", clientSecret: "client-secret", subscriptionId: "120475" } },
      });
      const [token, subscription] = vendors.asked.map(({ form }) => form);
      expect(token).toMatchObject({ grant_type: "authorization_code", code: "0123456789abcdef" });
      expect(subscription?.["callback_url"]).toMatch(/^https?:\/\/[^ ]+\/v1\/hooks\/strava\/[\w-]{32}$/);
      expect(vendors.asked.filter(({ path }) => path.endsWith("push_subscriptions"))).toHaveLength(1);
    });

    test("what Strava or the athlete refuses is said, and nothing is linked", async () => {
      const denied = await connect([...APP, "http://localhost/cooldown?error=access_denied"]);
      const stranger = await connect(["http://localhost/cooldown?state=x&code=0123456789&scope=read"]);
      vendors.on("POST /oauth/token", () => ({ status: 400 }));
      const stale = await connect(["0123456789abcdef"]);

      expect([denied.code, stranger.code, stale.code]).toStrictEqual([1, 1, 1]);
      expect(denied.err).toContain("cooldown: the athlete did not allow it\n");
      expect(stranger.err).toContain("cooldown: this address answers another call of the command\n");
      expect(stale.err).toContain("cooldown: Strava does not take the code:");
      expect(await item("LINK#strava#134815")).toBeUndefined();
    });

    test("a Strava user is one athlete's", async () => {
      await connect([...APP, "0123456789abcdef"]);

      const { code, err } = await connect(["0123456789abcdef"], "bea");

      expect(code).toBe(1);
      expect(err).toContain("this Strava user is another athlete's; a user is one athlete's\n");
    });

    test("without a subscription the athlete is linked, and it is said why no events come yet", async () => {
      vendors.on("POST /api/v3/push_subscriptions", () => ({ status: 400 }));

      const { code, err } = await connect([...APP, "0123456789abcdef"]);

      expect(code).toBe(0);
      expect(err).toContain("subscription could not be made (answered 400)");
      expect(await item("LINK#strava#134815")).toBeDefined();
    });

    test("a wrong client id is refused without showing it", async () => {
      const { code, err } = await connect(["not a number"]);

      expect(code).toBe(2);
      expect(err).toContain("expected a client id, 1 to 12 digits; what came is not shown");
      expect(err).not.toContain("not a number");
    });

    test("Hevy is connected by the athlete's key; what to paste is printed once", async () => {
      const { code, out, err } = await world.typing(["the-api-key-of-ana"], {}, "connect", "hevy", "--athlete", "ana");

      const { url, authorization } = JSON.parse(out) as { readonly url: string; readonly authorization: string };
      expect(code).toBe(0);
      expect(url).toMatch(/\/v1\/hooks\/hevy$/);
      expect(err).toContain(authorization);
      expect(await opened("LINK#hevy#ana")).toStrictEqual({ apiKey: "the-api-key-of-ana" });
      const items = await world.items();
      expect(items.map(({ SK }) => SK)).toContain(`TOKEN#${hashToken(authorization.replace("Bearer ", ""))}`);
      expect(JSON.stringify(items)).not.toContain("the-api-key-of-ana");
    });

    test("the webhook secret is rotated, printed once, and the one before it stays", async () => {
      const first = await world.run("team", "secrets", "rotate");
      const second = await world.run("team", "secrets", "rotate");

      const secrets = [second, first].map(({ out }) => (JSON.parse(out) as { readonly secret: string }).secret);
      expect(secrets[0]).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
      expect(second.err).toContain("secret before it stays valid until the next rotation");
      expect((await item("TEAM"))?.["webhook"]).toStrictEqual(secrets);
    });

    test("a rotation that ends a secret asks first", async () => {
      await world.run("team", "secrets", "rotate");
      await world.run("team", "secrets", "rotate");
      const before = (await item("TEAM"))?.["webhook"];

      const unasked = await world.run("team", "secrets", "rotate");
      const standing = (await item("TEAM"))?.["webhook"];
      const yes = await world.run("team", "secrets", "rotate", "--yes");

      expect([unasked.code, unasked.out, yes.code]).toStrictEqual([2, "", 0]);
      expect(unasked.err).toContain("This ends the webhook secret from before the last rotation");
      expect(standing).toStrictEqual(before);
    });

    test("the data key is rotated and never printed; what it sealed still opens", async () => {
      await world.typing(["the-api-key-of-ana"], {}, "connect", "hevy", "--athlete", "ana");
      const [before] = ((await item("TEAM"))?.["dataKeys"] ?? []) as readonly string[];

      const { out, err } = await world.run("team", "secrets", "rotate", "--data-key");

      const [, kept] = ((await item("TEAM"))?.["dataKeys"] ?? []) as readonly string[];
      expect(kept).toBe(before);
      expect(out + err).not.toContain(before);
    });

    test("what lies in quarantine is listed, and leaves it once it is understood", async () => {
      const reason = "no athlete is linked to this user";
      const ride = { id: "c-2", kind: "cross", startedAt: "2026-10-12T10:00:00-04:00", durationMinutes: 45 };
      const ours = { source: "cooldown", payload: JSON.stringify({ workouts: [ride] }) };
      const put = (
        PK: string,
        given: { readonly id: string; readonly receivedAt: string; readonly athleteId: string | null },
      ) => {
        const SK = `QUARANTINE#${given.receivedAt}#${given.id}`;
        return world.put({
          PK,
          SK,
          encoding: "utf-8",
          reason,
          ...given,
          ...(given.athleteId === null ? garmin(given.id === "aaaa" ? "u-9" : "u-8") : ours),
        });
      };
      await put("ATHLETE#ana", { id: "bbbb", receivedAt: "2026-10-12T15:01:00.000Z", athleteId: "ana" });
      await put("QUARANTINE#2026-10-12", { id: "aaaa", receivedAt: "2026-10-12T15:00:00.000Z", athleteId: null });
      await put("QUARANTINE#2026-10-12", { id: "cccc", receivedAt: "2026-10-12T15:02:00.000Z", athleteId: null });

      const listed = await world.run("quarantine", "list");
      const replayed = await world.run("quarantine", "replay");
      const unknown = await world.run("quarantine", "replay", "dddd");
      const left = JSON.parse((await world.run("quarantine", "list", "--json")).out).payloads as readonly {
        readonly id: string;
      }[];

      expect(listed.out).toBe(`garmin, nobody's: 2 payloads, 2026-10-12 15:00 UTC to 2026-10-12 15:02 UTC
  no athlete is linked to this user
  user u-9, u-8
  id aaaa, cccc

cooldown, ana: 1 payload, 2026-10-12 15:01 UTC
  no athlete is linked to this user
  id bbbb
`);
      expect(replayed.out.split("\n")[1]).toBe("bbbb  workout: it left quarantine.");
      expect(replayed.out).toMatch(/^aaaa {2}kept: /);
      expect((await world.items()).map(({ SK }) => SK)).toContain("WORKOUT#cooldown#c-2");
      expect([unknown.code, left.map(({ id }) => id)]).toStrictEqual([1, ["aaaa", "cccc"]]);
    });
  });
}
