import type { WorkoutLog } from "../../lib/ports.ts";
import type { ScannedTable } from "../../lib/table/table.ts";
import { createStores } from "../support/stores.ts";
import { describeAthleteDirectoryContract } from "./athlete-directory.contract.ts";
import { describeAthletePhoneContract } from "./athlete-phone.contract.ts";
import { describeAthleteRecordsContract } from "./athlete-records.contract.ts";
import { describeAthleteUpdateContract } from "./athlete-update.contract.ts";
import { describeChangePhoneContract } from "./change-phone.contract.ts";
import { describeErrandQueueContract } from "./errand-queue.contract.ts";
import type { MakeStores } from "./examples.ts";
import { describeHookPortsContract } from "./hook-ports.contract.ts";
import { describeInboxContract } from "./inbox.contract.ts";
import { describeJoinContract } from "./join.contract.ts";
import { describeReceiptContract } from "./receipt.contract.ts";
import { describeReminderDeliveryContract } from "./reminder-delivery.contract.ts";
import { describeReminderLedgerContract } from "./reminder-ledger.contract.ts";
import { describeReminderPlanningContract } from "./reminder-planning.contract.ts";
import { describeReviewContract } from "./review.contract.ts";
import { describeSpendContract } from "./spend.contract.ts";
import { describeTableContract } from "./table.contract.ts";
import { describeTokenContract } from "./token.contract.ts";
import { describeWorkoutLogContract } from "./workout-log.contract.ts";
import { describeWorkoutOrderContract } from "./workout-order.contract.ts";

export interface ContractRun {
  readonly name: string;
  /** Makes an empty table of its own for every test. */
  readonly makeTable: () => Promise<ScannedTable>;
  /** How many cases each property tries. */
  readonly propertyRuns: number;
}

/** Runs the contract of a table, and over it that of every port that stores something. */
export function describeEveryPort({ name, makeTable, propertyRuns }: ContractRun): void {
  const makeStores: MakeStores = async (shards) => createStores(await makeTable(), shards);
  describeTableContract(name, makeTable);
  describeWorkoutLogContract(name, makeStores);
  describeWorkoutOrderContract(name, makeStores, propertyRuns);
  for (const [form, makeInForm] of Object.entries(otherForms(makeTable))) {
    describeWorkoutLogContract(`${name}, ${form}`, makeInForm);
    describeWorkoutOrderContract(`${name}, ${form}`, makeInForm, Math.ceil(propertyRuns / 3));
  }
  describeAthleteDirectoryContract(name, makeStores);
  describeAthleteUpdateContract(name, makeStores);
  describeAthletePhoneContract(name, makeStores);
  describeChangePhoneContract(name, makeStores);
  describeInboxContract(name, makeStores);
  describeJoinContract(name, makeStores);
  describeAthleteRecordsContract(name, makeStores);
  describeTokenContract(name, makeStores);
  describeReminderPlanningContract(name, makeStores);
  describeReminderDeliveryContract(name, makeStores);
  describeReminderLedgerContract(name, makeStores, propertyRuns);
  describeReceiptContract(name, makeStores);
  describeReviewContract(name, makeStores);
  describeSpendContract(name, makeStores);
  describeHookPortsContract(name, makeStores);
  describeErrandQueueContract(name, makeStores);
}

/** Stores that write workouts packed, and such whose writers take turns in either form, as two releases side by side do. */
function otherForms(makeTable: ContractRun["makeTable"]): Readonly<Record<string, MakeStores>> {
  return {
    packed: async (shards) => createStores(await makeTable(), shards, true),
    "either form by turns": async (shards) => {
      const table = await makeTable();
      const [plain, packed] = [createStores(table, shards), createStores(table, shards, true)];
      return { ...plain, log: byTurns(plain.log, packed.log) };
    },
  };
}

function byTurns(first: WorkoutLog, second: WorkoutLog): WorkoutLog {
  let calls = 0;
  const next = (): WorkoutLog => {
    calls += 1;
    return calls % 2 === 1 ? first : second;
  };
  return {
    write: (...call) => next().write(...call),
    remove: (...call) => next().remove(...call),
    rate: (...call) => next().rate(...call),
    read: (...call) => next().read(...call),
  };
}
