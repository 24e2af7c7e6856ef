import { isoInstant } from "../domain/local-time.ts";
import type { AthleteDirectory, Clock } from "../ports.ts";
import { hashToken } from "./authenticate-token.ts";

/** Makes a token `cd_<athleteId>_<secret>`; it is told once and kept as a hash. */
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
