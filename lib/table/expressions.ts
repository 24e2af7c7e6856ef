import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { marshalled } from "./marshalling.ts";

/** An item before it is parsed, or the part of one that is written. */
export type Attributes = Readonly<Record<string, unknown>>;

interface Placeholders {
  readonly ExpressionAttributeNames?: Record<string, string>;
  readonly ExpressionAttributeValues?: Record<string, AttributeValue>;
}

/** `SET #a = :a, #b = :b` for the fields that have a value. */
export function setClause(fields: Attributes): string {
  const assignments = Object.keys(present(fields)).map((name) => `#${name} = :${name}`);
  return `SET ${assignments.join(", ")}`;
}

/** Names and values of expressions in which `#name` stands for the attribute of that name, `:name` for a member of `values`. */
export function placeholders(expressions: readonly string[], values: Attributes): Placeholders {
  const names = expressions.flatMap((expression) => expression.match(/#\w+/g) ?? []);
  const given = Object.entries(present(values)).map(([name, value]) => [`:${name}`, value]);
  return {
    ...(names.length === 0 ? {} : { ExpressionAttributeNames: Object.fromEntries(names.map((n) => [n, n.slice(1)])) }),
    ...(given.length === 0 ? {} : { ExpressionAttributeValues: marshalled(Object.fromEntries(given)) }),
  };
}

function present(fields: Attributes): Attributes {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
