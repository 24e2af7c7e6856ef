import { join } from "node:path";
import * as z from "zod/mini";
import { readIfThere, writeWhole } from "./whole-file.ts";

const stored = z.array(z.string());

/** The numbers that texted STOP, as AWS keeps them for an account, whoever they belong to; E.164. */
export interface OptOuts {
  readonly has: (phone: string) => boolean;
  readonly all: () => readonly string[];
  readonly add: (phone: string) => void;
  readonly delete: (phone: string) => void;
}

/** Keeps the numbers in a file of `folder`, or in memory without one. */
export function openOptOuts(folder: string | undefined): OptOuts {
  const file = folder === undefined ? undefined : join(folder, "opt-outs.json");
  const text = file === undefined ? undefined : readIfThere(file);
  const phones = new Set(text === undefined ? [] : stored.parse(JSON.parse(text)));
  const save = (): void => {
    if (file !== undefined) writeWhole(file, JSON.stringify([...phones]));
  };
  return {
    has: (phone) => phones.has(phone),
    all: () => [...phones],
    add: (phone) => {
      phones.add(phone);
      save();
    },
    delete: (phone) => {
      if (phones.delete(phone)) save();
    },
  };
}
