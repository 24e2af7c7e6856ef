import { type SubscriptionReading, stepSubscription } from "../../domain/email-subscription.ts";
import { isoInstant } from "../../domain/local-time.ts";
import { type PolicyOverrides, policyFor } from "../../domain/policy.ts";
import type { Athlete } from "../../domain/profile.ts";
import { sameValue } from "../../domain/stable-value.ts";
import type { Carrier, EmailTopics } from "../../ports/sending.ts";
import type { AthleteDirectory, Clock, Log } from "../../ports.ts";
import type { RateLimiter } from "./send-limits.ts";

/** What the nightly review asks SNS with. */
export interface SnsLookups {
  /** Null when the team sends no e-mail. */
  readonly emailTopics: EmailTopics | null;
  readonly carrier: Carrier;
  /** This shard's share of the account's rates. */
  readonly rateLimiters: { readonly subscriptions: RateLimiter; readonly optOuts: RateLimiter };
}

export interface NightlyReviewDeps {
  readonly clock: Clock;
  readonly directory: Pick<AthleteDirectory, "update">;
  readonly log: Log;
  readonly teamPolicy: PolicyOverrides;
  readonly hasTime: () => boolean;
  readonly nightly: SnsLookups;
}

/**
 * The nightly reviews of one sweep: each updates an athlete's e-mail confirmation and carrier opt-out from SNS; the write
 * wakes the assessment through the stream.
 */
export function createNightlyReview(deps: NightlyReviewDeps): (athlete: Athlete) => Promise<void> {
  const lookUp = createThrottledLookup(deps);
  return async (athlete) => {
    await reviewSubscription(athlete, { ...deps, lookUp });
    await reviewOptOut(athlete, { ...deps, lookUp });
  };
}

/** Asks SNS one question; undefined without an answer. The next night asks again. */
type LookUp = <Answer>(limiter: RateLimiter, question: () => Promise<Answer>) => Promise<Answer | undefined>;

/** After so many failures a sweep asks no more, but for the questions under way, so that a hanging service cannot use up the sweep's time. */
const MAX_FAILURES = 3;

/** How one sweep asks SNS: at the account's rate, while there is time, and only while SNS answers. */
export function createThrottledLookup({ log, hasTime }: Pick<NightlyReviewDeps, "log" | "hasTime">): LookUp {
  let failures = 0;
  return async (limiter, question) => {
    if (failures >= MAX_FAILURES || !hasTime()) return undefined;
    try {
      await limiter.acquire();
      return await question();
    } catch (error) {
      failures += 1;
      log.error("SNS did not answer the nightly review", {}, error);
      log.count("NightlyQuestionsFailed");
      return undefined;
    }
  };
}

interface ReviewDeps extends NightlyReviewDeps {
  readonly lookUp: LookUp;
}

interface Subscribed {
  readonly topics: EmailTopics;
  readonly address: string;
}

async function reviewSubscription(athlete: Athlete, deps: ReviewDeps): Promise<void> {
  const { emailTopics: topics, rateLimiters } = deps.nightly;
  const address = athlete.profile.email;
  if (topics === null || address === null || !isWatched(athlete)) return;
  const reading = await deps.lookUp(rateLimiters.subscriptions, () => topics.read(athlete.athleteId, address));
  if (reading !== undefined) await applyReading(athlete, { reading, subscribed: { topics, address } }, deps);
}

function isWatched({ consent, emailSubscription }: Athlete): boolean {
  const state = emailSubscription?.state;
  return consent.email?.state === "given" && (state === "pending" || state === "confirmed");
}

const METRIC = { pending: "EmailInvitations", confirmed: "EmailsConfirmed", lost: "EmailsLost" } as const;

async function applyReading(
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

/** The invitation is recorded before it is sent, so that two sweeps never send it twice; a failed one is undone. */
async function invite(change: Replacement, { topics, address }: Subscribed, deps: ReviewDeps): Promise<void> {
  const { athleteId } = change.to;
  const invited = await deps.lookUp(deps.nightly.rateLimiters.subscriptions, async () => {
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

/** False when address or subscription changed meanwhile. */
async function replaceSubscription({ from, to }: Replacement, { directory }: ReviewDeps): Promise<boolean> {
  const outcome = await directory.update(from.athleteId, (athlete) =>
    athlete.profile.email === from.profile.email && sameValue(athlete.emailSubscription, from.emailSubscription)
      ? { ...athlete, emailSubscription: to.emailSubscription }
      : undefined,
  );
  return outcome.kind === "changed";
}

/** Asked only while SMS consent stands: without it the number gets nothing anyway. */
async function reviewOptOut(athlete: Athlete, deps: ReviewDeps): Promise<void> {
  const { phone } = athlete.profile;
  if (phone === null || athlete.consent.sms?.state !== "given") return;
  const isOptedOut = await deps.lookUp(deps.nightly.rateLimiters.optOuts, () => deps.nightly.carrier.isOptedOut(phone));
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
