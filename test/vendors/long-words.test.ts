import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { plainHeading } from "../../lib/files/csv-headings.ts";
import { tableColumns } from "../../lib/files/table-columns.ts";
import { activityOf, activityOfRecording, activityOrCross, isKnownActivity } from "../../lib/vendors/activities.ts";
import { muscleGroupsNamed } from "../../lib/vendors/cooldown/muscle-names.ts";
import { parseCooldownBody } from "../../lib/vendors/cooldown/post-body.ts";
import { parseTeamBody } from "../../lib/vendors/cooldown/team-body.ts";
import { groupsOfExercise, plainTitle } from "../../lib/vendors/hevy/exercises.ts";
import { findSource, SOURCE_SLUGS } from "../../lib/vendors/registry.ts";
import { stravaHeadings } from "../../lib/vendors/strava/headings.ts";
import { isTwoDays, onlyOrderOf, parseWallTime } from "../../lib/vendors/wall-times.ts";
import { fixture } from "../support/hook-source.ts";
import { sampleOf } from "../support/source-samples.ts";

const NOW_MS = Date.parse("2026-11-22T17:00:00Z");
/** To put the accents of one letter in order takes ICU the square of their number. */
const ACCENTS = `a${"\u0301\u0316".repeat(5_000)}`;
const MOST_AT_ONCE = 1_000;

/** Tells how long the longest text was that was normalised. */
let longest: () => number;

beforeEach(() => {
  const { mock } = vi.spyOn(String.prototype, "normalize");
  longest = () => Math.max(0, ...mock.contexts.map((text) => String(text).length));
});
afterEach(() => vi.restoreAllMocks());

describe("a word of 10,000 accents is cut before it is folded", () => {
  it.each<{ readonly what: string; readonly read: (text: string) => unknown }>([
    { what: "an activity", read: activityOf },
    { what: "an activity that may be known", read: isKnownActivity },
    { what: "a title", read: (text) => activityOfRecording(undefined, text) },
    { what: "a group of muscles", read: muscleGroupsNamed },
    { what: "an exercise", read: groupsOfExercise },
    { what: "a date", read: (text) => parseWallTime(text) },
    { what: "a date by numbers", read: (text) => [isTwoDays(text), onlyOrderOf(text)] },
    { what: "a heading", read: plainHeading },
    { what: "a heading of any table", read: (text) => tableColumns(["Date", text]) },
    { what: "a heading of Strava", read: (text) => stravaHeadings(["Activity ID", text]) },
  ])("as $what", ({ read }) => {
    read(ACCENTS);

    expect(longest()).toBeLessThanOrEqual(MOST_AT_ONCE);
  });

  it.each(SOURCE_SLUGS)("wherever it stands in a payload of %s", async (slug) => {
    const source = await findSource(slug);
    const payloads = sampleOf(slug).fixtures.flatMap((name) => withEachText(fixture(slug, name), ACCENTS));

    for (const payload of payloads) source?.parse(payload, { nowMs: NOW_MS });

    expect(payloads.length).toBeGreaterThan(0);
    expect(longest()).toBeLessThanOrEqual(MOST_AT_ONCE);
  });

  it("wherever it stands in a post of our own format", () => {
    const workout = { kind: "run", startedAt: "2026-11-22T06:30:00Z", durationMinutes: 45, muscleGroups: ["quads"] };

    for (const body of withEachText(
      { workouts: [{ athleteId: "ana", id: "w-1", title: "Hills", ...workout }] },
      ACCENTS,
    )) {
      const bytes = new TextEncoder().encode(JSON.stringify(body));
      parseCooldownBody(bytes, NOW_MS);
      parseTeamBody(bytes, NOW_MS);
    }

    expect(longest()).toBeLessThanOrEqual(MOST_AT_ONCE);
  });
});

/** A value as often as it holds texts, each time with another of them replaced. */
function withEachText(value: unknown, by: string): readonly unknown[] {
  if (typeof value === "string") return [by];
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) {
    return value.flatMap((inner, at) => withEachText(inner, by).map((changed) => value.with(at, changed)));
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    withEachText(inner, by).map((changed) => ({ ...value, [key]: changed })),
  );
}

describe("a long name", () => {
  it("is read by its beginning", () => {
    expect([
      activityOrCross(`Run ${"x ".repeat(500)}`),
      plainTitle(`Squat ${"(".repeat(50_000)}`).slice(0, 7),
    ]).toStrictEqual(["run", "squat ("]);
  });

  it("is shown by its beginning where nobody knows it", async () => {
    const source = await findSource("shortcuts");
    const workout = { kind: "Quidditch ".repeat(1_000), startedAt: "2026-11-22T06:30:00Z", durationMinutes: 45 };

    const records = source?.parse(workout, { nowMs: NOW_MS });

    expect(records).toMatchObject([
      {
        kind: "workout",
        remarks: [expect.stringMatching(/^activity: came "(Quidditch )+Quid.{0,6}\.\.\. is not known/)],
      },
    ]);
  });
});
