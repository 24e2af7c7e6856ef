import * as z from "zod/mini";
import { parseJson } from "../../../lib/app/json.ts";
import type { Problem } from "../../../lib/team/problem.ts";
import type { Finding } from "./check.ts";

/** What doctor answers of one team by `--json`. */
export interface TeamReport {
  readonly name: string;
  readonly at: string;
  readonly counts: Readonly<Record<Finding["kind"], number>>;
  readonly findings: readonly unknown[];
}

const report: z.ZodMiniType<TeamReport> = z.object({
  name: z.string(),
  at: z.string(),
  counts: z.object({ problem: z.number(), advice: z.number(), ok: z.number(), unchecked: z.number() }),
  findings: z.array(z.unknown()),
});
const refusal: z.ZodMiniType<{ readonly error: { readonly message: string } }> = z.object({
  error: z.object({ message: z.string() }),
});

/** What doctor said of one team of a fleet: what it found, or why it could not look. */
export type Examined = { readonly slug: string } & (TeamReport | { readonly message: string });

/** What `cooldown doctor --team SLUG --json` printed, on both streams. */
export function examinedIn(slug: string, output: string): Examined {
  const lines = output.split("\n").map(parseJson);
  for (const line of lines) {
    const read = report.safeParse(line);
    if (read.success) return { slug, ...read.data };
  }
  const [why] = lines.flatMap((line) => refusal.safeParse(line).data ?? []);
  return { slug, message: why?.error.message ?? "doctor gave no answer" };
}

/** The whole answer of `doctor --all --json`. */
export function fleetAnswer(examined: readonly Examined[], leftOut: readonly Problem[]): object {
  const teams = examined.flatMap((each) => ("message" in each ? [] : [each]));
  const sum = (kind: keyof TeamReport["counts"]): number => teams.reduce((all, each) => all + each.counts[kind], 0);
  return {
    counts: { problem: sum("problem"), advice: sum("advice"), ok: sum("ok"), unchecked: sum("unchecked") },
    teams,
    failed: examined.flatMap((each) => ("message" in each ? [each] : [])),
    leftOut: leftOut.map(problemInJson),
  };
}

/** The slugs of those with a problem, and of those that could not be looked at. */
export function sickOf(examined: readonly Examined[]): readonly string[] {
  return examined.flatMap((each) => ("message" in each || each.counts.problem > 0 ? [each.slug] : []));
}

/** A problem of a file as machines read it: `expected` is null where `found` says it all. */
export function problemInJson({ file, path, came, expected }: Problem): object {
  return { file, field: path, found: came, expected: expected === "" ? null : expected };
}
