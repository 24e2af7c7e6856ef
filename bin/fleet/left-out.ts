import type { Wave } from "../../lib/team/fleet.ts";
import { describeProblem, type Problem } from "../../lib/team/problem.ts";
import type { Team } from "../../lib/team/team.ts";
import type { TeamSource } from "../../lib/team/team-files.ts";
import { slugOf } from "./stacks-asked.ts";

/** What a fleet has to say of teams whose files are broken. */
export interface LeftOut {
  /** What is wrong, a line each, and which team is the canary in place of one that may have been it. */
  readonly lines: readonly string[];
  /** The end of a summary: which teams were left out; empty: none. */
  readonly summary: string;
}

/** A broken file stops its own team alone; nothing of it is passed over in silence. */
export function leftOut(
  problems: readonly Problem[],
  {
    sources,
    waves,
    canary,
  }: { readonly sources: readonly TeamSource[]; readonly waves: readonly Wave[]; readonly canary: string | undefined },
): LeftOut {
  const files = [...new Set(problems.map(({ file }) => file))];
  const slugs = files.map(slugOf).join(", ");
  const lines = problems.map((problem) => `left out: ${describeProblem(problem)}`);
  const chosen = waves.find(({ what }) => what === "canary")?.teams[0]?.slug;
  const passedOver = files.filter((file) => canary === undefined && mayBeCanary(file, chosen, sources));
  return {
    lines: [...lines, ...passedOver.slice(0, 1).map((file) => canaryLine(file, chosen))],
    summary: files.length === 0 ? "" : `left out, as the file is broken: ${slugs}`,
  };
}

/** Whether a team that comes first by slug is of production, as far as its file can be read. */
function mayBeCanary(file: string, chosen: string | undefined, sources: readonly TeamSource[]): boolean {
  if (chosen !== undefined && slugOf(file) > chosen) return false;
  const text = sources.find((each) => each.file === file)?.source ?? "";
  return !/"stage"\s*:\s*"sandbox"/u.test(text);
}

function canaryLine(file: string, chosen: string | undefined): string {
  if (chosen === undefined) return `canary: none, as ${file} is broken and no other team is of production`;
  return `canary: ${chosen}, in place of ${slugOf(file)}, whose file is broken; --canary <slug> names another`;
}

/** Why the team that was named is no canary; undefined: it is, or none was named. */
export function whyNoCanary(
  canary: string | undefined,
  teams: readonly Team[],
  problems: readonly Problem[],
): string | undefined {
  const canaries = teams.filter(({ stage }) => stage === "production").map(({ slug }) => slug);
  if (canary === undefined || canaries.includes(canary)) return undefined;
  const isBroken = problems.some(({ file }) => slugOf(file) === canary);
  const expected = canaries.join(", ") || "none, as no sound file is of production";
  return `--canary: found ${canary}${isBroken ? ", whose file is broken" : ""}; expected ${expected}`;
}
