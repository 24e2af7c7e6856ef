import { instantMs } from "../../../lib/domain/local-time.ts";
import type { Clock } from "../../../lib/ports.ts";
import { createSnsSmsAccount } from "../../../lib/sns/sms-account.ts";
import { ALARM_LIMITS } from "../../../lib/team/alarm-limits.ts";
import { everyAthlete } from "../athletes.ts";
import { localTarget } from "../local-target.ts";
import { type OperatorServices, openServices, type Target } from "../operator-services.ts";
import { type Check, check, runChecks } from "./check.ts";
import { dueFindings } from "./checks/due.ts";
import { errandFindings } from "./checks/errands.ts";
import { optOutFindings } from "./checks/opt-outs.ts";
import { runtimeFindings, virtualClockFindings, virtuallyLate } from "./checks/runtime.ts";
import type { Examined } from "./examined.ts";
import { readVirtualClock, type VirtualClock } from "./facts/local-runtime.ts";
import { overdueErrands, overdueReminders, overdueReviews } from "./facts/overdue.ts";
import { ok } from "./finding.ts";

/** Looks at the runtime of `npm start`, as far as there is anything of AWS to look at on a laptop. */
export async function examineLocal(url: string, now: Clock): Promise<Examined> {
  const clock = await readVirtualClock(url);
  const name = `the local runtime at ${url}`;
  const answers = check("runtime", [], async () => runtimeFindings({ url, clock }));
  if (clock === undefined) return { name, at: now(), findings: await runChecks([answers]) };
  const place = await localTarget(url);
  const world = openServices(place);
  try {
    const checks = [answers, ...localChecks(place, { world, clock, url })];
    return { name, at: instantMs(clock.now), findings: await runChecks(checks) };
  } finally {
    world.close();
  }
}

interface Local {
  readonly world: OperatorServices;
  readonly clock: VirtualClock;
  readonly url: string;
}

function localChecks(place: Target, { world, clock, url }: Local): readonly Check[] {
  const late = (seconds: number): number => virtuallyLate(seconds, clock.speed);
  return [
    check("clock", [], async () => virtualClockFindings(clock)),
    check("sandbox", [], async () => [ok("There is none on a laptop: texts go to the outbox, whoever they are for.")]),
    check("opt-outs", [], async () => {
      const optedOut = await createSnsSmsAccount(place.sns).optedOut();
      return optOutFindings({ athletes: await everyAthlete(world), optedOut, place: `--local ${url}` });
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
