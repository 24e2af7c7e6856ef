import type { ErrandTask } from "../ports/vendors.ts";
import type { SourceWorkout } from "./log-workouts.ts";

interface Told {
  /** The vendor's user it is about, where the payload says. */
  readonly user?: string | undefined;
  /** A payload that would carry this record alone, as JSON: kept when it cannot be stored. Without one the whole payload is. */
  readonly raw?: string | undefined;
}

/** What one record of a vendor's payload comes to. */
export type HookRecord =
  | (Told & { readonly kind: "workout"; readonly workout: SourceWorkout })
  | (Told & {
      readonly kind: "deletion";
      readonly externalId: string;
      /** The instant of the vendor's event; null when it names none. */
      readonly at: string | null;
    })
  | (Told & {
      readonly kind: "errand";
      readonly externalId: string;
      readonly task: ErrandTask;
      readonly at: string | null;
    })
  | { readonly kind: "ignored"; readonly reason: string }
  | (Told & { readonly kind: "not-understood"; readonly reason: string });
