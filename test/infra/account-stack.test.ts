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

const NAME = "sns/us-east-1/111111111111/DirectPublishToPhoneNumber";
const GROUP = `arn:aws:logs:us-east-1:111111111111:log-group:${NAME}`;

function capped(slug: string, monthlySpendCapUsd: number | null): Team {
  return aTeam({ slug, sms: { ...aTeam().sms, monthlySpendCapUsd } });
}

function subscriber(Address: string): object {
  return { SubscriptionType: "EMAIL", Address };
}

/** The call that sets the account's attributes. */
function callOf(template: Template | undefined): string {
  const made = template === undefined ? [] : Object.values(resourcesOf(template, "Custom::AWS"));
  return made.map(({ Properties }) => JSON.stringify(Properties["Create"]).replaceAll("\\", "")).join();
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

  it("sets the type of texts, and logs every one of them", () => {
    const call = callOf(shared.template);

    expect(call).toContain('"service":"SNS","action":"setSMSAttributes"');
    expect(call).toContain('"DefaultSMSType":"Transactional"');
    expect(call).toContain('"DeliveryStatusSuccessSamplingRate":"100"');
  });

  it("limits the month's spending to the caps of its teams together, and warns at four fifths of it or of their budgets", () => {
    const [both] = synthTeams([capped("run", 50), capped("walk", 25.5)]).accounts;
    const [one] = synthTeams([capped("run", 50), capped("walk", null)]).accounts;

    expect(callOf(both?.template)).toContain('"MonthlySpendLimit":"76"');
    both?.template.hasResourceProperties("AWS::CloudWatch::Alarm", {
      Namespace: "AWS/SNS",
      MetricName: "SMSMonthToDateSpentUSD",
      Threshold: 0.8 * 76,
    });
    expect(JSON.stringify(one?.template.toJSON())).not.toContain("MonthlySpendLimit");
    one?.template.hasResourceProperties("AWS::CloudWatch::Alarm", {
      MetricName: "SMSMonthToDateSpentUSD",
      Threshold: 0.8 * 50,
    });
  });

  it("may set that, hand over the one role for it, write logs and adopt the two groups", () => {
    const granted = statementsOf(shared.template).filter(({ carrierType }) => carrierType === "AWS::IAM::Policy");

    const allowed = (action: string) => granted.find(({ actions }) => actions.join(" ") === action);
    expect(granted.map(({ actions }) => actions.join(" ")).toSorted()).toStrictEqual([
      "iam:PassRole",
      "lambda:InvokeFunction",
      "logs:AssociateKmsKey logs:CreateLogGroup logs:PutRetentionPolicy",
      "logs:CreateLogGroup logs:CreateLogStream logs:PutLogEvents",
      "logs:CreateLogStream logs:PutLogEvents",
      "logs:CreateLogStream logs:PutLogEvents",
      "sns:SetSMSAttributes",
      "xray:PutTelemetryRecords xray:PutTraceSegments",
    ]);
    expect(allowed("logs:CreateLogGroup logs:CreateLogStream logs:PutLogEvents")?.resources).toStrictEqual([
      `${GROUP}*`,
    ]);
    expect(allowed("logs:AssociateKmsKey logs:CreateLogGroup logs:PutRetentionPolicy")?.resources).toStrictEqual([
      GROUP,
      `${GROUP}/Failure`,
      `${GROUP}/Failure:*`,
      `${GROUP}:*`,
    ]);
    expect(allowed("sns:SetSMSAttributes")?.resources).toStrictEqual(["*"]);
    expect(allowed("iam:PassRole")?.condition).toStrictEqual({
      StringEquals: { "iam:PassedToService": "sns.amazonaws.com" },
    });
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

  it("tells more people of its budget than a budget takes addresses, by the topic of alarms", () => {
    const many = Array.from({ length: 11 }, (_, at) =>
      aTeam({ slug: `team-${at}`, alarmEmail: `ops${at}@example.com` }),
    );
    const [account] = synthTeams(many).accounts;

    const [budget] = Object.values(account === undefined ? {} : resourcesOf(account.template, "AWS::Budgets::Budget"));
    const subscribers = JSON.stringify(budget?.Properties["NotificationsWithSubscribers"]);

    expect(subscribers.match(/"SubscriptionType":"SNS"/g)).toHaveLength(4);
    expect(subscribers).not.toContain("EMAIL");
    account?.template.resourceCountIs("AWS::SNS::Subscription", 11);
    const policies = account === undefined ? {} : resourcesOf(account.template, "AWS::SNS::TopicPolicy");
    expect(JSON.stringify(policies)).toContain("budgets.amazonaws.com");
  });

  it("has one dashboard, which shows the team that is chosen", () => {
    const [dashboard] = Object.values(resourcesOf(shared.template, "AWS::CloudWatch::Dashboard"));
    const body = JSON.stringify(dashboard?.Properties["DashboardBody"]).replaceAll("\\", "");

    expect(dashboard?.Properties["DashboardName"]).toBe("cooldown-account-111111111111-us-east-1");
    expect(body).toMatch(/"variables":\[.*"TEAM-SLUG"/);
    for (const slug of ["run", "run-club"]) expect(body).toContain(`"value":"${slug}"`);
    expect(body).toContain('"Cooldown","RemindersSENT","service","deliver","team","TEAM-SLUG"');
    expect(body).toContain('{AWS/Lambda,FunctionName} MetricName="Errors" "cooldown-TEAM-SLUG"');
  });

  it("watches, for a team in production, what its functions take of the account's quota together", () => {
    expect(watched(shared.template)).toStrictEqual([
      "SMSMonthToDateSpentUSD > 100, 1 times",
      "Throttles > 0, 1 times",
      "100 * used / SERVICE_QUOTA(used) > 80, 3 times",
    ]);
    expect(watched(alone.template)).toStrictEqual(["SMSMonthToDateSpentUSD > 20, 1 times"]);
  });

  it("keeps the logs of its functions 30 days", () => {
    shared.template.allResourcesProperties("AWS::Logs::LogGroup", { RetentionInDays: 30 });
    shared.template.resourceCountIs("AWS::Logs::LogGroup", 2);
  });
});

/** What each alarm of a stack watches, and its limit. */
function watched(template: Template): readonly string[] {
  return Object.values(resourcesOf(template, "AWS::CloudWatch::Alarm")).map(({ Properties }) => {
    const { Threshold, EvaluationPeriods } = Properties;
    const [, what] = /"(?:Expression|MetricName)":"([^"]+)"/.exec(JSON.stringify(Properties)) ?? [];
    return `${what} > ${String(Threshold)}, ${String(EvaluationPeriods)} times`;
  });
}

/** Every call that the stack makes at AWS. */
function callsOf(template: Template): readonly string[] {
  return Object.values(resourcesOf(template, "Custom::AWS")).map(({ Properties }) =>
    JSON.stringify(Properties["Create"]).replaceAll("\\", ""),
  );
}

function callsOn(template: Template, logGroup: string): string {
  return callsOf(template)
    .filter((call) => call.includes(`"logGroupName":"${logGroup}"`))
    .join();
}

describe("the delivery logs of an account", () => {
  it("are adopted: made where there are none, kept 30 days, and in production under a key", () => {
    for (const name of [NAME, `${NAME}/Failure`]) {
      const made = callsOn(shared.template, name);
      expect(made).toContain('"action":"createLogGroup"');
      expect(made).toContain('"ignoreErrorCodesMatching":"ResourceAlreadyExistsException"');
      expect(made).toContain('"retentionInDays":30');
      expect(made).toContain('"action":"associateKmsKey"');
    }
    expect(callsOf(alone.template).join()).not.toContain("associateKmsKey");
    alone.template.resourceCountIs("AWS::KMS::Key", 0);
  });

  it("take one subscription each, to the router", () => {
    const filters = Object.values(resourcesOf(shared.template, "AWS::Logs::SubscriptionFilter"));
    const permitted = Object.values(resourcesOf(shared.template, "AWS::Lambda::Permission"));

    expect(filters.map(({ Properties }) => [Properties["LogGroupName"], Properties["FilterPattern"]])).toStrictEqual([
      [NAME, ""],
      [`${NAME}/Failure`, ""],
    ]);
    expect(permitted.map(({ Properties }) => [Properties["Principal"], Properties["SourceArn"]])).toStrictEqual([
      ["logs.amazonaws.com", `${GROUP}:*`],
      ["logs.amazonaws.com", `${GROUP}/Failure:*`],
    ]);
  });

  it("go to the receipts functions of the account's teams, by their names, and to nothing else", () => {
    const names = ["cooldown-run-club-receipts", "cooldown-run-receipts"];
    const [invoke] = statementsOf(shared.template).filter(({ actions }) => actions.includes("lambda:InvokeFunction"));

    shared.template.hasResourceProperties("AWS::Lambda::Function", {
      Environment: { Variables: { RECEIPTS_FUNCTIONS: JSON.stringify(names) } },
    });
    expect(invoke?.resources).toStrictEqual(
      names.map((name) => `arn:aws:lambda:us-east-1:111111111111:function:${name}`),
    );
    const [run] = synthTeams([aTeam({ slug: "run" })]).teams;
    run?.template.hasResourceProperties("AWS::Lambda::Function", { FunctionName: "cooldown-run-receipts" });
  });
});
