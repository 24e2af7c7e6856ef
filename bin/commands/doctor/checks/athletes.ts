import { readStoredLog } from "../../../../lib/domain/log/parse-log.ts";
import { policyFor } from "../../../../lib/domain/policy.ts";
import type { Athlete } from "../../../../lib/domain/profile.ts";
import { type UnreadableItemError, unlessDamaged, workedOut } from "../../../../lib/ports/unreadable-item.ts";
import type { Services } from "../../cli.ts";
import { counted } from "../../layout.ts";
import { type CommonCheck, formatIds, ok, problem } from "../check.ts";
import { askedOfEach, LOOKED_AT } from "./some-athletes.ts";

/** An athlete of whom this release cannot read something, and the attribute it cannot read. */
type Damage = Pick<UnreadableItemError, "athleteId" | "attribute" | "item">;

export interface RosterFacts {
  /** How many athletes the team has, damaged ones included. */
  readonly count: number;
  readonly damaged: readonly Damage[];
  /** How commands name the team: `--team riverside`. */
  readonly option: string;
}

/** Whether this release can read every athlete's profile and status, and the first logs (docs/upgrade.md). */
export const athletesCheck: CommonCheck<RosterFacts> = {
  name: "athletes",
  needs: ["dynamodb:Query", "dynamodb:GetItem"],
  ask: async ({ roster, services, option }) => {
    const { athletes, damaged } = await roster();
    const more = await damagedBeside(athletes, await services());
    return { count: athletes.length + damaged.length, damaged: [...damaged, ...more].toSorted(byId), option };
  },
  judge: ({ count, damaged, option }) => {
    if (damaged.length === 0) return ok(`${counted(count, "athlete")}, and all can be read.`);
    const ids = damaged.map(({ athleteId = "?", attribute, item }) => `${athleteId} (${attribute}${workoutOf(item)})`);
    return problem({
      seen: `${counted(damaged.length, "athlete")} cannot be read by this release: ${formatIds(ids)}.`,
      means: "They get no texts and are left out of lists; all others go on.",
      next: 'Mend what is named, or deploy the release that wrote it: docs/runbook.md, "An athlete cannot be assessed".',
      command: `npx cooldown athlete export ${damaged[0]?.athleteId ?? "<id>"} ${option}`,
    });
  },
};

/** Which of the workouts it is. */
function workoutOf(item: string): string {
  const [, key = ""] = /( WORKOUT#.+)$/.exec(item) ?? [];
  return key === "" ? "" : ` of${key}`;
}

function byId({ athleteId: a = "" }: Damage, { athleteId: b = "" }: Damage): number {
  return a < b ? -1 : 1;
}

/** What cannot be read beside profiles: of everybody the status, of so many the log, each athlete once. */
async function damagedBeside(
  athletes: readonly Athlete[],
  { book, workouts, clock, teamPolicy }: Pick<Services, "book" | "workouts" | "clock" | "teamPolicy">,
): Promise<readonly Damage[]> {
  const damaged = new Map<string, Damage>();
  const note = (athleteId: string) => (damage: Damage) => void damaged.set(athleteId, damage);
  await askedOfEach(athletes.slice(0, LOOKED_AT), (athlete) => {
    const { athleteId, profile } = athlete;
    const log = workedOut(athleteId, async () => {
      const policy = policyFor(teamPolicy, profile.policy);
      return readStoredLog({ logged: await workouts.read(athleteId), athlete, policy, nowMs: clock() });
    });
    return unlessDamaged(log, note(athleteId));
  });
  await askedOfEach(athletes, ({ athleteId }) => unlessDamaged(book.readStatus(athleteId), note(athleteId)));
  return [...damaged.values()];
}
