import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Reminder } from "../../../lib/domain/reminder.ts";
import { reminderKey } from "../../../lib/table/items.ts";
import { reminderAttributes } from "../../../lib/table/reminders.ts";
import { aPendingReminder, settledAs } from "../../contract/examples.ts";
import type { OperatedTeam } from "./operated-team.ts";

const PHONES = { ana: "+12025550123", bea: "+12025550199" };
const ZONE = "America/New_York";

/** One of each state, on two days; the newest is Bea's, which waits. */
const REMINDERS: readonly Reminder[] = [
  settledAs(aPendingReminder({ athleteId: "ana", localDate: "2026-10-11" }), {
    state: "SENT",
    settledAt: "2026-10-11T22:15:00.000Z",
    messageId: "m-1",
    text: "Run logged, just in time for dinner: tofu, brown rice and squash would cover it. How hard, 0-10?",
  }),
  settledAs(aPendingReminder({ athleteId: "ana", localDate: "2026-10-11", kind: "bedtime" }), {
    state: "SKIPPED",
    settledAt: "2026-10-11T21:00:00.000Z",
    outcome: "FADED",
  }),
  settledAs(aPendingReminder({ athleteId: "bea", localDate: "2026-10-10" }), {
    state: "FAILED",
    settledAt: "2026-10-10T22:15:00.000Z",
    outcome: "REFUSED",
    detail: `InvalidParameter: ${PHONES.bea} is no number`,
  }),
  settledAs(aPendingReminder({ athleteId: "bea", localDate: "2026-10-11", channel: "email" }), {
    state: "UNKNOWN",
    settledAt: "2026-10-11T22:15:00.000Z",
    outcome: "AMBIGUOUS",
  }),
  aPendingReminder({ athleteId: "bea", localDate: "2026-10-12", dueAt: "2026-10-12T23:00:00.000Z" }),
  settledAs(aPendingReminder({ athleteId: "bea", localDate: "2026-09-01" }), {
    state: "CANCELLED",
    settledAt: "2026-09-01T22:15:00.000Z",
    outcome: "EDITED",
  }),
];

export function describeOutboxCommand(name: string, start: () => Promise<OperatedTeam>): void {
  describe(`cooldown outbox, on ${name}`, () => {
    let world: OperatedTeam;
    beforeEach(async () => {
      world = await start();
      for (const [id, phone] of Object.entries(PHONES)) {
        const profile = await world.file(`${id}.json`, { name: id === "ana" ? "Ana" : null, timeZone: ZONE, phone });
        await world.run("athlete", "add", "--id", id, "--profile", profile);
      }
      for (const reminder of REMINDERS) await world.put({ ...reminderKey(reminder), ...reminderAttributes(reminder) });
    });
    afterEach(() => world.stop());

    const listed = async (...words: readonly string[]): Promise<readonly (readonly [string, string])[]> => {
      const { out } = await world.run("outbox", "--json", ...words);
      const { entries } = JSON.parse(out) as {
        readonly entries: readonly { readonly athleteId: string; readonly state: string }[];
      };
      return entries.map(({ athleteId, state }) => [athleteId, state]);
    };

    test("lists texts and silences of the last days, the newest first, in 80 columns", async () => {
      const { code, out } = await world.run("outbox");

      expect([code, out]).toStrictEqual([
        0,
        `2026-10-12 19:00  bea, meal by SMS: waits
2026-10-11 18:15  bea, meal by e-mail: may have been sent
                  AMBIGUOUS: SNS gave no clear answer: it may have gone out, so
                  it is never tried again.
2026-10-11 18:15  ana (Ana), meal by SMS: sent
                  "Run logged, just in time for dinner: tofu, brown rice and
                   squash would cover it. How hard, 0-10?"
2026-10-11 17:00  ana (Ana), bedtime by SMS: not sent, skipped
                  FADED: After the first four weeks this kind goes only when
                  there is something new to say.
2026-10-10 18:15  bea, meal by SMS: failed
                  REFUSED: SNS refused to send it.
`,
      ]);
    });

    test("names neither phones nor what SNS said of them", async () => {
      const { out } = await world.run("outbox", "--json", "--since", "2026-08-01");

      expect(out).not.toMatch(/202555|no number/);
      expect(JSON.parse(out).entries).toHaveLength(6);
    });

    test("tells machines when, who, what, and the reason by its code", async () => {
      const { out } = await world.run("outbox", "--json", "--silences", "--athlete", "ana");

      expect(JSON.parse(out).entries).toStrictEqual([
        {
          at: "2026-10-11T21:00:00.000Z",
          zone: ZONE,
          athleteId: "ana",
          language: "en",
          name: "Ana",
          id: "2026-10-11#bedtime#1",
          kind: "bedtime",
          channel: "sms",
          state: "SKIPPED",
          reason: "FADED",
          why: "After the first four weeks this kind goes only when there is something new to say.",
          text: null,
        },
      ]);
    });

    test("shows texts or silences alone, of one athlete, from a day on", async () => {
      const texts = await listed("--texts");
      const silences = await listed("--silences", "--since", "2026-09-01");
      const bea = await listed("--athlete", "bea", "--since", "2026-10-11");

      expect(texts).toStrictEqual([
        ["bea", "UNKNOWN"],
        ["ana", "SENT"],
      ]);
      expect(silences).toStrictEqual([
        ["ana", "SKIPPED"],
        ["bea", "FAILED"],
        ["bea", "CANCELLED"],
      ]);
      expect(bea).toStrictEqual([
        ["bea", "PENDING"],
        ["bea", "UNKNOWN"],
      ]);
    });

    test("says how many more there are than the limit", async () => {
      const { out, err } = await world.run("outbox", "--limit", "1");

      expect(out).toBe("2026-10-12 19:00  bea, meal by SMS: waits\n");
      expect(err).toBe("These are the newest 1 of 5: --limit 5 shows all.\n");
    });

    test("says so when there is nothing, and when there is no such athlete", async () => {
      const nothing = await world.run("outbox", "--since", "2026-10-13");
      const nobody = await world.run("outbox", "--athlete", "zoe");

      expect([nothing.code, nothing.out]).toStrictEqual([
        0,
        "Nothing since 2026-10-13: --since takes an earlier day.\n",
      ]);
      expect([nobody.code, nobody.err]).toStrictEqual([1, expect.stringContaining("has no athlete zoe")]);
    });
  });
}
