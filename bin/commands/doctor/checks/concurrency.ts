import { GetAccountSettingsCommand } from "@aws-sdk/client-lambda";
import { DAY_MS } from "../../../../lib/domain/local-time.ts";
import { ALARM_LIMITS } from "../../../../lib/team/alarm-limits.ts";
import { readMetric } from "../ask-aws.ts";
import { advice, cannotAsk, ok, type TeamCheck, type TeamView } from "../check.ts";

export interface ConcurrencyFacts {
  /** How many functions the account may run at once in the region. */
  readonly quota: number;
  /** How many of them nobody keeps for a function of theirs. */
  readonly unreserved: number;
  /** The most that ran at once in the last day; null: CloudWatch does not say. */
  readonly peak: number | null;
}

/** What a new account may run at once (docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html) and what every other may. */
const USUAL_QUOTA = 1_000;
/** What AWS leaves to functions that keep nothing. */
const LEFT_UNRESERVED = 100;

/** How much the account may run at once, and what of it a team could keep for itself. */
export const concurrencyCheck: TeamCheck<ConcurrencyFacts> = {
  name: "concurrency",
  needs: ["lambda:GetAccountSettings"],
  ask: async (view) => {
    const { AccountLimit = {} } = await view.clients.lambda.send(new GetAccountSettingsCommand({}));
    const { ConcurrentExecutions: quota = 0, UnreservedConcurrentExecutions: unreserved = quota } = AccountLimit;
    return { quota, unreserved, peak: await peakOf(view) };
  },
  judge: ({ quota, unreserved, peak }, { region }) => {
    const ran = peak === null ? "" : `, and ran ${peak} at most in the last day`;
    const seen = `The account may run ${quota} functions at once in ${region}${ran}.`;
    const isNearlyUsed = peak !== null && 100 * peak > ALARM_LIMITS.concurrencyPercent * quota;
    const free = Math.max(0, unreserved - LEFT_UNRESERVED);
    if (quota >= USUAL_QUOTA && !isNearlyUsed)
      return ok(`${seen} ${free} of them may still be kept by reservedConcurrency.`);
    const asked = Math.max(USUAL_QUOTA, 2 * quota);
    const request = `aws service-quotas request-service-quota-increase --service-code lambda --quota-code L-B99A9384`;
    return advice({
      seen,
      means: `Beyond it workouts are refused with a 503, which senders post again, and sweeps start late. ${free} may be kept by reservedConcurrency.`,
      next: 'Ask AWS for more; it is free: docs/runbook.md, "Functions are throttled".',
      command: `${request} --desired-value ${asked} --region ${region}`,
    });
  },
};

async function peakOf(view: TeamView): Promise<number | null> {
  const toMs = view.now();
  const metric = { namespace: "AWS/Lambda", name: "ConcurrentExecutions", dimensions: {} } as const;
  try {
    const period = { statistic: "Maximum", periodSeconds: 3_600, fromMs: toMs - DAY_MS, toMs } as const;
    const values = await readMetric(view.clients, { ...metric, ...period });
    return values.length === 0 ? null : values.reduce((most, value) => Math.max(most, value), 0);
  } catch (error) {
    if (cannotAsk(error)) return null;
    throw error;
  }
}
