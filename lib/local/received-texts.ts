import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { parseJson } from "../app/json.ts";
import { isoInstant } from "../domain/local-time.ts";
import type { Clock } from "../ports.ts";
import { readOptional } from "./atomic-file.ts";

/** A text from an athlete, as their phone shows it. */
export interface AthleteText {
  readonly athleteId: string;
  readonly receivedAt: string;
  readonly body: string;
  /** The outbox's message sent just before it, or null. */
  readonly afterMessage: string | null;
}

const athleteText: z.ZodMiniType<AthleteText> = z.object({
  athleteId: z.string(),
  receivedAt: z.string(),
  body: z.string(),
  afterMessage: z.nullable(z.string()),
});

export interface ReceivedTexts {
  readonly add: (text: Pick<AthleteText, "athleteId" | "body" | "afterMessage">) => void;
  /** Oldest first. */
  readonly of: (athleteId: string) => readonly AthleteText[];
  readonly count: () => number;
  /** Takes over texts of before. */
  readonly restore: (texts: readonly AthleteText[]) => void;
}

/** Keeps the texts of athletes for the dashboard, in a file of `folder` or in memory without one. */
export function openReceivedTexts(folder: string | undefined, clock: Clock): ReceivedTexts {
  const file = folder === undefined ? undefined : join(folder, "received.jsonl");
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  const texts = file === undefined ? [] : loadTexts(file);
  const keep = (text: AthleteText): void => {
    if (file !== undefined) appendFileSync(file, `\n${JSON.stringify(text)}`);
    texts.push(text);
  };
  return {
    add: (given) => keep({ ...given, receivedAt: isoInstant(clock()) }),
    restore: (earlier) => earlier.forEach(keep),
    of: (athleteId) => texts.filter((text) => text.athleteId === athleteId),
    count: () => texts.length,
  };
}

/** A line that a kill cut short is left out; the next one starts on a new line anyway. */
function loadTexts(file: string): AthleteText[] {
  return (readOptional(file) ?? "").split("\n").flatMap((line) => {
    const read = athleteText.safeParse(parseJson(line));
    return read.success ? [read.data] : [];
  });
}
