import type { Team } from "./team.ts";

/** Teams that are deployed one after the other, or some at once, before those of the next wave. */
export interface Wave {
  /** From 1 on. */
  readonly number: number;
  readonly what: "sandboxes" | "canary" | "production";
  readonly teams: readonly Team[];
}

/** Teams of a wave of production: so many fail at worst before somebody looks. */
const TEAMS_A_WAVE = 10;

/**
 * The order in which a fleet is deployed: every sandbox, one team of production as the canary, then the others in waves of ten,
 * in order of slug. A wave without a team is left out.
 *
 * @param canary its slug; default: the first of production
 */
export function wavesOf(teams: readonly Team[], canary?: string): readonly Wave[] {
  const sorted = teams.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  const production = sorted.filter(({ stage }) => stage === "production");
  const first = production.find(({ slug }) => slug === canary) ?? production[0];
  const others = production.filter((team) => team !== first);
  const waves = [
    { what: "sandboxes" as const, teams: sorted.filter(({ stage }) => stage === "sandbox") },
    { what: "canary" as const, teams: first === undefined ? [] : [first] },
    ...Array.from({ length: Math.ceil(others.length / TEAMS_A_WAVE) }, (_, at) => ({
      what: "production" as const,
      teams: others.slice(at * TEAMS_A_WAVE, (at + 1) * TEAMS_A_WAVE),
    })),
  ];
  return waves.filter((wave) => wave.teams.length > 0).map((wave, at) => ({ number: at + 1, ...wave }));
}
