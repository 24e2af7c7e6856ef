import { DAY_MS, HOUR_MS } from "../../domain/local-time.ts";
import type { Clock, Log } from "../../ports.ts";
import type { VendorError } from "./vendor.ts";

/** A webhook subscription of the team's at a vendor. */
export interface Subscription {
  readonly id: string;
  /** What it tells of, in the vendor's word. */
  readonly event: string;
  /** When it lapses. */
  readonly expiresMs: number;
}

/** A vendor whose webhook subscriptions lapse unless they are renewed. */
export interface SubscriptionApi {
  readonly source: string;
  /** The events that each need a subscription. */
  readonly events: readonly string[];
  /** Those that lead to this team's webhook; `unused` while the team has no webhook there. */
  readonly list: () => Promise<
    | { readonly kind: "listed"; readonly subscriptions: readonly Subscription[] }
    | { readonly kind: "unused" }
    | VendorError
  >;
  readonly renew: (id: string) => Promise<{ readonly kind: "kept" } | VendorError>;
  readonly create: (event: string) => Promise<{ readonly kind: "kept" } | VendorError>;
}

/** What to do about the subscription for one event. */
type SubscriptionStep =
  | { readonly kind: "renew"; readonly id: string; readonly event: string }
  | { readonly kind: "create"; readonly event: string };

/** How long before it lapses a subscription is renewed: two weeks of daily tries [choice]. */
const RENEW_BEFORE_MS = 14 * DAY_MS;

/**
 * What is to be done now so that every event keeps a subscription: one that is missing is made, one that lapses within
 * two weeks, or has lapsed, is renewed. Of several for one event the one that lasts longest counts.
 */
export function dueSubscriptions(
  events: readonly string[],
  standing: readonly Subscription[],
  nowMs: number,
): readonly SubscriptionStep[] {
  return events.flatMap((event): readonly SubscriptionStep[] => {
    const longest = standing
      .filter((each) => each.event === event)
      .reduce<Subscription | undefined>((best, each) => (isLonger(each, best) ? each : best), undefined);
    if (longest === undefined) return [{ kind: "create", event }];
    return longest.expiresMs - nowMs > RENEW_BEFORE_MS ? [] : [{ kind: "renew", id: longest.id, event }];
  });
}

function isLonger({ expiresMs }: Subscription, than: Subscription | undefined): boolean {
  return than === undefined || expiresMs > than.expiresMs;
}

/** What came of looking after a vendor's subscriptions. */
interface KeptSubscriptions {
  readonly renewed: number;
  readonly created: number;
  /** Why what was due was not done, one reason each. */
  readonly failures: readonly string[];
}

const NOTHING: KeptSubscriptions = { renewed: 0, created: 0, failures: [] };

/** Asks a vendor which subscriptions stand, renews those about to lapse and makes those that are missing. */
export async function keepSubscriptions(api: SubscriptionApi, clock: Clock): Promise<KeptSubscriptions> {
  const listed = await api.list();
  if (listed.kind === "unused") return NOTHING;
  if (listed.kind !== "listed") return { ...NOTHING, failures: [`list: ${reasonOf(listed, api)}`] };
  let kept = NOTHING;
  for (const step of dueSubscriptions(api.events, listed.subscriptions, clock())) {
    kept = add(kept, await take(step, api));
  }
  return kept;
}

async function take(step: SubscriptionStep, api: SubscriptionApi): Promise<KeptSubscriptions> {
  if (step.kind === "renew") {
    const renewed = await api.renew(step.id);
    if (renewed.kind === "kept") return { ...NOTHING, renewed: 1 };
    // One that the vendor refuses to renew is no longer there.
    if (renewed.kind !== "refused") return failed(step, renewed, api);
  }
  const created = await api.create(step.event);
  return created.kind === "kept" ? { ...NOTHING, created: 1 } : failed(step, created, api);
}

function failed(step: SubscriptionStep, trouble: VendorError, api: SubscriptionApi): KeptSubscriptions {
  return { ...NOTHING, failures: [`${step.kind} ${step.event}: ${reasonOf(trouble, api)}`] };
}

function reasonOf(trouble: VendorError, { source }: SubscriptionApi): string {
  switch (trouble.kind) {
    case "unauthorized":
      return `${source} refuses the team's client id and secret`;
    case "limited":
      return `${source} takes no more requests for now`;
    case "unavailable":
    case "refused":
      return trouble.reason;
  }
}

function add(one: KeptSubscriptions, other: KeptSubscriptions): KeptSubscriptions {
  return {
    renewed: one.renewed + other.renewed,
    created: one.created + other.created,
    failures: [...one.failures, ...other.failures],
  };
}

interface RoundsDeps {
  readonly apis: readonly SubscriptionApi[];
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Looks after every vendor's subscriptions once a day, and an hour after a failure. The last check is remembered
 * per instance; a second instance merely repeats the check, as the vendor's list is the source of truth.
 */
export function createSubscriptionRenewal({ apis, clock, log }: RoundsDeps): () => Promise<void> {
  const nextMs = new Map<string, number>();
  return async () => {
    for (const api of apis) {
      if ((nextMs.get(api.source) ?? Number.NEGATIVE_INFINITY) > clock()) continue;
      const isGood = await renewFor(api, { clock, log });
      nextMs.set(api.source, clock() + (isGood ? DAY_MS : HOUR_MS));
    }
  };
}

/** Nothing here ends a sweep. */
async function renewFor(api: SubscriptionApi, { clock, log }: Omit<RoundsDeps, "apis">): Promise<boolean> {
  const { source } = api;
  try {
    const { renewed, created, failures } = await keepSubscriptions(api, clock);
    if (renewed + created > 0) log.info("subscriptions kept", { source, renewed, created });
    for (const reason of failures) log.error("subscription not kept", { source }, new Error(reason));
    if (failures.length > 0) log.count("SubscriptionsFailed", failures.length);
    return failures.length === 0;
  } catch (error) {
    log.error("subscriptions could not be looked after", { source }, error);
    log.count("SubscriptionsFailed");
    return false;
  }
}
