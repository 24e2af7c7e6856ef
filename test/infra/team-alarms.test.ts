import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { aTeam } from "../team/a-team.ts";
import { resourcesOf, type SynthedTeam, synthRepoTeams, synthTeams } from "./synth-teams.ts";

const { demo, riverside } = synthRepoTeams();
const ALARM = "AWS::CloudWatch::Alarm";

const alarmProperties = z.object({
  AlarmDescription: z.string(),
  AlarmActions: z.array(z.unknown()),
  OKActions: z.array(z.unknown()),
  Threshold: z.number(),
  ComparisonOperator: z.string(),
  EvaluationPeriods: z.number(),
  TreatMissingData: z.string(),
});

/** What the table of the runbook says of each alarm: `DeliveryStopped: now`. */
const URGENCIES = readFileSync("docs/runbook.md", "utf8")
  .split("\n")
  .flatMap((line) => {
    const [, names = "", urgency = ""] = /^\| ((?:`\w+`(?:, )?)+) +\| (now|morning) +\|/.exec(line) ?? [];
    return [...names.matchAll(/\w+/g)].map(([name]) => `${name}: ${urgency}`);
  });

/** What each section of the runbook says, by its anchor. */
const sections = new Map(
  readFileSync("docs/runbook.md", "utf8")
    .split(/^## /m)
    .slice(1)
    .map((section) => [anchorOf(section), section]),
);

/** Whether it says where to look, a command and what to do. */
function isWhole(section = ""): boolean {
  return (
    /\bLook:/.test(section) && /\bDo:/.test(section) && /`(?:npx cooldown|aws|fnlog|shards|npm run) /.test(section)
  );
}

function anchorOf(section: string): string {
  const [heading = ""] = section.split("\n");
  return `#${heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, "")
    .replaceAll(" ", "-")}`;
}

function alarmsOf({ template }: SynthedTeam): readonly (readonly [string, z.output<typeof alarmProperties>])[] {
  return Object.entries(resourcesOf(template, ALARM)).map(([id, { Properties }]) => [
    id.replace(/^Alarms(\w+)Alarm\w{8}$/, "$1"),
    alarmProperties.parse(Properties),
  ]);
}

const [club] = synthTeams([aTeam({ slug: "club", stage: "production" })]).teams;
if (club === undefined) throw new Error("a team makes a stack");

describe.each<SynthedTeam>([club, riverside])("the alarms of $team.slug", (synthed) => {
  const { template } = synthed;
  const alarms = alarmsOf(synthed);
  const metricsJson = JSON.stringify(resourcesOf(template, ALARM));

  it("go off at these limits", () => {
    const limits = alarms.map(([name, alarm]) => {
      const sign = alarm.ComparisonOperator === "GreaterThanThreshold" ? ">" : "<";
      return `${name} ${sign} ${alarm.Threshold}, ${alarm.EvaluationPeriods} times, ${alarm.TreatMissingData}`;
    });

    expect(limits).toStrictEqual([
      "WebhookFailing > 0, 1 times, notBreaching",
      "WebhookSlow > 3000, 3 times, notBreaching",
      "WebhookQuarantine > 0, 1 times, notBreaching",
      "WebhookRefusals > 300, 1 times, notBreaching",
      "WebhookSubscriptions > 0, 3 times, notBreaching",
      "AssessBehind > 60000, 3 times, notBreaching",
      "AssessFailedBatches > 0, 1 times, notBreaching",
      "AssessFaulty > 0, 1 times, notBreaching",
      `DeliveryStopped < ${synthed.team.shards}, 3 times, breaching`,
      "DeliveryLate > 120, 3 times, notBreaching",
      "DeliveryMissedMinutes > 0, 1 times, notBreaching",
      "DeliveryUnknown > 0, 1 times, notBreaching",
      "DeliveryFailing > 10, 1 times, notBreaching",
      "DeliveryUndelivered > 20, 1 times, notBreaching",
      "DeliverySafetyUndelivered > 0, 1 times, notBreaching",
      "DeliveryNotPaid > 0, 1 times, notBreaching",
      "ErrandsGivenUp > 0, 1 times, notBreaching",
      "ErrandsWaiting > 300, 2 times, breaching",
      "InboundFailedTexts > 0, 1 times, notBreaching",
      "InboundDropped > 0, 1 times, notBreaching",
      "InboundCoachNotTold > 0, 1 times, notBreaching",
      "PlatformErrors > 0, 1 times, notBreaching",
      "PlatformTableThrottled > 0, 2 times, notBreaching",
    ]);
  });

  it("say in a sentence what they mean for people, and name a section of the runbook that exists", () => {
    const told = alarms.map(([name, { AlarmDescription }]) => {
      const [, impact = "", section = ""] =
        /^(.+\.) (?:Look at it now, at night too|It can wait for the morning)\. What to do: docs\/runbook\.md(#.+)$/.exec(
          AlarmDescription,
        ) ?? [];
      return { name, sentence: /^[A-Z].{20,}\.$/.test(impact), section: sections.has(section) };
    });

    expect(told.filter(({ sentence, section }) => !sentence || !section)).toStrictEqual([]);
  });

  it("stand in the runbook's table, as urgent as they say themselves", () => {
    const told = alarms.map(
      ([name, { AlarmDescription }]) => `${name}: ${AlarmDescription.includes("at night too") ? "now" : "morning"}`,
    );

    expect(told.filter((line) => !URGENCIES.includes(line))).toStrictEqual([]);
  });

  it("have a section that says where to look, by which command, and what to do", () => {
    const named = alarms.map(([, { AlarmDescription }]) => /#.+$/.exec(AlarmDescription)?.[0] ?? "");

    expect([...new Set(named)].filter((anchor) => !isWhole(sections.get(anchor)))).toStrictEqual([]);
  });

  it("tell the ops topic, also when they end", () => {
    const topics = new Set(
      alarms.flatMap(([, one]) => [one.AlarmActions, one.OKActions]).map((to) => JSON.stringify(to)),
    );

    expect([...topics]).toStrictEqual([JSON.stringify([{ Ref: opsTopicOf(synthed) }])]);
  });

  it("watch every place where something is put aside", () => {
    const queues = Object.keys(resourcesOf(template, "AWS::SQS::Queue"));
    const buckets = Object.keys(resourcesOf(template, "AWS::S3::Bucket"));

    expect(queues.filter((id) => !metricsJson.includes(`"QueueName","Value":{"Fn::GetAtt":["${id}"`))).toStrictEqual(
      [],
    );
    expect(buckets).toHaveLength(1);
    expect(metricsJson).toContain("OnFailureDestinationDeliveredEventCount");
  });

  it("watch the errors of every function, but of those whose errors show as a 5xx or as a missed minute", () => {
    const functions = Object.keys(resourcesOf(template, "AWS::Lambda::Function"));
    const watched = functions.filter((id) => metricsJson.includes(`"Value":{"Ref":"${id}"}}],"MetricName":"Errors"`));
    const missed = Object.entries(resourcesOf(template, "AWS::Lambda::EventInvokeConfig"))
      .filter(([, { Properties }]) => JSON.stringify(Properties).includes("MissedMinutes"))
      .map(([id]) => id.slice(0, "Deliver".length).replace(/F$/, ""));

    expect(watched.map((id) => id.replace(/Function\w+$/, ""))).toStrictEqual(["Assess", "Receipts", "Inbound"]);
    expect(missed.map((name) => name.replace(/Fu?$/, ""))).toStrictEqual(["Deliver", "Fetch"]);
  });

  it("stand on no dashboard of the team's own", () => {
    template.resourceCountIs("AWS::CloudWatch::Dashboard", 0);
  });

  it("come with a budget that tells the alarm e-mail", () => {
    const email = { SubscriptionType: "EMAIL", Address: synthed.team.alarmEmail };

    template.hasResourceProperties("AWS::Budgets::Budget", {
      Budget: {
        BudgetLimit: { Amount: 25, Unit: "USD" },
        CostFilters: { TagKeyValue: [`user:team$${synthed.team.slug}`] },
      },
      NotificationsWithSubscribers: [50, 80, 100, 100].map((Threshold) => ({
        Notification: { Threshold },
        Subscribers: [email],
      })),
    });
  });
});

describe("a sandbox", () => {
  it("has the alarms alone without which nobody would see that it does nothing", () => {
    const limits = alarmsOf(demo).map(([name, { Threshold }]) => `${name} ${Threshold}`);

    expect(limits).toStrictEqual(["AssessFailedBatches 0", "DeliveryStopped 1", "DeliveryUndelivered 0"]);
  });
});

describe("a team with a spend cap", () => {
  it("is told when it is reached", () => {
    const [capped] = synthTeams([
      aTeam({ stage: "production", sms: { ...aTeam().sms, monthlySpendCapUsd: 100 } }),
    ]).teams;

    capped?.template.hasResourceProperties(ALARM, {
      Threshold: 0,
      MetricName: "RemindersSPEND_CAP",
      Dimensions: [
        { Name: "service", Value: "deliver" },
        { Name: "team", Value: "demo" },
      ],
    });
  });
});

/** Metrics whose names end in a state, a receipt or the weight of a reason. */
const COMPOSED = /^(Reminders|Receipts_|Undelivered_)/;

describe("the metrics of alarms", () => {
  it("are counted by the functions", () => {
    const named = Object.values(resourcesOf(riverside.template, ALARM)).flatMap(({ Properties }) =>
      [...JSON.stringify(Properties).matchAll(/"MetricName":"(\w+)","Namespace":"Cooldown"/g)].map(
        ([, name = ""]) => name,
      ),
    );
    const code = ["lib/app", "functions"].flatMap(sourcesIn).join("\n");
    const uncounted = named.filter((name) => !code.includes(`"${name}"`) && !COMPOSED.test(name));

    expect(named.length).toBeGreaterThan(4);
    for (const name of ["Reminders", "Receipts_", "Undelivered_"]) expect(code).toContain(`count(\`${name}\${`);
    expect(uncounted).toStrictEqual([]);
  });
});

function sourcesIn(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  return files.map((name) => readFileSync(`${folder}/${name}`, "utf8"));
}

function opsTopicOf({ template }: SynthedTeam): string | undefined {
  return Object.keys(resourcesOf(template, "AWS::SNS::Topic")).find((id) => id.startsWith("OpsTopic"));
}

it("a team with a joinCode is told when JOIN is refused, with a whole section of the runbook", () => {
  const [joined] = synthTeams([aTeam({ slug: "joined", stage: "production", joinCode: "RIVER26" })]).teams;
  const refused = joined && alarmsOf(joined).find(([name]) => name === "InboundJoinsRefused");

  expect(refused?.[1]).toMatchObject({
    AlarmDescription:
      "Over 50 numbers texted JOIN today, so people who text it now get no answer until tomorrow. It can wait for the morning. What to do: docs/runbook.md#people-cannot-join",
    Threshold: 0,
    ComparisonOperator: "GreaterThanThreshold",
  });
  expect(isWhole(sections.get("#people-cannot-join"))).toBe(true);
});
