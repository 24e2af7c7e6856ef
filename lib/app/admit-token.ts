import { MINUTE_MS } from "../domain/local-time.ts";
import type { RequestCounter } from "../ports/hooks.ts";
import type { Clock, TokenRecord } from "../ports.ts";
import { type AuthenticateToken, hashToken } from "./authenticate-token.ts";

type Admission =
  | { readonly kind: "admitted"; readonly record: TokenRecord }
  | { readonly kind: "refused" }
  | { readonly kind: "limited"; readonly retryAfterSeconds: number };

export type AdmitToken = (token: string) => Promise<Admission>;

interface AdmitDeps {
  readonly clock: Clock;
  readonly authenticate: AuthenticateToken;
  readonly requests: RequestCounter;
}

/** Requests of a token in a minute that an instance lets in without a word to the table. */
const FREE_A_MINUTE = 30;
/** Requests beyond those, of all instances together. */
const COUNTED_A_MINUTE = 60;

/**
 * Lets a good token in up to its rate: 30 requests a minute and instance cost nothing, up to 60 more are counted in the
 * table, the rest are refused till the minute ends.
 */
export function createAdmission({ clock, authenticate, requests }: AdmitDeps): AdmitToken {
  let current = { minute: Number.NaN, counts: new Map<string, number>() };
  const isWithin = async (athleteId: string, token: string): Promise<boolean> => {
    const minute = minuteOf(clock());
    if (current.minute !== minute) current = { minute, counts: new Map() };
    const { counts } = current;
    const sha256 = hashToken(token);
    const seen = (counts.get(sha256) ?? 0) + 1;
    counts.set(sha256, seen);
    if (seen <= FREE_A_MINUTE) return true;
    if (seen === Number.POSITIVE_INFINITY) return false;
    const within = (await requests.add({ athleteId, sha256 }, minute)) <= COUNTED_A_MINUTE;
    if (!within) counts.set(sha256, Number.POSITIVE_INFINITY);
    return within;
  };
  return async (token) => {
    const record = await authenticate(token);
    if (record === undefined) return { kind: "refused" };
    if (await isWithin(record.athleteId, token)) return { kind: "admitted", record };
    return { kind: "limited", retryAfterSeconds: secondsLeft(clock()) };
  };
}

function minuteOf(ms: number): number {
  return Math.floor(ms / MINUTE_MS);
}

function secondsLeft(ms: number): number {
  return Math.ceil(((minuteOf(ms) + 1) * MINUTE_MS - ms) / 1000);
}
