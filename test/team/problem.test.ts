import { expect, it } from "vitest";
import * as z from "zod/mini";
import { describeProblem, problemsOf } from "../../lib/team/problem.ts";
import { findSource } from "../../lib/vendors/registry.ts";

const CONCEALED = "\u001b[8mx";

it("a key that is no name of a field is quoted like a value in the path of a problem", () => {
  const value = { [CONCEALED]: 1, "a.b: came 1": 2, "avg heart-rate": "\u202e3" };
  const schema = z.strictObject({ "avg heart-rate": z.number() });

  const problems = problemsOf("body", z.safeParse(schema, value).error ?? new z.core.$ZodError([]), value);

  expect(problems.map(describeProblem)).toStrictEqual([
    'body: avg heart-rate: found "\\u202e3"; expected a number',
    'body: "\\u001b[8mx": there is no such field',
    'body: "a.b: came 1": there is no such field',
  ]);
});

it("no reason for quarantine holds what a terminal acts on", async () => {
  const source = await findSource("shortcuts");

  const records = source?.parse({ [CONCEALED]: 1 }, { nowMs: 0, unproven: true });

  expect(records).toMatchObject([{ kind: "not-understood", reason: expect.stringContaining('"\\u001b[8mx"') }]);
});
