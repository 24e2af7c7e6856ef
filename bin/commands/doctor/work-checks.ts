import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../../lib/domain/local-time.ts";
import { accountStackName } from "../../../lib/team/accounts.ts";
import { ALARM_LIMITS, GIVEN_UP_CHANGES } from "../../../lib/team/alarm-limits.ts";
import { STACK_PARTS } from "../../../lib/team/stack-names.ts";
import { type Check, check, isDenied, NothingToAsk } from "./check.ts";
import { type AlarmFacts, alarmFindings } from "./checks/alarms.ts";
import { dueFindings } from "./checks/due.ts";
import { errandFindings } from "./checks/errands.ts";
import { type FailureFacts, failureFindings } from "./checks/failures.ts";
import { streamFindings } from "./checks/stream.ts";
import { readAlarms } from "./facts/alarms.ts";
import { type MetricQuestion, readMetric } from "./facts/metrics.ts";
import { overdueErrands, overdueReminders, overdueReviews } from "./facts/overdue.ts";
import { physicalId } from "./facts/stack.ts";
import type { TeamView } from "./team-view.ts";

const METRICS = ["cloudformation:ListStackResources", "cloudwatch:GetMetricData"] as const;
const TABLE = ["dynamodb:Query"] as const;

/** Whether the team's functions do their work. */
export function workChecks(view: TeamView): readonly Check[] {
  const { slug, region } = view.team;
  const command = `aws scheduler list-schedules --name-prefix cooldown-${slug}- --region ${region}`;
  return [
    check("stream", METRICS, async () => streamFindings({ behindMs: await behind(view) })),
    check("due", TABLE, async () => {
      const world = await view.world();
      const reminders = await overdueReminders(world);
      const reviews = await overdueReviews(world);
      return dueFindings({ reminders, reviews, lateSeconds: ALARM_LIMITS.reminderLateSeconds, command });
    }),
    check("errands", TABLE, async () => {
      const errands = await overdueErrands(await view.world());
      return errandFindings({ errands, lateSeconds: ALARM_LIMITS.errandLateSeconds, command });
    }),
    check("put aside", METRICS, () => failures(view)),
    check("alarms", ["cloudwatch:DescribeAlarms"], () => alarms(view)),
  ];
}

/** The newest value of a metric of the last while; null when there is none. */
async function newest(view: TeamView, metric: Omit<MetricQuestion, "fromMs" | "toMs">, lastMs: number) {
  const nowMs = view.clock();
  const values = await readMetric(view.clients.cloudWatch, { ...metric, fromMs: nowMs - lastMs, toMs: nowMs });
  return values[0] ?? null;
}

async function behind(view: TeamView): Promise<number | null> {
  const FunctionName = physicalId(await view.resources(), STACK_PARTS.assess, "AWS::Lambda::Function");
  if (FunctionName === undefined) throw new NothingToAsk("The stack has no function Assess: see the stack.");
  const age = { namespace: "AWS/Lambda", name: "IteratorAge", dimensions: { FunctionName } } as const;
  return await newest(view, { ...age, statistic: "Maximum", periodSeconds: 60 }, 15 * MINUTE_MS);
}

async function failures(view: TeamView): ReturnType<Check["find"]> {
  return failureFindings({
    missedMinutes: await waiting(view, STACK_PARTS.missedMinutes),
    failedTexts: await waiting(view, STACK_PARTS.failedTexts),
    givenUp: await givenUp(view),
    region: view.team.region,
  });
}

/** What waits in a queue; SQS says nothing of one that is empty and unused. */
async function waiting(view: TeamView, part: "MissedMinutes" | "FailedTexts"): Promise<FailureFacts["missedMinutes"]> {
  const queueUrl = physicalId(await view.resources(), part, "AWS::SQS::Queue");
  if (queueUrl === undefined) return { count: 0, queueUrl: "" };
  const dimensions = { QueueName: queueUrl.slice(queueUrl.lastIndexOf("/") + 1) };
  const length = { namespace: "AWS/SQS", name: "ApproximateNumberOfMessagesVisible", dimensions } as const;
  const count = await newest(view, { ...length, statistic: "Maximum", periodSeconds: 300 }, 3 * HOUR_MS);
  return { count: count ?? 0, queueUrl };
}

async function givenUp(view: TeamView): Promise<FailureFacts["givenUp"]> {
  const resources = await view.resources();
  const bucket = physicalId(resources, STACK_PARTS.stream, "AWS::S3::Bucket") ?? "";
  const EventSourceMappingUUID = physicalId(resources, STACK_PARTS.stream, "AWS::Lambda::EventSourceMapping");
  if (EventSourceMappingUUID === undefined) return { count: 0, bucket };
  const toMs = view.clock();
  const asked = { namespace: "AWS/Lambda", dimensions: { EventSourceMappingUUID }, statistic: "Sum" } as const;
  const day = { ...asked, periodSeconds: 3_600, fromMs: toMs - DAY_MS, toMs };
  const counts = await Promise.all(
    GIVEN_UP_CHANGES.map((name) => readMetric(view.clients.cloudWatch, { ...day, name })),
  );
  return { count: counts.flat().reduce((sum, count) => sum + count, 0), bucket };
}

/** The team's alarms and those of its account and region; a capital letter ends the slug, so no other team's. */
async function alarms(view: TeamView): ReturnType<Check["find"]> {
  const { team, clients } = view;
  const { slug, region } = team;
  const ofTeam = await readAlarms(clients.cloudWatch, `cooldown-${slug}-${STACK_PARTS.alarms}`);
  const ofAccount = await readAlarms(clients.cloudWatch, `${accountStackName(team)}-`);
  return alarmFindings({
    slug,
    region,
    count: ofTeam.count,
    on: [...ofTeam.on, ...ofAccount.on],
    ops: await ops(view),
  });
}

/** Whether anybody gets the alarms; null where the credentials may not look. */
async function ops({ resources, subscriptions }: TeamView): Promise<AlarmFacts["ops"]> {
  try {
    const topicArn = physicalId(await resources(), STACK_PARTS.ops, "AWS::SNS::Topic");
    if (topicArn === undefined) return null;
    const addresses = (await subscriptions()).get(topicArn);
    return { topicArn, isHeard: [...(addresses?.values() ?? [])].includes("confirmed") };
  } catch (error) {
    if (isDenied(error) || error instanceof NothingToAsk) return null;
    throw error;
  }
}
