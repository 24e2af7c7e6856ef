import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Team } from "../../lib/team/team.ts";
import { isSlug, SLUG_ALLOWED } from "../../lib/team/team-fields.ts";
import { didYouMean } from "./did-you-mean.ts";
import { CommandFailed, UsageError } from "./errors.ts";
import { readTeam } from "./read-inputs.ts";
import type { Terminal } from "./terminal.ts";

/**
 * The team of a slug.
 *
 * @throws UsageError when it is none; CommandFailed when there is no such team, or its file is wrong.
 */
export async function teamNamed(slug: string, { teamsFolder }: Terminal, label = "--team"): Promise<Team> {
  if (!isSlug(slug)) throw new UsageError(`${label}: came ${JSON.stringify(slug)}; allowed: ${SLUG_ALLOWED}`);
  const path = join(teamsFolder, `${slug}.json`);
  const team = existsSync(path) ? await readTeam(path) : undefined;
  if (team !== undefined) return team;
  const slugs = slugsIn(teamsFolder);
  const others = slugs.length === 0 ? "there is none" : `there are ${slugs.join(", ")}`;
  throw new CommandFailed(
    `there is no team file ${path}: ${others}${didYouMean(slug, slugs)}; cooldown team init ${slug} writes it`,
  );
}

function slugsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => (name.endsWith(".json") ? [name.slice(0, -".json".length)] : []))
    .toSorted();
}
