import type { Finding, Named } from "./finding.ts";

/** All that was found of a team. */
export interface Examined {
  /** As a sentence names it: "team riverside". */
  readonly name: string;
  /** When it was looked at [epoch milliseconds]. */
  readonly at: number;
  readonly findings: readonly Named[];
}

/** How many findings are of a kind. */
export function numberOf(kind: Finding["kind"], { findings }: Pick<Examined, "findings">): number {
  return findings.filter((finding) => finding.kind === kind).length;
}
