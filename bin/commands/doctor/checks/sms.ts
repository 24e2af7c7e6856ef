import { canonicalPhone } from "../../../../lib/domain/canonical-phone.ts";
import type { Athlete } from "../../../../lib/domain/profile.ts";
import type { OriginationNumber } from "../../../../lib/sns/sms-account.ts";
import { counted } from "../../layout.ts";
import { advice, type CommonCheck, formatIds, ok, problem, type TeamCheck } from "../check.ts";

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

export interface OptOutFacts {
  /** How commands name the team: `--team riverside`. */
  readonly option: string;
  readonly athletes: readonly Athlete[];
  /** The numbers that texted STOP, as AWS keeps them; E.164. */
  readonly optedOut: ReadonlySet<string>;
}

/** Whether AWS refuses the number of an athlete who counts as consenting; athletes are named by id, never by number. */
export const optOutsCheck: CommonCheck<OptOutFacts> = {
  name: "opt-outs",
  needs: ["sns:ListPhoneNumbersOptedOut", "dynamodb:Query", "dynamodb:GetItem"],
  ask: async ({ smsAccount, roster, option }) => {
    const optedOut = await smsAccount.optedOut();
    return { athletes: (await roster()).athletes, optedOut, option };
  },
  judge: ({ athletes, optedOut, option }) => {
    const numbers = new Set([...optedOut].map(canonicalPhone));
    const refused = athletes.filter(
      ({ consent, profile: { phone } }) =>
        consent.sms?.state === "given" && phone !== null && numbers.has(canonicalPhone(phone)),
    );
    if (refused.length === 0) return ok("Nobody with a consent on record texted STOP.");
    const unknown = refused.filter(({ carrierOptOutAt }) => carrierOptOutAt === null).map(({ athleteId }) => athleteId);
    if (unknown.length === 0) {
      const ids = formatIds(refused.map(({ athleteId }) => athleteId));
      return ok(`${counted(refused.length, "athlete")} texted STOP, which is noted: ${ids}.`);
    }
    const [count, have] = [counted(unknown.length, "athlete"), unknown.length === 1 ? "has" : "have"];
    const seen = `${count} texted STOP and still ${have} a consent on record: ${formatIds(unknown)}.`;
    const means = "AWS refuses the number, so no text reaches them; the next nightly review notes it.";
    const next = "Leave them be: only their own START brings SMS back, and not after an operator's withdrawal.";
    return advice({ seen, means, next, command: `npx cooldown athlete show ${unknown[0]} ${option}` });
  },
};
