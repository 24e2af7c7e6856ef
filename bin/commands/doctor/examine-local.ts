import { instantMs } from "../../../lib/domain/local-time.ts";
import { createSnsSmsAccount } from "../../../lib/sns/sms-account.ts";
import { everyAthlete } from "../cli.ts";
import { localTarget } from "../local-target.ts";
import { openServices } from "../operator-services.ts";
import { type Row, row, runChecks, type TeamHealth } from "./check.ts";
import { dueCheck, errandsCheck } from "./checks/due.ts";
import { localSandboxCheck, runtimeCheck, type VirtualClock, virtualClockCheck } from "./checks/runtime.ts";
import { optOutsCheck } from "./checks/sms.ts";
import type { CommonView } from "./team-view.ts";

interface LocalView extends CommonView {
  readonly clock: VirtualClock;
}

const CHECKS: readonly Row<LocalView>[] = [
  row(virtualClockCheck),
  row(localSandboxCheck),
  row(optOutsCheck),
  row(dueCheck),
  row(errandsCheck),
];

/** Looks at the runtime of `npm start`, as far as there is anything of AWS to look at on a laptop. */
export async function examineLocal(url: string, now: () => number): Promise<TeamHealth> {
  const name = `the local runtime at ${url}`;
  const clock = await runtimeCheck.ask(url);
  const answers = await runChecks([row({ ...runtimeCheck, ask: async () => clock })], url, url);
  if (clock === undefined) return { name, at: now(), findings: answers };
  const target = await localTarget(url);
  const services = openServices(target);
  const view: LocalView = {
    clock,
    services: async () => services,
    athletes: () => everyAthlete(services),
    smsAccount: createSnsSmsAccount(target.sns),
    option: `--local ${url}`,
    schedules: null,
    speed: clock.speed,
  };
  try {
    const findings = [...answers, ...(await runChecks(CHECKS, view, undefined))];
    return { name, at: instantMs(clock.now), findings };
  } finally {
    services.close();
  }
}
