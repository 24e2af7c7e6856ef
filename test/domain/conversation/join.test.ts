import { describe, expect, it } from "vitest";
import * as joins from "../../../lib/domain/conversation/join.ts";

const ASKED_AT = "2026-11-20T12:00:00.000Z";
const askedMs = Date.parse(ASKED_AT);
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

function aJoin(over: Partial<joins.Join> = {}): joins.Join {
  const unanswered = { end: null, undelivered: null, danger: null, refused: null };
  return { athleteId: "joined-1", language: "en", askedAt: ASKED_AT, askedBefore: [], ...unanswered, ...over };
}

describe("another question to a phone", () => {
  it("is put to a phone that was never asked", () => {
    expect(joins.joinRefusal(undefined, askedMs)).toBeUndefined();
  });

  it.each([
    ["nobody answered", {}],
    ["was answered NO", { end: "declined" }],
    ["was not sent", { end: "not-sent" }],
    ["was not delivered", { undelivered: "phone-unreachable" }],
  ] as const)("is put 24 hours after one that %s", (_, over) => {
    const join = aJoin(over);

    expect(joins.joinRefusal(join, askedMs + DAY_MS - 1)).toBe("ASKED_TODAY");
    expect(joins.joinRefusal(join, askedMs + DAY_MS)).toBeUndefined();
    expect(joins.mayAskAgainMs(join)).toBe(askedMs + DAY_MS);
  });

  it("waits after the third in 30 days until the first is 30 days old", () => {
    const askedBefore = ["2026-11-01T12:00:00.000Z", "2026-11-10T12:00:00.000Z"];
    const join = aJoin({ askedBefore });
    const again = Date.parse("2026-12-01T12:00:00.000Z");

    expect(joins.joinRefusal(join, again - 1)).toBe("ASKED_OFTEN");
    expect(joins.joinRefusal(join, again)).toBeUndefined();
    expect(joins.mayAskAgainMs(join)).toBe(again);
    expect(joins.joinRefusal(aJoin({ askedBefore, undelivered: "unknown" }), askedMs + DAY_MS)).toBeUndefined();
  });

  it("waits 30 days after an age below 18", () => {
    const join = aJoin({ end: "under-age" });

    expect(joins.joinRefusal(join, askedMs + 30 * DAY_MS - 1)).toBe("UNDER_AGE");
    expect(joins.joinRefusal(join, askedMs + 30 * DAY_MS)).toBeUndefined();
    expect(joins.mayAskAgainMs(join)).toBe(askedMs + 30 * DAY_MS);
  });

  it("remembers those before it that may have arrived, for 30 days", () => {
    const who = { athleteId: "joined-2", language: "es" } as const;
    const nowMs = askedMs + 2 * DAY_MS;
    const askedBefore = ["2026-10-01T12:00:00.000Z", "2026-11-10T12:00:00.000Z"];

    expect(joins.newJoin(who, { before: aJoin({ askedBefore }), nowMs })).toStrictEqual({
      ...aJoin(who),
      askedAt: "2026-11-22T12:00:00.000Z",
      askedBefore: ["2026-11-10T12:00:00.000Z", ASKED_AT],
    });
    expect(joins.newJoin(who, { before: aJoin({ end: "not-sent" }), nowMs }).askedBefore).toStrictEqual([]);
    expect(joins.newJoin(who, { before: undefined, nowMs }).askedBefore).toStrictEqual([]);
  });
});

describe("where a JOIN has come to", () => {
  it.each([
    { state: "OPEN", over: {}, isOptedOut: false, laterMs: 0 },
    { state: "OPEN", over: {}, isOptedOut: false, laterMs: 7 * DAY_MS - 1 },
    { state: "EXPIRED", over: {}, isOptedOut: false, laterMs: 7 * DAY_MS },
    { state: "UNDELIVERED", over: { undelivered: "unknown" }, isOptedOut: false, laterMs: 0 },
    { state: "OPTED_OUT", over: { undelivered: "unknown" }, isOptedOut: true, laterMs: 0 },
    { state: "AGREED", over: { end: "agreed" }, isOptedOut: true, laterMs: 0 },
    { state: "DECLINED", over: { end: "declined" }, isOptedOut: false, laterMs: 8 * DAY_MS },
    { state: "UNDER_AGE", over: { end: "under-age" }, isOptedOut: false, laterMs: 0 },
    { state: "NOT_SENT", over: { end: "not-sent" }, isOptedOut: false, laterMs: 0 },
  ] as const)("is $state of $over", ({ state, over, isOptedOut, laterMs }) => {
    expect(joins.joinState(aJoin(over), { isOptedOut, nowMs: askedMs + laterMs })).toBe(state);
  });
});
