import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { APPENDED_RULES, RULES, reasonsOf } from "../../../lib/domain/rules/index.ts";
import { anAthlete } from "../../support/builders.ts";
import { aRunAgo, daysAgo, logOf } from "../../support/training.ts";

const RULE_BOOK = readFileSync("docs/rules.md", "utf8");

describe("the table of rules", () => {
  it("has each rule under its own code, in the order of docs/rules.md 4", () => {
    const rows = [...RULE_BOOK.matchAll(/^\| `(?<code>[A-Z_]+)` \|/gmu)].map(({ groups }) => groups?.["code"]);

    expect(Object.keys(RULES)).toStrictEqual(rows);
    expect(Object.values(RULES).map(({ code }) => code)).toStrictEqual(rows);
  });

  it("chooses the appended sentence in the order of docs/rules.md 8", () => {
    const listed = /\*\*One short sentence\*\* of the first of (?<codes>[A-Z_, \n]+?) is appended/u.exec(RULE_BOOK);

    expect(Object.keys(APPENDED_RULES)).toStrictEqual(listed?.groups?.["codes"]?.split(/,\s*/u));
  });

  it("gives the reasons of a day in its order", () => {
    const log = logOf([aRunAgo(20), ...daysAgo(4, 0).map((days) => aRunAgo(days))], {
      athlete: anAthlete({ redFlagAt: "2026-11-20T12:00:00.000Z" }),
    });

    expect(reasonsOf(log).map(({ code }) => code)).toStrictEqual(["RED_FLAG", "REST_QUOTA", "RETURN"]);
  });
});
