import { describe, expect, it } from "vitest";
import { aTeam } from "../team/a-team.ts";
import { statementsOfRole } from "./statements.ts";
import { resourcesOf, type SynthedTeam, synthTeams } from "./synth-teams.ts";

const [without, sandbox, production] = synthTeams([
  aTeam({ slug: "quiet" }),
  aTeam({ slug: "tried", syntheticAthlete: true, timeZone: "Europe/Berlin" }),
  aTeam({ slug: "proved", syntheticAthlete: true, stage: "production", email: false }),
]).teams;
if (without === undefined || sandbox === undefined || production === undefined) throw new Error("teams make stacks");

const madeFor = ({ template }: SynthedTeam) =>
  Object.keys(resourcesOf(template)).filter((id) => id.includes("Synthetic"));
const opsTopicOf = ({ template }: SynthedTeam) =>
  Object.keys(resourcesOf(template, "AWS::SNS::Topic")).find((id) => id.startsWith("OpsTopic"));

const mayPublish = (synthed: SynthedTeam) =>
  statementsOfRole(synthed.template, "DeliverRole").some(
    ({ actions, resources }) =>
      actions.includes("sns:Publish") && resources.includes(JSON.stringify({ Ref: opsTopicOf(synthed) })),
  );

describe("the synthetic athlete", () => {
  it("is made for teams that want it alone", () => {
    expect(madeFor(without)).toStrictEqual([]);
    expect(madeFor(sandbox).length).toBeGreaterThan(5);
  });

  it("trains at noon of the team's zone", () => {
    sandbox.template.hasResourceProperties("AWS::Scheduler::Schedule", {
      Description: "Posts the workout of the synthetic athlete in shard 0",
      ScheduleExpression: "cron(0 12 * * ? *)",
      ScheduleExpressionTimezone: "Europe/Berlin",
    });
  });

  it.each([sandbox, production])(
    "has an alarm after 26 hours without its text, in any stage: $team.slug",
    (synthed) => {
      synthed.template.hasResourceProperties("AWS::CloudWatch::Alarm", {
        Namespace: "Cooldown",
        MetricName: "SyntheticTextsSENT",
        Dimensions: [
          { Name: "service", Value: "deliver" },
          { Name: "team", Value: synthed.team.slug },
        ],
        Statistic: "Sum",
        Period: 3_600,
        EvaluationPeriods: 26,
        Threshold: 1,
        ComparisonOperator: "LessThanThreshold",
        TreatMissingData: "breaching",
        AlarmActions: [{ Ref: opsTopicOf(synthed) }],
      });
    },
  );

  it("uses the items of its own partition alone", () => {
    const allowed = statementsOfRole(production.template, "SyntheticAthleteSyntheticRole").filter(({ actions }) =>
      actions.some((action) => action.startsWith("dynamodb:") && action !== "dynamodb:*"),
    );

    expect(allowed.map(({ effect, actions, condition }) => ({ effect, actions, condition }))).toStrictEqual([
      {
        effect: "Allow",
        actions: ["dynamodb:DeleteItem", "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem"],
        condition: { "ForAllValues:StringEquals": { "dynamodb:LeadingKeys": ["ATHLETE#synthetic-athlete"] } },
      },
    ]);
  });

  it("lets deliver publish to the topic of the alarms, which it may not otherwise", () => {
    expect([without, sandbox, production].map(mayPublish)).toStrictEqual([false, true, true]);
  });
});
