import * as cdk from "aws-cdk-lib";
import { Construct } from "constructs";

export interface MonthlyBudgetProps {
  readonly limitUsd: number;
  /** What counts, as AWS Budgets filters costs. */
  readonly costFilters: Readonly<Record<string, readonly string[]>>;
  readonly emails: readonly string[];
  /** A topic with the same addresses, by which more people are told than a budget takes addresses. */
  readonly topic: cdk.aws_sns.Topic;
}

const MOST_EMAILS = 10;
/** Percent of the limit. */
const STEPS = [50, 80, 100] as const;

/**
 * Notifies people when a month has cost half, four fifths and all of its budget, and when AWS forecasts all
 * of it. CloudFormation names it: other people to notify make a new budget, which cannot have the old one's name.
 */
export class MonthlyBudget extends Construct {
  constructor(scope: Construct, id: string, { limitUsd, costFilters, emails, topic }: MonthlyBudgetProps) {
    super(scope, id);
    const subscribers = emails.length > MOST_EMAILS ? [tellByTopic(topic)] : emails.map(tellByEmail);
    const tellAt = (
      threshold: number,
      notificationType: string,
    ): cdk.aws_budgets.CfnBudget.NotificationWithSubscribersProperty => ({
      notification: { comparisonOperator: "GREATER_THAN", threshold, thresholdType: "PERCENTAGE", notificationType },
      subscribers,
    });
    new cdk.aws_budgets.CfnBudget(this, "Budget", {
      budget: {
        budgetType: "COST",
        timeUnit: "MONTHLY",
        budgetLimit: { amount: limitUsd, unit: "USD" },
        costFilters,
      },
      notificationsWithSubscribers: [...STEPS.map((step) => tellAt(step, "ACTUAL")), tellAt(100, "FORECASTED")],
    });
  }
}

function tellByEmail(address: string): cdk.aws_budgets.CfnBudget.SubscriberProperty {
  return { subscriptionType: "EMAIL", address };
}

/** A budget takes ten addresses, or one topic. */
function tellByTopic(topic: cdk.aws_sns.Topic): cdk.aws_budgets.CfnBudget.SubscriberProperty {
  topic.addToResourcePolicy(
    new cdk.aws_iam.PolicyStatement({
      principals: [new cdk.aws_iam.ServicePrincipal("budgets.amazonaws.com")],
      actions: ["sns:Publish"],
      resources: [topic.topicArn],
      conditions: { StringEquals: { "aws:SourceAccount": cdk.Stack.of(topic).account } },
    }),
  );
  return { subscriptionType: "SNS", address: topic.topicArn };
}
