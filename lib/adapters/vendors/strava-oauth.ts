import * as z from "zod/mini";
import type { VendorTrouble } from "../../app/vendor.ts";
import type { VendorApi } from "../../ports/vendors.ts";
import { STRAVA_SOURCE } from "../sources/strava.ts";
import { credentialsOf, stravaTokens } from "./strava-credentials.ts";
import { nextStravaWindowMs } from "./strava-limits.ts";
import { troubleOf } from "./trouble.ts";

interface StravaApp {
  readonly api: VendorApi;
  readonly url: string;
  /** The vendor secrets `clientId` and `clientSecret`. */
  readonly app: Readonly<Record<string, string>>;
  readonly nowMs: number;
}

/** What a grant was exchanged for; the user where Strava says, which it does for a code. */
export type StravaTokens =
  | { readonly kind: "tokens"; readonly credentials: string; readonly user: string | undefined }
  | VendorTrouble;

const NOT_OUR_CLIENT = "strava refuses the team's client id and secret";

/** Exchanges a grant (a code or a refresh token) for tokens; unauthorized when Strava no longer takes it. */
export async function requestStravaTokens(
  grant: Readonly<Record<string, string>>,
  { api, url, app, nowMs }: StravaApp,
): Promise<StravaTokens> {
  const { clientId, clientSecret } = app;
  if (clientId === undefined || clientSecret === undefined) {
    return {
      kind: "refused",
      reason: "the team's secrets name no client of Strava: cooldown connect strava asks for it",
    };
  }
  const form = { client_id: clientId, client_secret: clientSecret, ...grant };
  const answer = await api.call({ method: "POST", url: `${url}/oauth/token`, headers: {}, form });
  if (answer.kind === "answered" && isOfClient(answer)) return { kind: "refused", reason: NOT_OUR_CLIENT };
  if (answer.kind === "answered" && answer.status === 400) return { kind: "unauthorized" };
  const nextWindowMs = ({ header }: { readonly header: (name: string) => string | undefined }): number =>
    nextStravaWindowMs(header, nowMs);
  const trouble = troubleOf(answer, { source: STRAVA_SOURCE, nowMs, nextWindowMs });
  if (trouble !== undefined) return trouble;
  const tokens = z.safeParse(stravaTokens, answer.kind === "answered" ? answer.body : undefined);
  if (!tokens.success) return { kind: "unavailable", reason: "strava answered no tokens" };
  const id = tokens.data.athlete?.id;
  return { kind: "tokens", credentials: credentialsOf(tokens.data), user: id === undefined ? id : String(id) };
}

const clientFault = z.object({ errors: z.array(z.object({ resource: z.literal("Application") })) });

/** Whether it is the team's client that is wrong, and not the grant: no reason to take an athlete for gone. */
function isOfClient({ status, body }: { readonly status: number; readonly body: unknown }): boolean {
  return status === 401 || (status === 400 && z.safeParse(clientFault, body).success);
}
