import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { Attributes, Condition, Query, SortKeyRange, Update } from "./table.ts";

/** Attributes as DynamoDB takes them; members without a value are left out. */
export function marshalled(attributes: object): Record<string, AttributeValue> {
  return marshall(attributes, { removeUndefinedValues: true });
}

/** Attributes as DynamoDB gave them. */
export function unmarshalled(item: Record<string, AttributeValue>): Attributes {
  return unmarshall(item);
}

/** Names and values of a command's expressions. */
interface Placed {
  readonly ExpressionAttributeNames?: Record<string, string>;
  readonly ExpressionAttributeValues?: Record<string, AttributeValue>;
}

/** Names and values of one command's expressions; each answers the placeholder that stands for it. */
function createPlaceholders() {
  const names: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  let valueCount = 0;
  return {
    name: (attribute: string): string => {
      const placeholder = `#${attribute}`;
      names[placeholder] = attribute;
      return placeholder;
    },
    value: (value: unknown): string => {
      const placeholder = `:${valueCount}`;
      valueCount += 1;
      values[placeholder] = value;
      return placeholder;
    },
    all: () => ({
      ...(Object.keys(names).length === 0 ? {} : { ExpressionAttributeNames: names }),
      ...(valueCount === 0 ? {} : { ExpressionAttributeValues: marshalled(values) }),
    }),
  };
}

type Placeholders = ReturnType<typeof createPlaceholders>;

/** What must hold of an item, as a command has it. */
export function conditionOf(when: Condition): Placed & { readonly ConditionExpression: string } {
  const placeholders = createPlaceholders();
  return { ConditionExpression: rendered(when, placeholders), ...placeholders.all() };
}

function rendered(condition: Condition, placeholders: Placeholders): string {
  const { name, value } = placeholders;
  const joined = (parts: readonly Condition[], word: "AND" | "OR"): string =>
    parts.map((part) => renderedIn(word, part, placeholders)).join(` ${word} `);
  const compared = ([attribute, to]: readonly [string, unknown], operator: string): string =>
    `${name(attribute)} ${operator} ${value(to)}`;
  if ("exists" in condition) return `attribute_exists(${name(condition.exists)})`;
  if ("isString" in condition) return `attribute_type(${name(condition.isString)}, ${value("S")})`;
  if ("equals" in condition) return compared(condition.equals, "=");
  if ("isOneOf" in condition) {
    const [attribute, values] = condition.isOneOf;
    return `${name(attribute)} IN (${values.map(value).join(", ")})`;
  }
  if ("below" in condition) return compared(condition.below, "<");
  if ("atMost" in condition) return compared(condition.atMost, "<=");
  if ("startsWith" in condition) {
    const [attribute, prefix] = condition.startsWith;
    return `begins_with(${name(attribute)}, ${value(prefix)})`;
  }
  if ("not" in condition) return `NOT ${renderedIn("NOT", condition.not, placeholders)}`;
  return "all" in condition ? joined(condition.all, "AND") : joined(condition.any, "OR");
}

/**
 * A condition inside another one. NOT binds before AND, and AND before OR, so that few need parentheses; with each pair the
 * table of the local runtime takes several times as long to read an expression. NOT does not follow itself.
 */
function renderedIn(outer: "NOT" | "AND" | "OR", condition: Condition, placeholders: Placeholders): string {
  const text = rendered(condition, placeholders);
  const needsThem = "any" in condition ? outer !== "OR" : outer === "NOT" && ("all" in condition || "not" in condition);
  return needsThem ? `(${text})` : text;
}

const RETURN_VALUES = { before: "ALL_OLD", after: "ALL_NEW" } as const;

/** An update as a command has it. */
export function expressionsOf({ set = {}, setOnce = {}, remove = [], add = {}, when, returns }: Update): Placed & {
  readonly UpdateExpression: string;
  readonly ConditionExpression?: string;
  readonly ReturnValues?: "ALL_OLD" | "ALL_NEW";
} {
  const placeholders = createPlaceholders();
  const { name, value } = placeholders;
  const clauses = {
    SET: [
      ...present(set).map(([key, to]) => `${name(key)} = ${value(to)}`),
      ...present(setOnce).map(([key, to]) => `${name(key)} = if_not_exists(${name(key)}, ${value(to)})`),
    ],
    REMOVE: remove.map(name),
    ADD: present(add).map(([key, more]) => `${name(key)} ${value(more)}`),
  };
  const written = Object.entries(clauses).filter(([, parts]) => parts.length > 0);
  return {
    UpdateExpression: written.map(([word, parts]) => `${word} ${parts.join(", ")}`).join(" "),
    ...(when === undefined ? {} : { ConditionExpression: rendered(when, placeholders) }),
    ...(returns === undefined ? {} : { ReturnValues: RETURN_VALUES[returns] }),
    ...placeholders.all(),
  };
}

function present(attributes: Attributes): readonly (readonly [string, unknown])[] {
  return Object.entries(attributes).filter(([, value]) => value !== undefined);
}

/** The items that a query asks for, as a command has them. */
export function keyConditionOf({
  partition,
  sortKey,
  index,
  attributes,
}: Query): Placed & { readonly KeyConditionExpression: string; readonly ProjectionExpression?: string } {
  const { name, value, all } = createPlaceholders();
  const [partitionKey, key] = index === undefined ? ["PK", "SK"] : ["dueShard", "dueAt"];
  const inPartition = `${name(partitionKey)} = ${value(partition)}`;
  const inRange = sortKey === undefined ? "" : ` AND ${rangeOf(sortKey, { name, value, key })}`;
  const projection = attributes === undefined ? {} : { ProjectionExpression: attributes.map(name).join(",") };
  return { KeyConditionExpression: inPartition + inRange, ...projection, ...all() };
}

function rangeOf(
  sortKey: SortKeyRange,
  { name, value, key }: Pick<Placeholders, "name" | "value"> & { readonly key: string },
): string {
  if ("startsWith" in sortKey) return `begins_with(${name(key)}, ${value(sortKey.startsWith)})`;
  if ("atMost" in sortKey) return `${name(key)} <= ${value(sortKey.atMost)}`;
  if ("above" in sortKey) return `${name(key)} > ${value(sortKey.above)}`;
  const [first, last] = sortKey.between;
  return `${name(key)} BETWEEN ${value(first)} AND ${value(last)}`;
}
