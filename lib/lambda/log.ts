import { Logger } from "@aws-lambda-powertools/logger";
import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics";
import type { Log } from "../ports.ts";

/** A log that collects metrics until they are flushed. */
export interface LambdaLog extends Log {
  /** Writes the metrics counted so far (CloudWatch embedded metric format). */
  flush(): void;
}

/** JSON lines and metrics of one team's function; of an error only name and stack frames, never its message (I8). */
export function createLambdaLog(teamSlug: string): LambdaLog {
  const logger = new Logger({ persistentKeys: { team: teamSlug } });
  const metrics = new Metrics({ defaultDimensions: { team: teamSlug } });
  return {
    info: (event, fields) => logger.info(event, { ...fields }),
    error: (event, fields, cause) => logger.error(event, { ...fields, ...faultOf(cause) }),
    count: (metric, value = 1) => metrics.addMetric(metric, MetricUnit.Count, value),
    // Powertools warns of every invocation that counted nothing.
    flush: () => {
      if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
    },
  };
}

/** Runs a handler and flushes the metrics whatever it comes to. */
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

/** An error without its message, which may quote a phone number or a body, over several lines that look like frames. */
export function faultOf(cause: unknown): Readonly<Record<string, string>> {
  if (!(cause instanceof Error)) return {};
  const stack = (cause.stack ?? "").replace(cause.message, "");
  const frames = stack.split("\n").filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line));
  return { errorName: cause.name, stack: frames.slice(0, 8).join("\n") };
}
