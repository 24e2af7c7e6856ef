import { hash } from "node:crypto";
import { isoInstant, MINUTE_MS } from "../domain/local-time.ts";
import type { RequestCounter } from "../ports/vendors.ts";
import type { AthleteDirectory, Clock, TokenRecord } from "../ports.ts";

export interface TokenDeps {
  readonly clock: Clock;
  readonly directory: Pick<AthleteDirectory, "findToken" | "touchToken">;
}

export type AuthenticateToken = (token: string) => Promise<TokenRecord | undefined>;

const TOKEN_FORM = /^cd_([a-z0-9][a-z0-9-]{0,39})_[A-Za-z0-9_-]{20,100}$/;
const CACHE_MS = 60_000;
const CACHE_SIZE = 1_000;

/** Hex SHA-256 of a token: the only form of it that is kept. */
export function hashToken(token: string): string {
  return hash("sha256", token);
}

/**
 * Checks tokens of the form `cd_<athleteId>_<secret>`. What was found is remembered for 60 s, so a revoked token may work
 * that long, and one that nobody issued costs one read; the last use of a valid one is written once a day.
 */
export function createTokenCheck(deps: TokenDeps): AuthenticateToken {
  const known = new Map<string, { readonly record: TokenRecord | undefined; readonly untilMs: number }>();
  return async (token) => {
    const athleteId = TOKEN_FORM.exec(token)?.[1];
    if (athleteId === undefined) return undefined;
    const sha256 = hashToken(token);
    const cached = known.get(sha256);
    if (cached !== undefined && cached.untilMs > deps.clock()) return cached.record;
    const record = await deps.directory.findToken(athleteId, sha256);
    if (record !== undefined) await noteUse(record, { athleteId, sha256 }, deps);
    if (known.size >= CACHE_SIZE) known.clear();
    known.set(sha256, { record, untilMs: deps.clock() + CACHE_MS });
    return record;
  };
}

async function noteUse(
  record: TokenRecord,
  { athleteId, sha256 }: { readonly athleteId: string; readonly sha256: string },
  { clock, directory }: TokenDeps,
): Promise<void> {
  const today = isoInstant(clock()).slice(0, 10);
  if (record.lastUsedOn !== today) await directory.touchToken(athleteId, sha256, today);
}

/** A request of a valid token within its rate. */
export interface Admitted {
  readonly kind: "admitted";
  readonly record: TokenRecord;
  /** Counts the workouts of the request against the rate of its token. */
  readonly spend: (workouts: number) => void;
}

type Admission =
  | Admitted
  | { readonly kind: "refused" }
  | { readonly kind: "limited"; readonly retryAfterSeconds: number };

export type AdmitToken = (token: string) => Promise<Admission>;

interface AdmitDeps {
  readonly clock: Clock;
  readonly authenticate: AuthenticateToken;
  readonly requests: RequestCounter;
}

/** Requests of a token in a minute that an instance allows without a table write. */
const FREE_A_MINUTE = 30;
/** Further requests in that minute, counted over all instances. */
const COUNTED_A_MINUTE = 60;
/** So many workouts count as one request. */
const WORKOUTS_A_REQUEST = 10;

/** What a token asked in a minute. */
interface Usage {
  requests: number;
  /** How many of them the table knows of. */
  told: number;
}

/**
 * Admits a valid token up to its rate: 30 requests a minute and instance cost nothing, up to 60 more are counted in the
 * table, the rest are refused until the minute ends. A request of many workouts counts as one for each ten of them.
 */
export function createAdmission({ clock, authenticate, requests }: AdmitDeps): AdmitToken {
  let current = { minute: Number.NaN, usages: new Map<string, Usage>() };
  const usageOf = (sha256: string): Usage => {
    const minute = minuteOf(clock());
    if (current.minute !== minute) current = { minute, usages: new Map() };
    const usage = current.usages.get(sha256) ?? { requests: 0, told: FREE_A_MINUTE };
    current.usages.set(sha256, usage);
    return usage;
  };
  const isWithin = async (athleteId: string, { sha256, usage }: { sha256: string; usage: Usage }): Promise<boolean> => {
    if (usage.requests === Number.POSITIVE_INFINITY) return false;
    usage.requests += 1;
    const untold = usage.requests - usage.told;
    if (untold <= 0) return true;
    usage.told = usage.requests;
    const within = (await requests.add({ athleteId, sha256 }, current.minute, untold)) <= COUNTED_A_MINUTE;
    if (!within) usage.requests = Number.POSITIVE_INFINITY;
    return within;
  };
  return async (token) => {
    const record = await authenticate(token);
    if (record === undefined) return { kind: "refused" };
    const sha256 = hashToken(token);
    const usage = usageOf(sha256);
    if (!(await isWithin(record.athleteId, { sha256, usage }))) {
      return { kind: "limited", retryAfterSeconds: secondsLeft(clock()) };
    }
    const spend = (workouts: number): void => {
      usage.requests += Math.max(0, Math.ceil(workouts / WORKOUTS_A_REQUEST) - 1);
    };
    return { kind: "admitted", record, spend };
  };
}

function minuteOf(ms: number): number {
  return Math.floor(ms / MINUTE_MS);
}

function secondsLeft(ms: number): number {
  return Math.ceil(((minuteOf(ms) + 1) * MINUTE_MS - ms) / 1000);
}

/** Makes a token `cd_<athleteId>_<secret>`, of which only the hash is stored. */
export async function createToken(
  given: {
    readonly athleteId: string;
    /** The one source it may log for; null means every source. */
    readonly source: string | null;
    /** 20 to 100 random characters A-Z, a-z, 0-9, - and _. */
    readonly secret: string;
  },
  { clock, directory }: { readonly clock: Clock; readonly directory: Pick<AthleteDirectory, "addToken"> },
): Promise<string> {
  const { athleteId, source, secret } = given;
  const token = `cd_${athleteId}_${secret}`;
  const createdAt = isoInstant(clock());
  await directory.addToken({ athleteId, sha256: hashToken(token), lastFour: token.slice(-4), source, createdAt });
  return token;
}
