import type { VendorError } from "../app/errands/vendor.ts";
import { parseJson } from "../app/json.ts";
import { MINUTE_MS } from "../domain/local-time.ts";
import type { VendorAnswer, VendorApi, VendorCall } from "../ports/vendors.ts";

/** Vendors whose APIs are read. */
export const VENDOR_NAMES = ["strava", "hevy", "polar", "whoop", "oura"] as const;
export type VendorName = (typeof VENDOR_NAMES)[number];

/** Where vendors' APIs are. */
export type VendorUrls = Readonly<Record<VendorName, string>>;

export const VENDOR_URLS: VendorUrls = {
  strava: "https://www.strava.com",
  hevy: "https://api.hevyapp.com",
  polar: "https://www.polaraccesslink.com",
  whoop: "https://api.prod.whoop.com",
  oura: "https://api.ouraring.com",
};

/** A page or endpoint of a vendor's. */
export interface VendorPlace {
  /** Where it is when it is not where the API is. */
  readonly host?: string;
  readonly path: string;
}

/** The URL of a vendor's page or endpoint; an API at an address of one's own stands in for every host of the vendor's. */
export function vendorUrl(vendor: VendorName, api: string, { host = api, path }: VendorPlace): string {
  return `${api === VENDOR_URLS[vendor] ? host : api}${path}`;
}

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
export function vendorErrorIn(answer: VendorAnswer, reading: Reading): VendorError | undefined {
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

/** Longer than any workout is; a vendor's page of error is not read to its end. */
const MOST_BYTES = 2_000_000;

/** Vendors' APIs by Node's own fetch: no redirect is followed, so that credentials go nowhere else. */
export function createHttpVendorApi({ timeoutMs }: { readonly timeoutMs: number }): VendorApi {
  return {
    call: async (call) => {
      try {
        return await answerOf(await send(call, timeoutMs));
      } catch (error) {
        return { kind: "no-answer", reason: `no answer: ${nameOf(error)}` };
      }
    },
  };
}

function send({ method, url, headers, form, json }: VendorCall, timeoutMs: number): Promise<Response> {
  const type = form === undefined && json !== undefined ? { "content-type": "application/json" } : {};
  return fetch(url, {
    method,
    headers: { accept: "application/json", ...type, ...headers },
    redirect: "manual",
    signal: AbortSignal.timeout(timeoutMs),
    ...bodyOf(form, json),
  });
}

function bodyOf(form: VendorCall["form"], json: unknown): Pick<RequestInit, "body"> {
  if (form !== undefined) return { body: new URLSearchParams(form) };
  return json === undefined ? {} : { body: JSON.stringify(json) };
}

async function answerOf(response: Response): Promise<VendorAnswer> {
  const text = await readText(response);
  if (text === undefined) return { kind: "no-answer", reason: `an answer of over ${MOST_BYTES} bytes` };
  return {
    kind: "answered",
    status: response.status,
    header: (name) => response.headers.get(name) ?? undefined,
    body: parseJson(text),
  };
}

async function readText({ body }: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** What kind of failure it was, never its message, which may hold the URL. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return "failed";
  const cause = error.cause;
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  return typeof code === "string" ? code : error.name;
}
