import type { VendorTrouble } from "./vendor.ts";

/** A webhook subscription of the team's at a vendor. */
export interface Subscription {
  readonly id: string;
  /** What it tells of, in the vendor's word. */
  readonly event: string;
  /** When it lapses. */
  readonly expiresMs: number;
}

/** A vendor whose webhook subscriptions lapse unless they are renewed. */
export interface SubscriptionDesk {
  readonly source: string;
  /** The events that each need a subscription. */
  readonly events: readonly string[];
  /** Those that lead to this team's webhook; `unused` while the team has no webhook there. */
  readonly list: () => Promise<
    | { readonly kind: "listed"; readonly subscriptions: readonly Subscription[] }
    | { readonly kind: "unused" }
    | VendorTrouble
  >;
  readonly renew: (id: string) => Promise<{ readonly kind: "kept" } | VendorTrouble>;
  readonly create: (event: string) => Promise<{ readonly kind: "kept" } | VendorTrouble>;
}

/** What to do about the subscription for one event. */
export type SubscriptionStep =
  | { readonly kind: "renew"; readonly id: string; readonly event: string }
  | { readonly kind: "create"; readonly event: string };
