import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { NOW, type OperatedTeam } from "./operated-team.ts";

const ANA = { name: "Ana", timeZone: "America/New_York", phone: "+12025550123", email: "ana@example.com" };
const SEEN = ["--method", "signed form", "--by", "Coach Lee"] as const;

export function describeConsentCommands(name: string, start: () => Promise<OperatedTeam>): void {
  let world: OperatedTeam;
  beforeEach(async () => {
    world = await start();
    await world.run("athlete", "add", "--id", "ana", "--profile", await world.file("ana.json", ANA));
  });
  afterEach(() => world.stop());

  const consent = (channel: string, ...more: readonly string[]) =>
    world.run("athlete", "consent", "ana", "--channel", channel, ...SEEN, ...more);
  const withdraw = (channel: string, ...more: readonly string[]) =>
    world.run("athlete", "withdraw", "ana", "--channel", channel, "--by", "Coach Kim", ...more);
  const invite = () => world.run("athlete", "invite", "ana", "--by", "Coach Lee");
  const stored = async () => (await world.items()).find(({ SK }) => SK === "PROFILE");

  describe(`cooldown athlete consent, on ${name}`, () => {
    test("records who saw it, when and how", async () => {
      const { code, out } = await consent("sms");

      expect([code, out]).toStrictEqual([0, "ana, sms: given 2026-10-12, signed form, recorded by Coach Lee.\n"]);
      expect(await stored()).toMatchObject({
        consent: { sms: { state: "given", at: NOW, method: "signed form", by: "Coach Lee" } },
      });
    });

    test("to e-mail also makes the athlete's topic and subscription", async () => {
      const { code, out } = await consent("email", "--json");

      expect([code, JSON.parse(out)]).toMatchObject([0, { athleteId: "ana", channel: "email" }]);
      expect(await stored()).toMatchObject({
        consent: { email: { state: "given" } },
        emailSubscription: { topicArn: expect.stringMatching(/:cooldown_(riverside|local)_ana$/) },
      });
    });

    test.each([
      ["--method", "", "--by", "Coach Lee"],
      ["--method", "signed form", "--by", " "],
    ])("with %s %j %s %j is refused, as it says nothing", async (...evidence) => {
      const { code, err } = await world.run("athlete", "consent", "ana", "--channel", "sms", ...evidence);

      expect(code).toBe(2);
      expect(err).toContain("Expected words, not nothing.");
      expect(await stored()).toMatchObject({ consent: {} });
    });

    test("needs an address for its channel, and says how to give one", async () => {
      await world.run("athlete", "set", "ana", "--set", "phone=null");

      const { code, err } = await consent("sms");

      expect([code, err]).toStrictEqual([
        1,
        "cooldown: ana has no phone: cooldown athlete set ana --set phone=+12025550123\n",
      ]);
    });

    test("is recorded again after an operator's withdrawal only when somebody says yes", async () => {
      await consent("sms");
      await withdraw("sms");
      const withdrawn = await stored();

      const refused = await consent("sms");
      const no = await world.answering("n", "athlete", "consent", "ana", "--channel", "sms", ...SEEN);
      const standing = await stored();
      const yes = await consent("sms", "--yes");

      expect([refused.code, no.code, yes.code]).toStrictEqual([2, 1, 0]);
      expect(refused.err).toBe(
        "cooldown: sms of ana was withdrawn 2026-10-12, asked in person, recorded by Coach Kim. " +
          "Record a new consent only if they asked for it. Not a terminal: pass --yes to continue.\n",
      );
      expect(standing).toMatchObject({ consent: withdrawn?.["consent"] });
      expect(await stored()).toMatchObject({ consent: { sms: { state: "given" } } });
    });

    test("to SMS is refused after a STOP of the athlete's own, whatever an operator says", async () => {
      const sms = { state: "withdrawn", at: NOW, method: "text STOP", by: "athlete" };
      await world.put({ ...(await stored()), consent: { sms } });

      const { code, err } = await consent("sms", "--yes");

      expect([code, err]).toStrictEqual([1, "cooldown: ana texted STOP: only their own START brings SMS back\n"]);
      expect(await stored()).toMatchObject({ consent: { sms } });
    });

    test("to SMS is refused for a number that texted STOP to AWS, even before it was anybody's", async () => {
      world.optOuts.add("+12025550123");

      const { code, err } = await consent("sms");

      expect([code, err]).toStrictEqual([1, "cooldown: ana texted STOP: only their own START brings SMS back\n"]);
      expect(await stored()).toMatchObject({ consent: {} });
    });
  });

  describe(`cooldown athlete withdraw, on ${name}`, () => {
    test("records who heard it, once", async () => {
      await consent("sms");

      const first = await withdraw("sms");
      const second = await withdraw("sms", "--json");

      expect([first.code, first.out]).toStrictEqual([0, "ana gets nothing more by sms.\n"]);
      expect(JSON.parse(second.out)).toStrictEqual({ athleteId: "ana", channel: "sms", outcome: "unchanged" });
      expect(await stored()).toMatchObject({
        consent: { sms: { state: "withdrawn", at: NOW, method: "asked in person", by: "Coach Kim" } },
      });
    });

    test("of e-mail takes the topic with it, and a new consent makes it again", async () => {
      await consent("email");

      await withdraw("email");
      const withdrawn = await stored();
      await consent("email", "--yes");

      expect(withdrawn).toMatchObject({ consent: { email: { state: "withdrawn" } }, emailSubscription: null });
      expect(await stored()).toMatchObject({ emailSubscription: { topicArn: expect.stringContaining("_ana") } });
    });

    test("names an athlete who is not there", async () => {
      const { code, err } = await world.run("athlete", "withdraw", "bea", "--channel", "sms", "--by", "Coach Kim");

      expect([code, err]).toStrictEqual([1, expect.stringContaining("has no athlete bea")]);
    });
  });

  describe(`cooldown athlete invite, on ${name}`, () => {
    test("asks a number once", async () => {
      const first = await invite();
      const second = await invite();

      expect([first.code, first.out]).toStrictEqual([
        0,
        "ana is asked within a minute, outside quiet hours; a YES counts for 7 days.\n",
      ]);
      expect([second.code, second.err]).toStrictEqual([
        1,
        "cooldown: this number was asked before; a number is asked once\n",
      ]);
      expect(await stored()).toMatchObject({ invitation: { at: NOW, by: "Coach Lee", phone: "+12025550123" } });
    });

    test("asks nobody who answered, and nobody without a phone", async () => {
      await consent("sms");
      const answered = await invite();
      await world.run("athlete", "set", "ana", "--set", "phone=null");
      const phoneless = await invite();

      expect(answered.err).toBe("cooldown: ana said yes or no to SMS already: cooldown athlete show ana\n");
      expect(phoneless.err).toBe("cooldown: ana has no phone: cooldown athlete set ana --set phone=+12025550123\n");
    });
  });
}
