import { expect, it } from "vitest";
import { jsonFault } from "../../lib/files/json-fault.ts";

it.each([
  ['{"a":1,\n "b":}', "line 2, column 6"],
  ['{"a":', "line 1, column 6"],
  ["[1,\r\n2,\r\n]", "line 3, column 1"],
  ["ran 5 km", "line 1, column 1"],
  ['{"a": 1 /* no */}', "line 1, column 9"],
  ["", "line 1, column 1"],
])("finds where %j stops to be JSON", (text, place) => {
  expect(jsonFault(text)).toBe(place);
});

it("finds nothing in JSON", () => {
  expect(jsonFault('{"workouts":[{"rpe":7}]}')).toBeUndefined();
});

it("gives up on a text that is nested 100,000 times and not closed", () => {
  expect(jsonFault("[".repeat(100_000))).toBeUndefined();
});
