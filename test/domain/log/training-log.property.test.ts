import * as fc from "fast-check";
import { expect, it } from "vitest";
import { MINUTE_MS } from "../../../lib/domain/local-time.ts";
import { readTrainingLog, trainingLogAtEndOf } from "../../../lib/domain/log/read-log.ts";
import { logAtEndOf } from "../../../lib/domain/log/training-log.ts";
import { DEFAULT_POLICY } from "../../../lib/domain/policy.ts";
import { assessRecovery } from "../../../lib/domain/recovery/assess-recovery.ts";
import { logs, nows } from "../../support/arbitrary-training.ts";
import { anAthlete, aProfile } from "../../support/builders.ts";
import { ZONES } from "../../support/planning.ts";
import { runs } from "../../support/property-runs.ts";

const TOLERANCE_MS = DEFAULT_POLICY.startToleranceMinutes * MINUTE_MS;

const moments = fc
  .constantFrom(...ZONES)
  .chain((timeZone) => fc.record({ timeZone: fc.constant(timeZone), workouts: logs(timeZone), nowMs: nows(timeZone) }));

it("a log cut back to the end of a day has the reasons and the phase it had at the end of that day", () => {
  fc.assert(
    fc.property(moments, fc.constantFrom(0, 1, 2), ({ timeZone, workouts, nowMs }, ago) => {
      const athlete = anAthlete({ profile: aProfile({ timeZone }) });
      const atHome = workouts.map((workout) => ({ ...workout, zone: null }));
      const log = readTrainingLog({ workouts: atHome, athlete, policy: DEFAULT_POLICY, nowMs });
      const day = log.today - ago;
      const upTo = atHome.filter(({ startMs }) => startMs <= nowMs + TOLERANCE_MS);

      const cut = assessRecovery(logAtEndOf(day, log));

      const { reasons, phase } = assessRecovery(
        trainingLogAtEndOf({ workouts: upTo, athlete, policy: DEFAULT_POLICY, day }),
      );
      expect({ reasons: cut.reasons, phase: cut.phase }).toStrictEqual({ reasons, phase });
    }),
    runs(300),
  );
});
