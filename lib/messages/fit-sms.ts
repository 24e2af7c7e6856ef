import { upperFirst } from "../languages/format.ts";
import type { NameSlots, Wording } from "../languages/wordings.ts";
import { fitsOnePart, toGsm7 } from "./gsm7.ts";
import { NAMELESS } from "./names.ts";

/** The line that an SMS says beside its wording and its question; a tip gives way first. */
export interface ExtraLine {
  readonly says: "tip" | "omega-3" | "offer" | "fading" | "sentence";
  readonly text: string;
}

/** All that an SMS would say if it had room for it. */
export interface WishedSms {
  /** The one of the day first, shorter ones after. */
  readonly wordings: readonly Wording[];
  /** Short enough for whatever else stays. */
  readonly plain: Wording;
  readonly name: NameSlots;
  readonly line: ExtraLine | undefined;
  readonly question: string | undefined;
  /** How to stop; it always stays. */
  readonly ending: string | undefined;
}

export interface FittedSms {
  readonly body: string;
  /** What became of the line. */
  readonly saysLine: boolean;
}

type Said = Pick<WishedSms, "name" | "line" | "question">;

/**
 * The SMS in one part of GSM-7. Until it fits, the tip is left out, then the question, then the name, then the day's wording
 * gives way to a shorter one, and last any other line is left out (docs/rules.md 10).
 */
export function fitSms(wished: WishedSms): FittedSms {
  const { wordings, plain, ending } = wished;
  for (const wording of [...wordings, plain]) {
    for (const { name, line, question } of lessAndLess(wished)) {
      const body = smsText([wording(name), line?.text, question, ending]);
      if (fitsOnePart(body)) return { body, saysLine: line !== undefined };
    }
  }
  return { body: smsText([plain(NAMELESS), ending]), saysLine: false };
}

function lessAndLess({ name, line, question }: Said): readonly Said[] {
  const kept = line?.says === "tip" || line?.says === "omega-3" ? undefined : line;
  return [
    { name, line, question },
    { name, line: kept, question },
    { name, line: kept, question: undefined },
    { name, line: kept?.says === "offer" ? undefined : kept, question: undefined },
    { name: NAMELESS, line: kept?.says === "offer" ? undefined : kept, question: undefined },
  ];
}

function smsText(sentences: readonly (string | undefined)[]): string {
  const [first = "", ...rest] = sentences.filter((sentence) => sentence !== undefined);
  return toGsm7([upperFirst(first), ...rest].join(" "));
}
