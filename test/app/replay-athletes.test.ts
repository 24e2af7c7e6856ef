import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import * as z from "zod/mini";
import { replay } from "../../lib/app/replay.ts";
import { instantMs } from "../../lib/domain/local-time.ts";
import { newAthlete } from "../../lib/domain/profile.ts";
import { parseLogFile } from "../../lib/files/log-file.ts";
import { profileFile } from "../../lib/files/profile-file.ts";
import { aWorld } from "../support/memory-world.ts";

interface Replayed {
  /** Every text that went, in order. */
  readonly texts: readonly string[];
  /** The dates on which a reason is listed. */
  readonly listed: (code: string) => readonly string[];
  /** The level of a day by its date, as it was asked for on the evening before. */
  readonly level: (date: string) => string | undefined;
}

/** An invented athlete of test/fixtures/athletes, whose months are run through the rules. */
async function replayed(name: string): Promise<Replayed> {
  const fileName = `${name}.json`;
  const text = await readFile(`test/fixtures/athletes/${fileName}`, "utf8");
  const nowMs = instantMs("2026-11-29T00:00:00Z");
  const profile = z.parse(profileFile(nowMs), z.parse(z.object({ profile: z.unknown() }), JSON.parse(text)).profile);
  const log = { fileName, bytes: Buffer.from(text), format: "cooldown", nowMs, homeZone: profile.timeZone } as const;
  const { logging, timeline, store } = aWorld({ now: "2026-01-01 00:00" });
  const world = { ...logging, timeline, directory: store.directory, book: store.book };
  const athlete = newAthlete({ athleteId: "ana", profile });
  const { days, reminders } = await replay({ athlete, workouts: parseLogFile(log).workouts, teamPolicy: {} }, world);
  return {
    texts: reminders.flatMap((reminder) => (reminder.state === "SENT" ? [reminder.text] : [])),
    listed: (code) =>
      days.filter(({ reasons }) => reasons.some((each) => each.code === code)).map(({ localDate }) => localDate),
    level: (date) =>
      (days.find(({ localDate }) => localDate === date) ?? days.at(-1))?.days.find((each) => each.date === date)?.level,
  };
}

it("a marathon is a race, not a spike: two rest days, then easy ones, and a week for itself before it", async () => {
  const { texts, listed, level } = await replayed("marathoner");

  expect(listed("RUN_SPIKE").filter((date) => date >= "2026-05-17")).toEqual([]);
  const aroundTheRace = ["2026-05-24", "2026-05-25", "2026-05-26", "2026-05-27"];
  expect(aroundTheRace.map(level)).toEqual(["ready", "rest", "rest", "easy"]);
  expect(texts).toContain(
    "Rest tomorrow (Mon) and Tue, Priya, and go gently after that: nothing hard before Mon 1 Jun.",
  );
  // Training six days a week, of twelve weeks the sixth and the seventh day are asked for, not most days.
  expect(listed("REST_QUOTA")).toHaveLength(23);
});

it("a half marathon is no step up", async () => {
  const { texts, listed } = await replayed("half-marathoner");

  expect(listed("BIG_DAY").length).toBeGreaterThan(0);
  expect(texts.filter((text) => text.includes("21.3 km, up from"))).toEqual([]);
});

it("who lifts hard from the start is told to go lighter, and how far to run", async () => {
  const { texts } = await replayed("adds-lifting");

  expect(texts.filter((text) => text.includes("Hard lifts can wait: 12-15 light reps, with some left."))).toHaveLength(
    2,
  );
  expect(texts.filter((text) => text.includes("43 km in a week: with lifts on top, aim for 34."))).toHaveLength(4);
});

it("a light week is not called monotonous, nor a third day a long step up, nor five days of a lifter too many", async () => {
  const [deload, firstDays, lifter] = await Promise.all(["deload", "first-days", "lifter"].map(replayed));

  expect(deload?.listed("MONOTONY")).toEqual([]);
  expect(firstDays?.listed("RUN_SPIKE")).toEqual([]);
  expect(lifter?.listed("STRENGTH_CAP")).toEqual([]);
  expect(lifter?.listed("REST_QUOTA")).toHaveLength(24);
});
