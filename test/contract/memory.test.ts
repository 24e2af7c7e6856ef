import { createMemoryTable } from "../../lib/table/memory-table.ts";
import { describeEveryPort } from "./every-port.contract.ts";

describeEveryPort({
  name: "in memory",
  makeTable: async () => createMemoryTable(),
  propertyRuns: 1_000,
});
