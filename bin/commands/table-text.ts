const WIDTH = 80;
const GAP = "  ";

/**
 * Rows under a header in columns, at most 80 wide: columns of these names are left out, one after the other, while it is
 * wider; then the last column is cut.
 */
export function tableText(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  dispensable: readonly string[] = [],
): string {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => Array.from(row[column] ?? "").length)));
  const [name, ...others] = dispensable;
  if (name !== undefined && widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length) > WIDTH) {
    const without = (row: readonly string[]): readonly string[] => row.filter((_, at) => header[at] !== name);
    return tableText(without(header), rows.map(without), others);
  }
  const line = (row: readonly string[]): string => row.map((cell, at) => padded(cell, widths[at] ?? 0)).join(GAP);
  return all.map((row) => `${shortened(line(row).trimEnd(), WIDTH)}\n`).join("");
}

function padded(cell: string, width: number): string {
  return cell + " ".repeat(Math.max(0, width - Array.from(cell).length));
}

/** A text of at most so many characters, cut where it is longer. */
export function shortened(text: string, length: number): string {
  const characters = Array.from(text);
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join("")}…`;
}
