import type { HookRecord } from "../app/hook-record.ts";

/** A request at `/v1/hooks/{source}`, as its source sees it. */
export interface HookRequest {
  /** A header's value, whatever its name's case. */
  readonly header: (name: string) => string | undefined;
  readonly query: (name: string) => string | undefined;
  /** What follows the source in the path: an athlete's token, or a secret of the vendor's. */
  readonly pathToken: string | undefined;
  /** The body as it came, for vendors who sign it. */
  readonly body: Uint8Array;
  /** The body as JSON, or undefined. */
  readonly json: unknown;
}

/** For whom a request speaks. */
export type Speaker =
  | {
      readonly kind: "athlete";
      readonly athleteId: string;
      /** Counts the records of the request against the rate of its token. */
      readonly spend: (records: number) => void;
    }
  /** The vendor itself: every record names the vendor's user, whose link leads to the athlete. */
  | {
      readonly kind: "vendor";
      /**
       * Whether others could have sent it, too: then it is only worth looking up.
       * @default false
       */
      readonly unproven?: boolean;
    }
  | { readonly kind: "refused" }
  | { readonly kind: "limited"; readonly retryAfterSeconds: number };

/** What a source may ask to find out who speaks. */
export interface HookContext {
  readonly nowMs: number;
  /** Identifies the token's owner, by path or `Authorization`; refuses tokens for other sources. */
  readonly bearer: () => Promise<Speaker>;
  /** The team's named secrets for this source. */
  readonly vendorSecrets: () => Promise<Readonly<Record<string, string>>>;
}

interface ParseContext extends Pick<HookContext, "nowMs"> {
  readonly unproven?: boolean;
}

/** A named secret by which a vendor proves itself, as an operator types it in (`cooldown team secrets set`). */
export interface VendorSecret {
  readonly name: string;
  /** What it is and where it is found. */
  readonly meaning: string;
  readonly pattern: RegExp;
  /** Whether the vendor is let in without it. */
  readonly optional?: true;
}

/** One app or vendor that posts workouts: how it proves who it is, and what its payloads say. */
export interface Source {
  readonly slug: string;
  /**
   * Status of an answer that took the payload; some vendors know 200 alone.
   * @default 202, or 200 when nothing in it was new
   */
  readonly acceptedStatus?: 200;
  /** What the vendor proves itself by, of sources whose users an operator links by hand (`cooldown connect link`). */
  readonly secrets?: readonly VendorSecret[];
  /** What a GET of the vendor's is answered in JSON; undefined refuses it. */
  readonly challenge?: (request: HookRequest, context: HookContext) => Promise<object | undefined>;
  readonly authenticate: (request: HookRequest, context: HookContext) => Promise<Speaker>;
  /** Every record of a JSON body. Nothing is left out: what is of no use is ignored with its reason. */
  readonly parse: (body: unknown, context: ParseContext) => readonly HookRecord[];
}

/** By an athlete's token in the path or in `Authorization`. */
export const byToken: Source["authenticate"] = (_request, { bearer }) => bearer();
