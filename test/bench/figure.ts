/** One line of the table: what we take, what the floor takes, and how they compare. */
export interface Figure {
  readonly what: string;
  readonly unit: string;
  readonly ours: number;
  /** What the same work takes without our logic; null where there is no such work. */
  readonly floor: number | null;
  /** Ours over the floor. */
  readonly ratio: number | null;
  readonly goal: string | null;
  readonly isMet: boolean | null;
  readonly note: string | null;
}

/** A figure beside its floor. */
export function compare(figure: {
  readonly what: string;
  readonly unit: string;
  readonly ours: number;
  readonly floor: number;
  readonly goal?: { readonly atMost: number } | { readonly atLeast: number };
  readonly note?: string;
}): Figure {
  const { goal, note = null, ...rest } = figure;
  const ratio = figure.ours / figure.floor;
  if (goal === undefined) return { ...rest, ratio, goal: null, isMet: null, note };
  return "atMost" in goal
    ? { ...rest, ratio, goal: `<= ${goal.atMost}x`, isMet: ratio <= goal.atMost, note }
    : { ...rest, ratio, goal: `>= ${goal.atLeast}x`, isMet: ratio >= goal.atLeast, note };
}

/** A figure that has nothing to be compared with but what it should be. */
export function count(figure: {
  readonly what: string;
  readonly unit: string;
  readonly ours: number;
  readonly goal?: number;
  readonly atMost?: number;
  readonly note?: string;
}): Figure {
  const { goal, atMost, note = null, ...rest } = figure;
  return { ...rest, floor: null, ratio: null, ...goalOf(figure.ours, goal, atMost), note };
}

function goalOf(ours: number, goal: number | undefined, atMost: number | undefined): Pick<Figure, "goal" | "isMet"> {
  if (atMost !== undefined) return { goal: `<= ${atMost}`, isMet: ours <= atMost };
  return goal === undefined ? { goal: null, isMet: null } : { goal: String(goal), isMet: ours === goal };
}

const NUMBERS: ReadonlySet<number> = new Set([1, 2, 4]);

/** The table as text, one figure a line. */
export function table(figures: readonly Figure[]): string {
  const head = ["", "ours", "floor", "unit", "ratio", "goal", "", ""];
  const rows = [head, ...figures.map(cells)];
  const widths = head.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((cell, at) => (NUMBERS.has(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join("  ");
  return `${rows.map((row) => line(row).trimEnd()).join("\n")}\n`;
}

function cells({ what, unit, ours, floor, ratio, goal, isMet, note }: Figure): readonly string[] {
  const verdict = isMet === null ? "" : isMet ? "met" : "MISSED";
  const times = ratio === null ? "" : `${short(ratio)}x`;
  return [what, short(ours), floor === null ? "" : short(floor), unit, times, goal ?? "", verdict, note ?? ""];
}

/** Three digits that count. */
function short(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
