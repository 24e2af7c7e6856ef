import { type CloudWatchClient, GetMetricDataCommand } from "@aws-sdk/client-cloudwatch";

export interface MetricQuestion {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly statistic: "Maximum" | "Sum";
  readonly periodSeconds: number;
  readonly fromMs: number;
  readonly toMs: number;
}

/** The values of a metric, one for each period that has any, the newest first. */
export async function readMetric(client: CloudWatchClient, asked: MetricQuestion): Promise<readonly number[]> {
  const Dimensions = Object.entries(asked.dimensions).map(([Name, Value]) => ({ Name, Value }));
  const { MetricDataResults: [result] = [] } = await client.send(
    new GetMetricDataCommand({
      StartTime: new Date(asked.fromMs),
      EndTime: new Date(asked.toMs),
      ScanBy: "TimestampDescending",
      MetricDataQueries: [
        {
          Id: "asked",
          MetricStat: {
            Metric: { Namespace: asked.namespace, MetricName: asked.name, Dimensions },
            Period: asked.periodSeconds,
            Stat: asked.statistic,
          },
        },
      ],
    }),
  );
  return result?.Values ?? [];
}
