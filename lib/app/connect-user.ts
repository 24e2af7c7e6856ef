import type { CredentialSafe, LinkName, Links, TeamSecrets } from "../ports/vendors.ts";
import { ensureDataKey } from "./secrets.ts";

/** A vendor's user who is to be linked to an athlete. */
export interface Connection extends LinkName {
  readonly athleteId: string;
  /** What only the vendor's file reads; null when none are needed. */
  readonly credentials: string | null;
}

export interface ConnectUserDeps {
  readonly links: Pick<Links, "link">;
  readonly secrets: TeamSecrets;
  readonly safe: CredentialSafe;
  /** A data key, for a team that has none yet. */
  readonly newDataKey: () => string;
}

/** Links a vendor's user to an athlete, with the credentials under seal. `taken`: the user is another athlete's. */
export async function connectUser(
  { athleteId, source, externalUserId, credentials }: Connection,
  { links, secrets, safe, newDataKey }: ConnectUserDeps,
): Promise<"linked" | "taken"> {
  const link = { athleteId, source, externalUserId };
  if (credentials === null) return await links.link({ ...link, credentials });
  await ensureDataKey(newDataKey(), secrets);
  return await links.link({ ...link, credentials: await safe.seal(credentials, link) });
}
