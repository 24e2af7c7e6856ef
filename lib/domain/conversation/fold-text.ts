/** A text as it is compared: lower case, without accents, `ß` as `ss`, every kind of apostrophe as `'`. */
export function foldText(text: string): string {
  // Upper case first, so that letters with one lower case and several upper ones meet.
  return withoutMarks(withoutMarks(text).toUpperCase().toLowerCase()).replaceAll(/['’‘‛ʼ`´′]/gu, "'");
}

/** The words of a folded text; an apostrophe is left out ("can't" is `cant`), a hyphen inside a word stays. */
export function wordsOf(folded: string): readonly string[] {
  return folded.replaceAll("'", "").match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
}

function withoutMarks(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "");
}
