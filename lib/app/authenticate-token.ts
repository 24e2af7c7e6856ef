import { createHash } from "node:crypto";
import { isoInstant } from "../domain/local-time.ts";
import type { AthleteDirectory, Clock, TokenRecord } from "../ports.ts";

export interface TokenDeps {
  readonly clock: Clock;
  readonly directory: Pick<AthleteDirectory, "findToken" | "touchToken">;
}

export type AuthenticateToken = (token: string) => Promise<TokenRecord | undefined>;

const FORM = /^cd_([a-z0-9][a-z0-9-]{0,39})_[A-Za-z0-9_-]{20,100}$/;
const CACHE_MS = 60_000;
const CACHE_SIZE = 1_000;

/** Hex SHA-256 of a token: the only form of it that is kept. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/**
 * Checks tokens of the form `cd_<athleteId>_<secret>`. A good token is remembered for 60 s, so that a revoked one may
 * live that long; its last use is written once a day.
 */
export function createTokenCheck(deps: TokenDeps): AuthenticateToken {
  const known = new Map<string, { readonly record: TokenRecord; readonly untilMs: number }>();
  return async (token) => {
    const athleteId = FORM.exec(token)?.[1];
    if (athleteId === undefined) return undefined;
    const sha256 = hashToken(token);
    const cached = known.get(sha256);
    if (cached !== undefined && cached.untilMs > deps.clock()) return cached.record;
    const record = await deps.directory.findToken(athleteId, sha256);
    if (record === undefined) return undefined;
    await noteUse(record, { athleteId, sha256 }, deps);
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
