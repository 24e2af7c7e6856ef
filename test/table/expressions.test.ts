import { expect, test } from "vitest";
import { placeholders, setClause } from "../../lib/table/expressions.ts";

test("a SET clause names every field that has a value, also null, false and zero", () => {
  const clause = setClause({ state: "SENT", detail: undefined, source: null, silent: false, attempts: 0 });

  expect(clause).toBe("SET #state = :state, #source = :source, #silent = :silent, #attempts = :attempts");
});

test("every name of the expressions and every value that is given has its placeholder", () => {
  const found = placeholders(["SET #a = :a", "#profile.#phone = :phone AND #a < :a"], {
    a: 1,
    phone: null,
    b: undefined,
  });

  expect(found).toStrictEqual({
    ExpressionAttributeNames: { "#a": "a", "#profile": "profile", "#phone": "phone" },
    ExpressionAttributeValues: { ":a": { N: "1" }, ":phone": { NULL: true } },
  });
});

test("an expression without names or values has no placeholders, which DynamoDB would refuse empty", () => {
  expect(placeholders(["attribute_exists(PK)"], {})).toStrictEqual({});
});
