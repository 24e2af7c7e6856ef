import * as z from "zod/mini";
import { recoveryStatus } from "../../lib/table/statuses.ts";
import { MUSCLE_NAMES } from "../../lib/vendors/cooldown/muscle-names.ts";
import { cooldownWorkout } from "../../lib/vendors/cooldown/workouts.ts";
import { LONGEST_MINUTES } from "../../lib/vendors/plausibility.ts";
import { PROBLEMS } from "./examples.ts";

export function bodies(): Readonly<Record<string, JsonSchema>> {
  const workout = schemas["Workout"] ?? {};
  const athleteId = { type: "string", pattern: "^[a-z0-9][a-z0-9-]{0,39}$" };
  const properties = { athleteId, ...asRecord(workout["properties"]) };
  const required = ["athleteId", ...(Array.isArray(workout["required"]) ? workout["required"] : [])];
  const deletion = closed({ athleteId, id: { type: "string", maxLength: 128 } });
  return {
    WorkoutBatch: closed({ workouts: list(ref("Workout")) }),
    TeamWorkout: { ...workout, properties, required },
    TeamWorkoutBatch: closed({ workouts: list(ref("TeamWorkout")) }),
    TeamDeletions: closed({ deleted: list(deletion) }),
  };
}

export function answers(): Readonly<Record<string, JsonSchema>> {
  const text = { type: "string" };
  const status = {
    enum: ["created", "updated", "unchanged", "deleted"],
    description: "`deleted`: this very body was deleted before and stays so; a changed one brings the workout back.",
  };
  const one = closed({ id: text, status });
  const written = many(one);
  const leftOut = { type: "array", items: text, description: "What it said and cannot be; of the first 50 workouts." };
  const received = many({ ...one, properties: { id: text, status, leftOut } });
  const [named, why] = [many(closed({ id: text })), many(closed({ reason: text }))];
  return {
    Written: closed({ workouts: written }),
    Received: closed({ workouts: received, deleted: named, errands: named, ignored: why, quarantined: why }),
    Problem: {
      type: "object",
      required: ["type", "status", "title", "detail"],
      properties: {
        type: text,
        status: { type: "integer" },
        title: text,
        detail: text,
        errors: many(closed({ field: text, came: text, expected: text })),
      },
    },
  };
}

export const REFUSALS = {
  400: "The body is not JSON in UTF-8.",
  401: "Nothing proves who sends it; it is never said which part was wrong.",
  404: "There is no such thing.",
  405: "The path has no such method; Allow names those it has.",
  413: "Over 256 KB, or at a hook over 500 records under an athlete's token.",
  415: "Not JSON.",
  422: "One entry for each bad field, at most 50: what came, what was expected. Nothing was stored.",
  429: "Too many requests; Retry-After says when to come again.",
  500: "A fault of ours, which is noted; sending it again does no harm.",
  503: "The table is away; Retry-After says when to come again. Sending it twice does no harm.",
} as const;

const HEADERS_OF: Readonly<Record<string, JsonSchema>> = {
  405: { Allow: { description: "The methods of the path.", schema: { type: "string" } } },
  429: { "Retry-After": { description: "Seconds.", schema: { type: "integer" } } },
  503: { "Retry-After": { description: "Seconds.", schema: { type: "integer" } } },
};

export function problems(): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(
    Object.entries(REFUSALS).map(([status, description]) => {
      const example = PROBLEMS[status];
      const schema = ref("Problem");
      const content = { "application/problem+json": example === undefined ? { schema } : { schema, example } };
      const headers = HEADERS_OF[status];
      return [`Refused${status}`, headers === undefined ? { description, content } : { description, headers, content }];
    }),
  );
}

export function securitySchemes(): JsonSchema {
  return {
    bearer: { type: "http", scheme: "bearer", description: "An athlete's token, cd_<athleteId>_<secret>." },
    standardWebhooksId: header("webhook-id", ID_SIGNED),
    standardWebhooksTimestamp: header("webhook-timestamp", TIME_SIGNED),
    standardWebhooksSignature: header("webhook-signature", SIGNATURE),
    svixId: header("svix-id", ID_SIGNED),
    svixTimestamp: header("svix-timestamp", TIME_SIGNED),
    svixSignature: header("svix-signature", SIGNATURE),
  };
}

const ID_SIGNED = "Any id of the message.";
const TIME_SIGNED = "Now, in seconds since 1970; five minutes off at most.";
const SIGNATURE =
  "v1, and the base64 of HMAC-SHA256 over id.timestamp.body, the body byte by byte as it is sent; the key is what follows whsec_, decoded from base64.";

function header(name: string, description: string): JsonSchema {
  return { type: "apiKey", in: "header", name, description };
}

function asRecord(value: unknown): JsonSchema {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

/** A JSON Schema of draft 2020-12, as OpenAPI 3.1 has it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const INSTANT = { format: "date-time" };

/** What the schemas cannot say for themselves, by the field's name. */
const NOTES: Readonly<Record<string, JsonSchema>> = {
  id: { description: "Yours, stable over edits; without one start and kind name the workout." },
  startedAt: { ...INSTANT, description: "RFC 3339 with the offset of the place; Z names no place." },
  timeZone: { description: "IANA zone of the place, such as America/New_York." },
  durationMinutes: {
    description: "Moving minutes: at most 2880 of a run or cross-training, as ultras take, and 1440 of the others.",
  },
  elapsedMinutes: { description: "From start to end, pauses included; at least the moving ones." },
  distanceKm: {
    description: "At most what 7 m/s take a run (12 m/s its first kilometre), or 40 m/s anything else, in its minutes.",
  },
  muscleGroups: {
    description:
      "By these names, written in any case, with or without spaces; `legs`, `back`, `fullBody` name several.",
    items: { type: "string", enum: MUSCLE_NAMES },
  },
  rpe: { description: "Rating of perceived exertion." },
  averageHeartRate: { description: "Beats a minute." },
  title: { pattern: undefined, maxLength: 200 },
  updatedAt: { ...INSTANT, description: "The version: an older one never replaces a newer one." },
  asOf: INSTANT,
  hardRun: INSTANT,
  lowerLift: INSTANT,
  upperLift: INSTANT,
  localDate: { format: "date" },
  reasons: { description: "Codes with the numbers that make them true." },
};
const REASON = {
  type: "object",
  required: ["code", "evidence"],
  properties: { code: { type: "string" }, evidence: { type: "object" } },
} as const;

/** The longest workouts by kind: any that is longer than the shortest limit is of a kind that may be. */
const SHORTER = Object.values(LONGEST_MINUTES).reduce((shortest, minutes) => Math.min(shortest, minutes));
const LONG_KINDS = Object.entries(LONGEST_MINUTES).flatMap(([kind, minutes]) => (minutes > SHORTER ? kind : []));
const LONGEST_BY_KIND: readonly JsonSchema[] = [
  { properties: { kind: { enum: LONG_KINDS } } },
  { properties: { durationMinutes: { maximum: SHORTER } } },
];

/** The schemas by which the webhook reads and the table stores, as JSON Schema. */
export const schemas: Readonly<Record<string, JsonSchema>> = {
  Workout: { ...jsonSchemaOf(cooldownWorkout(0), "input"), anyOf: LONGEST_BY_KIND },
  RecoveryStatus: jsonSchemaOf(recoveryStatus, "output"),
};

function jsonSchemaOf(schema: z.ZodMiniType, io: "input" | "output"): JsonSchema {
  const { $schema: _dialect, ...made } = z.toJSONSchema(schema, {
    io,
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema, path }) => {
      if (zodSchema instanceof z.ZodMiniCustom) Object.assign(jsonSchema, REASON);
      if (path.at(-2) === "properties") Object.assign(jsonSchema, NOTES[String(path.at(-1))]);
    },
  });
  return made;
}

const MAX_WORKOUTS = 100;

function many(items: JsonSchema): JsonSchema {
  return { type: "array", items };
}

function closed(properties: JsonSchema): JsonSchema {
  return { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
}

function list(items: JsonSchema): JsonSchema {
  return { type: "array", minItems: 1, maxItems: MAX_WORKOUTS, items };
}

export function ref(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}

export function jsonBody(schema: JsonSchema, examples: JsonSchema): JsonSchema {
  return { required: true, content: { "application/json": { schema, examples: asExamples(examples) } } };
}

export function answer(description: string, schema: JsonSchema, example?: unknown): JsonSchema {
  const content = example === undefined ? { schema } : { schema, example };
  return { description, content: { "application/json": content } };
}

function asExamples(examples: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(examples).map(([name, value]) => [name, { value }]));
}
