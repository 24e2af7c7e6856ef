import type * as z from "zod/mini";
import type { FetchResult, Vendor, VendorError } from "../app/errands/vendor.ts";
import type { ReadSecrets } from "../app/secrets.ts";
import type { VendorAnswer, VendorApi } from "../ports/vendors.ts";
import type { Clock } from "../ports.ts";
import { credentialsText, type OAuthVendor, readOAuthCredentials, requestTokens } from "./oauth.ts";
import type { ToldWorkout } from "./read-result.ts";
import { vendorErrorIn } from "./vendor-api.ts";
import { fetchedWorkout } from "./vendor-record.ts";

/** A vendor whose workouts are read by an athlete's OAuth tokens: what differs from one to the next. */
export interface TokenVendor {
  readonly oauth: OAuthVendor;
  /** Where in the API a workout is. */
  readonly workoutPath: (externalId: string) => string;
  /** A workout as the API gives it. */
  readonly workout: z.ZodMiniType<ToldWorkout>;
  readonly payloadOf: Vendor["payloadOf"];
  /** A path that any good token opens; for vendors whose word that a user left is no proof. */
  readonly checkPath?: string;
}

export interface VendorOptions {
  readonly api: VendorApi;
  /** Where the vendor's API is. */
  readonly url: string;
  readonly readSecrets: ReadSecrets;
  readonly clock: Clock;
}

/** A token about to expire could do so on the way. */
const EARLY_SECONDS = 60;

/** Such a vendor's API. Its limits are those of the team's application. */
export function createTokenVendor(vendor: TokenVendor, options: VendorOptions): Vendor {
  const { oauth, payloadOf, checkPath } = vendor;
  return {
    source: oauth.source,
    limits: "vendor",
    fetchWorkout: (externalId, credentials) => fetchWorkout({ externalId, credentials }, vendor, options),
    payloadOf,
    ...(oauth.isLasting ? {} : { renewal: renewalAt(oauth, options) }),
    ...(checkPath === undefined ? {} : { check: (credentials) => check({ checkPath, credentials }, oauth, options) }),
  };
}

async function fetchWorkout(
  { externalId, credentials }: { readonly externalId: string; readonly credentials: string },
  { oauth, workoutPath, workout }: TokenVendor,
  options: VendorOptions,
): Promise<FetchResult> {
  const answer = await get(workoutPath(encodeURIComponent(externalId)), credentials, options);
  if (answer.kind === "answered" && answer.status === 404) return { kind: "gone" };
  const nowMs = options.clock();
  const trouble = vendorErrorIn(answer, { ...oauth, nowMs });
  if (trouble !== undefined) return trouble;
  return fetchedWorkout(answer, { schema: workout, externalId, nowMs });
}

async function check(
  { checkPath, credentials }: { readonly checkPath: string; readonly credentials: string },
  oauth: OAuthVendor,
  options: VendorOptions,
): Promise<{ readonly kind: "valid" } | VendorError> {
  const answer = await get(checkPath, credentials, options);
  return vendorErrorIn(answer, { ...oauth, nowMs: options.clock() }) ?? { kind: "valid" };
}

function get(path: string, credentials: string, { api, url }: VendorOptions): Promise<VendorAnswer> {
  const authorization = `Bearer ${readOAuthCredentials(credentials).accessToken}`;
  return api.call({ method: "GET", url: `${url}${path}`, headers: { authorization } });
}

function renewalAt(oauth: OAuthVendor, options: VendorOptions): NonNullable<Vendor["renewal"]> {
  return {
    isExpired: (credentials, nowMs) => {
      const { expiresAt } = readOAuthCredentials(credentials);
      return expiresAt !== undefined && expiresAt - EARLY_SECONDS <= Math.floor(nowMs / 1000);
    },
    renew: (credentials) => renew(credentials, oauth, options),
  };
}

/** Tokens that cannot be renewed, or are no longer, are the athlete's to give anew. */
async function renew(
  credentials: string,
  oauth: OAuthVendor,
  { api, url, readSecrets, clock }: VendorOptions,
): Promise<{ readonly kind: "renewed"; readonly credentials: string } | VendorError> {
  const { refreshToken } = readOAuthCredentials(credentials);
  if (refreshToken === undefined) return { kind: "unauthorized" };
  const secrets = (await readSecrets()).vendors[oauth.source] ?? {};
  const grant = { grant_type: "refresh_token", refresh_token: refreshToken, ...oauth.refreshing };
  const tokens = await requestTokens(grant, { oauth, api, url, secrets }, clock());
  if (tokens.kind !== "tokens") return tokens;
  // A vendor that does not rotate refresh tokens may leave it out (RFC 6749 section 6).
  const next = { ...tokens.credentials, refreshToken: tokens.credentials.refreshToken ?? refreshToken };
  return { kind: "renewed", credentials: credentialsText(next) };
}
