import { join } from "node:path";
import * as z from "zod/mini";
import type { SnsLookups } from "../app/deliver/nightly-review.ts";
import { canonicalPhone } from "../domain/canonical-phone.ts";
import type { Messenger } from "../ports/sending.ts";
import { readStored, writeAtomically } from "./atomic-file.ts";

/** What SNS keeps for an account, played on this machine. */
export interface FakeSnsState {
  readonly optOuts: OptOuts;
  readonly topics: Topics;
}

/** The numbers that texted STOP, as AWS keeps them for an account, whoever they belong to; E.164. */
export interface OptOuts {
  readonly has: (phone: string) => boolean;
  readonly all: () => readonly string[];
  readonly add: (phone: string) => void;
  readonly delete: (phone: string) => void;
}

/** Topics and their subscribers; every subscriber counts as confirmed. */
export interface Topics {
  readonly make: (topicArn: string) => void;
  readonly delete: (topicArn: string) => void;
  readonly subscribe: (topicArn: string, address: string) => void;
  readonly unsubscribe: (topicArn: string, address: string) => void;
  /** Undefined when there is no such topic. */
  readonly addresses: (topicArn: string) => readonly string[] | undefined;
}

const storedPhones = z.array(z.string());
const storedTopics = z.record(z.string(), z.array(z.string()));

/** Opens what is kept in files of `folder`, or in memory without one. */
export function openFakeSnsState(folder: string | undefined): FakeSnsState {
  return { optOuts: openOptOuts(folder), topics: openTopics(folder) };
}

export function openOptOuts(folder: string | undefined): OptOuts {
  const file = folder === undefined ? undefined : join(folder, "opt-outs.json");
  const stored = file === undefined ? undefined : readStored(file, (text) => storedPhones.parse(JSON.parse(text)));
  const phones = new Set(stored);
  const save = (): void => {
    if (file !== undefined) writeAtomically(file, JSON.stringify([...phones]));
  };
  return {
    has: (phone) => phones.has(canonicalPhone(phone)),
    all: () => [...phones],
    add: (phone) => {
      phones.add(canonicalPhone(phone));
      save();
    },
    delete: (phone) => {
      if (phones.delete(canonicalPhone(phone))) save();
    },
  };
}

export function openTopics(folder: string | undefined): Topics {
  const file = folder === undefined ? undefined : join(folder, "topics.json");
  const stored = file === undefined ? undefined : readStored(file, (text) => storedTopics.parse(JSON.parse(text)));
  const topics = new Map(Object.entries(stored ?? {}));
  const set = (topicArn: string, addresses: string[] | undefined): void => {
    if (addresses === undefined) topics.delete(topicArn);
    else topics.set(topicArn, addresses);
    if (file !== undefined) writeAtomically(file, JSON.stringify(Object.fromEntries(topics)));
  };
  const others = (topicArn: string, address: string): string[] =>
    (topics.get(topicArn) ?? []).filter((each) => each !== address);
  return {
    make: (topicArn) => set(topicArn, topics.get(topicArn) ?? []),
    delete: (topicArn) => set(topicArn, undefined),
    subscribe: (topicArn, address) => set(topicArn, [...others(topicArn, address), address]),
    unsubscribe: (topicArn, address) => set(topicArn, others(topicArn, address)),
    addresses: (topicArn) => topics.get(topicArn),
  };
}

/** Sends into the outbox as SNS would: a number that texted STOP is refused, and a topic shows its subscriber's address. */
export function createFakeSnsMessenger({ optOuts, topics }: FakeSnsState, outbox: Messenger): Messenger {
  return {
    publish: async (text) =>
      optOuts.has(text.to)
        ? { kind: "opted-out", error: "OptedOutException" }
        : outbox.publish({ ...text, to: topics.addresses(text.to)?.[0] ?? text.to }),
  };
}

const NO_LIMIT = { acquire: async (): Promise<void> => undefined };

/** What the nightly review asks locally. The address itself stands for its topic, and is confirmed at once. */
export function createFakeSnsLookups(optOuts: Pick<OptOuts, "has">): SnsLookups {
  return {
    emailTopics: {
      subscribe: async (_athleteId, address) => ({ topicArn: address, isConfirmed: true }),
      read: async () => "confirmed",
      invite: async () => undefined,
      remove: async () => undefined,
    },
    carrier: { isOptedOut: async (phone) => optOuts.has(phone) },
    rateLimiters: { subscriptions: NO_LIMIT, optOuts: NO_LIMIT },
  };
}
