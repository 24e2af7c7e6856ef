import type { Intent } from "../domain/conversation/intent.ts";
import { type DataRequest, openRequest } from "../domain/data-request.ts";
import { instantMs, isoInstant, MINUTE_MS } from "../domain/local-time.ts";
import type { Athlete } from "../domain/profile.ts";
import type { CoachAlert, CoachAlerts, DataAlert, OperatorAlerts } from "../ports/sending.ts";
import type { Clock, Log } from "../ports.ts";

interface AlertDeps {
  readonly clock: Clock;
  readonly log: Log;
}

/** Tells the coach of a text of danger, answered or not (docs/rules.md 9); that they cannot be told costs no answer. */
export async function tellCoach(
  intent: Intent,
  { athleteId, ...about }: Omit<CoachAlert, "kind" | "at">,
  { coach, clock, log }: AlertDeps & { readonly coach: CoachAlerts },
): Promise<void> {
  if (intent.kind !== "red-flag") return;
  try {
    await coach.tell({ athleteId, ...about, kind: intent.tier, at: isoInstant(clock()) });
    log.count("CoachAlerts_sent");
  } catch (error) {
    log.error("coach was not told", { athleteId, kind: intent.tier }, error);
    log.count("CoachAlerts_failed");
  }
}

/** A text may be handed on again within so long, when telling failed [milliseconds]. */
const TOLD_AGAIN_MS = 10 * MINUTE_MS;

/** Tells the operator what was asked, once; `attention` shows it too, so a lost mail costs no request. */
export async function tellOperator(
  about: DataRequest["about"] | undefined,
  { athleteId, dataRequests }: { readonly athleteId: string; readonly dataRequests: readonly DataRequest[] },
  { operator, clock, log }: AlertDeps & { readonly operator: OperatorAlerts },
): Promise<void> {
  if (about === undefined) return;
  const open = openRequest(dataRequests, about);
  if (open !== undefined && clock() > instantMs(open.at) + TOLD_AGAIN_MS) return;
  await tell({ athleteId, about, at: isoInstant(clock()) }, { operator, log });
}

/** Tells the operator that a request to be deleted, of which they were told, was taken back. */
export async function tellOfWithdrawal(
  before: Pick<Athlete, "athleteId" | "dataRequests">,
  dataRequests: readonly DataRequest[] | undefined,
  { operator, clock, log }: AlertDeps & { readonly operator: OperatorAlerts },
): Promise<void> {
  const { athleteId } = before;
  if (openRequest(before.dataRequests, "deletion") === undefined) return;
  if (dataRequests === undefined || openRequest(dataRequests, "deletion") !== undefined) return;
  await tell({ athleteId, about: "deletion-withdrawn", at: isoInstant(clock()) }, { operator, log });
}

/** `attention` shows what is open, so that a lost mail costs no request. */
async function tell(
  alert: DataAlert,
  { operator, log }: { readonly operator: OperatorAlerts; readonly log: Log },
): Promise<void> {
  try {
    await operator.tell(alert);
  } catch (error) {
    log.error("operator was not told", { athleteId: alert.athleteId, about: alert.about }, error);
    log.count("OperatorAlerts_failed");
  }
}
