import * as z from "zod/mini";
import { instantMs } from "../../../lib/domain/local-time.ts";
import { createSnsSmsAccount } from "../../../lib/sns/sms-account.ts";
import { formatMinute } from "../layout.ts";
import { localTarget } from "../local-target.ts";
import { openServices } from "../operator-services.ts";
import * as checks from "./check.ts";
import { athletesCheck } from "./checks/athletes.ts";
import { dueCheck, errandsCheck } from "./checks/due.ts";
import { quarantineCheck } from "./checks/quarantine.ts";
import { failuresOf, type ReceiptFacts, readTexts } from "./checks/receipts.ts";
import { optOutsCheck } from "./checks/sms.ts";
import { timeZonesCheck } from "./checks/time-zones.ts";

/** The clock of the local runtime. */
export interface VirtualClock {
  readonly now: string;
  /** Virtual seconds a real second. */
  readonly speed: number;
}

const clockAnswer = z.object({ now: z.string(), speed: z.number() });

/** Whether the runtime of `npm start` answers at a URL, with its clock, or undefined. */
export const runtimeCheck: checks.Check<string, VirtualClock | undefined, string> = {
  name: "runtime",
  needs: [],
  ask: async (url) => {
    try {
      const answer = await fetch(`${url}/local/clock`);
      return clockAnswer.parse(await answer.json());
    } catch {
      return undefined;
    }
  },
  judge: (clock, url) => {
    if (clock !== undefined) return checks.ok(`The runtime answers at ${url}.`);
    const seen = `No local runtime answers at ${url}.`;
    const next = "Start it, or name its port: --local PORT.";
    return checks.problem({ seen, means: "There is nothing to look at.", next, command: "npm start" });
  },
};

/** The runtime's virtual time, and how fast it goes. */
export const virtualClockCheck: checks.Check<{ readonly clock: VirtualClock }, VirtualClock> = {
  name: "clock",
  needs: [],
  ask: async ({ clock }) => clock,
  judge: ({ now, speed }) => {
    const pace = speed === 1 ? "as fast as real time" : `${speed} times as fast as real time`;
    return checks.ok(`Virtual time is ${formatMinute(now)}, and goes ${pace}.`);
  },
};

export const localSandboxCheck: checks.Check<unknown, null> = {
  name: "sandbox",
  needs: [],
  ask: async () => null,
  judge: () => checks.ok("There is none on a laptop: texts go to the outbox, whoever they are for."),
};

/** Why texts did not arrive, as the carrier of the page plays it; it need not play receipts, so none is missed. */
export const localReceiptsCheck: checks.Check<checks.CommonView, ReceiptFacts & Pick<checks.CommonView, "option">> = {
  name: "receipts",
  needs: [],
  ask: async (view) => ({ ...(await readTexts(view, (await view.services()).clock())), option: view.option }),
  judge: ({ option, ...facts }) => {
    const failed = failuresOf(facts, { option, deployed: null });
    return failed.length > 0 ? failed : checks.ok("No text of the last three days is known not to have arrived.");
  },
};

interface LocalView extends checks.CommonView {
  readonly clock: VirtualClock;
}

const CHECKS: readonly checks.Row<LocalView>[] = [
  checks.row(virtualClockCheck),
  checks.row(localSandboxCheck),
  checks.row(localReceiptsCheck),
  checks.row(athletesCheck),
  checks.row(timeZonesCheck),
  checks.row(optOutsCheck),
  checks.row(dueCheck),
  checks.row(errandsCheck),
  checks.row(quarantineCheck),
];

/** Looks at the runtime of `npm start`, as far as there is anything of AWS to look at on a laptop. */
export async function examineLocal(url: string, now: () => number): Promise<checks.TeamHealth> {
  const name = `the local runtime at ${url}`;
  const clock = await runtimeCheck.ask(url);
  const answers = await checks.runChecks([checks.row({ ...runtimeCheck, ask: async () => clock })], url, url);
  if (clock === undefined) return { name, at: now(), findings: answers };
  const target = await localTarget(url);
  const services = openServices(target);
  const view: LocalView = {
    clock,
    services: async () => services,
    roster: () => checks.readRoster(services),
    smsAccount: createSnsSmsAccount(target.sns),
    option: `--local ${url}`,
    schedules: null,
    speed: clock.speed,
  };
  try {
    const findings = [...answers, ...(await checks.runChecks(CHECKS, view, undefined))];
    return { name, at: instantMs(clock.now), findings };
  } finally {
    services.close();
  }
}
