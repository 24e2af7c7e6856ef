import { describeProblem } from "../../../lib/team/problem.ts";
import { parseTeamFile } from "../../../lib/team/team-file.ts";
import type { Answers } from "./questions.ts";

/** The text of a team file from the answers. */
export function draftTeamFile({ number, senderId, optOutContact, ...fields }: Answers): string {
  const sms = number === undefined ? { senderId, optOutContact } : { originationNumber: number };
  return `${JSON.stringify({ $schema: "../docs/team.schema.json", ...fields, sms }, null, 2)}\n`;
}

/** What is wrong with one field, as a line a person can act on; undefined when nothing is. */
export function problemAt(path: string, file: string, answers: Answers): string | undefined {
  const result = parseTeamFile(file, draftTeamFile(answers));
  const problem = result.kind === "problems" ? result.problems.find((one) => one.path === path) : undefined;
  return problem === undefined ? undefined : describeProblem(problem);
}
