import { describe, expect, it } from "vitest";
import { athletesOf } from "../../../functions/assess/handler.ts";
import { aStreamRecord } from "../../support/stream-event.ts";

describe("athletesOf", () => {
  it("names each athlete once, with the first record that does, in order", () => {
    const event = {
      Records: [
        aStreamRecord("100", "ATHLETE#bea", "WORKOUT#cooldown#w-1"),
        aStreamRecord("101", "ATHLETE#ana", "PROFILE"),
        aStreamRecord("102", "ATHLETE#bea", "WORKOUT#cooldown#w-2"),
        aStreamRecord("103", "ATHLETE#ana", "REVIEW"),
      ],
    };

    expect(athletesOf(event)).toStrictEqual([
      { athleteId: "bea", firstSequenceNumber: "100" },
      { athleteId: "ana", firstSequenceNumber: "101" },
    ]);
  });

  it("leaves out items that belong to no athlete", () => {
    const event = {
      Records: [aStreamRecord("100", "PHONE#+12025550123", "ATHLETE"), aStreamRecord("101", "TEAM", "SECRETS")],
    };

    expect(athletesOf(event)).toStrictEqual([]);
  });

  it("has none to name in an empty batch", () => {
    expect(athletesOf({ Records: [] })).toStrictEqual([]);
  });

  it.each([{ event: {} }, { event: null }, { event: { Records: [{ dynamodb: { Keys: {} } }] } }])(
    "throws at what is no stream event: $event",
    ({ event }) => {
      expect(() => athletesOf(event)).toThrow(/invalid_type/);
    },
  );
});
