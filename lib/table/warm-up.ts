import { setTimeout as wait } from "node:timers/promises";
import { offsetMinutesAt } from "../domain/local-time.ts";
import type { Table } from "./table.ts";

/** A key that no item has. */
const NOWHERE = { PK: "WARM-UP", SK: "WARM-UP" };
/** Longer than this the first event does not wait [milliseconds]. */
const PATIENCE_MS = 1_000;

/**
 * Reads an item that is not there while a function starts, so that its first event finds credentials, a connection and
 * compiled code. A table that fails or is slow does not stop the start: the event will tell.
 */
export async function warmUp(table: Pick<Table, "get">): Promise<void> {
  const patience = new AbortController();
  await Promise.race([
    table.get(NOWHERE).catch(() => undefined),
    wait(PATIENCE_MS, undefined, { signal: patience.signal }).catch(() => undefined),
  ]);
  patience.abort();
}

/**
 * The same for a function that needs local times: while the table answers, a zone is asked for. The first one has Node read
 * what it knows of languages, which takes as long as the rest of a first assessment.
 */
export async function warmUpWithZones(table: Pick<Table, "get">): Promise<void> {
  const read = warmUp(table);
  offsetMinutesAt(0, ANY_ZONE);
  await read;
}

const ANY_ZONE = "Europe/Berlin";
