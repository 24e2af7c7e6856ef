import {
  jsonAnswer,
  jsonDenied,
  type Loopback,
  type LoopbackAnswer,
  type LoopbackRequest,
  startLoopback,
} from "./loopback.ts";

interface FakeAlarm {
  readonly name: string;
  readonly state: "OK" | "ALARM" | "INSUFFICIENT_DATA";
  readonly description: string;
  /** Epoch seconds. */
  readonly since: number;
}

/** CloudWatch on 127.0.0.1, in the JSON protocol its client speaks: alarms by prefix, two a page, and metrics. */
export interface FakeCloudWatch extends Loopback {
  readonly alarms: FakeAlarm[];
  /** Values, the newest first, by the metric's name and the values of its dimensions: `IteratorAge assess-1`. */
  readonly metrics: Map<string, readonly number[]>;
  /** Actions the caller may not do. */
  readonly denied: Set<string>;
}

const PAGE = 2;

interface Asked {
  readonly AlarmNamePrefix?: string;
  readonly NextToken?: string;
  readonly MetricDataQueries?: readonly {
    readonly Id: string;
    readonly MetricStat: {
      readonly Metric: { readonly MetricName: string; readonly Dimensions?: readonly { readonly Value: string }[] };
    };
  }[];
}

export async function startFakeCloudWatch(): Promise<FakeCloudWatch> {
  const state = { alarms: [], metrics: new Map(), denied: new Set<string>() } satisfies Partial<FakeCloudWatch>;
  return { ...state, ...(await startLoopback((request) => answer(request, state))) };
}

function answer({ headers, body }: LoopbackRequest, state: Omit<FakeCloudWatch, keyof Loopback>): LoopbackAnswer {
  const action = String(headers["x-amz-target"]).replace("GraniteServiceVersion20100801.", "");
  if (state.denied.has(action)) return jsonDenied(`cloudwatch:${action}`);
  const asked = JSON.parse(body) as Asked;
  switch (action) {
    case "DescribeAlarms":
      return jsonAnswer(200, describeAlarms(asked, state.alarms));
    case "GetMetricData":
      return jsonAnswer(200, getMetricData(asked, state.metrics));
    default:
      return jsonAnswer(400, { __type: "InvalidAction", message: action });
  }
}

function describeAlarms({ AlarmNamePrefix = "", NextToken = "0" }: Asked, alarms: readonly FakeAlarm[]): object {
  const from = Number(NextToken);
  const named = alarms.filter(({ name }) => name.startsWith(AlarmNamePrefix));
  return {
    MetricAlarms: named.slice(from, from + PAGE).map(({ name, state, description, since }) => ({
      AlarmName: name,
      AlarmDescription: description,
      StateValue: state,
      StateUpdatedTimestamp: since,
    })),
    CompositeAlarms: [],
    ...(from + PAGE < named.length ? { NextToken: String(from + PAGE) } : {}),
  };
}

function getMetricData({ MetricDataQueries = [] }: Asked, metrics: FakeCloudWatch["metrics"]): object {
  const MetricDataResults = MetricDataQueries.map(({ Id, MetricStat: { Metric } }) => {
    const name = [Metric.MetricName, ...(Metric.Dimensions ?? []).map(({ Value }) => Value)].join(" ");
    const Values = metrics.get(name) ?? [];
    return {
      Id,
      Label: name,
      StatusCode: "Complete",
      Values,
      Timestamps: Values.map((_, at) => 1_760_000_000 - 60 * at),
    };
  });
  return { MetricDataResults, Messages: [] };
}
