import * as fc from "fast-check";
import { describe, test } from "vitest";
import { type Ledger, type LedgerModel, ledgerCommands } from "../support/ledger-commands.ts";
import type { MakeStores } from "./examples.ts";

/** Every ReminderBook against a tiny machine of what a reminder may do (I5, I6): any order of any calls. */
export function describeReminderLedgerContract(name: string, makeStores: MakeStores, runs: number): void {
  describe(`ReminderBook, the ledger: ${name}`, () => {
    test("it does what the machine of a reminder does, whatever is asked of it in whatever order", async () => {
      await fc.assert(
        fc.asyncProperty(fc.commands(ledgerCommands(), { maxCommands: 30 }), async (commands) => {
          const { book } = await makeStores(1);
          const setup = (): { model: LedgerModel; real: Ledger } => ({
            model: { places: new Map(), nowMs: Date.parse("2026-11-22T12:30:00.000Z") },
            real: { book },
          });
          await fc.asyncModelRun(setup, commands);
        }),
        { numRuns: runs },
      );
    });
  });
}
