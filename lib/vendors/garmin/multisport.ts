import * as z from "zod/mini";
import { vendorId } from "../vendor-fields.ts";

const activity = z.object({ activityId: vendorId() });
const part = z.object({ activityId: vendorId(), parentId: vendorId() });

/** The ids of the multisport activities of Garmin whose parts, which name them, stand in a list. */
export function garminParents(values: readonly unknown[]): ReadonlySet<string> {
  return new Set(values.flatMap((value) => z.safeParse(part, value).data?.parentId ?? []));
}

/** Whether a value is the whole of parts that count by themselves. */
export function isGarminParent(value: unknown, parents: ReadonlySet<string>): boolean {
  const id = z.safeParse(activity, value).data?.activityId;
  return id !== undefined && parents.has(id);
}
