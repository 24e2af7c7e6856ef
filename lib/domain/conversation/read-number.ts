const SPACE_AND_SIGNS = String.raw`[\s.,!?;:()"'*~#\p{Extended_Pictographic}\p{Emoji_Modifier}\u200d]*`;

const NUMBER = new RegExp(
  `^${SPACE_AND_SIGNS}(?:rpe[\\s:=]*)?(10(?:[.,]0)?|\\d(?:[.,]\\d)?)(?:\\s*/\\s*10|\\s*(?:out of|von|de|sur)\\s*10)?${SPACE_AND_SIGNS}$`,
  "u",
);

/**
 * The rating of perceived exertion that a whole folded text is, 0-10 with one decimal ("7", "RPE 7", "7/10",
 * "7,5 von 10!"); undefined for "8 km", "7-8" or "11" (rules.md section 9).
 */
export function readNumber(folded: string): number | undefined {
  const rpe = NUMBER.exec(folded)?.[1];
  return rpe === undefined ? undefined : Number(rpe.replace(",", "."));
}
