import type { Secrets, TeamSecrets } from "../ports/hooks.ts";
import type { Clock } from "../ports.ts";

export type ReadSecrets = () => Promise<Secrets>;

const CACHE_MS = 60_000;

/** The team's secrets, remembered for 60 s; so after a rotation an instance may know the new one a minute later. */
export function createSecretsReader({
  clock,
  secrets,
}: {
  readonly clock: Clock;
  readonly secrets: Pick<TeamSecrets, "read">;
}): ReadSecrets {
  let known: { readonly secrets: Secrets; readonly untilMs: number } | undefined;
  return async () => {
    if (known !== undefined && known.untilMs > clock()) return known.secrets;
    const read = await secrets.read();
    known = { secrets: read.secrets, untilMs: clock() + CACHE_MS };
    return read.secrets;
  };
}
