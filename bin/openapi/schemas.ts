import * as z from "zod/mini";
import { recoveryStatus } from "../../lib/table/statuses.ts";
import { cooldownWorkout } from "../../lib/vendors/cooldown/workouts.ts";

/** A JSON Schema of draft 2020-12, as OpenAPI 3.1 has it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const INSTANT = { format: "date-time" };

/** What the schemas cannot say for themselves, by the field's name. */
const NOTES: Readonly<Record<string, JsonSchema>> = {
  id: { description: "Yours, stable over edits; without one start and kind name the workout." },
  startedAt: { ...INSTANT, description: "RFC 3339 with the offset of the place; Z names no place." },
  timeZone: { description: "IANA zone of the place, such as America/New_York." },
  durationMinutes: { description: "Moving minutes." },
  elapsedMinutes: { description: "From start to end, pauses included." },
  rpe: { description: "Rating of perceived exertion." },
  averageHeartRate: { description: "Beats a minute." },
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

/** The schemas by which the webhook reads and the table stores, as JSON Schema. */
export const schemas: Readonly<Record<string, JsonSchema>> = {
  Workout: jsonSchemaOf(cooldownWorkout(0), "input"),
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
