import { describe, expect, it } from "vitest";
import { fleetOptions } from "../../../bin/fleet/fleet-options.ts";

describe("npm run deploy -- --all", () => {
  it("deploys every wave, a team at a time, unless it is told otherwise", () => {
    const usual = { wave: undefined, canary: undefined, atOnce: 1, isList: false, others: [] };

    expect(fleetOptions(["--all"])).toStrictEqual(usual);
    expect(fleetOptions(["--all", "--wave", "2", "--at-once", "5", "--canary", "riverside", "--list"])).toStrictEqual({
      wave: 2,
      canary: "riverside",
      atOnce: 5,
      isList: true,
      others: [],
    });
  });

  it("hands on what is cdk's", () => {
    expect(fleetOptions(["--verbose", "--all"])).toMatchObject({ others: ["--verbose"] });
  });

  it.each([
    [["--all", "--wave"], "--wave: came nothing; allowed: a whole number from 1 to 1000"],
    [["--all", "--wave", "0"], "--wave: came 0; allowed: a whole number from 1 to 1000"],
    [["--all", "--at-once", "99"], "--at-once: came 99; allowed: a whole number from 1 to 10"],
  ])("names what %j could have been", (words, said) => {
    expect(fleetOptions(words)).toBe(said);
  });
});
