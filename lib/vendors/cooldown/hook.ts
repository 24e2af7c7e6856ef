import { byToken, type Source } from "../source.ts";
import { readOurFormat } from "./fields.ts";
import { COOLDOWN_SOURCE } from "./workouts.ts";

/**
 * Our own format on the hook route: a batch with one bad record stores the good ones, where `POST /v1/workouts` refuses
 * it whole.
 */
export const cooldown: Source = {
  slug: COOLDOWN_SOURCE,
  authenticate: byToken,
  parse: readOurFormat,
};
