import type { VendorTrouble } from "../app/vendor.ts";
import { MINUTE_MS } from "../domain/local-time.ts";
import type { VendorAnswer } from "../ports/vendors.ts";

type Answered = Extract<VendorAnswer, { readonly kind: "answered" }>;

/** When a vendor's limits let in more, by the headers of its 429 [epoch milliseconds]. */
export type NextWindow = (header: Answered["header"], nowMs: number) => number;

interface Reading {
  readonly source: string;
  readonly nowMs: number;
  /**
   * Asked when the vendor does not say `Retry-After`.
   * @default in a minute
   */
  readonly nextWindowMs?: NextWindow;
}

/** What is wrong with an answer; undefined when it is a good one with a JSON body. */
export function troubleOf(answer: VendorAnswer, reading: Reading): VendorTrouble | undefined {
  const { source } = reading;
  if (answer.kind === "no-answer") return { kind: "unavailable", reason: `${source}: ${answer.reason}` };
  const { status } = answer;
  const reason = `${source} answered ${status}`;
  if (status === 401) return { kind: "unauthorized" };
  if (status === 429) return { kind: "limited", untilMs: untilOf(answer, reading) };
  if (status === 408 || status >= 500) return { kind: "unavailable", reason };
  if (status < 200 || status >= 300) return { kind: "refused", reason };
  return answer.body === undefined ? { kind: "unavailable", reason: `${reason} without JSON` } : undefined;
}

function untilOf({ header }: Answered, { nowMs, nextWindowMs = inAMinute }: Reading): number {
  const after = header("retry-after") ?? "";
  const untilMs = /^\d{1,9}$/.test(after) ? nowMs + Number(after) * 1000 : Date.parse(after);
  return Math.max(nowMs + 1000, Number.isNaN(untilMs) ? nextWindowMs(header, nowMs) : untilMs);
}

function inAMinute(_header: Answered["header"], nowMs: number): number {
  return nowMs + MINUTE_MS;
}
