import type { Athlete } from "../../../../lib/domain/profile.ts";
import { type UnreadableItemError, unlessDamaged } from "../../../../lib/ports/unreadable-item.ts";
import type { ReminderBook } from "../../../../lib/ports.ts";
import { counted } from "../../layout.ts";
import { type CommonCheck, formatIds, ok, problem } from "../check.ts";
import { askedOfEach } from "./some-athletes.ts";

/** An athlete whose profile or status this release cannot read, and the attribute it cannot read. */
type Damage = Pick<UnreadableItemError, "athleteId" | "attribute">;

export interface RosterFacts {
  /** How many athletes the team has, damaged ones included. */
  readonly count: number;
  readonly damaged: readonly Damage[];
  /** How commands name the team: `--team riverside`. */
  readonly option: string;
}

/** Whether this release can read every athlete's profile and status (docs/upgrade.md). */
export const athletesCheck: CommonCheck<RosterFacts> = {
  name: "athletes",
  needs: ["dynamodb:Query", "dynamodb:GetItem"],
  ask: async ({ roster, services, option }) => {
    const { athletes, damaged } = await roster();
    const { book } = await services();
    const statuses = await damagedStatuses(athletes, book);
    return { count: athletes.length + damaged.length, damaged: [...damaged, ...statuses], option };
  },
  judge: ({ count, damaged, option }) => {
    if (damaged.length === 0) return ok(`${counted(count, "athlete")}, and all can be read.`);
    const ids = damaged.map(({ athleteId = "?", attribute }) => `${athleteId} (${attribute})`);
    return problem({
      seen: `${counted(damaged.length, "athlete")} cannot be read by this release: ${formatIds(ids)}.`,
      means: "They get no texts and are left out of lists; all others go on.",
      next: 'Mend the attribute, or deploy the release that wrote it: docs/runbook.md, "An athlete cannot be assessed".',
      command: `npx cooldown athlete list ${option}`,
    });
  },
};

async function damagedStatuses(
  athletes: readonly Athlete[],
  book: Pick<ReminderBook, "readStatus">,
): Promise<readonly Damage[]> {
  const damaged: Damage[] = [];
  await askedOfEach(athletes, ({ athleteId }) =>
    unlessDamaged(book.readStatus(athleteId), (each) => damaged.push(each)),
  );
  return damaged;
}
