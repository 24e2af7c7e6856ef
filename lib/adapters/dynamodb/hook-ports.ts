import type { HookPorts } from "../../ports/hooks.ts";
import { createErrands } from "./errands.ts";
import { createLinks } from "./links.ts";
import { createQuarantine } from "./quarantine.ts";
import { createRequestCounter } from "./request-counter.ts";
import type { Table } from "./table.ts";
import { createTeamSecrets } from "./team-secrets.ts";

/** What vendors' webhooks store, in the table. */
export function createHookPorts(table: Table & { readonly shards: number }): HookPorts {
  return {
    links: createLinks(table),
    quarantine: createQuarantine(table),
    errands: createErrands(table),
    secrets: createTeamSecrets(table),
    requests: createRequestCounter(table),
  };
}
