import type { Handler } from "hono";
import { isoInstant } from "../../lib/domain/local-time.ts";
import { COOLDOWN_SOURCE, isWorkoutId } from "../../lib/vendors/cooldown/workouts.ts";
import type { BearerEnv } from "./bearer.ts";
import type { WebhookDeps } from "./deps.ts";
import { problem } from "./problem.ts";

/** `DELETE /v1/workouts/{id}`: 204, also when it was gone; a tombstone keeps it deleted (I2). */
export function deleteWorkout(deps: WebhookDeps): Handler<BearerEnv> {
  return async (context) => {
    const externalId = context.req.param("id") ?? "";
    if (!isWorkoutId(externalId)) {
      const expected = "1 to 128 letters, digits or . _ : ~ -";
      const errors = [{ field: "id", came: JSON.stringify(externalId.slice(0, 60)), expected }];
      return problem(context, { status: 422, title: "Invalid id", detail: "Nothing was deleted.", errors });
    }
    const { athleteId } = context.get("token");
    await deps.workouts.remove(athleteId, { source: COOLDOWN_SOURCE, externalId }, isoInstant(deps.clock()));
    return context.body(null, 204);
  };
}
