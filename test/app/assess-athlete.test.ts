import { describe, expect, it } from "vitest";
import { assessAthlete } from "../../lib/app/assess-athlete.ts";
import { logWorkouts } from "../../lib/app/log-workouts.ts";
import { epochDay } from "../../lib/domain/local-time.ts";
import type { Athlete } from "../../lib/domain/profile.ts";
import type { ReminderBook } from "../../lib/ports.ts";
import { anAthlete } from "../support/builders.ts";
import { aWorkoutEndingAt, aWorld, storedReminders, type World } from "../support/memory-world.ts";
import { anAthleteOfAllKinds } from "../support/planning.ts";

const NOW = "2026-11-20 12:00";
const ANA = welcomedOn("2026-11-19T15:00:00.000Z");

/** An athlete of all kinds whose consent was given at an instant. */
function welcomedOn(at: string): Athlete {
  return { ...anAthleteOfAllKinds(), consent: { sms: { state: "given", at, method: "form", by: "Lee" } } };
}

/** A book that counts its writes and can be made to fail some of them. */
function aBook({ losesRaces = 0, crashesAtPlace = false } = {}) {
  const seen = { writes: 0, races: losesRaces, crashes: crashesAtPlace };
  const wrapBook = (book: ReminderBook): ReminderBook => ({
    ...book,
    writeStatus: async (...args) => {
      seen.writes += 1;
      seen.races -= 1;
      return seen.races >= 0 ? false : book.writeStatus(...args);
    },
    place: async (reminder) => {
      seen.writes += 1;
      if (seen.crashes) throw new Error("power cut");
      return book.place(reminder);
    },
  });
  return { seen, wrapBook };
}

/** Stores a run that ends now and assesses nothing. */
async function logRun({ clock, logging }: World): Promise<void> {
  await logWorkouts("ana", [aWorkoutEndingAt(clock.now())], logging);
}

describe("assessAthlete", () => {
  it("writes the status with the plan, and then every reminder the plan names", async () => {
    const world = aWorld({ now: NOW });
    await world.store.directory.add(ANA, NOW);
    await logRun(world);

    const outcome = await assessAthlete("ana", world.assessing);

    const stored = await world.store.book.readStatus("ana");
    expect(outcome).toBe("written");
    expect(stored).toMatchObject({ version: 1, status: { localDate: "2026-11-20", level: "building" } });
    expect(stored?.plan).toStrictEqual({
      "2026-11-19#welcome#1": 1,
      "2026-11-20#meal#1": 1,
      "2026-11-20#bedtime#1": 1,
    });
    expect(await world.reminders("ana")).toStrictEqual([
      "2026-11-19 welcome n1 g1 PENDING for 2026-11-19 10:00",
      "2026-11-20 bedtime n1 g1 PENDING for 2026-11-20 21:15",
      "2026-11-20 meal n1 g1 PENDING for 2026-11-20 12:15",
    ]);
  });

  it("writes nothing when nothing changed (I4)", async () => {
    const { seen, wrapBook } = aBook();
    const world = aWorld({ now: NOW, wrapBook });
    await world.store.directory.add(ANA, NOW);
    await logRun(world);
    await assessAthlete("ana", world.assessing);
    const before = { ...seen };
    world.clock.moveTo(world.clock.now() + 60_000);

    const outcome = await assessAthlete("ana", world.assessing);

    expect(outcome).toBe("unchanged");
    expect(seen).toStrictEqual(before);
  });

  it("remembers what went with the first status it writes anyway, and writes nothing more for it (I4)", async () => {
    const { seen, wrapBook } = aBook();
    const world = aWorld({ now: NOW, wrapBook });
    await world.store.directory.add(ANA, "2099-01-01T00:00:00.000Z");
    await logRun(world);
    await assessAthlete("ana", world.assessing);
    await world.advance("2026-11-20 12:20");

    const outcomes = [await assessAthlete("ana", world.assessing), await assessAthlete("ana", world.assessing)];

    const day = epochDay("2026-11-20");
    expect(outcomes).toStrictEqual(["written", "unchanged"]);
    expect(seen.writes).toBe(5);
    expect(await world.store.book.readStatus("ana")).toMatchObject({
      version: 2,
      history: { firstDay: { meal: day }, lastDay: { meal: day }, lastSmsDay: day },
    });
  });

  it("forgets nothing of the texts that are too old to be read again", async () => {
    const world = aWorld({ now: NOW });
    await world.join(ANA, "2026-11-21T08:00:00.000Z");
    await world.train("ana");
    await world.advance("2026-11-30 12:00");

    const stored = await world.store.book.readStatus("ana");

    expect(stored?.plan).toStrictEqual({ "2026-11-19#welcome#1": 1 });
    expect(stored?.history).toMatchObject({ firstDay: { meal: epochDay("2026-11-20") } });
  });

  it("leaves an athlete without a profile alone", async () => {
    const { seen, wrapBook } = aBook();
    const world = aWorld({ now: NOW, wrapBook });
    await logRun(world);

    const outcome = await assessAthlete("ana", world.assessing);

    expect(outcome).toBe("no-athlete");
    expect(seen.writes).toBe(0);
  });

  it("starts over when another assessment was faster", async () => {
    const { wrapBook } = aBook({ losesRaces: 4 });
    const world = aWorld({ now: NOW, wrapBook });
    await world.store.directory.add(ANA, NOW);

    const outcome = await assessAthlete("ana", world.assessing);

    expect(outcome).toBe("written");
    expect(await world.store.book.readStatus("ana")).toMatchObject({ version: 1 });
  });

  it("gives up as contested after five lost races, with nothing written", async () => {
    const { wrapBook } = aBook({ losesRaces: 5 });
    const world = aWorld({ now: NOW, wrapBook });
    await world.store.directory.add(ANA, NOW);

    const outcome = await assessAthlete("ana", world.assessing);

    expect(outcome).toBe("contested");
    expect(await world.store.book.readStatus("ana")).toBeUndefined();
    expect(await world.reminders("ana")).toStrictEqual([]);
  });

  it("comes to the same when two run at once", async () => {
    const world = aWorld({ now: NOW });
    await world.store.directory.add(ANA, NOW);
    await logRun(world);

    const outcomes = await Promise.all([assessAthlete("ana", world.assessing), assessAthlete("ana", world.assessing)]);

    expect(outcomes.toSorted()).toStrictEqual(["unchanged", "written"]);
    expect(await world.reminders("ana")).toHaveLength(3);
  });

  it("repairs what a crash between status and reminders left out", async () => {
    const { seen, wrapBook } = aBook({ crashesAtPlace: true });
    const world = aWorld({ now: NOW, wrapBook });
    await world.store.directory.add(ANA, NOW);
    await logRun(world);
    const crashed = await assessAthlete("ana", world.assessing).catch((error: unknown) => error);
    const afterCrash = await world.reminders("ana");
    seen.crashes = false;

    const outcome = await assessAthlete("ana", world.assessing);

    expect(crashed).toStrictEqual(new Error("power cut"));
    expect(afterCrash).toStrictEqual([]);
    expect(outcome).toBe("written");
    expect(await world.reminders("ana")).toHaveLength(3);
    expect(await world.store.book.readStatus("ana")).toMatchObject({ version: 1 });
  });

  it("is contested while a reminder that must change is being sent, and changes it once it is back", async () => {
    const world = aWorld({ now: NOW });
    await world.store.directory.add(ANA, NOW);
    await logRun(world);
    await assessAthlete("ana", world.assessing);
    const meal = (await storedReminders(world, "ana")).find(({ kind }) => kind === "meal");
    if (meal?.state !== "PENDING") throw new Error("There is no meal text.");
    const claim = { claimId: "claim-1", claimedAt: "2026-11-20T17:00:00.000Z", leaseUntil: "2026-11-20T17:20:00.000Z" };
    await world.store.book.claim(meal, claim);
    world.clock.moveTo(world.clock.now() + 30 * 60_000);
    await logWorkouts(
      "ana",
      [aWorkoutEndingAt(world.clock.now(), { durationMinutes: 20, kind: "strength" })],
      world.logging,
    );

    const during = await assessAthlete("ana", world.assessing);
    const named = (await world.store.book.readStatus("ana"))?.plan["2026-11-20#meal#1"];
    await world.store.book.defer(meal, claim.claimId, { dueAt: "2026-11-20T17:31:00.000Z", attempts: 0 });
    const after = await assessAthlete("ana", world.assessing);

    expect([during, named, after]).toStrictEqual(["contested", 2, "written"]);
    expect(await world.reminders("ana")).toContain("2026-11-20 meal n1 g3 PENDING for 2026-11-20 12:45");
  });

  it("keeps an athlete welcomed whose welcome went out before a red flag that lasted days", async () => {
    const world = aWorld({ now: NOW });
    await world.join(ANA);
    await world.advance("2026-11-20 12:01");
    await world.store.directory.update("ana", (ana) => ({ ...ana, redFlagAt: "2026-11-20T17:02:00.000Z" }));
    await world.advance("2026-11-25 12:00");
    await world.store.directory.update("ana", () => ANA);

    const outcome = await assessAthlete("ana", world.assessing);

    expect(outcome).toBe("written");
    expect((await world.store.book.readStatus("ana"))?.plan).toMatchObject({ "2026-11-19#welcome#1": 1 });
    expect(world.messenger.texts.map(({ kind }) => kind)).toStrictEqual(["welcome", "notice"]);
  });

  it("plans a welcome anew that a red flag of several days withdrew", async () => {
    const world = aWorld({ now: "2026-11-19 22:00" });
    await world.join({ ...ANA, redFlagAt: null });
    await world.store.directory.update("ana", (ana) => ({ ...ana, redFlagAt: "2026-11-20T03:02:00.000Z" }));
    await world.advance("2026-11-24 12:00");
    await world.store.directory.update("ana", () => ANA);

    const outcome = await assessAthlete("ana", world.assessing);

    expect(outcome).toBe("written");
    expect(await world.reminders("ana")).toStrictEqual([
      "2026-11-19 welcome n1 g1 CANCELLED RED_FLAG",
      "2026-11-19 welcome n2 g1 PENDING for 2026-11-19 10:00",
      "2026-11-23 notice n1 g1 SENT for 2026-11-22 22:02",
    ]);
  });

  it("settles down for an athlete whose welcome came too late to be planned", async () => {
    const world = aWorld({ now: NOW });
    await world.store.directory.add(anAthlete(), NOW);
    const first = await assessAthlete("ana", world.assessing);

    const second = await assessAthlete("ana", world.assessing);

    expect([first, second]).toStrictEqual(["written", "unchanged"]);
    expect(await world.reminders("ana")).toStrictEqual(["2026-11-01 welcome n1 g1 SKIPPED PAST"]);
  });
});
