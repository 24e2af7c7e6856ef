import { CommandFailed, UsageError } from "../errors.ts";
import type { StravaApp } from "./strava-app.ts";

/** A page of nobody's: what matters is the address Strava leads to. */
const REDIRECT = "http://localhost/cooldown";
const SCOPE = "read,activity:read_all";

/** Where an athlete lets the team read their activities, private ones too. */
export function authorizeUrl({ url, secrets }: Pick<StravaApp, "url" | "secrets">, state: string): string {
  const query = new URLSearchParams({
    client_id: secrets["clientId"] ?? "",
    redirect_uri: REDIRECT,
    response_type: "code",
    approval_prompt: "force",
    scope: SCOPE,
    state,
  });
  return `${url}/oauth/authorize?${query.toString()}`;
}

/**
 * The code in the address that Strava led to, or a code by itself.
 *
 * @throws UsageError when it is neither; CommandFailed when the athlete refused, or allowed too little.
 */
export function codeOf(line: string, state: string): string {
  const text = line.trim();
  if (/^[0-9A-Za-z_-]{8,200}$/.test(text)) return text;
  if (!/^https?:\/\/\S+\?/.test(text)) throw new UsageError("expected the address Strava led to, or the code in it");
  const query = new URLSearchParams(text.slice(text.indexOf("?") + 1));
  if (query.get("error") !== null) throw new CommandFailed("the athlete did not allow it");
  if (query.get("state") !== state) throw new CommandFailed("this address answers another call of the command");
  if (!/(^|,)activity:read(_all)?(,|$)/.test(query.get("scope") ?? "")) {
    throw new CommandFailed("the athlete did not allow to read activities: ask again, with that box ticked");
  }
  const code = query.get("code");
  if (code === null) throw new UsageError("there is no code in this address");
  return code;
}
