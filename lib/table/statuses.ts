import type { ReminderBook } from "../ports.ts";
import { parseStatus, statusAttributes } from "./items/status-item.ts";
import { statusKey } from "./keys.ts";
import { getItem, putItem, type Table } from "./table.ts";

type Statuses = Pick<ReminderBook, "readStatus" | "writeStatus">;

/** Status and plan of an athlete: one item, written on condition of its version. */
export function createStatuses(table: Table): Statuses {
  return {
    readStatus: async (athleteId) => {
      const item = await getItem(table, statusKey(athleteId));
      return item && parseStatus(item);
    },
    writeStatus: (athleteId, next, expectedVersion) =>
      putItem(
        table,
        { ...statusKey(athleteId), ...statusAttributes(next) },
        expectedVersion === 0
          ? { condition: "attribute_not_exists(#PK)", values: {} }
          : { condition: "#version = :expectedVersion", values: { expectedVersion } },
      ),
  };
}
