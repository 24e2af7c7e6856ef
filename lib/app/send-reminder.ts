import type { DeliveryDecision } from "../domain/delivery/decide-delivery.ts";
import { isoInstant, MINUTE_MS } from "../domain/local-time.ts";
import type { Athlete, Channel } from "../domain/profile.ts";
import { reminderId } from "../domain/reminder.ts";
import { type RenderedText, renderReminder } from "../messages/render-reminder.ts";
import type { OutgoingText, PublishResult } from "../ports/sending.ts";
import type { DeliverDeps, Delivery } from "./deliver-deps.ts";
import { type Claimed, defer, endSilently, holdOf, settle } from "./held-reminder.ts";

type SendDecision = Extract<DeliveryDecision, { readonly kind: "send" }>;

/** Renders a claimed reminder for this instant and publishes it, if the lease outlasts the request; then settles it. */
export async function sendReminder(reminder: Claimed, decision: SendDecision, deps: DeliverDeps): Promise<Delivery> {
  const nowMs = deps.clock();
  const to = addressOf(reminder.channel, decision.athlete);
  if (to === null) return endSilently(holdOf(reminder), { state: "SKIPPED", outcome: "NO_CHANNEL" }, deps);
  if (isoInstant(nowMs + deps.publishTimeoutMs) >= reminder.leaseUntil) {
    return defer(reminder, { untilMs: nowMs + MINUTE_MS, attempts: reminder.attempts }, deps);
  }
  const rendered = render(reminder, decision, deps);
  if (rendered === undefined) return defer(reminder, { untilMs: nowMs + MINUTE_MS, attempts: reminder.attempts }, deps);
  const { athleteId, channel, kind } = reminder;
  const text: OutgoingText = { athleteId, channel, to, kind, reminderId: reminderId(reminder), ...rendered };
  const result = await deps.messenger.publish(text);
  if (result.kind === "sent" || result.kind === "ambiguous") deps.spendGuard.note(text);
  return settlePublished(reminder, { result, body: rendered.body }, deps);
}

/** The words for this instant; undefined when they cannot be found, for surely nothing was sent then. */
function render(reminder: Claimed, { athlete, stopHint }: SendDecision, deps: DeliverDeps): RenderedText | undefined {
  try {
    return renderReminder({ reminder, athlete, team: deps.team, nowMs: deps.clock(), stopHint });
  } catch (error) {
    deps.log.error("reminder could not be rendered", { kind: reminder.kind }, error);
    return undefined;
  }
}

function addressOf(channel: Channel, athlete: Athlete): string | null {
  switch (channel) {
    case "sms":
      return athlete.profile.phone;
    case "email":
      return athlete.emailSubscription?.topicArn ?? null;
  }
}

function settlePublished(
  reminder: Claimed,
  { result, body }: { readonly result: PublishResult; readonly body: string },
  deps: DeliverDeps,
): Promise<Delivery> {
  const hold = holdOf(reminder);
  switch (result.kind) {
    case "sent":
      return settle(
        hold,
        { state: "SENT", settledAt: isoInstant(deps.clock()), messageId: result.messageId, text: body },
        deps,
      );
    case "refused":
      return endSilently(hold, { state: "FAILED", outcome: "REFUSED", detail: result.error }, deps);
    case "opted-out":
      return endSilently(hold, { state: "SKIPPED", outcome: "CARRIER_OPT_OUT", detail: result.error }, deps);
    case "ambiguous":
      return endSilently(hold, { state: "UNKNOWN", outcome: "AMBIGUOUS", detail: result.error }, deps);
    case "retry": {
      const untilMs = deps.clock() + backoffMs(reminder.attempts);
      return defer(reminder, { untilMs, attempts: reminder.attempts + 1 }, deps);
    }
  }
}

/** 1, 2, 4, 8 and then 15 minutes. */
function backoffMs(attempts: number): number {
  return Math.min(2 ** attempts, 15) * MINUTE_MS;
}
