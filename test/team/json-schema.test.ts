import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { teamJsonSchema } from "../../lib/team/json-schema.ts";
import { anyTeamFiles } from "./any-team-files.ts";

const published: unknown = JSON.parse(readFileSync("docs/team.schema.json", "utf8"));
const accepts = new Ajv2020({ strict: false }).compile(teamJsonSchema());
const demo: Readonly<Record<string, unknown>> = JSON.parse(readFileSync("test/fixtures/teams/demo.json", "utf8"));

interface Described {
  readonly properties: Readonly<Record<string, { readonly description?: string }>>;
}

describe("docs/team.schema.json", () => {
  it("is what `npm run schema` writes", () => {
    expect(published).toStrictEqual(teamJsonSchema());
  });

  it("describes every field", () => {
    const { properties } = published as Described;
    const undescribed = Object.entries(properties).filter(([, { description }]) => description === undefined);

    expect(undescribed).toStrictEqual([]);
  });

  it("accepts every valid team file", () => {
    fc.assert(
      fc.property(anyTeamFiles(1), ([file]) => {
        const input: unknown = JSON.parse(file?.source ?? "");

        expect([accepts(input), accepts.errors]).toStrictEqual([true, null]);
      }),
    );
  });

  it.each([
    { shards: 65 },
    { account: 111111111111 },
    { stage: "prod" },
    { colour: "red" },
    { policy: { restDays: 2 } },
    { policy: { restDaysPerWeek: 7 } },
    { sms: { originationNumber: "202-555-0142" } },
    { sms: { monthlySpendUsd: 5 } },
    { domain: { name: "hooks.example.com" } },
  ])("refuses %j as the team file does", (change) => {
    expect(accepts({ ...demo, ...change })).toBe(false);
  });
});
