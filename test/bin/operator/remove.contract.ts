import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ReminderState } from "../../../lib/domain/reminder.ts";
import { reminderAttributes } from "../../../lib/table/reminders.ts";
import { aStatusRecord } from "../../contract/examples.ts";
import { aLoggedWorkout, aReminder } from "../../support/builders.ts";
import type { OperatedTeam } from "./operated-team.ts";

const ANA = { name: "Ana Trace", timeZone: "America/New_York", phone: "+12025550123", email: "trace@example.com" };
const BEA = { name: "Bea", timeZone: "America/New_York", phone: "+12025550199" };
const RUN = { id: "w-1", kind: "run", startedAt: "2026-10-10T17:15:00-04:00", durationMinutes: 45 };

const AT = "2026-10-12T16:00:00.000Z";
/** After the test's end, so that no sweep of the local runtime takes up what was planted. */
const LATER = "2027-01-01T00:00:00.000Z";
const STATES: readonly ReminderState[] = [
  { state: "PENDING", dueAt: LATER, attempts: 0 },
  { state: "SENDING", dueAt: LATER, attempts: 0, claimId: "c-1", leaseUntil: LATER },
  { state: "SENT", settledAt: AT, messageId: "m-1", text: "Ana Trace, eat well." },
  ...(["UNKNOWN", "FAILED", "CANCELLED", "EXPIRED", "SKIPPED"] as const).map((state) => {
    return { state, settledAt: AT, outcome: "REFUSED", detail: "+12025550123 is no number" } as const;
  }),
];
const quarantine = (PK: string, id: string, payload: string) => {
  const athleteId = PK === "ATHLETE#ana" ? "ana" : null;
  const about = { id, athleteId, source: "strava", receivedAt: AT, reason: "unknown" };
  return { PK, SK: `QUARANTINE#${AT}#${id}`, ...about, encoding: "utf-8", payload };
};

/** One item of every kind beside what the commands write themselves, as the functions leave them. */
const OTHERS: readonly Readonly<Record<string, unknown>>[] = [
  { PK: "ATHLETE#ana", SK: "STATUS", ...aStatusRecord() },
  ...STATES.map((state, at) => ({
    PK: "ATHLETE#ana",
    SK: `REMINDER#2026-10-1${at}#meal#1`,
    ...reminderAttributes(aReminder({ athleteId: "ana", localDate: `2026-10-1${at}` }, state)),
  })),
  { PK: "ATHLETE#ana", SK: "WORKOUT#cooldown#gone", deletedAt: "2026-10-11", sourceVersion: "2026-10-11" },
  { PK: "ATHLETE#ana", SK: "INBOUND#m-1", receivedAt: AT },
  { PK: "ATHLETE#ana", SK: "FETCH#strava#991", task: "fetch", externalUserId: "4712", requestedAt: AT, dueAt: LATER },
  { PK: "ATHLETE#ana", SK: "RATE#9f86#29000000", requests: 31 },
  quarantine("ATHLETE#ana", "1", "Ana Trace"),
  { PK: "ATHLETE#ana", SK: "LINK#strava#4711", linked: true },
  { PK: "LINK#strava#4711", SK: "LINK", athleteId: "ana", credentials: "encrypted" },
  { PK: "PHONE#+12025550123", SK: "INVITED", athleteId: "ana" },
  // What a crash in the middle of a change of phone leaves.
  { PK: "PHONE#+12025550777", SK: "ATHLETE", athleteId: "ana" },
  // Before the link was made, and after Strava's user was unlinked.
  quarantine("QUARANTINE#2026-10-12", "2", '{"owner_id":4711}'),
  quarantine("QUARANTINE#2026-10-12", "3", '{"owner_id":4712}'),
];

/** What is nobody's, or another's, and stays. */
const STRANGERS: readonly Readonly<Record<string, unknown>>[] = [
  quarantine("QUARANTINE#2026-10-12", "4", '{"owner_id":5000,"distance":4711}'),
  { PK: "SPEND#2026-10", SK: "SPEND", parts: 7 },
];

export function describeRemoveCommand(name: string, start: () => Promise<OperatedTeam>): void {
  describe(`cooldown athlete export and remove, on ${name}`, () => {
    let world: OperatedTeam;
    beforeEach(async () => {
      world = await start();
      await world.run("athlete", "add", "--id", "bea", "--profile", await world.file("bea.json", BEA));
      await world.run("token", "create", "--athlete", "bea");
      for (const item of STRANGERS) await world.put(item);
    });
    afterEach(() => world.stop());

    const moveIn = async (): Promise<void> => {
      await world.run("athlete", "add", "--id", "ana", "--profile", await world.file("ana.json", ANA));
      await world.run("athlete", "consent", "ana", "--channel", "email", "--method", "form", "--by", "Lee");
      await world.run("token", "create", "--athlete", "ana");
      await world.run("import", "--athlete", "ana", "--log", await world.file("log.json", [RUN]));
      for (const item of OTHERS) await world.put(item);
    };

    test("after remove nothing in the table tells of the person, and all of the others is there", async () => {
      const before = await world.items();
      await moveIn();
      const subscribed = await world.subscribed("ana");

      const { code, out } = await world.run("athlete", "remove", "ana", "--yes");

      const left = await world.items();
      expect(code).toBe(0);
      expect(out.replaceAll(/\n {2}/g, " ")).toMatch(
        /^Removed of ana: fetch 1, inbound 1, link 2, phone 3, profile 1, quarantine 3, rate 1, reminder [89], review 1, status 1, token 1, workout 2; and the e-mail topic, if any\.\n$/,
      );
      expect(JSON.stringify(left)).not.toMatch(/ana\b|Trace|trace@|2025550123|2025550777|"owner_id":471/);
      expect(byKey(left)).toStrictEqual(byKey(before));
      expect([subscribed, await world.subscribed("ana")]).toStrictEqual([["trace@example.com"], undefined]);
    });

    test("removing again finishes what a crash left, and with nothing left fails as of an unknown athlete", async () => {
      await moveIn();
      await world.run("athlete", "remove", "ana", "--yes");
      await world.put({ PK: "ATHLETE#ana", SK: "WORKOUT#cooldown#late", ...aLoggedWorkout() });

      const again = await world.run("athlete", "remove", "ana", "--yes");
      const last = await world.run("athlete", "remove", "ana", "--yes");

      expect(again.out).toBe("Removed of ana: workout 1; and the e-mail topic, if any.\n");
      expect([last.code, last.out]).toStrictEqual([1, ""]);
      expect(last.err).toMatch(/ has no athlete ana: cooldown athlete list shows them\n$/);
    });

    test("remove asks a person first, and is refused where nobody can be asked", async () => {
      await moveIn();
      const before = (await world.items()).map(keyOf);

      const unasked = await world.run("athlete", "remove", "ana");
      const declined = await world.answering("no", "athlete", "remove", "ana");

      expect([unasked.code, declined.code]).toStrictEqual([2, 1]);
      expect(declined.err).toContain("This removes ana (Ana Trace) from");
      expect((await world.items()).map(keyOf).toSorted()).toStrictEqual(before.toSorted());
    });

    test("export prints all that is kept about the person, without secrets", async () => {
      await moveIn();

      const { code, out } = await world.run("athlete", "export", "ana");

      const exported = JSON.parse(out) as { readonly records: readonly { readonly kind: string }[] };
      const kinds = new Set(exported.records.map(({ kind }) => kind));
      expect(code).toBe(0);
      expect([...kinds].toSorted()).toStrictEqual([
        "fetch",
        "inbound",
        "link",
        "phone",
        "profile",
        "quarantine",
        "rate",
        "reminder",
        "review",
        "status",
        "token",
        "workout",
      ]);
      expect(out).toContain("trace@example.com");
      expect(out.match(/owner_id[^,}]*/g)).toStrictEqual(['owner_id\\":4711', 'owner_id\\":4712']);
      expect(out).not.toMatch(/encrypted|sha256|\b[0-9a-f]{64}\b|Bea|2025550199/);
    });
  });
}

function byKey(items: readonly Readonly<Record<string, unknown>>[]): readonly unknown[] {
  return items.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function keyOf({ PK, SK }: Readonly<Record<string, unknown>>): string {
  return JSON.stringify([PK, SK]);
}
