import { describe, expect, it } from "vitest";
import { type OutboxQuery, readOutbox } from "../../lib/app/team-outbox.ts";
import { anAthlete, aReminder, sentAt } from "../support/builders.ts";

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

describe("the outbox of a team", () => {
  it("holds the newest of many athletes and says how many there are", async () => {
    const { entries, found } = await readOutbox(pages(), QUERY, { book, teamPolicy: {} });

    expect(entries.map(({ athleteId }) => athleteId)).toStrictEqual(["a-59", "a-58", "a-57"]);
    expect(found).toBe(60);
  });

  it("goes by the local day of the instant, not by the one it was planned for", async () => {
    const late = { read: async () => [aReminder({ localDate: "2026-11-22" }, sentAt("2026-11-23T06:00:00.000Z"))] };
    const of = (since: string) => readOutbox([[anAthlete()]], { ...QUERY, since }, { book: late, teamPolicy: {} });

    const found = await Promise.all(["2026-11-22", "2026-11-23", "2026-11-24"].map(of));

    expect(found.map((each) => each.found)).toStrictEqual([1, 1, 0]);
  });
});
