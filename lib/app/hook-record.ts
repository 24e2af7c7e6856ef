import type { ErrandTask } from "../ports/hooks.ts";
import type { SourceWorkout } from "./log-workouts.ts";

/** What one record of a vendor's payload comes to; `user` is the vendor's user it is about, where the payload says. */
export type HookRecord =
  | { readonly kind: "workout"; readonly workout: SourceWorkout; readonly user?: string | undefined }
  | {
      readonly kind: "deletion";
      readonly externalId: string;
      /** The instant of the vendor's event; null when it names none. */
      readonly at: string | null;
      readonly user?: string | undefined;
    }
  | {
      readonly kind: "errand";
      readonly externalId: string;
      readonly task: ErrandTask;
      readonly at: string | null;
      readonly user?: string | undefined;
    }
  | { readonly kind: "ignored"; readonly reason: string }
  | {
      readonly kind: "not-understood";
      readonly reason: string;
      /** The record; null when it is the whole payload. */
      readonly raw: string | null;
      readonly user?: string | undefined;
    };
