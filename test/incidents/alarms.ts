import { runInNewContext } from "node:vm";
import type { Template } from "aws-cdk-lib/assertions";
import * as z from "zod/mini";
import { resourcesOf } from "../infra/synth-teams.ts";

/** One value of a metric, named by namespace, name and, where it is a function's, the function: `AWS/Lambda Errors Assess`. */
export interface Datum {
  readonly metric: string;
  readonly value: number;
  readonly atMs: number;
}

const metricOf = {
  Namespace: z.string(),
  MetricName: z.string(),
  Dimensions: z.optional(z.array(z.object({ Name: z.string(), Value: z.unknown() }))),
};
const alarmProperties = z.object({
  AlarmDescription: z.string(),
  ComparisonOperator: z.enum(["GreaterThanThreshold", "LessThanThreshold"]),
  EvaluationPeriods: z.number(),
  Threshold: z.number(),
  TreatMissingData: z.enum(["breaching", "notBreaching"]),
  Metrics: z.optional(
    z.array(
      z.object({
        Id: z.string(),
        Expression: z.optional(z.string()),
        MetricStat: z.optional(z.object({ Metric: z.object(metricOf), Period: z.number(), Stat: z.string() })),
      }),
    ),
  ),
});
/** Without a statistic it is a percentile. */
const plainMetric = z.object({ ...metricOf, Period: z.number(), Statistic: z.optional(z.string()) });

/** An alarm of a template, as CloudWatch judges it. */
export interface Alarm {
  /** The logical id, from which CloudFormation makes the name. */
  readonly id: string;
  readonly description: string;
  readonly isOn: (data: readonly Datum[], nowMs: number) => boolean;
}

/** The alarms of a team's template; missing values count as its alarms say. */
export function alarmsOf(template: Template): readonly Alarm[] {
  return Object.entries(resourcesOf(template, "AWS::CloudWatch::Alarm")).map(([id, { Properties }]) => {
    const alarm = alarmProperties.parse(Properties);
    const valueIn = readerOf(Properties, alarm);
    const breaches = (value: number | undefined): boolean => {
      if (value === undefined) return alarm.TreatMissingData === "breaching";
      return alarm.ComparisonOperator === "LessThanThreshold" ? value < alarm.Threshold : value > alarm.Threshold;
    };
    return {
      id,
      description: alarm.AlarmDescription,
      isOn: (data, nowMs) =>
        Array.from({ length: alarm.EvaluationPeriods }, (_, before) => valueIn(data, nowMs, before)).every(breaches),
    };
  });
}

/** The value of an alarm's metric in the period that ended so many periods before now; undefined without data. */
type Reader = (data: readonly Datum[], nowMs: number, periodsBefore: number) => number | undefined;

function readerOf(properties: unknown, { Metrics = [] }: z.output<typeof alarmProperties>): Reader {
  const readers = Metrics.flatMap(({ Id, MetricStat }) =>
    MetricStat === undefined
      ? []
      : [{ Id, read: readerOfMetric({ ...MetricStat.Metric, Period: MetricStat.Period, Statistic: MetricStat.Stat }) }],
  );
  const expression = Metrics.find(({ Expression }) => Expression !== undefined)?.Expression;
  if (expression === undefined) return readerOfMetric(plainMetric.parse(properties));
  return (...asked) => {
    const values = Object.fromEntries(readers.map(({ Id, read }) => [Id, read(...asked)]));
    const value: unknown = runInNewContext(expression, { ...MATH, ...values });
    return typeof value === "number" && !Number.isNaN(value) ? value : undefined;
  };
}

/** What alarms use of CloudWatch's metric math. */
const MATH = {
  FILL: (value: number | undefined, other: number) => value ?? other,
  IF: (condition: boolean, yes: number, no: number) => (condition ? yes : no),
};

function readerOfMetric({ Namespace, MetricName, Dimensions = [], ...asked }: z.output<typeof plainMetric>): Reader {
  const fn = Dimensions.find(({ Name }) => Name === "FunctionName");
  const name = [Namespace, MetricName, ...(fn === undefined ? [] : [functionNamed(fn.Value)])].join(" ");
  const periodMs = asked.Period * 1_000;
  return (data, nowMs, before) => {
    const endMs = nowMs - before * periodMs;
    const values = data
      .filter(({ metric, atMs }) => metric === name && atMs <= endMs && atMs > endMs - periodMs)
      .map(({ value }) => value);
    if (values.length === 0) return undefined;
    return asked.Statistic === "Sum" ? values.reduce((sum, value) => sum + value, 0) : Math.max(...values);
  };
}

/** `Deliver` of a reference to `DeliverFunction1A2B3C4D`. */
function functionNamed(reference: unknown): string {
  return /"Ref":"([A-Z]\w*?)(?:Function)?[0-9A-F]{8}"/.exec(JSON.stringify(reference))?.[1] ?? "";
}
