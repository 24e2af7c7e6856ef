import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueSubscriptions } from "../../../lib/app/errands/subscriptions.ts";

const NOW_MS = Date.parse("2026-11-22T17:00:00Z");
const DAY_MS = 86_400_000;
const EVENTS = ["create", "delete"] as const;

const lasting = (event: string, days: number, id = `${event}-${days}`) => ({
  id,
  event,
  expiresMs: NOW_MS + days * DAY_MS,
});

describe("what is due of a vendor's subscriptions", () => {
  it("is to make every one that is missing", () => {
    expect(dueSubscriptions(EVENTS, [lasting("update", 90)], NOW_MS)).toStrictEqual([
      { kind: "create", event: "create" },
      { kind: "create", event: "delete" },
    ]);
  });

  it("is nothing while every one lasts for more than two weeks", () => {
    expect(dueSubscriptions(EVENTS, [lasting("create", 90), lasting("delete", 14.001)], NOW_MS)).toStrictEqual([]);
  });

  it.each([14, 1, 0, -1])("is to renew one that lapses in %d days", (days) => {
    expect(dueSubscriptions(["create"], [lasting("create", days)], NOW_MS)).toStrictEqual([
      { kind: "renew", id: `create-${days}`, event: "create" },
    ]);
  });

  it("is judged by the one that lasts longest, when there are several for an event", () => {
    const standing = [lasting("create", 3), lasting("create", 9), lasting("create", -5)];

    expect(dueSubscriptions(["create"], standing, NOW_MS)).toStrictEqual([
      { kind: "renew", id: "create-9", event: "create" },
    ]);
  });

  it("is at most one step an event, and none about another event", () => {
    const subscription = fc.record({
      id: fc.uuid(),
      event: fc.constantFrom("create", "update", "delete"),
      expiresMs: fc.integer({ min: NOW_MS - 100 * DAY_MS, max: NOW_MS + 100 * DAY_MS }),
    });

    fc.assert(
      fc.property(fc.array(subscription), (standing) => {
        const steps = dueSubscriptions(EVENTS, standing, NOW_MS);

        const told = steps.map(({ event }) => event);
        expect(new Set(told).size).toBe(told.length);
        expect(told.filter((event) => event === "update")).toStrictEqual([]);
      }),
    );
  });
});
