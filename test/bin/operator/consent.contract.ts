import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { NOW, type OperatorWorld } from "./operator-world.ts";

const ANA = { name: "Ana", timeZone: "America/New_York", phone: "+12025550123", email: "ana@example.com" };
const SEEN = ["--method", "signed form", "--by", "Coach Lee"] as const;

export function describeConsentCommands(name: string, start: () => Promise<OperatorWorld>): void {
  describe(`cooldown athlete consent, on ${name}`, () => {
    let world: OperatorWorld;
    beforeEach(async () => {
      world = await start();
      await world.run("athlete", "add", "--id", "ana", "--profile", await world.file("ana.json", ANA));
    });
    afterEach(() => world.stop());

    const consent = (channel: string, ...more: readonly string[]) =>
      world.run("athlete", "consent", "ana", "--channel", channel, ...SEEN, ...more);
    const stored = async () => (await world.items()).find(({ SK }) => SK === "PROFILE");

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

    test("needs an address for its channel, and says how to give one", async () => {
      await world.run("athlete", "set", "ana", "--set", "phone=null");

      const { code, err } = await consent("sms");

      expect([code, err]).toStrictEqual([
        1,
        "cooldown: ana has no phone: cooldown athlete set ana --set phone=+12025550123\n",
      ]);
    });

    test("is recorded anew after a withdrawal only when somebody says yes", async () => {
      await consent("sms");
      const withdrawn = { state: "withdrawn", at: NOW, method: "STOP", by: "athlete" };
      await world.put({ ...(await stored()), consent: { sms: withdrawn } });

      const refused = await consent("sms");
      const no = await world.answering("n", "athlete", "consent", "ana", "--channel", "sms", ...SEEN);
      const standing = await stored();
      const yes = await consent("sms", "--yes");

      expect([refused.code, no.code, yes.code]).toStrictEqual([2, 1, 0]);
      expect(refused.err).toBe(
        "cooldown: ana withdrew sms on 2026-10-12 (STOP). Record a new consent only if they asked for it. " +
          "Nobody can be asked here: add --yes to go on.\n",
      );
      expect(standing).toMatchObject({ consent: { sms: withdrawn } });
      expect(await stored()).toMatchObject({ consent: { sms: { state: "given" } } });
    });

    test("of a number that texted STOP to AWS is refused, unless AWS is to take it off its list", async () => {
      world.optOuts.add("+12025550123");

      const refused = await consent("sms");
      const optedIn = await consent("sms", "--opt-in");

      expect([refused.code, refused.err]).toStrictEqual([
        1,
        "cooldown: AWS refuses this number because it texted STOP: have the athlete text START, " +
          "or add --opt-in if they asked for it\n",
      ]);
      expect([optedIn.code, world.optOuts.size]).toStrictEqual([0, 0]);
    });
  });
}
