import type { OriginationNumber } from "../../../../lib/sns/sms-account.ts";
import type { Team } from "../../../../lib/team/team.ts";
import { type Finding, ok, problem } from "../finding.ts";
import { counted } from "../in-words.ts";

type OriginTeam = Pick<Team, "region" | "sms">;

/** Whether the account has the number the team texts from, and may text with it. */
export function originFindings(
  numbers: readonly OriginationNumber[],
  { region, sms: { origin } }: OriginTeam,
): readonly Finding[] {
  if (origin.kind === "sender-id") return [ok(`Texts come from ${origin.senderId}, which nobody can answer.`)];
  const own = numbers.find(({ phone }) => phone === origin.number);
  const command = `aws sns list-origination-numbers --region ${region}`;
  if (own === undefined) {
    const seen = `sms.originationNumber is no number of the account in ${region}, which has ${counted(numbers.length, "other")}.`;
    const means = "AWS refuses the texts, or sends them from a number nobody knows.";
    const next = "Get the number in End User Messaging SMS, or put one of the account's into the team file and deploy.";
    return [problem({ seen, means, next, command })];
  }
  if (!own.capabilities.includes("SMS")) {
    const seen = `The team's number cannot text; it is for ${own.capabilities.join(" and ") || "nothing"}.`;
    return [
      problem({ seen, means: "No text goes out.", next: "Get a number for SMS (docs/deploy.md, step 2).", command }),
    ];
  }
  if (own.status.toUpperCase() !== "ACTIVE") {
    const next = "Look at its registration in End User Messaging SMS; a toll-free number takes up to 15 business days.";
    return [problem({ seen: `The team's number is ${own.status}.`, means: "No text goes out yet.", next, command })];
  }
  return [ok("The team's number is the account's, active, and can text.")];
}
