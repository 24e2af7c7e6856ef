import type { HookIntake, HookPorts } from "../ports/vendors.ts";
import { createErrandQueue } from "./errand-queue.ts";
import { createErrands } from "./errands.ts";
import { createLinkFinder, createLinks } from "./links.ts";
import { createQuarantine, createQuarantineWriter } from "./quarantine.ts";
import { createRequestCounter } from "./request-counter.ts";
import type { Table } from "./table.ts";
import { createTeamSecrets } from "./team-secrets.ts";

/** What vendors' webhooks store, in the table. */
export function createHookPorts(table: Table & { readonly shards: number }): HookPorts {
  return {
    ...createHookIntake(table),
    links: createLinks(table),
    quarantine: createQuarantine(table),
    errands: { ...createErrands(table), ...createErrandQueue(table) },
  };
}

/** What of it the webhook itself needs. */
export function createHookIntake(table: Table & { readonly shards: number }): HookIntake {
  return {
    links: createLinkFinder(table),
    quarantine: createQuarantineWriter(table),
    errands: createErrands(table),
    secrets: createTeamSecrets(table),
    requests: createRequestCounter(table),
  };
}
