import { profileFile } from "../../lib/adapters/profile-file.ts";
import type { Profile } from "../../lib/domain/profile.ts";
import { describeProblem, problemsOf } from "../../lib/team/problem.ts";
import { CommandFailed } from "./errors.ts";

/** A profile from JSON that a person wrote; everything that is wrong with it is said at once. */
export function profileOf(name: string, json: unknown, nowMs: number): Profile {
  const parsed = profileFile(nowMs).safeParse(json);
  if (parsed.success) return parsed.data;
  throw new CommandFailed(problemsOf(name, parsed.error, json).map(describeProblem).join("\n"));
}
