import { localTimeAt } from "../../../lib/domain/local-time.ts";
import type { Profile } from "../../../lib/domain/profile.ts";

/**
 * Whether an instant lies in quiet hours, by the clock on the wall and nothing else: docs/rules.md 8 read a second
 * time, for profiles that wake at one time every day.
 */
export function isQuiet(ms: number, { quietHours, wake }: Profile, zone: string): boolean {
  const from = quietHours?.from ?? "21:00";
  const to = quietHours?.to ?? usualEnd(wake.default);
  const time = localTimeAt(ms, zone);
  return from <= to ? from <= time && time < to : from <= time || time < to;
}

/** 08:00, or 15 minutes after the wake time when that is earlier, but never before 05:00. */
function usualEnd(wake: string | undefined): string {
  if (wake === undefined) return "08:00";
  const [hours = 0, minutes = 0] = wake.split(":").map(Number);
  const total = hours * 60 + minutes + 15;
  const after = [Math.floor(total / 60), total % 60].map((part) => String(part).padStart(2, "0")).join(":");
  if (after < "05:00") return "05:00";
  return after < "08:00" ? after : "08:00";
}
