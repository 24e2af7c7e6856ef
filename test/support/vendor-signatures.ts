import { proveOura, provePolar, proveWhoop } from "./vendor-proof.ts";

/** The instant at which vendors signed, thirty seconds before that of `aHook`. */
export const SIGNED_AT_MS: number = Date.parse("2026-11-22T16:59:30Z");

/** Vendors who sign by a secret of the team's. */
export const SIGNING_VENDORS = ["polar", "whoop", "oura"] as const;
export type SigningVendor = (typeof SIGNING_VENDORS)[number];

interface SigningSecrets extends Readonly<Record<SigningVendor, Readonly<Record<string, string>>>> {
  readonly polar: { readonly signatureSecret: string };
  readonly whoop: { readonly clientSecret: string };
  readonly oura: { readonly clientSecret: string; readonly verifyToken: string };
}

/** What each signs by, as the team's secrets name it. */
export const SIGNING_SECRETS: SigningSecrets = {
  polar: { signatureSecret: "abe1f3ae-fd33-11e8-8eb2-f2801f1b9fd1" },
  whoop: { clientSecret: "whoop-client-secret" },
  oura: { clientSecret: "oura-client-secret", verifyToken: "v-0123456789" },
};

/** The headers by which a vendor proves that a body is its own. */
export function signatureHeaders(
  vendor: SigningVendor,
  body: string | Uint8Array,
  { secret, atMs = SIGNED_AT_MS }: { readonly secret?: string; readonly atMs?: number } = {},
): Readonly<Record<string, string>> {
  switch (vendor) {
    case "polar":
      return provePolar(secret ?? SIGNING_SECRETS.polar.signatureSecret)(body, atMs);
    case "whoop":
      return proveWhoop(secret ?? SIGNING_SECRETS.whoop.clientSecret)(body, atMs);
    case "oura":
      return proveOura(secret ?? SIGNING_SECRETS.oura.clientSecret)(body, atMs);
  }
}
