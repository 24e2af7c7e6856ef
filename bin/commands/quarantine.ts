import { athleteIdPages } from "../../lib/app/manage-athletes.ts";
import { type QuarantineDeps, unownedQuarantine } from "../../lib/app/personal-quarantine.ts";
import { type Replayed, replayQuarantined } from "../../lib/app/replay-quarantined.ts";
import type { QuarantinedPayload } from "../../lib/ports/vendors.ts";
import { contentHashOf } from "../../lib/table/workout-log.ts";
import { findSource } from "../../lib/vendors/registry.ts";
import * as cli from "./cli.ts";
import { formatQuarantine } from "./quarantine-text.ts";

/** `cooldown quarantine`: what came by webhook and was not understood. */
export const quarantineCommands: cli.FillCommand = (command, terminal) => {
  for (const make of [listCommand, replayCommand]) command.addCommand(make(terminal));
};

/** `cooldown quarantine list`: the payloads with the reason; `--json` shows them whole. */
const listCommand: cli.MakeCommand = (terminal) =>
  cli
    .operatorCommand("list", "list what is in quarantine, and why; with --json the payloads, too")
    .addHelpText("after", cli.helpExample("cooldown quarantine list --team riverside"))
    .action((options: cli.OperatorOptions) =>
      cli.withServices(options, terminal, async (services) => {
        const all = await allQuarantined(services);
        const text = all.length === 0 ? NOTHING : await formatQuarantine(all, services.clock());
        return { json: { payloads: all }, text };
      }),
    );

const NOTHING = "Nothing is in quarantine.\n";

/** `cooldown quarantine replay`: payloads go through their source once more; what is understood leaves quarantine. */
const replayCommand: cli.MakeCommand = (terminal) =>
  cli
    .operatorCommand("replay", "read what is in quarantine once more; what is understood now leaves it")
    .argument("[id]", "the one to replay, as quarantine list shows it; default: all")
    .addHelpText("after", cli.helpExample("cooldown quarantine replay --team riverside"))
    .action((id: string | undefined, options: cli.OperatorOptions) =>
      cli.withServices(options, terminal, async (services) => {
        const chosen = (await allQuarantined(services)).filter((payload) => id === undefined || payload.id === id);
        if (id !== undefined && chosen.length === 0) {
          throw new cli.CommandFailed(`nothing in quarantine has the id ${id}: cooldown quarantine list shows the ids`);
        }
        const results = [];
        for (const payload of chosen) results.push({ id: payload.id, ...(await replay(payload, services)) });
        return {
          json: { replayed: results },
          text: results.length === 0 ? NOTHING : formatResults(results),
        };
      }),
    );

type QuarantineOfTeam = Parameters<typeof athleteIdPages>[0] &
  Pick<QuarantineDeps, "clock"> & { readonly hooks: Pick<QuarantineDeps, "quarantine"> };

/** Everything in quarantine, whether an athlete is known for it or not, in order of receipt. */
export async function allQuarantined(services: QuarantineOfTeam): Promise<readonly QuarantinedPayload[]> {
  const { hooks, clock } = services;
  const all: QuarantinedPayload[] = [];
  const take = (payloads: readonly QuarantinedPayload[]): void => {
    for (const payload of payloads) all.push(payload);
  };
  for await (const page of athleteIdPages(services)) {
    for (const athleteId of page) take(await hooks.quarantine.list({ athleteId }));
  }
  take(await unownedQuarantine({ quarantine: hooks.quarantine, clock }));
  return all.toSorted((left, right) => (left.receivedAt < right.receivedAt ? -1 : 1));
}

/** The vendor's proof was checked when the payload came; here it counts as none, so that at most an errand follows. */
async function replay(payload: QuarantinedPayload, services: cli.Services): Promise<Replayed> {
  const source = await findSource(payload.source);
  if (source === undefined) return { kind: "kept", reason: `there is no source ${payload.source}` };
  const { hooks, workouts, clock } = services;
  return await replayQuarantined(payload, {
    ...hooks,
    workouts,
    clock,
    contentHash: contentHashOf,
    log: { info: () => undefined, error: () => undefined, count: () => undefined },
    parse: (body) => source.parse(body, { nowMs: clock(), unproven: true }),
  });
}

type Result = Replayed & { readonly id: string };

/** So many results are told one by one; the others are counted. */
const RESULTS_TOLD = 100;

/** What became of payloads that were replayed. */
export function formatResults(results: readonly Result[]): string {
  const others = results.slice(RESULTS_TOLD);
  const told = results.slice(0, RESULTS_TOLD).map(formatResult).join("");
  if (others.length === 0) return told;
  const kept = others.filter(({ kind }) => kind === "kept").length;
  return `${told}${others.length} more: ${others.length - kept} left quarantine, ${kept} kept; --json names each.\n`;
}

function formatResult(result: Result): string {
  switch (result.kind) {
    case "replayed":
      return `${result.id}  ${result.settled.map(({ kind }) => kind).join(", ")}: it left quarantine.\n`;
    case "kept":
      return `${result.id}  kept: ${result.reason}\n`;
  }
}
