import type { AuthenticateToken } from "../../lib/app/authenticate-token.ts";
import type { LogWorkoutsDeps } from "../../lib/app/log-workouts.ts";
import type { HookIntake } from "../../lib/ports/hooks.ts";
import type { Log, ReminderBook } from "../../lib/ports.ts";
import type { FindSource } from "../../lib/vendors/registry.ts";

/** What the webhook is built from. */
export interface WebhookDeps extends LogWorkoutsDeps {
  readonly book: Pick<ReminderBook, "readStatus">;
  readonly isAthlete: (athleteId: string) => Promise<boolean>;
  readonly authenticate: AuthenticateToken;
  readonly hooks: HookIntake;
  readonly findSource: FindSource;
  /**
   * Whether a token for every source is good in a path, too, where others may read it: the local runtime's demo token.
   * @default false
   */
  readonly anyTokenInPaths?: boolean;
  /**
   * How long an instance remembers the team's secrets; 0 where one tries them out [milliseconds].
   * @default 60 000
   */
  readonly secretsRememberedMs?: number;
  /** Whether an error means that the table cannot be reached for the moment. */
  readonly isUnavailable: (error: unknown) => boolean;
  readonly log: Log;
}
