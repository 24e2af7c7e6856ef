/** What vendors' webhooks need of the world, beside lib/ports.ts. */

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
}

/** What is left to do about a thin webhook: `fetch` the record from the vendor's API, or `unlink` its user. */
export type ErrandTask = "fetch" | "unlink";

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
  /** When it is to be done, or tried again. */
  readonly dueAt: string;
}

export interface Errands {
  /** Leaves an errand, due at `dueAt`; one about the same record that was requested at the same time or later stands. */
  put(errand: Errand): Promise<void>;
  find(key: Pick<Errand, "athleteId" | "source" | "externalId">): Promise<Errand | undefined>;
}

/** The secrets of a team. */
export interface Secrets {
  /** Live webhook secrets `whsec_<base64>`, the newest first; at most two. */
  readonly webhook: readonly string[];
  /** Named secrets of each vendor, by source. */
  readonly vendors: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface TeamSecrets {
  /** A consistent read; version 0 when nothing was ever written. */
  read(): Promise<{ readonly secrets: Secrets; readonly version: number }>;
  /** Writes them if the stored version is still `expectedVersion`; false when it is not. */
  write(secrets: Secrets, expectedVersion: number): Promise<boolean>;
}

export interface RequestCounter {
  /** Counts one more request of a token in a minute (epoch minutes) and answers how many there were. */
  add(token: { readonly athleteId: string; readonly sha256: string }, minute: number): Promise<number>;
}

/** What of them the webhook itself needs. */
export interface HookIntake {
  readonly links: Pick<Links, "find">;
  readonly quarantine: Pick<Quarantine, "put">;
  readonly errands: Errands;
  readonly secrets: TeamSecrets;
  readonly requests: RequestCounter;
}

/** All of them. */
export interface HookPorts extends HookIntake {
  readonly links: Links;
  readonly quarantine: Quarantine;
}
