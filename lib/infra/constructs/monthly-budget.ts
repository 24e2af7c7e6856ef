import { aws_budgets as budgets } from "aws-cdk-lib";
import { Construct } from "constructs";

export interface MonthlyBudgetProps {
  readonly limitUsd: number;
  /** What counts, as AWS Budgets filters costs. */
  readonly costFilters: Readonly<Record<string, readonly string[]>>;
  /** The addresses to notify, at most ten. */
  readonly emails: readonly string[];
}

const MOST_EMAILS = 10;
/** Percent of the limit. */
const STEPS = [50, 80, 100] as const;

/**
 * Notifies people when a month has cost half, four fifths and all of its budget, and when AWS forecasts all
 * of it. CloudFormation names it: other people to notify make a new budget, which cannot have the old one's name.
 */
export class MonthlyBudget extends Construct {
  constructor(scope: Construct, id: string, { limitUsd, costFilters, emails }: MonthlyBudgetProps) {
    super(scope, id);
    const subscribers = emails.slice(0, MOST_EMAILS).map((address) => ({ subscriptionType: "EMAIL", address }));
    const tellAt = (
      threshold: number,
      notificationType: string,
    ): budgets.CfnBudget.NotificationWithSubscribersProperty => ({
      notification: { comparisonOperator: "GREATER_THAN", threshold, thresholdType: "PERCENTAGE", notificationType },
      subscribers,
    });
    new budgets.CfnBudget(this, "Budget", {
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
