import { describe, expect, it } from "vitest";
import { type OutboxQuery, readOutbox } from "../../lib/app/team-outbox.ts";
import { aLoggedWorkout, anAthlete, aReminder, sentAt } from "../support/builders.ts";

const QUERY: OutboxQuery = { since: "2026-11-20", limit: 3, only: null };

/** Sixty athletes in pages of ten, each with a text a minute after the one before. */
function* pages() {
  for (let page = 0; page < 6; page += 1) {
    yield Array.from({ length: 10 }, (_, at) => anAthlete({ athleteId: `a-${page * 10 + at}` }));
  }
}

const book = {
  read: async (athleteId: string) => {
    const minute = athleteId.replace("a-", "").padStart(2, "0");
    return [aReminder({ athleteId }, sentAt(`2026-11-22T12:${minute}:00.000Z`))];
  },
};

const SENT = sentAt("2026-11-22T12:30:00.000Z");
const workouts = { read: async () => [] };
const NOW_MS = Date.parse("2026-11-23T07:00:00.000Z");

describe("the outbox of a team", () => {
  it("holds the newest of many athletes and says how many there are", async () => {
    const { entries, found } = await readOutbox(pages(), QUERY, {
      book,
      workouts,
      teamPolicy: {},
      language: "en",
      clock: () => NOW_MS,
    });

    expect(entries.map(({ athleteId }) => athleteId)).toStrictEqual(["a-59", "a-58", "a-57"]);
    expect(found).toBe(60);
  });

  it("names texts that a coach should know of since a day, newest first, without their words", async () => {
    const notedTexts = [
      { at: "2026-11-19T15:00:00.000Z", about: "pain" },
      { at: "2026-11-21T15:00:00.000Z", about: "not-understood" },
      { at: "2026-11-22T14:05:00.000Z", about: "pain" },
    ] as const;

    const { noted } = await readOutbox([[anAthlete({ athleteId: "a-1", notedTexts })]], QUERY, {
      book,
      workouts,
      teamPolicy: {},
      language: "en",
      clock: () => NOW_MS,
    });

    expect(noted.map(({ at, about, athleteId }) => `${at.slice(0, 10)} ${athleteId} ${about}`)).toStrictEqual([
      "2026-11-22 a-1 pain",
      "2026-11-21 a-1 not-understood",
    ]);
  });

  it("goes by the local day of the instant, not by the one it was planned for", async () => {
    const late = { read: async () => [aReminder({ localDate: "2026-11-22" }, sentAt("2026-11-23T06:00:00.000Z"))] };
    const of = (since: string) =>
      readOutbox(
        [[anAthlete()]],
        { ...QUERY, since },
        { book: late, workouts, teamPolicy: {}, language: "en", clock: () => NOW_MS },
      );

    const found = await Promise.all(["2026-11-22", "2026-11-23", "2026-11-24"].map(of));

    expect(found.map((each) => each.found)).toStrictEqual([1, 1, 0]);
  });

  it("does not tell others the words that hold distances of Strava's records (I11)", async () => {
    const texts = ["Longest run in a month: 18 km, before it 14.", "Lights out by 22:15."];
    const told = {
      ...book,
      read: async () => texts.map((text, at) => ({ ...aReminder({ n: at + 1 }), ...SENT, text })),
    };
    const of = async (source: string) => {
      const log = { read: async () => [aLoggedWorkout({ source })] };
      return (
        await readOutbox([[anAthlete()]], QUERY, {
          book: told,
          workouts: log,
          teamPolicy: {},
          language: "en",
          clock: () => NOW_MS,
        })
      ).entries;
    };

    const [theirs, ours] = [await of("strava"), await of("cooldown")];

    expect(theirs.map(({ text }) => text)).toStrictEqual(["Lights out by 22:15.", null]);
    expect(theirs[1]?.why).toBe("Its words hold distances that came from Strava, shown to its athlete only.");
    expect(ours.map(({ text }) => text)).toStrictEqual(texts.toReversed());
  });
});
