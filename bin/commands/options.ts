import { InvalidArgumentError, Option } from "commander";
import { isIsoDate } from "../../lib/domain/local-time.ts";
import { LOG_FORMATS, type LogFormat } from "../../lib/files/log-content.ts";
import { DISTANCE_UNITS, type DistanceUnit } from "../../lib/files/table-hints.ts";
import { parseRfc3339 } from "../../lib/vendors/instants.ts";
import { VENDOR_URLS, type VendorName } from "../../lib/vendors/vendor-api.ts";
import { DAY_ORDERS, type DayOrder } from "../../lib/vendors/wall-times.ts";

export function logOption(isRequired = true): Option {
  const what = "the log, or a folder or zip of them: an export, a table, GPX, TCX, FIT; docs/log-files.md";
  return new Option("--log <file>", what).makeOptionMandatory(isRequired);
}

/** How a log is written, where it does not tell that itself. */
export interface LogWriting {
  readonly format: LogFormat;
  readonly dates?: DayOrder;
  readonly distances?: DistanceUnit;
}

export function formatOptions(): readonly Option[] {
  return [
    new Option("--format <format>", "the format of the log").choices(LOG_FORMATS).default("auto"),
    new Option("--dates <order>", "how the log's dates such as 05/10/2026 are meant").choices(DAY_ORDERS),
    new Option("--distances <unit>", "the unit of a distance that the log names without one").choices(DISTANCE_UNITS),
  ];
}

export function profileOption(): Option {
  return new Option("--profile <file>", "the athlete's profile; default: an adult in the log's time zone");
}

/** Where a vendor's API is, for tries against a server of one's own; also by environment, `STRAVA_URL`. */
export function vendorOption(vendor: VendorName): Option {
  return new Option(`--${vendor}-url <url>`, `where the API of ${vendor} is`)
    .env(`${vendor.toUpperCase()}_URL`)
    .default(VENDOR_URLS[vendor])
    .argParser(baseUrl);
}

function baseUrl(text: string): string {
  if (!/^https?:\/\/[^/]+\/?$/.test(text))
    throw new InvalidArgumentError("Expected a URL such as http://127.0.0.1:9000.");
  return text.replace(/\/$/, "");
}

/** An instant with offset [epoch milliseconds]. */
export function parseInstant(text: string): number {
  const parsed = parseRfc3339(text);
  if (parsed === undefined)
    throw new InvalidArgumentError("Expected an instant with offset such as 2026-11-22T23:10:00Z.");
  return parsed.ms;
}

export function parseDate(text: string): string {
  if (!isIsoDate(text)) throw new InvalidArgumentError("Expected a date such as 2026-11-22.");
  return text;
}

export function parsePort(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > 65_535) throw new InvalidArgumentError("Expected a port from 0 to 65535.");
  return value;
}

/** Who did something, or how: evidence, so that it says something. */
export function parseWords(text: string): string {
  if (text.trim() === "") throw new InvalidArgumentError("Expected words, not nothing.");
  return text;
}
