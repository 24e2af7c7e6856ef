import { UnreadableItemError } from "../ports/unreadable-item.ts";
import type { Log } from "../ports.ts";
import { METRIC_NAMESPACE } from "../team/stack-names.ts";

/** A log that collects metrics until they are flushed. */
export interface LambdaLog extends Log {
  /** Writes the metrics counted so far (CloudWatch embedded metric format). */
  flush(): void;
}

/**
 * JSON lines and metrics of one team's function, whose name is in the environment (ADR 0006); of an error only name and
 * stack frames, never its message (I8); of an item that cannot be read also which attributes.
 */
export function createLambdaLog(teamSlug: string): LambdaLog {
  const origin = { service: process.env["SERVICE_NAME"] ?? "cooldown", team: teamSlug };
  const metrics = new Map<string, Metric>();
  const write = (level: "INFO" | "ERROR", message: string, fields: object): void =>
    writeLine({ ...fields, level, message, timestamp: new Date().toISOString(), ...origin, ...traceOf(process.env) });
  return {
    info: (event, fields) => write("INFO", event, { ...fields }),
    error: (event, fields, cause) => write("ERROR", event, { ...fields, ...faultOf(cause) }),
    count: (metric, value = 1, unit = "Count") =>
      metrics.set(metric, mergeMetrics(metrics.get(metric), { value, unit })),
    flush: () => {
      const values = Object.fromEntries([...metrics].map(([name, { value }]) => [name, value]));
      if (metrics.size > 0) writeLine({ ...origin, ...values, _aws: emfOf(metrics) });
      metrics.clear();
    },
  };
}

interface Metric {
  readonly value: number;
  readonly unit: "Count" | "Seconds";
}

/** Counts are summed; of durations the longest is kept. */
function mergeMetrics(before: Metric | undefined, { value, unit }: Metric): Metric {
  if (before === undefined) return { value, unit };
  return { value: unit === "Count" ? before.value + value : Math.max(before.value, value), unit };
}

/** Bypasses the console, to whose lines Lambda adds its own columns. */
function writeLine(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** The metadata of CloudWatch metrics (docs.aws.amazon.com/AmazonCloudWatch, Embedded metric format specification). */
function emfOf(metrics: ReadonlyMap<string, Metric>): object {
  const Metrics = [...metrics].map(([Name, { unit }]) => ({ Name, Unit: unit }));
  const Dimensions = [["service", "team"]];
  return { Timestamp: Date.now(), CloudWatchMetrics: [{ Namespace: METRIC_NAMESPACE, Dimensions, Metrics }] };
}

/** The X-Ray trace id of an invocation, which Lambda sets before each. */
function traceOf({ _X_AMZN_TRACE_ID: trace = "" }: NodeJS.ProcessEnv): { readonly xray_trace_id?: string | undefined } {
  return { xray_trace_id: /Root=([^;]+)/.exec(trace)?.[1] };
}

/** Runs a handler and flushes the metrics, also when it throws. */
export function flushing<Args extends readonly unknown[], Result>(
  handler: (...args: Args) => Promise<Result>,
  log: LambdaLog,
): (...args: Args) => Promise<Result> {
  return async (...args) => {
    try {
      return await handler(...args);
    } finally {
      log.flush();
    }
  };
}

/** An error without its message, which may quote a phone number or a body, and may hold lines that look like frames. */
export function faultOf(cause: unknown): Readonly<Record<string, string>> {
  if (!(cause instanceof Error)) return {};
  const stack = (cause.stack ?? "").replace(cause.message, "");
  const frames = stack.split("\n").filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line));
  const attribute = cause instanceof UnreadableItemError ? { attribute: cause.attribute } : {};
  return { errorName: cause.name, ...attribute, stack: frames.slice(0, 8).join("\n") };
}
