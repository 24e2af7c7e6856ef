const WIDTH = 80;

/** Rows under a header in columns, at most 80 wide: the last column is cut where it must be. */
export function tableText(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => Array.from(row[column] ?? "").length)));
  return all.map((row) => `${cut(row.map((cell, column) => padded(cell, widths[column] ?? 0)).join("  "))}\n`).join("");
}

function padded(cell: string, width: number): string {
  return cell + " ".repeat(Math.max(0, width - Array.from(cell).length));
}

function cut(line: string): string {
  const characters = Array.from(line.trimEnd());
  return characters.length <= WIDTH ? characters.join("") : `${characters.slice(0, WIDTH - 1).join("")}…`;
}
