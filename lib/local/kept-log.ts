import { faultOf } from "../lambda/log.ts";
import type { Clock, Log } from "../ports.ts";

/** One line of the log of a function, as `GET /local/logs` answers it and as CloudWatch keeps it. */
interface KeptLine {
  readonly id: string;
  /** [epoch milliseconds] */
  readonly at: number;
  /** JSON, as the deployed function would write it. */
  readonly message: string;
}

export interface KeptLog extends Log {
  /** The lines from an instant on, oldest first [epoch milliseconds]. */
  readonly since: (ms: number) => readonly KeptLine[];
  /** From which instant on nothing was dropped; null: nothing was [epoch milliseconds]. */
  readonly keptFrom: () => number | null;
}

const KEPT_LINES = 2_000;

/** Passes everything on, and keeps the last lines for `cooldown logs --local`. */
export function keptLog(log: Log, clock: Clock): KeptLog {
  const lines: KeptLine[] = [];
  let count = 0;
  let keptFrom: number | null = null;
  const keep = (level: "INFO" | "ERROR", message: string, fields: object): void => {
    count += 1;
    lines.push({ id: String(count), at: clock(), message: JSON.stringify({ level, message, ...fields }) });
    if (lines.length <= KEPT_LINES) return;
    lines.shift();
    keptFrom = lines[0]?.at ?? null;
  };
  return {
    info: (event, fields) => {
      keep("INFO", event, fields);
      log.info(event, fields);
    },
    error: (event, fields, cause) => {
      keep("ERROR", event, { ...fields, ...faultOf(cause) });
      log.error(event, fields, cause);
    },
    count: (metric, value, unit) => log.count(metric, value, unit),
    since: (ms) => lines.filter(({ at }) => at >= ms),
    keptFrom: () => keptFrom,
  };
}

/** The log of one function: its name is in each line. */
export function logOfFunction(service: string, log: Log): Log {
  return {
    info: (event, fields) => log.info(event, { service, ...fields }),
    error: (event, fields, cause) => log.error(event, { service, ...fields }, cause),
    count: (metric, value, unit) => log.count(metric, value, unit),
  };
}
