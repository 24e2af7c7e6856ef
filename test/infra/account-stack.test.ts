import type { Template } from "aws-cdk-lib/assertions";
import { describe, expect, it } from "vitest";
import type { Team } from "../../lib/team/team.ts";
import { aTeam } from "../team/a-team.ts";
import { statementsOf } from "./statements.ts";
import { resourcesOf, synthTeams } from "./synth-teams.ts";

const { accounts } = synthTeams([
  aTeam({ slug: "run", alarmEmail: "run@example.com" }),
  aTeam({ slug: "run-club", alarmEmail: "club@example.com", stage: "production", monthlyBudgetUsd: 100 }),
  aTeam({ slug: "walk", region: "us-west-2" }),
]);
const [shared, alone] = accounts;
if (shared === undefined || alone === undefined) throw new Error("two places make two stacks");

function capped(slug: string, monthlySpendCapUsd: number | null): Team {
  return aTeam({ slug, sms: { ...aTeam().sms, monthlySpendCapUsd } });
}

function subscriber(Address: string): object {
  return { SubscriptionType: "EMAIL", Address };
}

/** The call that sets the account's attributes. */
function callOf(template: Template | undefined): string {
  const [settings] = template === undefined ? [] : Object.values(resourcesOf(template, "Custom::AWS"));
  return JSON.stringify(settings?.Properties["Create"]).replaceAll("\\", "");
}

describe("the stack of an account and region", () => {
  it("is made once for all of its teams", () => {
    expect(accounts.map(({ stack }) => stack.stackName)).toStrictEqual([
      "cooldown-account-111111111111-us-east-1",
      "cooldown-account-111111111111-us-west-2",
    ]);
  });

  it("is protected as soon as one of them is in production", () => {
    expect(accounts.map(({ stack }) => stack.terminationProtection)).toStrictEqual([true, false]);
  });

  it("sets the type of texts, and logs those that could not be delivered", () => {
    const call = callOf(shared.template);

    expect(call).toContain('"service":"SNS","action":"setSMSAttributes"');
    expect(call).toContain('"DefaultSMSType":"Transactional"');
    expect(call).toContain('"DeliveryStatusSuccessSamplingRate":"0"');
  });

  it("limits the month's spending to the caps of its teams together, and warns at four fifths", () => {
    const [both] = synthTeams([capped("run", 50), capped("walk", 25.5)]).accounts;
    const [one] = synthTeams([capped("run", 50), capped("walk", null)]).accounts;

    expect(callOf(both?.template)).toContain('"MonthlySpendLimit":"76"');
    both?.template.hasResourceProperties("AWS::CloudWatch::Alarm", {
      Namespace: "AWS/SNS",
      MetricName: "SMSMonthToDateSpentUSD",
      Threshold: 0.8 * 76,
    });
    expect(JSON.stringify(one?.template.toJSON())).not.toContain("MonthlySpendLimit");
    one?.template.resourceCountIs("AWS::CloudWatch::Alarm", 0);
  });

  it("may set that, hand over the one role for it, and write logs", () => {
    const granted = statementsOf(shared.template).filter(({ carrierType }) => carrierType === "AWS::IAM::Policy");

    expect(granted.map(({ actions }) => actions.join(" "))).toStrictEqual([
      "logs:CreateLogGroup logs:CreateLogStream logs:PutLogEvents",
      "sns:SetSMSAttributes",
      "iam:PassRole",
      "logs:CreateLogStream logs:PutLogEvents",
    ]);
    expect(granted[0]?.resources).toStrictEqual([
      "arn:aws:logs:us-east-1:111111111111:log-group:sns/us-east-1/111111111111/DirectPublishToPhoneNumber*",
    ]);
    expect(granted[1]?.resources).toStrictEqual(["*"]);
    expect(granted[2]?.condition).toStrictEqual({ StringEquals: { "iam:PassedToService": "sns.amazonaws.com" } });
  });

  it("has the budgets of its teams together, and tells each of them", () => {
    shared.template.hasResourceProperties("AWS::Budgets::Budget", {
      Budget: { BudgetLimit: { Amount: 125, Unit: "USD" }, CostFilters: { Region: ["us-east-1"] } },
      NotificationsWithSubscribers: [
        { Subscribers: [subscriber("run@example.com"), subscriber("club@example.com")] },
        {},
        {},
        {},
      ],
    });
  });

  it("keeps the logs of its function 30 days", () => {
    shared.template.allResourcesProperties("AWS::Logs::LogGroup", { RetentionInDays: 30 });
    shared.template.resourceCountIs("AWS::Logs::LogGroup", 1);
  });
});
