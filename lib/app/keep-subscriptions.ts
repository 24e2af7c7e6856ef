import type { Clock } from "../ports.ts";
import { dueSubscriptions } from "./due-subscriptions.ts";
import type { SubscriptionDesk, SubscriptionStep } from "./subscriptions.ts";
import type { VendorTrouble } from "./vendor.ts";

/** What came of looking after a vendor's subscriptions. */
export interface KeptSubscriptions {
  readonly renewed: number;
  readonly created: number;
  /** Why what was due was not done, one reason each. */
  readonly failures: readonly string[];
}

const NOTHING: KeptSubscriptions = { renewed: 0, created: 0, failures: [] };

/** Asks a vendor which subscriptions stand, renews those about to lapse and makes those that are missing. */
export async function keepSubscriptions(desk: SubscriptionDesk, clock: Clock): Promise<KeptSubscriptions> {
  const listed = await desk.list();
  if (listed.kind === "unused") return NOTHING;
  if (listed.kind !== "listed") return { ...NOTHING, failures: [`list: ${reasonOf(listed, desk)}`] };
  let kept = NOTHING;
  for (const step of dueSubscriptions(desk.events, listed.subscriptions, clock())) {
    kept = add(kept, await take(step, desk));
  }
  return kept;
}

async function take(step: SubscriptionStep, desk: SubscriptionDesk): Promise<KeptSubscriptions> {
  if (step.kind === "renew") {
    const renewed = await desk.renew(step.id);
    if (renewed.kind === "kept") return { ...NOTHING, renewed: 1 };
    // One that the vendor refuses to renew is no longer there.
    if (renewed.kind !== "refused") return failed(step, renewed, desk);
  }
  const created = await desk.create(step.event);
  return created.kind === "kept" ? { ...NOTHING, created: 1 } : failed(step, created, desk);
}

function failed(step: SubscriptionStep, trouble: VendorTrouble, desk: SubscriptionDesk): KeptSubscriptions {
  return { ...NOTHING, failures: [`${step.kind} ${step.event}: ${reasonOf(trouble, desk)}`] };
}

function reasonOf(trouble: VendorTrouble, { source }: SubscriptionDesk): string {
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
