import { join } from "node:path";
import * as z from "zod/mini";
import { readIfThere, writeWhole } from "../whole-file.ts";

const stored = z.record(z.string(), z.array(z.string()));

/** The topics of the local runtime and their subscribers; who subscribes counts as confirmed. */
export interface Topics {
  readonly make: (topicArn: string) => void;
  readonly delete: (topicArn: string) => void;
  readonly subscribe: (topicArn: string, address: string) => void;
  readonly unsubscribe: (topicArn: string, address: string) => void;
  /** Undefined when there is no such topic. */
  readonly addresses: (topicArn: string) => readonly string[] | undefined;
}

/** Keeps topics in a file of `folder`, or in memory without one. */
export function openTopics(folder: string | undefined): Topics {
  const file = folder === undefined ? undefined : join(folder, "topics.json");
  const text = file === undefined ? undefined : readIfThere(file);
  const topics = new Map(Object.entries(text === undefined ? {} : stored.parse(JSON.parse(text))));
  const set = (topicArn: string, addresses: string[] | undefined): void => {
    if (addresses === undefined) topics.delete(topicArn);
    else topics.set(topicArn, addresses);
    if (file !== undefined) writeWhole(file, JSON.stringify(Object.fromEntries(topics)));
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
