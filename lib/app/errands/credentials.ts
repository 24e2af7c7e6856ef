import { isoInstant, MINUTE_MS } from "../../domain/local-time.ts";
import type { CredentialSafe, Link, LinkName, Links, TeamSecrets } from "../../ports/vendors.ts";
import type { Clock } from "../../ports.ts";
import { ensureDataKey } from "../secrets.ts";
import type { Vendor, VendorError } from "./vendor.ts";

export interface CredentialDeps {
  readonly clock: Clock;
  readonly links: Pick<Links, "hold" | "renew">;
  readonly credentials: CredentialSafe;
}

/** Longer than a renewal takes, timeouts included. */
const HOLD_MS = MINUTE_MS;
const SEALED = "the link has no credentials, or none that a data key of the team's opens: connect the athlete again";

type Ask<Answer> = (credentials: string) => Promise<Answer | VendorError>;

/**
 * Asks a vendor by the credentials of a link. Expired ones are renewed first; ones that are refused are renewed once.
 * New ones are saved before they are used, and only under a hold of the link, so that two sweeps never renew at once.
 */
export async function withCredentials<Answer extends { readonly kind: string }>(
  link: Link,
  { vendor, ask }: { readonly vendor: Vendor; readonly ask: Ask<Answer> },
  deps: CredentialDeps,
): Promise<Answer | VendorError> {
  const credentials = link.credentials === null ? undefined : await deps.credentials.open(link.credentials, link);
  if (credentials === undefined) return { kind: "refused", reason: SEALED };
  const isExpired = vendor.renewal?.isExpired(credentials, deps.clock()) ?? false;
  if (!isExpired) {
    const answer = await ask(credentials);
    if (answer.kind !== "unauthorized" || vendor.renewal === undefined) return answer;
  }
  const renewed = await renew(link, { vendor, credentials }, deps);
  return renewed.kind === "renewed" ? await ask(renewed.credentials) : renewed;
}

async function renew(
  link: Link,
  { vendor, credentials }: { readonly vendor: Vendor; readonly credentials: string },
  deps: CredentialDeps,
): Promise<{ readonly kind: "renewed"; readonly credentials: string } | VendorError> {
  const nowMs = deps.clock();
  const hold = { from: isoInstant(nowMs), until: isoInstant(nowMs + HOLD_MS) };
  if (vendor.renewal === undefined) return { kind: "unauthorized" };
  if (!(await deps.links.hold(link, hold))) return elsewhere("are being renewed");
  const renewed = await vendor.renewal.renew(credentials);
  if (renewed.kind !== "renewed") return renewed;
  const sealed = await deps.credentials.seal(renewed.credentials, link);
  return (await deps.links.renew(link, sealed)) ? renewed : elsewhere("were replaced");
}

function elsewhere(what: string): VendorError {
  return { kind: "unavailable", reason: `the credentials ${what} by somebody else` };
}

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
