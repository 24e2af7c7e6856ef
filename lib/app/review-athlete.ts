import { type SubscriptionReading, stepSubscription } from "../domain/email-subscription.ts";
import { isoInstant } from "../domain/local-time.ts";
import { policyFor } from "../domain/policy.ts";
import type { Athlete } from "../domain/profile.ts";
import { sameValue } from "../domain/stable-value.ts";
import type { EmailTopics } from "../ports/sending.ts";
import type { SweepDeps } from "./deliver-deps.ts";
import type { Ask, NightlyDeps } from "./inquiry.ts";

export interface ReviewDeps extends Pick<SweepDeps, "clock" | "directory" | "log" | "teamPolicy"> {
  readonly nightly: NightlyDeps;
  readonly ask: Ask;
}

/** Asks SNS what it knows of an athlete's channels and keeps what is new; the write wakes assess through the stream. */
export async function reviewAthlete(athlete: Athlete, deps: ReviewDeps): Promise<void> {
  await reviewSubscription(athlete, deps);
  await reviewOptOut(athlete, deps);
}

interface Subscribed {
  readonly topics: EmailTopics;
  readonly address: string;
}

async function reviewSubscription(athlete: Athlete, deps: ReviewDeps): Promise<void> {
  const { emailTopics: topics, turns } = deps.nightly;
  const address = athlete.profile.email;
  if (topics === null || address === null || !isWatched(athlete)) return;
  const reading = await deps.ask(turns.subscriptions, () => topics.read(athlete.athleteId, address));
  if (reading !== undefined) await takeStep(athlete, { reading, subscribed: { topics, address } }, deps);
}

function isWatched({ consent, emailSubscription }: Athlete): boolean {
  const state = emailSubscription?.state;
  return consent.email?.state === "given" && (state === "pending" || state === "confirmed");
}

const METRIC = { pending: "EmailInvitations", confirmed: "EmailsConfirmed", lost: "EmailsLost" } as const;

async function takeStep(
  athlete: Athlete,
  { reading, subscribed }: { readonly reading: SubscriptionReading; readonly subscribed: Subscribed },
  deps: ReviewDeps,
): Promise<void> {
  const policy = policyFor(deps.teamPolicy, athlete.profile.policy);
  const step = stepSubscription(athlete.emailSubscription, reading, { policy, nowMs: deps.clock() });
  if (step.kind === "keep") return;
  const next: Athlete = { ...athlete, emailSubscription: step.next };
  if (!(await replaceSubscription({ from: athlete, to: next }, deps))) return;
  if (step.kind === "become") return deps.log.count(METRIC[step.next.state]);
  await invite({ from: athlete, to: next }, subscribed, deps);
}

/** The invitation is taken down first, so that two sweeps never send it twice; one that failed is taken back. */
async function invite(change: Replacement, { topics, address }: Subscribed, deps: ReviewDeps): Promise<void> {
  const { athleteId } = change.to;
  const invited = await deps.ask(deps.nightly.turns.subscriptions, async () => {
    await topics.invite(athleteId, address);
    return true;
  });
  if (invited === true) deps.log.count(METRIC.pending);
  else await replaceSubscription({ from: change.to, to: change.from }, deps);
}

interface Replacement {
  readonly from: Athlete;
  readonly to: Athlete;
}

/** False when address or subscription are no longer what they were. */
async function replaceSubscription({ from, to }: Replacement, { directory }: ReviewDeps): Promise<boolean> {
  const outcome = await directory.update(from.athleteId, (athlete) =>
    athlete.profile.email === from.profile.email && sameValue(athlete.emailSubscription, from.emailSubscription)
      ? { ...athlete, emailSubscription: to.emailSubscription }
      : undefined,
  );
  return outcome.kind === "changed";
}

/** A number is asked after only while its consent stands: whoever withdrew it gets nothing anyway. */
async function reviewOptOut(athlete: Athlete, deps: ReviewDeps): Promise<void> {
  const { phone } = athlete.profile;
  if (phone === null || athlete.consent.sms?.state !== "given") return;
  const isOptedOut = await deps.ask(deps.nightly.turns.optOuts, () => deps.nightly.carrier.isOptedOut(phone));
  if (isOptedOut === undefined || isKnown(isOptedOut, athlete)) return;
  const carrierOptOutAt = isOptedOut ? isoInstant(deps.clock()) : null;
  await deps.directory.update(athlete.athleteId, (now) =>
    isKnown(isOptedOut, now) ? undefined : { ...now, carrierOptOutAt },
  );
  deps.log.count(isOptedOut ? "CarrierOptOuts" : "CarrierOptIns");
}

function isKnown(isOptedOut: boolean, { carrierOptOutAt }: Athlete): boolean {
  return (carrierOptOutAt !== null) === isOptedOut;
}
