const QUOTE = '"';

/** How a line may be meant. */
interface Way {
  /** Whether a quote closes its cell, by what follows it. */
  readonly closes: (after: string) => boolean;
  /** Whether two in a row stand for one. */
  readonly isDoubled?: true;
  /** Whether one that is not closed is a letter among others. */
  readonly mayStayOpen?: true;
}

/**
 * The cells of a line in which people wrote quotes as they speak (`"Leg "Day" A"`, `"6" grip"`), read in the first way
 * that gives one for each column; undefined where none does.
 */
export function cellsWithStrayQuotes(
  line: string,
  { delimiter, columns }: { readonly delimiter: string; readonly columns: number },
): readonly string[] | undefined {
  const ends = (after: string): boolean => after === "" || after.startsWith(delimiter);
  // Programs write no space behind a delimiter, people do behind a comma.
  const endsTight = (after: string): boolean => ends(after) && !/^.\s/.test(after);
  const ways: readonly Way[] = [
    { closes: ends, isDoubled: true },
    { closes: endsTight, isDoubled: true },
    { closes: ends },
    { closes: ends, isDoubled: true, mayStayOpen: true },
  ];
  return ways.map((way) => cellsOf(line, delimiter, way)).find((cells) => cells?.length === columns);
}

function cellsOf(line: string, delimiter: string, way: Way): readonly string[] | undefined {
  const cells: string[] = [];
  for (let at = 0; at <= line.length; ) {
    const isQuoted = line[at] === QUOTE;
    const close = isQuoted ? closingQuote(line, at, way) : -1;
    if (isQuoted && close === -1 && !way.mayStayOpen) return undefined;
    const end = close === -1 ? endOfCell(line, at, delimiter) : close + 1;
    const text = close === -1 ? line.slice(at, end) : line.slice(at + 1, close);
    cells.push(close !== -1 && way.isDoubled ? text.replaceAll('""', QUOTE) : text);
    at = end + 1;
  }
  return cells;
}

function endOfCell(line: string, from: number, delimiter: string): number {
  const end = line.indexOf(delimiter, from);
  return end === -1 ? line.length : end;
}

/** Where the quote stands that closes the one at a place; -1 where none does. */
function closingQuote(line: string, open: number, { closes, isDoubled }: Way): number {
  for (let at = line.indexOf(QUOTE, open + 1); at !== -1; at = line.indexOf(QUOTE, at + 1)) {
    const isPair = isDoubled && line[at + 1] === QUOTE;
    if (isPair) at += 1;
    else if (closes(line.slice(at + 1, at + 3))) return at;
  }
  return -1;
}
