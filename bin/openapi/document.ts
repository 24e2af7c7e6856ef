import { SOURCE_SLUGS } from "../../lib/vendors/registry.ts";
import * as parts from "./components.ts";

/** The HTTP interface as an OpenAPI 3.1 document. */
export function openApiDocument(): parts.JsonSchema {
  return {
    openapi: "3.1.0",
    info: {
      title: "Cooldown",
      version: "1",
      description: "Log workouts, read the recovery status. A 2xx means that everything in the request is stored.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    paths: {
      "/v1/workouts": { post: postWorkouts() },
      "/v1/workouts/{id}": { delete: deleteWorkout() },
      "/v1/recovery": { get: getRecovery() },
      "/v1/hooks/{source}": { get: challenge([source()]), post: postHook([source()]) },
      "/v1/hooks/{source}/{token}": {
        get: challenge([source(), token()]),
        post: postHook([source(), token()]),
      },
      "/v1/openapi.json": { get: getOpenApi() },
    },
    components: {
      schemas: { ...parts.schemas, ...parts.bodies(), ...parts.answers() },
      responses: parts.problems(),
      securitySchemes: parts.securitySchemes(),
    },
  };
}

const BEARER = [{ bearer: [] }];
const SIGNED = { standardWebhooksId: [], standardWebhooksTimestamp: [], standardWebhooksSignature: [] };

function postWorkouts(): parts.JsonSchema {
  return {
    operationId: "postWorkouts",
    summary: "Log workouts, or edit them by posting them again; signed by the team also delete them.",
    security: [...BEARER, SIGNED],
    requestBody: parts.jsonBody({
      oneOf: [
        parts.ref("Workout"),
        parts.ref("WorkoutBatch"),
        parts.ref("TeamWorkout"),
        parts.ref("TeamWorkoutBatch"),
        parts.ref("TeamDeletions"),
      ],
    }),
    responses: {
      "200": parts.answer("Stored before: nothing was new.", parts.ref("Written")),
      "202": parts.answer("Stored.", parts.ref("Written")),
      "204": { description: "Deleted, or gone before." },
      ...refusedWith(400, 401, 413, 415, 422, 429, 503),
    },
  };
}

function deleteWorkout(): parts.JsonSchema {
  return {
    operationId: "deleteWorkout",
    summary: "Delete a workout; the same body never brings it back.",
    security: BEARER,
    parameters: [{ name: "id", in: "path", required: true, schema: { type: "string", maxLength: 128 } }],
    responses: { "204": { description: "Deleted, or gone before." }, ...refusedWith(401, 422, 429, 503) },
  };
}

function getRecovery(): parts.JsonSchema {
  return {
    operationId: "getRecovery",
    summary: "The athlete's latest recovery status.",
    security: BEARER,
    responses: { "200": parts.answer("The status.", parts.ref("RecoveryStatus")), ...refusedWith(401, 404, 429, 503) },
  };
}

function postHook(parameters: readonly parts.JsonSchema[]): parts.JsonSchema {
  return {
    operationId: `postHook${parameters.length > 1 ? "ByPath" : ""}`,
    summary: "A vendor's payload, proven by the vendor's own scheme or by an athlete's token.",
    security: [...BEARER, {}],
    parameters,
    requestBody: parts.jsonBody({}),
    responses: {
      "200": parts.answer("Taken.", parts.ref("Received")),
      "202": parts.answer("Taken; something in it was new, or was not understood and is kept.", parts.ref("Received")),
      ...refusedWith(401, 404, 413, 429, 503),
    },
  };
}

function challenge(parameters: readonly parts.JsonSchema[]): parts.JsonSchema {
  return {
    operationId: `answerChallenge${parameters.length > 1 ? "ByPath" : ""}`,
    summary: "What a vendor asks before it sends.",
    security: [{}],
    parameters,
    responses: { "200": parts.answer("The challenge's echo.", { type: "object" }), ...refusedWith(401, 404, 503) },
  };
}

function getOpenApi(): parts.JsonSchema {
  const document = parts.answer("OpenAPI 3.1.", { type: "object" });
  return { operationId: "getOpenApi", summary: "This document.", security: [{}], responses: { "200": document } };
}

function source(): parts.JsonSchema {
  return { name: "source", in: "path", required: true, schema: { type: "string", enum: SOURCE_SLUGS } };
}

function token(): parts.JsonSchema {
  return {
    name: "token",
    in: "path",
    required: true,
    description: "A token for this source alone, or the vendor's secret, for senders that cannot set headers.",
    schema: { type: "string" },
  };
}

function refusedWith(...statuses: readonly (keyof typeof parts.REFUSALS)[]): parts.JsonSchema {
  return Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/Refused${status}` }]));
}
