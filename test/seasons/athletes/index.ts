import type { SeasonAthlete } from "../season-athlete.ts";
import { beginner } from "./beginner.ts";
import { commuter } from "./commuter.ts";
import { earlyRiser } from "./early-riser.ts";
import { freeWeekends } from "./free-weekends.ts";
import { hybrid } from "./hybrid.ts";
import { lifter } from "./lifter.ts";
import { marathoner } from "./marathoner.ts";
import { nightGym } from "./night-gym.ts";
import { racer } from "./racer.ts";
import { returner } from "./returner.ts";
import { shiftWorker } from "./shift-worker.ts";
import { streak } from "./streak.ts";
import { teenager } from "./teenager.ts";
import { traveller } from "./traveller.ts";
import { vegan } from "./vegan.ts";
import { walker } from "./walker.ts";

/** The sixteen, in the order of docs/seasons.md. */
export const SEASON_ATHLETES: readonly SeasonAthlete[] = [
  beginner,
  marathoner,
  hybrid,
  lifter,
  freeWeekends,
  streak,
  commuter,
  earlyRiser,
  nightGym,
  shiftWorker,
  teenager,
  vegan,
  walker,
  traveller,
  returner,
  racer,
];
