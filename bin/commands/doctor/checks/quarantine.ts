import { unownedQuarantine } from "../../../../lib/app/personal-quarantine.ts";
import { counted } from "../../layout.ts";
import { advice, type CommonCheck, ok } from "../check.ts";
import { askedOfEach, LOOKED_AT } from "./some-athletes.ts";

export interface QuarantineFacts {
  /** What waits, by whose it is, if anybody's. */
  readonly kept: readonly { readonly athleteId: string | null; readonly source: string; readonly reason: string }[];
  /** How commands name the team: `--team riverside`. */
  readonly option: string;
}

/** So many reasons are said; `cooldown quarantine list` says all. */
const SAID = 3;

/** Whether workouts wait in quarantine, because nobody is linked, a vendor refuses or a payload was not understood. */
export const quarantineCheck: CommonCheck<QuarantineFacts> = {
  name: "quarantine",
  needs: ["dynamodb:Query"],
  ask: async ({ roster, services, option }) => {
    const { hooks, clock } = await services();
    const athletes = (await roster()).athletes.slice(0, LOOKED_AT);
    const owned = await askedOfEach(athletes, ({ athleteId }) => hooks.quarantine.list({ athleteId }));
    const unowned = await unownedQuarantine({ quarantine: hooks.quarantine, clock });
    return { kept: [...owned.flat(), ...unowned], option };
  },
  judge: ({ kept, option }) => {
    if (kept.length === 0) return ok("No payload waits in quarantine.");
    const reasons = new Map<string, number>();
    for (const { source, athleteId, reason } of kept) {
      const said = `${source}${athleteId === null ? "" : `, ${athleteId}`}: ${reason}`;
      reasons.set(said, (reasons.get(said) ?? 0) + 1);
    }
    const often = [...reasons].toSorted(([, a], [, b]) => b - a);
    const more = often.length > SAID ? `; and ${often.length - SAID} other reasons` : "";
    const list = often.slice(0, SAID).map(([said, count]) => `${count} of ${said}`);
    return advice({
      seen: `${counted(kept.length, "payload")} in quarantine: ${list.join("; ")}${more}.`,
      means: "Workouts are missing, and so are the texts about them; each payload is kept for 30 days.",
      next: 'Mend what the reason asks for, then replay: docs/runbook.md, "Payloads in quarantine", "Errands are given up".',
      command: `npx cooldown quarantine list ${option}`,
    });
  },
};
