import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import type { FleetState, StackState } from "./run-fleet.ts";

const stored = z.object({
  build: z.string(),
  at: z.number(),
  stacks: z.record(z.string(), z.enum(["deploying", "deployed", "examined"])),
});

/** An older run is not gone on with: the stacks may have been deployed otherwise since. */
const GOES_ON_MS = 24 * 3_600_000;

/** What a file keeps of a run of this build; a run of another build, or of yesterday, counts for nothing. */
export function fleetState(path: string, build: string, nowMs: number): FleetState & { readonly end: () => void } {
  const stacks = new Map<string, StackState>(Object.entries(readStacks(path, build, nowMs)));
  return {
    get: (stack) => stacks.get(stack),
    set: (stack, state) => {
      stacks.set(stack, state);
      writeFileSync(path, JSON.stringify({ build, at: nowMs, stacks: Object.fromEntries(stacks) }));
    },
    end: () => rmSync(path, { force: true }),
  };
}

function readStacks(path: string, build: string, nowMs: number): Readonly<Record<string, StackState>> {
  if (!existsSync(path)) return {};
  const kept = stored.safeParse(jsonIn(readFileSync(path, "utf8"))).data;
  return kept !== undefined && kept.build === build && nowMs - kept.at < GOES_ON_MS ? kept.stacks : {};
}

/** A file that a kill cut off counts for nothing: what was deployed is deployed once more, which changes nothing. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What was built, by the templates of every stack; they name the code by its hash. */
export function buildOf(assembly: string): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(assembly).toSorted())
    if (name.endsWith(".template.json")) hash.update(name).update(readFileSync(join(assembly, name)));
  return hash.digest("hex");
}
