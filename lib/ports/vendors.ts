/** What vendors' webhooks and calls at their APIs need of the world, beside lib/ports.ts. */

/** A vendor's user who is one of our athletes. */
export interface Link {
  readonly source: string;
  readonly externalUserId: string;
  readonly athleteId: string;
  /** The vendor's credentials, encrypted by whoever wrote them; null when none are needed. */
  readonly credentials: string | null;
}

export interface Links {
  /** Links a vendor's user, or replaces the credentials of a link that stands. `taken`: it is another athlete's. */
  link(link: Link): Promise<"linked" | "taken">;
  /** A consistent read. */
  find(source: string, externalUserId: string): Promise<Link | undefined>;
  /**
   * Holds a link while its credentials are renewed, so that nobody else renews them. False when somebody holds it past
   * `hold.from`, or when its credentials are no longer those of `link`.
   */
  hold(link: Link, hold: { readonly from: string; readonly until: string }): Promise<boolean>;
  /** Puts other credentials in place of those of `link` and lets go of it; false when the link has others by now. */
  renew(link: Link, credentials: string): Promise<boolean>;
  /** Every vendor's user an athlete is, in order of source and user. */
  ofAthlete(athleteId: string): Promise<readonly Pick<Link, "source" | "externalUserId">[]>;
  unlink(source: string, externalUserId: string): Promise<void>;
}

/** A payload that authenticated and was not understood, kept 30 days. */
export interface QuarantinedPayload {
  /** Follows from source and payload, so that a redelivery is known again. */
  readonly id: string;
  /** null: nobody knows whose it is. */
  readonly athleteId: string | null;
  readonly source: string;
  readonly receivedAt: string;
  readonly reason: string;
  readonly encoding: "utf-8" | "base64";
  readonly payload: string;
}

/** An athlete's quarantine, or that of payloads of nobody known on an ISO date. */
type QuarantinePlace = { readonly athleteId: string } | { readonly day: string };

export interface Quarantine {
  put(payload: QuarantinedPayload): Promise<void>;
  /** In order of receipt, read consistently. */
  list(place: QuarantinePlace): Promise<readonly QuarantinedPayload[]>;
  /** Removes one; it may be gone already. */
  remove(payload: QuarantinedPayload): Promise<void>;
}

/** What is left to do about a thin webhook: `fetch` the record from the vendor's API, or `unlink` its user. */
export type ErrandTask = "fetch" | "unlink";

/** Names an errand: there is one about a record at a time. */
export type ErrandKey = Pick<Errand, "athleteId" | "source" | "externalId">;

/** One call at a vendor's API, to be made after the webhook was answered. */
export interface Errand {
  readonly athleteId: string;
  readonly source: string;
  /** The vendor's id of the record; of the user when the task is `unlink`. */
  readonly externalId: string;
  readonly task: ErrandTask;
  /** The vendor's user, by whose link the call is made; null when the payload named none. */
  readonly externalUserId: string | null;
  /** The instant of the vendor's event, else of its receipt. */
  readonly requestedAt: string;
  /**
   * Whether the event says that the record was deleted, without proof: then one that the vendor does not know is gone.
   * @default false
   */
  readonly saysDeleted?: boolean | undefined;
  /** When it is to be done, or tried again. */
  readonly dueAt: string;
}

export interface Errands {
  /**
   * Leaves an errand, due at `dueAt`; one about the same record that was requested later stands, and so does one of the
   * same time, unless it is under way: then it may have seen the record before the change.
   */
  put(errand: Errand): Promise<void>;
  find(key: ErrandKey): Promise<Errand | undefined>;
}

/** An errand as the due index lists it. */
export type DueErrand = ErrandKey & Pick<Errand, "dueAt">;

/** An errand under way. */
export interface ClaimedErrand extends Errand {
  readonly claimId: string;
  /** How often it failed so far. */
  readonly attempts: number;
}

/** Errands as the sweep sees them. A claim moves `dueAt` to the end of its lease, so that what a crash leaves is due again. */
export interface ErrandQueue {
  /** Errands due by `now`, oldest first; at most `limit`, and few of one athlete. The index may lag behind the items. */
  due(shard: number, now: string, limit: number): Promise<readonly DueErrand[]>;
  /** Takes an errand that is still due at `due.dueAt`; undefined when it is not. */
  claim(
    due: DueErrand,
    claim: { readonly claimId: string; readonly leaseUntil: string },
  ): Promise<ClaimedErrand | undefined>;
  /** Removes an errand; false when the claim was lost, or when it was asked for again meanwhile. */
  done(errand: ClaimedErrand): Promise<boolean>;
  /** Leaves it for later; false as with `done`. */
  defer(errand: ClaimedErrand, next: { readonly dueAt: string; readonly attempts: number }): Promise<boolean>;
}

/** The secrets of a team. */
export interface Secrets {
  /** Live webhook secrets `whsec_<base64>`, the newest first; at most two. */
  readonly webhook: readonly string[];
  /** Named secrets of each vendor, by source. */
  readonly vendors: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Keys that credentials are encrypted with, 32 bytes in Base64, the newest first; older ones still open theirs. */
  readonly dataKeys?: readonly string[];
}

export interface TeamSecrets {
  /** A consistent read; version 0 when nothing was ever written. */
  read(): Promise<{ readonly secrets: Secrets; readonly version: number }>;
  /** Writes them if the stored version is still `expectedVersion`; false when it is not. */
  write(secrets: Secrets, expectedVersion: number): Promise<boolean>;
}

export interface RequestCounter {
  /** Counts some more requests of a token in a minute (epoch minutes) and answers how many there were. */
  add(token: { readonly athleteId: string; readonly sha256: string }, minute: number, more: number): Promise<number>;
}

/** An athlete's day (ISO date), and what is counted of it. */
export interface CountedDay {
  readonly athleteId: string;
  readonly date: string;
  readonly counted: "workouts" | "deletions" | "errands";
}

export interface DayCounter {
  /** Counts some more of an athlete's day and answers how many there were; `more` may be below 0. */
  add(day: CountedDay, more: number, now: string): Promise<number>;
}

/** What of them the webhook itself needs. */
export interface HookIntake {
  readonly links: Pick<Links, "find">;
  readonly quarantine: Pick<Quarantine, "put">;
  readonly errands: Errands;
  readonly secrets: TeamSecrets;
  readonly requests: RequestCounter;
  readonly dayCounts: DayCounter;
}

/** All of them. */
export interface HookPorts extends HookIntake {
  readonly links: Links;
  readonly quarantine: Quarantine;
  readonly errands: Errands & ErrandQueue;
}

export type LinkName = Pick<Link, "source" | "externalUserId">;

/** Keeps credentials so that the table alone cannot tell them. */
export interface CredentialSafe {
  /** @throws Error when the team has no data key. */
  seal(text: string, link: LinkName): Promise<string>;
  /** undefined: no key of the team's opens it, or it was sealed for another link. */
  open(sealed: string, link: LinkName): Promise<string | undefined>;
}

/** One request to a vendor. */
export interface VendorCall {
  readonly method: "GET" | "POST" | "PUT";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as a form. */
  readonly form?: Readonly<Record<string, string>>;
  /** Sent as JSON, where there is no form. */
  readonly json?: unknown;
}

/** What came back; `no-answer`: nothing did in time, or what came is no HTTP answer that can be read. */
export type VendorAnswer =
  | {
      readonly kind: "answered";
      readonly status: number;
      readonly header: (name: string) => string | undefined;
      /** The body as JSON, or undefined. */
      readonly body: unknown;
    }
  | { readonly kind: "no-answer"; readonly reason: string };

/** Vendors' APIs over HTTP. */
export interface VendorApi {
  call(call: VendorCall): Promise<VendorAnswer>;
}
