import type { Secrets, TeamSecrets } from "../ports/hooks.ts";

/** How many webhook secrets are good at once. */
export const LIVE_SECRETS = 2;
const TRIES = 5;

/** Sets the named secrets of a vendor in place of those it had. */
export async function setVendorSecrets(
  source: string,
  named: Readonly<Record<string, string>>,
  port: TeamSecrets,
): Promise<void> {
  await changeSecrets((secrets) => ({ ...secrets, vendors: { ...secrets.vendors, [source]: named } }), port);
}

/** Sets some of the named secrets of a vendor; the others it had stay. */
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
 * Makes a webhook secret (`whsec_` and the Base64 of 24 to 64 random bytes) the live one; the one before it stays live
 * until the next rotation, every older one ends.
 */
export async function rotateSecrets(secret: string, port: TeamSecrets): Promise<void> {
  await changeSecrets(
    (secrets) => ({ ...secrets, webhook: [secret, ...secrets.webhook].slice(0, LIVE_SECRETS) }),
    port,
  );
}

/**
 * Changes the team's secrets as they stand.
 *
 * @throws Error when others wrote first, five times running.
 */
export async function changeSecrets(next: (secrets: Secrets) => Secrets, port: TeamSecrets): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const { secrets, version } = await port.read();
    if (await port.write(next(secrets), version)) return;
  }
  throw new Error("The team's secrets were changed by somebody else at the same time. Try again.");
}
