import type * as z from "zod/mini";
import type { SourceWorkout } from "../app/log-workouts.ts";
import type { Fetched } from "../app/vendor.ts";
import type { VendorAnswer } from "../ports/vendors.ts";
import { vendorWorkout } from "./vendor-record.ts";

interface Reading {
  readonly schema: z.ZodMiniType<SourceWorkout>;
  readonly externalId: string;
  readonly nowMs: number;
}

/** What a vendor's good answer says of a workout; not understood when it is of another one. */
export function fetchedWorkout(answer: VendorAnswer, { schema, externalId, nowMs }: Reading): Fetched {
  const record = answer.kind === "answered" ? answer.body : undefined;
  const read = vendorWorkout(record, { schema, nowMs });
  if (read.kind !== "workout") {
    return { kind: "not-understood", reason: "reason" in read ? read.reason : "no workout", record };
  }
  const { workout } = read;
  if (workout.externalId === externalId) return { kind: "workout", workout };
  return { kind: "not-understood", reason: `id: came ${workout.externalId}; expected ${externalId}`, record };
}
