import type { Athlete } from "../../../../lib/domain/profile.ts";
import { counted, formatIds } from "../../layout.ts";
import { advice, type Check, ok } from "../check.ts";
import type { CommonView } from "../team-view.ts";

export interface OptOutFacts extends Pick<CommonView, "option"> {
  readonly athletes: readonly Athlete[];
  /** The numbers that texted STOP, as AWS keeps them; E.164. */
  readonly optedOut: ReadonlySet<string>;
}

/** Whether AWS refuses the number of an athlete who counts as consenting; athletes are named by id, never by number. */
export const optOutsCheck: Check<CommonView, OptOutFacts> = {
  name: "opt-outs",
  needs: ["sns:ListPhoneNumbersOptedOut", "dynamodb:Query", "dynamodb:GetItem"],
  ask: async ({ smsAccount, athletes, option }) => {
    const optedOut = await smsAccount.optedOut();
    return { athletes: await athletes(), optedOut, option };
  },
  judge: ({ athletes, optedOut, option }) => {
    const refused = athletes.filter(
      ({ consent, profile }) => consent.sms?.state === "given" && profile.phone !== null && optedOut.has(profile.phone),
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
