import type { Command } from "commander";
import { type Replayed, replayQuarantined } from "../../../lib/app/replay-quarantined.ts";
import type { QuarantinedPayload } from "../../../lib/ports/vendors.ts";
import type { Log } from "../../../lib/ports.ts";
import { contentHashOf } from "../../../lib/table/content-hash.ts";
import { findSource } from "../../../lib/vendors/registry.ts";
import { CommandFailed } from "../errors.ts";
import type { OperatorServices } from "../operator-services.ts";
import { helpExample, type OperatorOptions, operatorCommand, withServices } from "../options.ts";
import type { Terminal } from "../terminal.ts";
import { allQuarantined } from "./all-quarantined.ts";

const SILENT: Log = { info: () => undefined, error: () => undefined, count: () => undefined };

/** `cooldown quarantine replay`: payloads go through their source once more; what is understood leaves quarantine. */
export function replayCommand(terminal: Terminal): Command {
  return operatorCommand("replay", "read what lies in quarantine once more; what is understood now leaves it")
    .argument("[id]", "the one to replay, as quarantine list shows it; else all")
    .addHelpText("after", helpExample("cooldown quarantine replay --team riverside"))
    .action(async (id: string | undefined, options: OperatorOptions) => {
      await withServices(options, terminal, async (world) => {
        const chosen = (await allQuarantined(world)).filter((payload) => id === undefined || payload.id === id);
        if (id !== undefined && chosen.length === 0) {
          throw new CommandFailed(
            `nothing in quarantine has the id ${id}: cooldown quarantine list shows what there is`,
          );
        }
        const results = [];
        for (const payload of chosen) results.push({ id: payload.id, ...(await replay(payload, world)) });
        terminal.out(options.json ? `${JSON.stringify(results)}\n` : results.map(line).join(""));
        if (results.length === 0 && !options.json) terminal.out("Nothing is in quarantine.\n");
      });
    });
}

/** The vendor's proof was looked at when it came; here it counts as none, so that at most an errand follows. */
async function replay(payload: QuarantinedPayload, world: OperatorServices): Promise<Replayed> {
  const source = await findSource(payload.source);
  if (source === undefined) return { kind: "kept", reason: `there is no source ${payload.source}` };
  const { hooks, workouts, clock } = world;
  const parse = (body: unknown) => source.parse(body, { nowMs: clock(), unproven: true });
  return await replayQuarantined(payload, {
    ...hooks,
    workouts,
    clock,
    contentHash: contentHashOf,
    log: SILENT,
    parse,
  });
}

function line(result: Replayed & { readonly id: string }): string {
  switch (result.kind) {
    case "replayed":
      return `${result.id}  ${result.settled.map(({ kind }) => kind).join(", ")}: it left quarantine.\n`;
    case "kept":
      return `${result.id}  kept: ${result.reason}\n`;
  }
}
