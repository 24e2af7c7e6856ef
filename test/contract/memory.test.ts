import { createMemoryStore } from "../../lib/table/memory/store.ts";
import { describeEveryPort } from "./every-port.contract.ts";

describeEveryPort({
  name: "in memory",
  makeStores: async (shards) => createMemoryStore({ shards }),
  propertyRuns: 1_000,
});
