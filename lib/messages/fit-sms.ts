import type { NameSlots, Wording } from "../languages/wordings.ts";
import { fitsOnePart, toGsm7 } from "./gsm7.ts";
import { NAMELESS } from "./names.ts";

/** The line that an SMS says beside its wording and its question; a tip gives way first. */
export interface ExtraLine {
  readonly says: "tip" | "omega-3" | "fading" | "sentence";
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
 * The SMS in one part of GSM-7. Until it fits, the tip is left out, then the question, when no wording has room for it,
 * then the name, then the day's wording gives way to a shorter one, and last any other line is left out (docs/rules.md 10).
 */
export function fitSms(wished: WishedSms): FittedSms {
  const { plain, ending } = wished;
  for (const [wording, said] of attempts(wished)) {
    const body = smsText([wording(said.name), said.line?.text, said.question, ending]);
    if (fitsOnePart(body)) return { body, saysLine: said.line !== undefined };
  }
  return { body: smsText([plain(NAMELESS), ending]), saysLine: false };
}

function attempts({ wordings, plain, name, line, question }: WishedSms): readonly (readonly [Wording, Said])[] {
  const kept = line?.says === "tip" || line?.says === "omega-3" ? undefined : line;
  const asking: readonly Said[] = [
    { name, line, question },
    { name, line: kept, question },
  ];
  const silent: readonly Said[] = [
    ...asking.map((said) => ({ ...said, question: undefined })),
    { name: NAMELESS, line: kept, question: undefined },
  ];
  const each = (all: readonly Wording[], tries: readonly Said[]): readonly (readonly [Wording, Said])[] =>
    all.flatMap((wording) => tries.map((said) => [wording, said] as const));
  return [...(question === undefined ? [] : each(wordings, asking)), ...each([...wordings, plain], silent)];
}

function smsText(sentences: readonly (string | undefined)[]): string {
  const [first = "", ...rest] = sentences.filter((sentence) => sentence !== undefined);
  return toGsm7([upperFirst(first), ...rest].join(" "));
}

/** A text with a capital at its beginning. */
export function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
