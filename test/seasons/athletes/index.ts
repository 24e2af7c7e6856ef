import type { SeasonAthlete } from "../season-athlete.ts";
import { beginner } from "./beginner.ts";
import { commuter } from "./commuter.ts";
import { deload } from "./deload.ts";
import { earlyRiser } from "./early-riser.ts";
import { firstLifts } from "./first-lifts.ts";
import { freeWeekends } from "./free-weekends.ts";
import { hybrid } from "./hybrid.ts";
import { illness } from "./illness.ts";
import { lifter } from "./lifter.ts";
import { marathoner } from "./marathoner.ts";
import { nightGym } from "./night-gym.ts";
import { onlyWalks } from "./only-walks.ts";
import { racer } from "./racer.ts";
import { returner } from "./returner.ts";
import { shiftWorker } from "./shift-worker.ts";
import { sixDays } from "./six-days.ts";
import { streak } from "./streak.ts";
import { teenager } from "./teenager.ts";
import { traveller } from "./traveller.ts";
import { vegan } from "./vegan.ts";
import { walker } from "./walker.ts";

/** The twenty-one, in the order of docs/seasons.md. */
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
  illness,
  sixDays,
  firstLifts,
  deload,
  onlyWalks,
];
