import type { OriginationNumber } from "../../../../lib/sns/sms-account.ts";
import { counted } from "../../layout.ts";
import { advice, ok, problem } from "../check.ts";
import type { TeamCheck } from "../team-view.ts";

/** Whether texts reach athletes whose numbers nobody verified in the SMS sandbox. */
export const sandboxCheck: TeamCheck<boolean> = {
  name: "sandbox",
  needs: ["sns:GetSMSSandboxAccountStatus"],
  ask: ({ smsAccount }) => smsAccount.isInSandbox(),
  judge: (isInSandbox, { region, stage }) => {
    if (!isInSandbox) return ok("The account has left the SMS sandbox.");
    const seen = `The account is in the SMS sandbox of ${region}.`;
    const means = "Only numbers verified there get texts; AWS takes the others and delivers none.";
    const next =
      "Ask AWS Support to let the account out (docs/deploy.md, step 3); until then verify the numbers you try it with.";
    const command = `aws sns list-sms-sandbox-phone-numbers --region ${region}`;
    return (stage === "production" ? problem : advice)({ seen, means, next, command });
  },
};

/** Whether AWS logs which texts it could not deliver: it tells nobody otherwise. */
export const deliveryLogCheck: TeamCheck<boolean> = {
  name: "delivery log",
  needs: ["sns:GetSMSAttributes"],
  ask: async ({ smsAccount }) => (await smsAccount.settings()).logsFailures,
  judge: (isLogged, { slug }) => {
    if (isLogged) return ok("AWS logs the texts it cannot deliver.");
    const seen = "AWS does not log the texts it cannot deliver.";
    const means = "A text that SENT names may have reached nobody, and nothing says so.";
    const command = `npm run deploy -- --account-of ${slug}`;
    return advice({ seen, means, next: "Deploy what the account's teams share.", command });
  },
};

/** Whether the account has the number the team texts from, and may text with it. */
export const originCheck: TeamCheck<readonly OriginationNumber[]> = {
  name: "origin",
  needs: ["sns:ListOriginationNumbers"],
  ask: ({ smsAccount }) => smsAccount.numbers(),
  judge: (numbers, { region, sms: { origin } }) => {
    if (origin.kind === "sender-id") return ok(`Texts come from ${origin.senderId}, which nobody can answer.`);
    const own = numbers.find(({ phone }) => phone === origin.number);
    const command = `aws sns list-origination-numbers --region ${region}`;
    if (own === undefined) {
      const others = counted(numbers.length, "other");
      const seen = `sms.originationNumber is no number of the account in ${region}, which has ${others}.`;
      const means = "AWS refuses the texts, or sends them from a number nobody knows.";
      const next =
        "Get the number in End User Messaging SMS, or put one of the account's into the team file and deploy.";
      return problem({ seen, means, next, command });
    }
    if (!own.capabilities.includes("SMS")) {
      const seen = `The team's number cannot text; it is for ${own.capabilities.join(" and ") || "nothing"}.`;
      const next = "Get a number for SMS (docs/deploy.md, step 2).";
      return problem({ seen, means: "No text goes out.", next, command });
    }
    if (own.status.toUpperCase() === "ACTIVE") return ok("The team's number is the account's, active, and can text.");
    const next = "Look at its registration in End User Messaging SMS; a toll-free number takes up to 15 business days.";
    return problem({ seen: `The team's number is ${own.status}.`, means: "No text goes out yet.", next, command });
  },
};
