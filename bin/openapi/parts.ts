import type { JsonSchema } from "./schemas.ts";

/** What the document is put together from. */

const MOST_WORKOUTS = 100;

export function many(items: JsonSchema): JsonSchema {
  return { type: "array", items };
}

export function closed(properties: JsonSchema): JsonSchema {
  return { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
}

export function list(items: JsonSchema): JsonSchema {
  return { type: "array", minItems: 1, maxItems: MOST_WORKOUTS, items };
}

export function ref(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}

export function jsonBody(schema: JsonSchema): JsonSchema {
  return { required: true, content: { "application/json": { schema } } };
}

export function answer(description: string, schema: JsonSchema): JsonSchema {
  return { description, content: { "application/json": { schema } } };
}
