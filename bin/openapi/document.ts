import { SOURCE_SLUGS } from "../../lib/vendors/registry.ts";
import * as parts from "./components.ts";
import { HOOK_BODIES, RECEIVED, STATUS, UNCHANGED, WORKOUT_BODIES, WRITTEN } from "./examples.ts";

/** The HTTP interface as an OpenAPI 3.1 document. */
export function openApiDocument(): parts.JsonSchema {
  return {
    openapi: "3.1.0",
    info: {
      title: "Cooldown",
      version: "1",
      description:
        "Log workouts, read the recovery status. A 2xx means that nothing in the request is lost: it is stored, noted to be fetched, or kept in quarantine.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/" }],
    tags: TAGS,
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

const TAGS = [
  { name: "workouts", description: "Log workouts in our own format, edit and delete them." },
  { name: "recovery", description: "What follows from them." },
  { name: "hooks", description: "What vendors and apps post; docs/webhooks.md says how each proves itself." },
  { name: "about", description: "This document." },
] as const;

const BEARER = [{ bearer: [] }];
const SVIX = { svixId: [], svixTimestamp: [], svixSignature: [] };
const SIGNED = { standardWebhooksId: [], standardWebhooksTimestamp: [], standardWebhooksSignature: [] };

function postWorkouts(): parts.JsonSchema {
  return {
    operationId: "postWorkouts",
    summary: "Log workouts, or edit them by posting them again; signed by the team also delete them.",
    tags: ["workouts"],
    security: [...BEARER, SIGNED, SVIX],
    requestBody: parts.jsonBody(
      {
        oneOf: [
          parts.ref("Workout"),
          parts.ref("WorkoutBatch"),
          parts.ref("TeamWorkout"),
          parts.ref("TeamWorkoutBatch"),
          parts.ref("TeamDeletions"),
        ],
      },
      WORKOUT_BODIES,
    ),
    responses: {
      "200": parts.answer("Stored before: nothing was new.", parts.ref("Written"), UNCHANGED),
      "202": parts.answer("Stored.", parts.ref("Written"), WRITTEN),
      "204": { description: "Deleted, or gone before." },
      ...refusedWith(400, 401, 405, 413, 415, 422, 429, 500, 503),
    },
  };
}

function deleteWorkout(): parts.JsonSchema {
  return {
    operationId: "deleteWorkout",
    tags: ["workouts"],
    summary: "Delete a workout; the same body never brings it back.",
    security: BEARER,
    parameters: [{ name: "id", in: "path", required: true, schema: { type: "string", maxLength: 128 } }],
    responses: { "204": { description: "Deleted, or gone before." }, ...refusedWith(401, 405, 422, 429, 500, 503) },
  };
}

function getRecovery(): parts.JsonSchema {
  return {
    operationId: "getRecovery",
    tags: ["recovery"],
    summary: "The athlete's latest recovery status.",
    security: BEARER,
    responses: {
      "200": parts.answer("The status.", parts.ref("RecoveryStatus"), STATUS),
      ...refusedWith(401, 404, 405, 429, 500, 503),
    },
  };
}

function postHook(parameters: readonly parts.JsonSchema[]): parts.JsonSchema {
  return {
    operationId: `postHook${parameters.length > 1 ? "ByPath" : ""}`,
    tags: ["hooks"],
    summary: "A vendor's payload, proven by the vendor's own scheme or by an athlete's token.",
    security: [...BEARER, {}],
    parameters,
    requestBody: parts.jsonBody({}, HOOK_BODIES),
    responses: {
      "200": parts.answer("Taken.", parts.ref("Received"), RECEIVED),
      "202": parts.answer(
        "Taken; something in it was new, or was not understood and is kept.",
        parts.ref("Received"),
        RECEIVED,
      ),
      ...refusedWith(401, 404, 405, 413, 422, 429, 500, 503),
    },
  };
}

function challenge(parameters: readonly parts.JsonSchema[]): parts.JsonSchema {
  return {
    operationId: `answerChallenge${parameters.length > 1 ? "ByPath" : ""}`,
    tags: ["hooks"],
    summary: "What a vendor asks before it sends.",
    security: [{}],
    parameters,
    responses: {
      "200": parts.answer("The challenge's echo.", { type: "object" }),
      ...refusedWith(401, 404, 405, 500, 503),
    },
  };
}

function getOpenApi(): parts.JsonSchema {
  const document = parts.answer("OpenAPI 3.1.", { type: "object" });
  return {
    operationId: "getOpenApi",
    tags: ["about"],
    summary: "This document.",
    security: [{}],
    responses: { "200": document, ...refusedWith(405, 500) },
  };
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
