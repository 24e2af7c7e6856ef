import { workoutKey } from "../../../lib/table/items.ts";
import type { Table } from "../../../lib/table/table.ts";

/** Watches what was accepted: it is stored, and no older version ever takes its place (I1, I2). */
export interface IntakeWatch {
  /** A post or a deletion of a version was answered with a 2xx. */
  readonly accepted: (post: Accepted) => void;
  readonly atTheEnd: (table: Table) => Promise<void>;
}

interface Accepted {
  readonly athleteId: string;
  readonly externalId: string;
  /** The source's own version; null when the source names none. */
  readonly version: string | null;
}

export function createIntakeWatch(violations: string[], isGone: (athleteId: string) => boolean): IntakeWatch {
  const accepted: Accepted[] = [];
  return {
    accepted: (post) => accepted.push(post),
    atTheEnd: async (table) => {
      for (const { athleteId, externalId, version } of accepted) {
        if (isGone(athleteId)) continue;
        const item = await table.get(workoutKey(athleteId, { source: "cooldown", externalId }));
        if (item === undefined) violations.push(`I1 accepted, and not stored: ${athleteId} ${externalId}`);
        else if (version !== null && String(item["sourceVersion"]) < version)
          violations.push(`I2 an older version stands: ${athleteId} ${externalId}`);
      }
    },
  };
}
