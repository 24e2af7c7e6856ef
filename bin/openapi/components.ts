import { closed, list, many, ref } from "./parts.ts";
import { type JsonSchema, schemas } from "./schemas.ts";

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
  const status = { enum: ["created", "updated", "unchanged", "deleted"] };
  const written = many(closed({ id: text, status }));
  const [named, why] = [many(closed({ id: text })), many(closed({ reason: text }))];
  return {
    Written: closed({ workouts: written }),
    Received: closed({ workouts: written, deleted: named, errands: named, ignored: why, quarantined: why }),
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
  413: "Over 256 KB.",
  415: "Not JSON.",
  422: "One entry for each bad field: what came, what was expected. Nothing was stored.",
  429: "Too many requests; Retry-After says when to come again.",
  503: "The table is away; Retry-After says when to come again. Sending it twice does no harm.",
} as const;

export function problems(): Readonly<Record<string, JsonSchema>> {
  const content = { "application/problem+json": { schema: ref("Problem") } };
  return Object.fromEntries(
    Object.entries(REFUSALS).map(([status, description]) => [`Refused${status}`, { description, content }]),
  );
}

export function securitySchemes(): JsonSchema {
  return {
    bearer: { type: "http", scheme: "bearer", description: "An athlete's token, cd_<athleteId>_<secret>." },
    standardWebhooksId: header("webhook-id"),
    standardWebhooksTimestamp: header("webhook-timestamp"),
    standardWebhooksSignature: header("webhook-signature"),
  };
}

function header(name: string): JsonSchema {
  return { type: "apiKey", in: "header", name };
}

function asRecord(value: unknown): JsonSchema {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
