import { createSnsSmsAccount } from "../../../lib/adapters/sns/sms-account.ts";
import { instantMs } from "../../../lib/domain/local-time.ts";
import { ALARM_LIMITS } from "../../../lib/team/stack-parts.ts";
import { everyAthlete } from "../every-athlete.ts";
import { localPlace } from "../local-place.ts";
import { type Place, type World, worldAt } from "../world.ts";
import { type Check, check, runChecks } from "./check.ts";
import { dueFindings } from "./checks/due.ts";
import { errandFindings } from "./checks/errands.ts";
import { optOutFindings } from "./checks/opt-outs.ts";
import { runtimeFindings, virtualClockFindings } from "./checks/runtime.ts";
import type { Examined } from "./examined.ts";
import { readVirtualClock } from "./facts/local-runtime.ts";
import { overdueErrands, overdueReminders, overdueReviews } from "./facts/overdue.ts";
import { ok } from "./finding.ts";

/** The runtime sweeps once a real second, and this many of them may pass between two looks. */
const SWEEPS_APART = 2;

/** Looks at the runtime of `npm start`, as far as there is anything of AWS to look at on a laptop. */
export async function examineLocal(url: string): Promise<Examined> {
  const clock = await readVirtualClock(url);
  const name = `the local runtime at ${url}`;
  const answers = check("runtime", [], async () => runtimeFindings({ url, clock }));
  if (clock === undefined) return { name, at: Date.now(), findings: await runChecks([answers]) };
  const place = await localPlace(url);
  const world = worldAt(place);
  try {
    const checks = [answers, ...localChecks(place, { world, clock })];
    return { name, at: instantMs(clock.now), findings: await runChecks(checks) };
  } finally {
    world.close();
  }
}

function localChecks(
  place: Place,
  { world, clock }: { readonly world: World; readonly clock: { readonly now: string; readonly speed: number } },
): readonly Check[] {
  const late = (seconds: number): number => Math.max(seconds, SWEEPS_APART * clock.speed);
  return [
    check("clock", [], async () => virtualClockFindings(clock)),
    check("sandbox", [], async () => [ok("There is none on a laptop: texts go to the outbox, whoever they are for.")]),
    check("opt-outs", [], async () => {
      const optedOut = await createSnsSmsAccount(place.sns).optedOut();
      return optOutFindings({ athletes: await everyAthlete(world), optedOut, place: "--local" });
    }),
    check("due", [], async () => {
      const reminders = await overdueReminders(world);
      const reviews = await overdueReviews(world);
      return dueFindings({ reminders, reviews, lateSeconds: late(ALARM_LIMITS.reminderLateSeconds), command: null });
    }),
    check("errands", [], async () => {
      const errands = await overdueErrands(world);
      return errandFindings({ errands, lateSeconds: late(ALARM_LIMITS.errandLateSeconds), command: null });
    }),
  ];
}
