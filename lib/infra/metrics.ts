import * as cdk from "aws-cdk-lib";
import { METRIC_NAMESPACE } from "../team/stack-names.ts";

/** A metric that the functions write, one value per invocation. */
export interface AppMetric {
  readonly team: string;
  /** The SERVICE_NAME of the function that writes it. */
  readonly service: string;
  readonly name: string;
  /** @default "Sum" */
  readonly statistic?: "Sum" | "Maximum";
  readonly period?: cdk.Duration;
}

export const MINUTE: cdk.Duration = cdk.Duration.minutes(1);
export const FIVE_MINUTES: cdk.Duration = cdk.Duration.minutes(5);
export const HOUR: cdk.Duration = cdk.Duration.hours(1);

/** The dimensions are those of lib/lambda/log.ts. */
export function appMetric({
  team,
  service,
  name,
  statistic = "Sum",
  period = FIVE_MINUTES,
}: AppMetric): cdk.aws_cloudwatch.Metric {
  return new cdk.aws_cloudwatch.Metric({
    namespace: METRIC_NAMESPACE,
    metricName: name,
    dimensionsMap: { service, team },
    statistic,
    period,
  });
}

/** The sum of several metrics; one that has no data counts as 0. */
export function sumOf(
  label: string,
  metrics: readonly cdk.aws_cloudwatch.IMetric[],
  period: cdk.Duration = FIVE_MINUTES,
): cdk.aws_cloudwatch.MathExpression {
  const named = metrics.map((metric, at) => [`m${at}`, metric] as const);
  return new cdk.aws_cloudwatch.MathExpression({
    label,
    expression: named.map(([name]) => `FILL(${name}, 0)`).join(" + "),
    usingMetrics: Object.fromEntries(named),
    period,
  });
}

/** Lambda's own metric of a function. */
export function lambdaMetric(
  fn: cdk.aws_lambda.IFunction,
  name: "Errors" | "Throttles" | "Invocations" | "IteratorAge",
): cdk.aws_cloudwatch.Metric {
  const statistic = name === "IteratorAge" ? "Maximum" : "Sum";
  return fn.metric(name, { statistic, period: name === "Errors" || name === "Throttles" ? FIVE_MINUTES : MINUTE });
}
