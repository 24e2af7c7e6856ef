import { DAY_MS, instantMs } from "./local-time.ts";

/** What somebody asked of their data, which their team has to answer within a month. */
export interface DataRequest {
  readonly at: string;
  readonly about: "copy" | "deletion";
  /** When an operator said that it was answered, and who. */
  readonly done: { readonly at: string; readonly by: string } | null;
}

/** Within so many days a team has to answer: the month of GDPR, article 12(3). */
const ANSWERED_WITHIN_DAYS = 30;
const MOST_KEPT = 20;

/** The requests with one more; one of its kind that is open already keeps its date. */
export function withRequest(requests: readonly DataRequest[], asked: DataRequest): readonly DataRequest[] {
  const isOpen = openRequest(requests, asked.about) !== undefined;
  return isOpen ? requests : [...requests, asked].slice(-MOST_KEPT);
}

/** The requests without those for deletion that are open: START takes them back. */
export function withoutDeletion(requests: readonly DataRequest[]): readonly DataRequest[] {
  return requests.filter(({ about, done }) => about !== "deletion" || done !== null);
}

/** The open request of a kind, or undefined. */
export function openRequest(requests: readonly DataRequest[], about: DataRequest["about"]): DataRequest | undefined {
  return requests.find((request) => request.about === about && request.done === null);
}

/** Days left to answer a request; below 0 it is overdue. */
export function daysLeft({ at }: DataRequest, nowMs: number): number {
  return ANSWERED_WITHIN_DAYS - Math.floor((nowMs - instantMs(at)) / DAY_MS);
}
