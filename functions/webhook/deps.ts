import type { AuthenticateToken } from "../../lib/app/authenticate-token.ts";
import type { LogWorkoutsDeps } from "../../lib/app/log-workouts.ts";
import type { Log, ReminderBook } from "../../lib/ports.ts";

/** What the webhook is built from. */
export interface WebhookDeps extends LogWorkoutsDeps {
  readonly book: Pick<ReminderBook, "readStatus">;
  readonly authenticate: AuthenticateToken;
  /** Whether an error means that the table cannot be reached for the moment. */
  readonly isUnavailable: (error: unknown) => boolean;
  readonly log: Log;
}
