import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runCommand } from "../../support/run-command.ts";
import type { OperatedTeam } from "./operated-team.ts";

const HEADINGS = "id,name,phone,timeZone,birthYear,allergens,consent.sms,token";

/** A row of a sound roster: the first is a1, +12025550101. */
const row = (at: number, zone = "America/New_York"): string =>
  `a${at},Runner ${at},+12025550${100 + at},${zone},,fish;milk,signed form,yes`;

export function describeRosterCommands(name: string, start: () => Promise<OperatedTeam>): void {
  describe(`cooldown roster, on ${name}`, () => {
    let world: OperatedTeam;
    let folder: string;
    beforeEach(async () => {
      world = await start();
      folder = await mkdtemp(join(tmpdir(), "cooldown-roster-"));
    });
    afterEach(async () => {
      await world.stop();
      await rm(folder, { recursive: true });
    });

    const path = (file: string): string => join(folder, file);
    const importRows = async (...rows: readonly string[]) => {
      await writeFile(path("team.csv"), [HEADINGS, ...rows, ""].join("\r\n"));
      const words = ["roster", "import", path("team.csv"), "--by", "Coach Lee", "--out", path("tokens.csv"), "--json"];
      const { code, out, err } = await world.run(...words);
      return { code, answer: JSON.parse(out), err };
    };
    const shown = async (id: string) => JSON.parse((await world.run("athlete", "show", id, "--json")).out);

    test("of thirty rows two are faulty: 28 are enrolled, both faults are named, and mended they follow", async () => {
      const rows = Array.from({ length: 30 }, (_, at) => row(at + 1));

      const first = await importRows(
        ...rows.with(4, row(5, "Mars/Olympus")).with(9, row(10).replace(",,fish", ",2020,fish")),
      );
      const again = await importRows(...rows);

      expect([first.code, first.answer.added.length, first.answer.present]).toStrictEqual([1, 28, []]);
      const { message } = JSON.parse(first.err).error;
      expect(message).toContain('team.csv line 6: timeZone: found "Mars/Olympus"; expected ');
      expect(message).toContain("team.csv line 11: birthYear: found 2020; expected an athlete who is 13 or older");
      expect([again.code, again.answer.added, again.answer.present.length]).toStrictEqual([0, ["a5", "a10"], 28]);
      expect(again.answer.faults).toStrictEqual([]);
    });

    test("an athlete of a roster has profile, consent and a token that works once", async () => {
      await importRows(row(1));
      await importRows(row(1));

      const tokens = await readFile(path("tokens.csv"), "utf8");
      const listed = JSON.parse((await world.run("token", "list", "--athlete", "a1", "--json")).out);

      expect(await shown("a1")).toMatchObject({
        profile: { name: "Runner 1", phone: "+12025550101", allergens: ["fish", "milk"] },
        consent: { sms: { state: "given", method: "signed form", by: "Coach Lee" } },
      });
      expect(tokens).toMatch(/^id,token\na1,cd_a1_[\w-]{32}\n$/);
      expect(listed.tokens).toMatchObject([{ lastFour: tokens.trim().slice(-4), source: null }]);
      expect((await stat(path("tokens.csv"))).mode & 0o777).toBe(0o600);
    });

    test("a consent that was withdrawn is not given again", async () => {
      await importRows(row(1));
      await world.run("athlete", "withdraw", "a1", "--channel", "sms", "--by", "Coach Lee");

      await importRows(row(1));

      expect(await shown("a1")).toMatchObject({ consent: { sms: { state: "withdrawn" } } });
    });

    test("a consent counts for the number of its row alone, not for one that the athlete has by now", async () => {
      await importRows(row(1).replace("signed form", ""));
      await world.run("athlete", "set", "a1", "--set", "phone=+12025550177");

      const { code, answer } = await importRows(row(1));

      expect([code, answer.present]).toStrictEqual([1, ["a1"]]);
      expect(answer.faults).toStrictEqual([
        {
          file: "team.csv line 2",
          path: "consent.sms",
          came: "a consent that is not recorded",
          expected: "the address that the athlete's profile has, or first cooldown athlete set",
        },
      ]);
      expect((await shown("a1")).consent).toStrictEqual({});
    });

    test("a roster in Windows's Western letters keeps its names", async () => {
      const text = [HEADINGS, row(1).replace("Runner 1", "Zo\u00eb M\u00fcller"), ""].join("\r\n");
      await writeFile(path("team.csv"), Buffer.from(text, "latin1"));

      const words = ["roster", "import", path("team.csv"), "--by", "Coach Lee", "--out", path("tokens.csv")];
      const { code } = await world.run(...words);

      expect(code).toBe(0);
      expect((await shown("a1")).profile.name).toBe("Zo\u00eb M\u00fcller");
    });

    test("tokens that cannot be written are never made: nobody is added", async () => {
      await writeFile(path("team.csv"), [HEADINGS, row(1)].join("\n"));

      const { code, err } = await world.run("roster", "import", path("team.csv"), "--by", "Coach Lee", "--out", folder);

      expect([code, err]).toStrictEqual([1, `cooldown: ${folder} cannot be written: it is a folder\n`]);
      expect(await world.items()).toStrictEqual([]);
    });

    test.skipIf(!existsSync("/dev/full"))(
      "a token that a full disk did not take is named with what to do",
      async () => {
        await writeFile(path("team.csv"), [HEADINGS, row(1)].join("\n"));

        const words = ["roster", "import", path("team.csv"), "--by", "Coach Lee", "--out", "/dev/full"];
        const { code, err } = await world.run(...words);

        expect([code, err]).toStrictEqual([
          1,
          "cooldown: /dev/full cannot be written: the disk is full; the token of a1 is lost: " +
            "cooldown token revoke --athlete a1, then import again\n",
        ]);
      },
    );

    test("a number of somebody else, an id that stands twice and a broken row are named, and the others are added", async () => {
      const twin = row(2).replace("+12025550102", "+12025550101");

      const { answer } = await importRows(row(1), twin, row(1), "a4,too,few", row(3));

      expect(answer.added).toStrictEqual(["a1", "a3"]);
      expect(answer.faults).toStrictEqual([
        { file: "team.csv line 5", path: "", came: "3 cells", expected: "8, one below each heading" },
        { file: "team.csv line 4", path: "id", came: '"a1"', expected: "an id of its own: line 2 has it" },
        { file: "team.csv line 3", path: "phone", came: "another athlete's number", expected: "a number of their own" },
      ]);
    });

    test("a consent without an address is named, and the athlete is there", async () => {
      const { answer } = await importRows(row(1).replace("+12025550101", ""));

      expect(answer).toStrictEqual({
        added: ["a1"],
        present: [],
        faults: [
          {
            file: "team.csv line 2",
            path: "consent.sms",
            came: "a consent that is not recorded",
            expected: "a phone for consent.sms, an email for consent.email",
          },
        ],
      });
    });

    test("a column nobody knows adds nobody", async () => {
      await writeFile(path("team.csv"), "id,timezone\na1,UTC\n");

      const { code, out, err } = await world.run("roster", "import", path("team.csv"), "--by", "Coach Lee");

      expect([code, out]).toStrictEqual([1, "0 added, 0 were there already, 2 faults.\n"]);
      expect(err).toContain("team.csv line 1: timeZone: found no such column; expected a column of this name");
      expect(err).toContain("team.csv line 1: timezone: found a column; expected the columns id, name, phone, ");
    });

    test("tokens without a file for them are refused before anybody is added", async () => {
      await writeFile(path("team.csv"), [HEADINGS, row(1)].join("\n"));

      const { code, err } = await world.run("roster", "import", path("team.csv"), "--by", "Coach Lee");

      expect(code).toBe(2);
      expect(err).toContain("name a file for them, --out FILE");
      expect(await world.items()).toStrictEqual([]);
    });

    test("the template can be imported as it is", async () => {
      const { out } = await runCommand(["roster", "template"]);
      await writeFile(path("team.csv"), out);

      const { code } = await world.run("roster", "import", path("team.csv"), "--by", "Lee", "--out", path("t.csv"));

      expect(code).toBe(0);
      expect(await shown("ana")).toMatchObject({
        profile: { wake: { default: "06:30", sat: "07:30" }, events: ["2027-04-19"], channels: { meal: ["sms"] } },
      });
    });
  });
}
