import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../../../lib/domain/local-time.ts";
import { ALARM_LIMITS, GIVEN_UP_CHANGES } from "../../../../lib/team/alarm-limits.ts";
import { STACK_PARTS } from "../../../../lib/team/stack-names.ts";
import { counted } from "../../layout.ts";
import { newestOf, readMetric } from "../ask-aws.ts";
import { formatDuration, NothingToAsk, ok, problem, type TeamCheck, type TeamView } from "../check.ts";

const METRICS = ["cloudformation:ListStackResources", "cloudwatch:GetMetricData"] as const;

/** Whether new workouts are assessed while they are news; null: nothing changed lately. */
export const streamCheck: TeamCheck<{ readonly behindMs: number | null }> = {
  name: "stream",
  needs: METRICS,
  ask: async (view) => {
    const FunctionName = await view.physicalId(STACK_PARTS.assess, "AWS::Lambda::Function");
    if (FunctionName === undefined) throw new NothingToAsk("The stack has no function Assess: see the stack.");
    const age = { namespace: "AWS/Lambda", name: "IteratorAge", dimensions: { FunctionName } } as const;
    return { behindMs: await newestOf(view, { ...age, statistic: "Maximum", periodSeconds: 60 }, 15 * MINUTE_MS) };
  },
  judge: ({ behindMs }) => {
    if (behindMs === null) return ok("Nothing waits to be assessed; no change in the last quarter of an hour.");
    const behind = formatDuration(behindMs / 1_000);
    if (behindMs <= ALARM_LIMITS.streamBehindMs) return ok(`Changes are assessed within ${behind}.`);
    const next = 'Look at the log of Assess: docs/runbook.md, "Assessments are behind". It catches up by itself.';
    const means = "Meal texts come late or not at all.";
    return problem({ seen: `Changes wait ${behind} to be assessed.`, means, next, command: null });
  },
};

interface QueueFacts {
  readonly count: number;
  readonly queueUrl: string;
}

export interface PutAsideFacts {
  readonly missedMinutes: QueueFacts;
  /** Athletes' texts; none for a team nobody can answer. */
  readonly failedTexts: QueueFacts;
  /** Changes the stream gave up in the last day, and the bucket that has them. */
  readonly givenUp: { readonly count: number; readonly bucket: string };
}

/** Whether anything could not be done and was put aside, so that a person has to look at it. */
export const putAsideCheck: TeamCheck<PutAsideFacts> = {
  name: "put aside",
  needs: METRICS,
  ask: async (view) => ({
    missedMinutes: await readQueue(view, STACK_PARTS.missedMinutes),
    failedTexts: await readQueue(view, STACK_PARTS.failedTexts),
    givenUp: await readGivenUp(view),
  }),
  judge: ({ missedMinutes, failedTexts, givenUp }, { region }) => {
    const matters = [
      {
        seen: `${counted(missedMinutes.count, "message")} in the queue of missed minutes.`,
        means: "A sweep failed or never ran; the next one did its work, a minute or more late.",
        next: 'Read one, mend the cause, purge the queue: docs/runbook.md, "Missed minutes".',
        command: `aws sqs receive-message --queue-url ${missedMinutes.queueUrl} --region ${region}`,
      },
      {
        seen: `${counted(failedTexts.count, "text")} of athletes in the queue of failed texts.`,
        means: "They got no answer, and what they asked for, a pause or a stop, was not done.",
        next: 'They are kept for 4 days: docs/runbook.md, "An athlete\'s text was lost".',
        command: `aws sqs receive-message --queue-url ${failedTexts.queueUrl} --region ${region}`,
      },
      {
        seen: `${counted(givenUp.count, "change")} given up by the stream in the last day.`,
        means: "Their athletes were not assessed; their texts follow an older log until the next night.",
        next: 'Wait for the night, or do what docs/runbook.md, "A stream batch failed for good", says.',
        command: `aws s3 ls --recursive s3://${givenUp.bucket} --region ${region}`,
      },
    ];
    const counts = [missedMinutes.count, failedTexts.count, givenUp.count];
    const found = matters.flatMap((matter, at) => ((counts[at] ?? 0) > 0 ? problem(matter) : []));
    return found.length > 0 ? found : ok("Nothing was put aside: no missed minute, no lost text, no failed batch.");
  },
};

/** What waits in a queue; SQS says nothing of one that is empty and unused. */
async function readQueue(view: TeamView, part: "MissedMinutes" | "FailedTexts"): Promise<QueueFacts> {
  const queueUrl = await view.physicalId(part, "AWS::SQS::Queue");
  if (queueUrl === undefined) return { count: 0, queueUrl: "" };
  const dimensions = { QueueName: queueUrl.slice(queueUrl.lastIndexOf("/") + 1) };
  const length = { namespace: "AWS/SQS", name: "ApproximateNumberOfMessagesVisible", dimensions } as const;
  const count = await newestOf(view, { ...length, statistic: "Maximum", periodSeconds: 300 }, 3 * HOUR_MS);
  return { count: count ?? 0, queueUrl };
}

async function readGivenUp(view: TeamView): Promise<PutAsideFacts["givenUp"]> {
  const bucket = (await view.physicalId(STACK_PARTS.stream, "AWS::S3::Bucket")) ?? "";
  const EventSourceMappingUUID = await view.physicalId(STACK_PARTS.stream, "AWS::Lambda::EventSourceMapping");
  if (EventSourceMappingUUID === undefined) return { count: 0, bucket };
  const toMs = view.now();
  const asked = { namespace: "AWS/Lambda", dimensions: { EventSourceMappingUUID }, statistic: "Sum" } as const;
  const day = { ...asked, periodSeconds: 3_600, fromMs: toMs - DAY_MS, toMs };
  const counts = await Promise.all(GIVEN_UP_CHANGES.map((name) => readMetric(view.clients, { ...day, name })));
  return { count: counts.flat().reduce((sum, count) => sum + count, 0), bucket };
}
