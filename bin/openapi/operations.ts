import { SOURCE_SLUGS } from "../../lib/vendors/registry.ts";
import type { REFUSALS } from "./components.ts";
import { answer, jsonBody, ref } from "./parts.ts";
import type { JsonSchema } from "./schemas.ts";

const BEARER = [{ bearer: [] }];
const SIGNED = { standardWebhooksId: [], standardWebhooksTimestamp: [], standardWebhooksSignature: [] };

export function postWorkouts(): JsonSchema {
  return {
    operationId: "postWorkouts",
    summary: "Log workouts, or edit them by posting them again; signed by the team also delete them.",
    security: [...BEARER, SIGNED],
    requestBody: jsonBody({
      oneOf: [ref("Workout"), ref("WorkoutBatch"), ref("TeamWorkout"), ref("TeamWorkoutBatch"), ref("TeamDeletions")],
    }),
    responses: {
      "200": answer("Stored before: nothing was new.", ref("Written")),
      "202": answer("Stored.", ref("Written")),
      "204": { description: "Deleted, or gone before." },
      ...refusedWith(400, 401, 413, 415, 422, 429, 503),
    },
  };
}

export function deleteWorkout(): JsonSchema {
  return {
    operationId: "deleteWorkout",
    summary: "Delete a workout; the same body never brings it back.",
    security: BEARER,
    parameters: [{ name: "id", in: "path", required: true, schema: { type: "string", maxLength: 128 } }],
    responses: { "204": { description: "Deleted, or gone before." }, ...refusedWith(401, 422, 429, 503) },
  };
}

export function getRecovery(): JsonSchema {
  return {
    operationId: "getRecovery",
    summary: "The athlete's latest recovery status.",
    security: BEARER,
    responses: { "200": answer("The status.", ref("RecoveryStatus")), ...refusedWith(401, 404, 429, 503) },
  };
}

export function postHook(parameters: readonly JsonSchema[]): JsonSchema {
  return {
    operationId: `postHook${parameters.length > 1 ? "ByPath" : ""}`,
    summary: "A vendor's payload, proven by the vendor's own scheme or by an athlete's token.",
    security: [...BEARER, {}],
    parameters,
    requestBody: jsonBody({}),
    responses: {
      "200": answer("Taken.", ref("Received")),
      "202": answer("Taken; something in it was new, or was not understood and is kept.", ref("Received")),
      ...refusedWith(401, 404, 413, 429, 503),
    },
  };
}

export function challenge(parameters: readonly JsonSchema[]): JsonSchema {
  return {
    operationId: `answerChallenge${parameters.length > 1 ? "ByPath" : ""}`,
    summary: "What a vendor asks before it sends.",
    security: [{}],
    parameters,
    responses: { "200": answer("The challenge's echo.", { type: "object" }), ...refusedWith(401, 404, 503) },
  };
}

export function getOpenApi(): JsonSchema {
  const document = answer("OpenAPI 3.1.", { type: "object" });
  return { operationId: "getOpenApi", summary: "This document.", security: [{}], responses: { "200": document } };
}

export function source(): JsonSchema {
  return { name: "source", in: "path", required: true, schema: { type: "string", enum: SOURCE_SLUGS } };
}

export function token(): JsonSchema {
  return {
    name: "token",
    in: "path",
    required: true,
    description: "A token for this source alone, or the vendor's secret, for senders that cannot set headers.",
    schema: { type: "string" },
  };
}

function refusedWith(...statuses: readonly (keyof typeof REFUSALS)[]): JsonSchema {
  return Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/Refused${status}` }]));
}
