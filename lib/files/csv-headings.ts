import { LONGEST_NAME } from "../vendors/longest-name.ts";

/** How the columns of a table may be headed, in every language that is read, with `|` between. */
export type HeadingNames<Column extends string> = Readonly<Record<Column, string>>;

/** Where each column stands, by the first of its names that a heading is, compared without case, accents and signs. */
export function columnsIn<Column extends string>(
  headings: readonly string[],
  names: HeadingNames<Column>,
): ReadonlyMap<string, number> {
  const plain = headings.map(plainHeading);
  const places = Object.entries<string>(names).flatMap(([column, known]) => {
    const at = known
      .split("|")
      .map((name) => plain.indexOf(plainHeading(name)))
      .find((place) => place !== -1);
    return at === undefined ? [] : [[column, at] as const];
  });
  return new Map(places);
}

/** A heading in small letters without accents and signs. */
export function plainHeading(heading: string): string {
  const folded = heading
    .slice(0, LONGEST_NAME)
    .toLowerCase()
    .replaceAll("ø", "")
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "");
  return folded.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
}
