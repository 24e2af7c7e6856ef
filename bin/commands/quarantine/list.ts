import type { Command } from "commander";
import type { QuarantinedPayload } from "../../../lib/ports/vendors.ts";
import { tableText } from "../layout.ts";
import { helpExample, type OperatorOptions, operatorCommand, withServices } from "../options.ts";
import type { Terminal } from "../terminal.ts";
import { allQuarantined } from "./all-quarantined.ts";

/** `cooldown quarantine list`: what lies there and why; `--json` has the payloads, too. */
export function listCommand(terminal: Terminal): Command {
  return operatorCommand("list", "list what lies in quarantine, and why; with --json the payloads, too")
    .addHelpText("after", helpExample("cooldown quarantine list --team riverside"))
    .action(async (options: OperatorOptions) => {
      await withServices(options, terminal, async (world) => {
        const all = await allQuarantined(world);
        terminal.out(options.json ? `${JSON.stringify(all)}\n` : inATable(all));
      });
    });
}

function inATable(all: readonly QuarantinedPayload[]): string {
  if (all.length === 0) return "Nothing is in quarantine.\n";
  const rows = all.map(({ id, receivedAt, athleteId, source, reason }) => [
    id,
    receivedAt.slice(0, 16),
    athleteId ?? "nobody's",
    source,
    reason,
  ]);
  return tableText(["ID", "RECEIVED", "ATHLETE", "SOURCE", "REASON"], rows);
}
