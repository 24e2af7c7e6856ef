import type { ReadSecrets } from "../app/secrets.ts";
import type { Clock } from "../ports.ts";
import type { OAuthApp, OAuthVendor } from "./oauth.ts";

/** What something typed in must look like. */
interface Expected {
  readonly pattern: RegExp;
  readonly expected: string;
}

/** What a vendor's connection may ask of the command that runs it. */
export interface ConnectServices {
  /** Where the vendor's webhook posts, with what follows the source in the path. */
  readonly callbackUrl: (rest?: string) => string;
  readonly readSecrets: ReadSecrets;
  /** Puts these in place of the team's secrets for the vendor. */
  readonly saveSecrets: (secrets: Readonly<Record<string, string>>) => Promise<void>;
  readonly clock: Clock;
  /** Tells the operator something that is wrapped to the terminal. */
  readonly tell: (paragraph: string) => void;
  /** Shows the operator lines as they are. */
  readonly show: (lines: string) => void;
}

/** What `cooldown connect` needs to know of a vendor whose athletes let the team in by OAuth. */
export interface OAuthConnection {
  readonly oauth: OAuthVendor;
  /** Where the team's application is made. */
  readonly madeAt: string;
  /** What a client id of the vendor's looks like. */
  readonly clientId: Expected;
  /** Secrets of the team's own making. */
  readonly ownSecrets?: (newSecret: () => string) => Readonly<Record<string, string>>;
  /** Does what a user needs before their workouts can be read; answers why the vendor refuses it, or undefined. */
  readonly admit?: (
    user: { readonly id: string; readonly accessToken: string },
    app: OAuthApp,
  ) => Promise<string | undefined>;
  /** Has the vendor send its events, if it does not yet; tells the operator when it would not. Answers what the JSON says of it. */
  readonly subscribe: (app: OAuthApp, services: ConnectServices) => Promise<object>;
}

/** What `cooldown connect` needs to know of a vendor whose API is read by a key of the athlete's. */
export interface ApiKeyConnection {
  readonly source: string;
  readonly name: string;
  readonly apiKey: Expected & { readonly question: string };
  /** The credentials as the vendor's API reads them. */
  readonly credentials: (apiKey: string) => string;
  /** What the athlete does with the URL and the authorization that are shown. */
  readonly next: string;
}
