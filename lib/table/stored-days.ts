import * as z from "zod/mini";
import { epochDay, isIsoDate, isoDate } from "../domain/local-time.ts";
import { type DayAdvice, LEVELS, type RecoveryStatus } from "../domain/recovery/status.ts";
import { HOLDING_CODES } from "../domain/rules/reason.ts";
import { isMembers } from "./unknown-members.ts";

const day: z.ZodMiniType<DayAdvice> = z.lazy(() =>
  z.object({
    date: z.string(),
    level: z.enum(LEVELS),
    cause: z.nullable(z.enum([...HOLDING_CODES, "RECOVERING"])),
  }),
);

/** The days of a status: none where an earlier release stored it, or one whose causes this release does not know. */
export const toldDays: z.ZodMiniType<readonly DayAdvice[]> = z.lazy(() => {
  const listed = z.array(day);
  return z.pipe(
    z.transform((stored: unknown): unknown => (z.safeParse(listed, stored).success ? stored : [])),
    listed,
  );
});

/**
 * A status with its days as the table keeps them: a text without dates, which follow from the date of the status, since each
 * write of a status is paid by the kilobyte.
 */
export function withStoredDays(status: RecoveryStatus): Omit<RecoveryStatus, "days"> & { readonly days: string } {
  const written = status.days.map(({ level, cause }) => (cause === null ? level : `${level}:${cause}`));
  return { ...status, days: written.join(" ") };
}

/** Reads a status whose days are stored as a text. */
export function storedStatus(status: z.ZodMiniType<RecoveryStatus>): z.ZodMiniType<RecoveryStatus> {
  return z.pipe(z.transform(withReadDays), status);
}

function withReadDays(stored: unknown): unknown {
  if (!isMembers(stored)) return stored;
  const { days: written, localDate } = stored;
  if (typeof written !== "string" || typeof localDate !== "string" || !isIsoDate(localDate)) return stored;
  const read = written.split(" ").map((each, ahead) => {
    const [level, cause = null] = each.split(":");
    return { date: isoDate(epochDay(localDate) + ahead), level, cause };
  });
  return { ...stored, days: written === "" ? [] : read };
}
