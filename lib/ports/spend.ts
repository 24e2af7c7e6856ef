/** What a team's texts cost in one calendar month of UTC. */
export interface Spending {
  /** SMS parts, as they are billed. */
  readonly parts: number;
  /** Millionths of a US dollar: whole numbers add up exactly. */
  readonly microUsd: number;
}

export interface SpendBook {
  /** A month (`2026-11`) so far, read consistently; nothing spent when nothing was added. */
  read(month: string): Promise<Spending>;
  /** Adds to a month. A try whose answer was lost may count twice, never not at all. */
  add(month: string, spent: Spending): Promise<void>;
}
