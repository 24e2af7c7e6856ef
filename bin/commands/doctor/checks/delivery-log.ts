import type { Team } from "../../../../lib/team/team.ts";
import { advice, type Finding, ok } from "../finding.ts";

/** Whether AWS writes down which texts it could not deliver: it tells nobody otherwise. */
export function deliveryLogFindings(isLogged: boolean, { slug }: Pick<Team, "slug">): readonly Finding[] {
  if (isLogged) return [ok("AWS logs the texts it cannot deliver.")];
  return [
    advice({
      seen: "AWS does not log the texts it cannot deliver.",
      means: "A text that SENT names may have reached nobody, and nothing says so.",
      next: "Deploy what the account's teams share.",
      command: `npm run deploy -- --account-of ${slug}`,
    }),
  ];
}
