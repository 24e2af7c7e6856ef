import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { OperatedTeam } from "./operated-team.ts";

const ANA = { name: "Ana", timeZone: "America/New_York", phone: "+12025550123", wake: { default: "06:30" } };

export function describeAthleteCommands(name: string, start: () => Promise<OperatedTeam>): void {
  describe(`cooldown athlete, on ${name}`, () => {
    let world: OperatedTeam;
    beforeEach(async () => {
      world = await start();
    });
    afterEach(() => world.stop());

    const add = async (id: string, over: object = {}): Promise<void> => {
      await world.run("athlete", "add", "--id", id, "--profile", await world.file(`${id}.json`, { ...ANA, ...over }));
    };
    const shown = async (id: string): Promise<unknown> =>
      JSON.parse((await world.run("athlete", "show", id, "--json")).out);

    test("add prints the id as JSON and says what comes next", async () => {
      const profile = await world.file("ana.json", ANA);

      const { code, out, err } = await world.run("athlete", "add", "--profile", profile, "--id", "ana");

      expect([code, out]).toStrictEqual([0, '{"athleteId":"ana"}\n']);
      expect(err).toContain('cooldown athlete consent ana --channel sms --method "signed form" --by "your name"');
      expect(await shown("ana")).toMatchObject({ athleteId: "ana", profile: ANA, consent: {} });
    });

    test("add makes an id where none is given", async () => {
      const profile = await world.file("ana.json", ANA);

      const { out } = await world.run("athlete", "add", "--profile", profile, "--json");

      expect(JSON.parse(out)).toStrictEqual({ athleteId: expect.stringMatching(/^a-[0-9a-f]{10}$/) });
    });

    test("add names everything that is wrong with a profile and adds nobody", async () => {
      const profile = await world.file("bad.json", { ...ANA, phone: "555", diet: "paleo", shoe: 42 });

      const { code, out, err } = await world.run("athlete", "add", "--profile", profile);

      expect([code, out]).toStrictEqual([1, ""]);
      expect(err).toContain('bad.json: phone: found "555"; expected a phone number in E.164 such as +12025550123');
      expect(err).toContain('bad.json: diet: found "paleo"');
      expect(err).toContain("bad.json: shoe: there is no such field");
      expect(await world.items()).toStrictEqual([]);
    });

    test("a phone of somebody else and an id in use are refused by the id alone of whoever has it", async () => {
      await add("ana");

      const taken = await world.run("athlete", "add", "--profile", await world.file("b.json", { ...ANA, name: "Bea" }));
      const other = await world.file("c.json", { ...ANA, phone: "+12025550199" });
      const exists = await world.run("athlete", "add", "--profile", other, "--id", "ana");

      expect([taken.code, taken.err]).toStrictEqual([
        1,
        "cooldown: this phone number is that of ana; a number belongs to one athlete of a team: use another one, " +
          "or take it from them first, cooldown athlete set ana --set phone=null\n",
      ]);
      expect([exists.code, exists.err]).toStrictEqual([1, expect.stringContaining("cooldown athlete set changes")]);
    });

    test("list shows in 80 columns who there is and whether texts may reach them", async () => {
      await add("zoe", { name: "Zoe with a very long name indeed", phone: "+12025550199", email: "zoe@example.com" });
      await add("ana");
      await world.run("athlete", "consent", "ana", "--channel", "sms", "--method", "form", "--by", "Lee");

      const { out } = await world.run("athlete", "list");

      expect(
        out.split("\n").map((line) => line.replace("building", "-       ").split(/ {2,}/).slice(0, 6)),
      ).toStrictEqual([
        ["NAME", "ID", "LEVEL", "SMS", "E-MAIL", "ZONE"],
        ["Ana", "ana", "-", "yes", "-", "America/New_York"],
        ["Zoe with a ver…", "zoe", "-", "no consent", "no consent", "America/New_York"],
        [""],
      ]);
      expect(out.split("\n").filter((line) => line.length > 80)).toStrictEqual([]);
    });

    test("list is by name, and those without one come last", async () => {
      await add("b", { name: "Zoe", phone: "+12025550199" });
      await add("c", { name: null, phone: "+12025550198" });
      await add("d", { name: "Ana" });

      const { athletes } = JSON.parse((await world.run("athlete", "list", "--json")).out) as {
        readonly athletes: readonly { readonly athleteId: string; readonly level: string | null }[];
      };

      expect(athletes.map(({ athleteId }) => athleteId)).toStrictEqual(["d", "b", "c"]);
      expect([null, "building"]).toContain(athletes[0]?.level);
    });

    test("list leaves out zone and e-mail where ids are long", async () => {
      const id = "ana-who-has-an-id-of-forty-characters-ok";
      await add(id, { email: "ana@example.com" });

      const { out } = await world.run("athlete", "list");

      expect(
        out
          .replace(/LEVEL +/, "LEVEL     ")
          .replace(/ok {2}- +/, "ok  building  ")
          .split("\n"),
      ).toStrictEqual([
        "NAME  ID                                        LEVEL     SMS         HELD",
        `Ana   ${id}  building  no consent`,
        "",
      ]);
    });

    test("list says how to add the first athlete", async () => {
      const { out } = await world.run("athlete", "list");

      expect(out).toBe("No athletes yet: cooldown athlete add --profile FILE adds one.\n");
    });

    test("show prints profile and consents in plain words", async () => {
      await add("ana");
      await world.run("athlete", "consent", "ana", "--channel", "sms", "--method", "signed form", "--by", "Coach Lee");

      const { out } = await world.run("athlete", "show", "ana");

      expect(out).toContain("sms    yes  (given 2026-10-12, signed form, recorded by Coach Lee)\n");
      expect(out).toContain("  timeZone            America/New_York\n");
      expect(out).toContain('  wake                {"default":"06:30"}\n');
    });

    test("an unknown athlete is named with the command that lists them", async () => {
      const { code, err } = await world.run("athlete", "show", "nobody");

      expect(code).toBe(1);
      expect(err).toMatch(/has no athlete nobody: cooldown athlete list shows them\n$/);
    });

    test("set changes single fields and leaves the others", async () => {
      await add("ana");

      const { code, out } = await world.run(
        "athlete",
        "set",
        "ana",
        "--set",
        "wake.sat=07:30",
        "--set",
        "restDaysPerWeek=1",
        "--set",
        'events=["2026-10-18"]',
      );

      expect([code, out]).toStrictEqual([0, "ana is changed.\n"]);
      expect(await shown("ana")).toMatchObject({
        profile: { ...ANA, wake: { default: "06:30", sat: "07:30" }, restDaysPerWeek: 1, events: ["2026-10-18"] },
      });
    });

    test("set takes a whole new profile file, in which what is left out takes its default", async () => {
      await add("ana", { diet: "vegan" });
      const file = await world.file("new.json", { ...ANA, name: "Anna" });

      await world.run("athlete", "set", "ana", "--profile", file);

      expect(await shown("ana")).toMatchObject({ profile: { name: "Anna", diet: "omnivore" } });
    });

    test("set names every bad field and changes nothing", async () => {
      await add("ana");
      const before = await world.items();

      const { code, err } = await world.run(
        "athlete",
        "set",
        "ana",
        "--set",
        "wake.sat=25:30",
        "--set",
        "birthyear=1990",
      );

      expect(code).toBe(1);
      expect(err).toContain('wake.sat: found "25:30"; expected a time "HH:MM" from 00:00 to 23:59');
      expect(err).toContain("birthyear: there is no such field; did you mean birthYear?");
      expect(await world.items()).toStrictEqual(before);
    });

    test("a changed phone moves the reservation and drops the consent of the old one", async () => {
      await add("ana");
      await world.run("athlete", "consent", "ana", "--channel", "sms", "--method", "form", "--by", "Lee");

      const { out } = await world.run("athlete", "set", "ana", "--set", "phone=+12025550199");

      const phones = (await world.items()).filter(({ PK }) => String(PK).startsWith("PHONE#"));
      expect(out).toBe("ana is changed.\nThe sms consent was for the old number and is gone: record a new one.\n");
      expect(phones).toStrictEqual([{ PK: "PHONE#+12025550199", SK: "ATHLETE", athleteId: "ana" }]);
      expect(await shown("ana")).toMatchObject({ profile: { phone: "+12025550199" }, consent: {} });
    });

    test("a changed address drops the consent and the topic of the old one", async () => {
      await add("ana", { email: "ana@example.com" });
      await world.run("athlete", "consent", "ana", "--channel", "email", "--method", "form", "--by", "Lee");

      const { out } = await world.run("athlete", "set", "ana", "--set", "email=anna@example.com", "--json");

      expect(JSON.parse(out)).toStrictEqual({ athleteId: "ana", outcome: "changed", consentDropped: ["email"] });
      expect(await shown("ana")).toMatchObject({ consent: {}, emailSubscription: null });
    });

    test("answered closes once what an athlete asked of their data, and keeps who did", async () => {
      await add("ana");
      const profile = (await world.items()).find(({ SK }) => SK === "PROFILE");
      const dataRequests = [{ at: "2026-10-02T10:00:00.000Z", about: "copy", done: null }];
      await world.put({ ...profile, dataRequests });

      const first = await world.run("athlete", "answered", "ana", "--by", "Coach Lee");
      const second = await world.run("athlete", "answered", "ana", "--by", "Coach Lee");

      expect([first.out, second.out]).toStrictEqual([
        "Noted: ana has the copy.\n",
        "ana asked for nothing that is open.\n",
      ]);
      expect(await shown("ana")).toMatchObject({ dataRequests: [{ about: "copy", done: { by: "Coach Lee" } }] });
    });

    test("answered closes no DELETE ME, which a removal answers", async () => {
      await add("ana");
      const profile = (await world.items()).find(({ SK }) => SK === "PROFILE");
      const at = "2026-10-02T10:00:00.000Z";
      const dataRequests = ["copy", "deletion"].map((about) => ({ at, about, done: null }));
      await world.put({ ...profile, dataRequests });

      const first = await world.run("athlete", "answered", "ana", "--by", "Coach Lee");
      const second = await world.run("athlete", "answered", "ana", "--by", "Coach Lee");

      expect(first.out).toBe("Noted: ana has the copy. DELETE ME is open: cooldown athlete remove ana answers it.\n");
      expect([second.code, second.err]).toStrictEqual([
        1,
        "cooldown: ana asked for DELETE ME: cooldown athlete remove ana answers it\n",
      ]);
      expect(await shown("ana")).toMatchObject({ dataRequests: [{ done: { by: "Coach Lee" } }, { done: null }] });
    });

    test("clear lifts a red flag once and keeps who did", async () => {
      await add("ana");
      const profile = (await world.items()).find(({ SK }) => SK === "PROFILE");
      await world.put({ ...profile, redFlagAt: "2026-10-11T10:00:00.000Z" });

      const held = await world.run("athlete", "list");
      const first = await world.run("athlete", "clear", "ana", "--by", "Coach Lee");
      const second = await world.run("athlete", "clear", "ana", "--by", "Coach Lee");

      expect(held.out).toContain("red flag 2026-10-11");
      expect([first.out, second.out]).toStrictEqual(["The red flag of ana is lifted.\n", "ana has no red flag.\n"]);
      expect(await shown("ana")).toMatchObject({
        redFlagAt: null,
        redFlagLifted: { at: "2026-10-12T16:00:00.000Z", by: "Coach Lee" },
      });
    });
  });
}
