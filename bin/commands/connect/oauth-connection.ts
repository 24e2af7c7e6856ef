import type { OAuthApp, OAuthVendor } from "../../../lib/vendors/oauth.ts";
import type { OperatorServices } from "../operator-services.ts";
import type { Terminal } from "../terminal.ts";

/** Where a command works. */
export interface Desk {
  readonly world: OperatorServices;
  readonly terminal: Terminal;
}

/** What `cooldown connect` needs to know of a vendor whose athletes let the team in by OAuth. */
export interface OAuthConnection {
  readonly oauth: OAuthVendor;
  /** Where the team's application is made, for who is asked for its id. */
  readonly madeAt: string;
  /** What a client id of the vendor's looks like. */
  readonly clientId: { readonly pattern: RegExp; readonly expected: string };
  /** Secrets of the team's own making. */
  readonly ownSecrets?: () => Readonly<Record<string, string>>;
  /**
   * What a user needs before their workouts can be read.
   *
   * @throws CommandFailed when the vendor refuses it.
   */
  readonly admit?: (user: { readonly id: string; readonly accessToken: string }, app: OAuthApp) => Promise<void>;
  /** Has the vendor send its events, if it does not yet; tells the terminal when it would not. Answers what the JSON says of it. */
  readonly subscribe: (app: OAuthApp, desk: Desk) => Promise<object>;
}

/** Where the vendor's webhook posts, with what follows the source in the path. */
export function callbackUrl({ webhookUrl }: OperatorServices, source: string, rest = ""): string {
  return `${webhookUrl.replace(/\/$/, "")}/v1/hooks/${source}${rest}`;
}
