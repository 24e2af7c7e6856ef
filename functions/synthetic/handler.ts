import { postSyntheticWorkout, type SyntheticDeps } from "../../lib/app/post-synthetic-workout.ts";
import type { Log } from "../../lib/ports.ts";

/** Posts the day's workout, whatever the event says. It throws when it could not: Lambda tries again. */
export function createHandler({ log, ...deps }: SyntheticDeps & { readonly log: Log }) {
  return async (): Promise<void> => {
    await postSyntheticWorkout(deps);
    log.info("synthetic workout posted", {});
  };
}
