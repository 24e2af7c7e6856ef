import type { Secrets, TeamSecrets } from "../ports/vendors.ts";
import type { Clock } from "../ports.ts";
import { updateWithRetries } from "./update-with-retries.ts";

export type ReadSecrets = () => Promise<Secrets>;

const CACHE_MS = 60_000;

/** Reads the team's secrets and remembers them for 60 s by default, so an instance sees a rotation up to a minute late. */
export function createSecretsReader({
  clock,
  secrets,
  rememberedMs = CACHE_MS,
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

/** How many webhook secrets are valid at once. */
export const LIVE_SECRETS = 2;

/** Replaces all named secrets of a vendor. */
export async function setVendorSecrets(
  source: string,
  named: Readonly<Record<string, string>>,
  port: TeamSecrets,
): Promise<void> {
  await changeSecrets((secrets) => ({ ...secrets, vendors: { ...secrets.vendors, [source]: named } }), port);
}

/** Sets some of the named secrets of a vendor and keeps the others. */
export async function addVendorSecrets(
  source: string,
  named: Readonly<Record<string, string>>,
  port: TeamSecrets,
): Promise<void> {
  await changeSecrets((secrets) => {
    const vendor = { ...secrets.vendors[source], ...named };
    return { ...secrets, vendors: { ...secrets.vendors, [source]: vendor } };
  }, port);
}

/**
 * Adds a webhook secret (`whsec_` and the Base64 of 24 to 64 random bytes). The previous one stays valid until the next
 * rotation; older ones end.
 */
export async function rotateSecrets(secret: string, port: TeamSecrets): Promise<void> {
  await changeSecrets(
    (secrets) => ({ ...secrets, webhook: [secret, ...secrets.webhook].slice(0, LIVE_SECRETS) }),
    port,
  );
}

/**
 * Changes the team's secrets on condition that nobody else did meanwhile.
 *
 * @throws Error after five lost races.
 */
async function changeSecrets(next: (secrets: Secrets) => Secrets, port: TeamSecrets): Promise<void> {
  const isWritten = await updateWithRetries(async () => {
    const { secrets, version } = await port.read();
    return (await port.write(next(secrets), version)) || undefined;
  });
  if (isWritten === undefined) {
    throw new Error("The team's secrets were changed by somebody else at the same time. Try again.");
  }
}

/** Makes `key` (32 random bytes in Base64) the team's first data key; a team that has one keeps it. */
export async function ensureDataKey(key: string, port: TeamSecrets): Promise<void> {
  const { secrets } = await port.read();
  if (keysOf(secrets).length > 0) return;
  await changeSecrets((now) => (keysOf(now).length > 0 ? now : { ...now, dataKeys: [key] }), port);
}

/** Seals credentials with `key` from now on; earlier keys still open what they sealed. */
export async function rotateDataKey(key: string, port: TeamSecrets): Promise<void> {
  await changeSecrets((secrets) => ({ ...secrets, dataKeys: [key, ...keysOf(secrets)] }), port);
}

function keysOf({ dataKeys = [] }: Secrets): readonly string[] {
  return dataKeys;
}
