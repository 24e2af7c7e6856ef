import { readOurFormat } from "../cooldown/hook.ts";
import { byToken, type Source } from "../source.ts";

const SHORTCUTS_SOURCE = "shortcuts";
const NUMBERS = ["durationMinutes", "distanceKm", "ascentMeters", "elapsedMinutes", "rpe", "averageHeartRate"];
const NUMERAL = /^\d{1,6}(?:[.,]\d{1,6})?$/;

/**
 * Apple Shortcuts ("Get Contents of URL"), which posts our own format but signs nothing; the token may stand in the
 * path. A dictionary of Shortcuts makes texts of numbers, in the phone's own decimals, and its menus begin in capitals.
 */
export const shortcuts: Source = {
  slug: SHORTCUTS_SOURCE,
  authenticate: byToken,
  parse: (body, { nowMs }) => readOurFormat(plain(body), { source: SHORTCUTS_SOURCE, nowMs }),
};

function plain(body: unknown): unknown {
  if (!isRecord(body)) return body;
  const workouts = body["workouts"];
  return Array.isArray(workouts) ? { ...body, workouts: workouts.map(plainWorkout) } : plainWorkout(body);
}

function plainWorkout(workout: unknown): unknown {
  if (!isRecord(workout)) return workout;
  return Object.fromEntries(Object.entries(workout).map(([name, value]) => [name, plainValue(name, value)]));
}

function plainValue(name: string, value: unknown): unknown {
  if (typeof value !== "string") return value;
  if (name === "kind") return value.trim().toLowerCase();
  return NUMBERS.includes(name) && NUMERAL.test(value.trim()) ? Number(value.trim().replace(",", ".")) : value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
