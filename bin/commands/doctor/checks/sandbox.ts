import type { Team } from "../../../../lib/team/team.ts";
import { advice, type Finding, ok, problem } from "../finding.ts";

/** Whether texts reach athletes whose numbers nobody verified in the SMS sandbox. */
export function sandboxFindings(
  isInSandbox: boolean,
  { region, stage }: Pick<Team, "region" | "stage">,
): readonly Finding[] {
  if (!isInSandbox) return [ok("The account has left the SMS sandbox.")];
  const matter = {
    seen: `The account is in the SMS sandbox of ${region}.`,
    means: "Only numbers verified there get texts; AWS takes the others and delivers none.",
    next: "Ask AWS Support to let the account out (docs/deploy.md, step 3); until then verify the numbers you try it with.",
    command: `aws sns list-sms-sandbox-phone-numbers --region ${region}`,
  };
  return [stage === "production" ? problem(matter) : advice(matter)];
}
