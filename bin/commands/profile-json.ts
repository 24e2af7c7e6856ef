import type { Profile } from "../../lib/domain/profile.ts";
import { profileFile } from "../../lib/files/profile-file.ts";
import { describeProblem, problemsOf } from "../../lib/team/problem.ts";
import { CommandFailed } from "./errors.ts";
import type { World } from "./world.ts";

/** A profile from JSON that a person wrote; everything that is wrong with it is said at once. */
export function profileOf(
  name: string,
  json: unknown,
  { clock, language }: Pick<World, "clock" | "language">,
): Profile {
  const parsed = profileFile(clock(), language).safeParse(json);
  if (parsed.success) return parsed.data;
  throw new CommandFailed(problemsOf(name, parsed.error, json).map(describeProblem).join("\n"));
}
