import * as z from "zod/mini";
import { readOurFormat } from "../cooldown/hook.ts";
import { toldWorkout } from "../cooldown/told-workouts.ts";
import { byToken, type Source } from "../source.ts";
import { vendorWorkout } from "../vendor-record.ts";

const SHORTCUTS_SOURCE = "shortcuts";

/**
 * Apple Shortcuts ("Get Contents of URL"), which posts our own format but signs nothing; the token may stand in the
 * path. A dictionary of Shortcuts makes texts of numbers, in the phone's own decimals, and its menus name activities.
 */
export const shortcuts: Source = {
  slug: SHORTCUTS_SOURCE,
  authenticate: byToken,
  parse: (body, { nowMs: at }) =>
    readOurFormat(body, at, (record, nowMs) => vendorWorkout(record, { schema: shortcutsWorkout, nowMs })),
};

const shortcutsWorkout = z.pipe(
  toldWorkout,
  z.transform((workout) => ({ ...workout, source: SHORTCUTS_SOURCE })),
);
