import { spendingMonth } from "../../../lib/app/deliver/spend-guard.ts";
import { createSnsSmsAccount, type SmsAccount } from "../../../lib/sns/sms-account.ts";
import { createSpendBook } from "../../../lib/table/spend-book.ts";
import { SMS_SPENDING_METRIC } from "../../../lib/team/alarm-limits.ts";
import { emailTopicPrefix } from "../../../lib/team/stack-names.ts";
import { type Check, check, isDenied } from "./check.ts";
import { deliveryLogFindings } from "./checks/delivery-log.ts";
import { emailFindings } from "./checks/email.ts";
import { optOutFindings } from "./checks/opt-outs.ts";
import { originFindings } from "./checks/origin.ts";
import { sandboxFindings } from "./checks/sandbox.ts";
import { type SpendingFacts, spendingFindings } from "./checks/spending.ts";
import { twoWayFindings } from "./checks/two-way.ts";
import { readMetric } from "./facts/metrics.ts";
import { monthOf } from "./facts/month.ts";
import { readNumberSettings } from "./facts/number-settings.ts";
import type { TeamView } from "./team-view.ts";

const TABLE = ["dynamodb:Query", "dynamodb:GetItem"] as const;

/** Whether what the team sends reaches its athletes, and what they text reaches the team. */
export function smsChecks(view: TeamView): readonly Check[] {
  const { team } = view;
  const account = createSnsSmsAccount(view.clients.sns);
  return [
    check("sandbox", ["sns:GetSMSSandboxAccountStatus"], async () =>
      sandboxFindings(await account.isInSandbox(), team),
    ),
    check("delivery log", ["sns:GetSMSAttributes"], async () =>
      deliveryLogFindings((await account.settings()).logsFailures, team),
    ),
    check("spending", ["sns:GetSMSAttributes", "dynamodb:GetItem"], async () =>
      spendingFindings(await spending(view, account), team),
    ),
    check("origin", ["sns:ListOriginationNumbers"], async () => originFindings(await account.numbers(), team)),
    ...twoWayCheck(view),
    check("opt-outs", ["sns:ListPhoneNumbersOptedOut", ...TABLE], async () => {
      const optedOut = await account.optedOut();
      return optOutFindings({ athletes: await view.athletes(), optedOut, place: `--team ${team.slug}` });
    }),
    check("e-mail", ["sns:ListSubscriptions", ...TABLE], () => emails(view)),
  ];
}

/** Only a number can be answered. */
function twoWayCheck({ team, clients, stack }: TeamView): readonly Check[] {
  const { origin } = team.sms;
  if (origin.kind !== "number") return [];
  const find: Check["find"] = async () => {
    const number = await readNumberSettings(clients.smsVoice, origin.number);
    const inboundTopicArn = (await stack())?.outputs["InboundTopicArn"];
    return twoWayFindings({ number, inboundTopicArn, region: team.region });
  };
  return [check("two-way", ["sms-voice:DescribePhoneNumbers", "cloudformation:DescribeStacks"], find)];
}

async function spending(view: TeamView, account: SmsAccount): Promise<SpendingFacts> {
  const { monthlyLimitUsd: limitUsd } = await account.settings();
  const nowMs = view.clock();
  const month = monthOf(nowMs);
  const { dynamodb: client, tableName } = await view.place();
  const { microUsd } = await createSpendBook({ client, tableName }).read(spendingMonth(nowMs));
  const accountUsd = await spentByAccount(view, { startMs: month.startMs, nowMs });
  return { limitUsd, accountUsd, teamUsd: microUsd / 1_000_000, monthShare: month.share };
}

/** Where CloudWatch may not be asked, the team's own count has to do. */
async function spentByAccount(
  { clients }: TeamView,
  { startMs, nowMs }: { readonly startMs: number; readonly nowMs: number },
): Promise<number | null> {
  const asked = { ...SMS_SPENDING_METRIC, dimensions: {}, statistic: "Maximum", periodSeconds: 3_600 } as const;
  try {
    const values = await readMetric(clients.cloudWatch, { ...asked, fromMs: startMs, toMs: nowMs });
    return values[0] ?? null;
  } catch (error) {
    if (isDenied(error)) return null;
    throw error;
  }
}

async function emails({ team, athletes, subscriptions }: TeamView): ReturnType<Check["find"]> {
  const addresses = await subscriptions();
  const prefix = emailTopicPrefix(team);
  return emailFindings({
    isSent: team.email,
    athletes: await athletes(),
    readingOf: ({ athleteId, profile }) =>
      addresses.get(`${prefix}${athleteId}`)?.get(profile.email?.toLowerCase() ?? "") ?? "gone",
    place: `--team ${team.slug}`,
  });
}
