import { answers, bodies, problems, securitySchemes } from "./components.ts";
import {
  challenge,
  deleteWorkout,
  getOpenApi,
  getRecovery,
  postHook,
  postWorkouts,
  source,
  token,
} from "./operations.ts";
import { type JsonSchema, schemas } from "./schemas.ts";

/** The HTTP interface (design.md section 4) as an OpenAPI 3.1 document. */
export function openApiDocument(): JsonSchema {
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
      schemas: { ...schemas, ...bodies(), ...answers() },
      responses: problems(),
      securitySchemes: securitySchemes(),
    },
  };
}
