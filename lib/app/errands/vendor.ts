import type { Errand } from "../../ports/vendors.ts";
import type { Remarked } from "../hook-record.ts";
import type { SourceWorkout } from "../log-workouts.ts";

/** Why a vendor did not do what it was asked. */
export type VendorError =
  /** The credentials are no longer good. */
  | { readonly kind: "unauthorized" }
  /** Too many requests: nothing more before `untilMs`. */
  | { readonly kind: "limited"; readonly untilMs: number }
  /** It may do it later. */
  | { readonly kind: "unavailable"; readonly reason: string }
  /** It never will. */
  | { readonly kind: "refused"; readonly reason: string };

/** What came of asking for a workout. */
export type FetchResult =
  | ({ readonly kind: "workout"; readonly workout: SourceWorkout } & Remarked)
  | { readonly kind: "not-understood"; readonly reason: string; readonly record: unknown }
  /** The vendor knows no such workout: not yet, or no longer. */
  | { readonly kind: "gone" }
  /** What the vendor files as a workout is no training. */
  | { readonly kind: "no-training" }
  | VendorError;

/** One vendor's API, by an athlete's own credentials, which are a text that only the vendor's file reads. */
export interface Vendor {
  readonly source: string;
  /** Whose limit it is when there were too many requests: the team's with the vendor, or one user's. */
  readonly limits: "vendor" | "user";
  readonly fetchWorkout: (externalId: string, credentials: string) => Promise<FetchResult>;
  /** A payload for the source's webhook that leaves the errand again; with what was fetched for it, if anything was. */
  readonly payloadOf: (errand: Errand, record: unknown) => unknown;
  /** For vendors whose credentials expire. */
  readonly renewal?: {
    readonly isExpired: (credentials: string, nowMs: number) => boolean;
    /** New credentials in place of the old, which may be void from then on. */
    readonly renew: (
      credentials: string,
    ) => Promise<{ readonly kind: "renewed"; readonly credentials: string } | VendorError>;
  };
  /** Whether the credentials still open the API; for vendors whose word that a user left is no proof. */
  readonly check?: (credentials: string) => Promise<{ readonly kind: "valid" } | VendorError>;
}

/** The API of a source; undefined when it has none that is read. */
export type FindVendor = (source: string) => Vendor | undefined;
