import { isoInstant, MINUTE_MS } from "../../domain/local-time.ts";
import type { CredentialSafe, Link, Links } from "../../ports/vendors.ts";
import type { Clock } from "../../ports.ts";
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
 * New ones are saved before they are used, and only by who holds the link, so that two sweeps never renew at once.
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
