import { aws_cloudwatch as cloudwatch } from "aws-cdk-lib";
import { Construct } from "constructs";
import { appMetric, FIVE_MINUTES, MINUTE } from "../metrics.ts";

export interface AccountDashboardProps {
  readonly name: string;
  /** The slugs of the teams it shows, one at a time. */
  readonly slugs: readonly string[];
}

/** What stands for the chosen team in every search. */
const CHOSEN = "TEAM-SLUG";

/** The page an operator looks at first, of whichever team they choose: a workout's way from the webhook to the text. */
export class AccountDashboard extends Construct {
  constructor(scope: Construct, id: string, { name, slugs }: AccountDashboardProps) {
    super(scope, id);
    new cloudwatch.Dashboard(this, "Dashboard", {
      dashboardName: name,
      variables: [choiceOf(slugs)],
      widgets: [
        [
          graph("Workouts stored", [counted("webhook", "WorkoutsStored")]),
          graph("Webhook errors", [ofFunctions("Errors", "Sum", "Webhook")]),
          graph("Webhook p99, ms", [ofFunctions("Duration", "p99", "Webhook")]),
        ],
        [
          graph("Stream behind, ms", [ofFunctions("IteratorAge", "Maximum")]),
          graph(
            "Texts",
            TEXTS.map((state) => counted("deliver", `Reminders${state}`)),
          ),
          graph(
            "Receipts",
            RECEIPTS.map((state) => counted("receipts", `Receipts_${state}`)),
          ),
        ],
        [
          graph("Oldest due, s", [oldestDue()]),
          graph("Errors", [ofFunctions("Errors", "Sum")]),
          graph("Throttles", [ofFunctions("Throttles", "Sum")]),
        ],
        [graph("Put aside", [search(`{AWS/SQS,QueueName} MetricName="NumberOfMessagesSent" ${OF_STACK}`, "Sum")])],
      ],
    });
  }
}

function choiceOf(slugs: readonly string[]): cloudwatch.DashboardVariable {
  const chosen = slugs[0] === undefined ? {} : { defaultValue: cloudwatch.DefaultValue.value(slugs[0]) };
  return new cloudwatch.DashboardVariable({
    id: "team",
    label: "Team",
    type: cloudwatch.VariableType.PATTERN,
    value: CHOSEN,
    inputType: cloudwatch.VariableInputType.SELECT,
    // oxlint-disable-next-line bounds/no-spread-into-calls -- CDK takes no list, and each is a team file.
    values: cloudwatch.Values.fromValues(...slugs.map((value) => ({ value }))),
    ...chosen,
  });
}

const TEXTS = ["SENT", "FAILED", "UNKNOWN", "EXPIRED", "SKIPPED", "CANCELLED"] as const;
const RECEIPTS = ["delivered", "accepted", "undelivered"] as const;

/** CloudFormation begins the name of each resource with that of its stack. */
const OF_STACK = `"cooldown-${CHOSEN}"`;

type Statistic = "Sum" | "Maximum" | "p99";

/** Metrics of AWS, whose names hold what CloudFormation made up. */
function search(what: string, statistic: Statistic): cloudwatch.IMetric {
  return new cloudwatch.MathExpression({
    label: "",
    expression: `SEARCH('${what}', '${statistic}', ${FIVE_MINUTES.toSeconds()})`,
    usingMetrics: {},
    period: FIVE_MINUTES,
  });
}

function ofFunctions(name: string, statistic: Statistic, only = ""): cloudwatch.IMetric {
  return search(`{AWS/Lambda,FunctionName} MetricName="${name}" ${OF_STACK} ${only}`.trim(), statistic);
}

function counted(service: string, name: string): cloudwatch.IMetric {
  return appMetric({ team: CHOSEN, service, name });
}

function oldestDue(): cloudwatch.IMetric {
  return appMetric({
    team: CHOSEN,
    service: "deliver",
    name: "oldestDueAgeSeconds",
    statistic: "Maximum",
    period: MINUTE,
  });
}

function graph(title: string, left: readonly cloudwatch.IMetric[]): cloudwatch.GraphWidget {
  return new cloudwatch.GraphWidget({ title, left: [...left], width: 8 });
}
