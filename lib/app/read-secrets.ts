import type { Secrets, TeamSecrets } from "../ports/hooks.ts";
import type { Clock } from "../ports.ts";

export type ReadSecrets = () => Promise<Secrets>;

const REMEMBERED_MS = 60_000;

/**
 * The team's secrets, remembered for 60 s unless told otherwise; so after a rotation an instance may know the new one a
 * minute later.
 */
export function createSecretsReader({
  clock,
  secrets,
  rememberedMs = REMEMBERED_MS,
}: {
  readonly clock: Clock;
  readonly secrets: Pick<TeamSecrets, "read">;
  readonly rememberedMs?: number | undefined;
}): ReadSecrets {
  let known: { readonly secrets: Secrets; readonly untilMs: number } | undefined;
  return async () => {
    if (known !== undefined && known.untilMs > clock()) return known.secrets;
    const read = await secrets.read();
    known = { secrets: read.secrets, untilMs: clock() + rememberedMs };
    return read.secrets;
  };
}
