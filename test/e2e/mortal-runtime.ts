import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pick } from "../support/random.ts";

/** Where a local runtime listens; resolves when one does. */
export interface Site {
  readonly url: () => Promise<string>;
}

/** A local runtime in a process of its own that can be killed and started again on and on. */
export interface MortalRuntime extends Site {
  readonly kills: () => number;
  /** From now on kills it so many times. */
  readonly threaten: (times: number) => void;
  readonly stop: () => Promise<void>;
}

interface Life {
  readonly child: ChildProcess;
  readonly url: Promise<string>;
  /** How long it took to listen. */
  readonly startMs: Promise<number>;
  readonly ended: Promise<undefined>;
}

/** How a life ends: while it starts, at any moment under load, or right after a text left. */
type Fate = "at the start" | "under load" | "at a text";
const FATES: readonly Fate[] = ["at the start", "under load", "under load", "at a text", "at a text"];

interface MortalRuntimeOptions {
  /** What Node runs. */
  readonly file: string;
  readonly folder: string;
  readonly now: string;
  readonly random: () => number;
}

export function startMortalRuntime(options: MortalRuntimeOptions): MortalRuntime {
  const state = { kills: 0, stopped: false, life: start(options) };
  const killOnAndOn = async (times: number): Promise<void> => {
    // A machine that starts slowly also works slowly, so a life lasts the longer.
    const longestMs = await state.life.startMs;
    while (state.kills < times && !state.stopped) {
      const fate = pick(options.random, FATES);
      const span = { fate, longestMs, random: options.random() };
      await Promise.race([momentOf(span, state.life, options.folder), state.life.ended]);
      if (state.stopped) return;
      throwIfGone(state.life);
      state.life.child.kill("SIGKILL");
      await state.life.ended;
      state.kills += 1;
      state.life = start(options);
    }
  };
  let killing = Promise.resolve();
  return {
    url: () => urlOf(state),
    kills: () => state.kills,
    threaten: (times) => {
      killing = killOnAndOn(times);
      // Whoever stops the runtime hears of it.
      killing.catch(() => undefined);
    },
    stop: async () => {
      state.stopped = true;
      try {
        await killing;
      } finally {
        state.life.child.kill("SIGTERM");
        await state.life.ended;
      }
    },
  };
}

/** Of whichever life comes to listen. */
async function urlOf(state: { readonly life: Life }): Promise<string> {
  for (;;) {
    const url = await Promise.race([state.life.url, state.life.ended]);
    if (url !== undefined) return url;
    await pause(5);
    throwIfGone(state.life);
  }
}

function start({ file, folder, now }: MortalRuntimeOptions): Life {
  // Real time all but stands still for the virtual clock, so that every run meets the same instants.
  const args = ["--folder", folder, "--port", "0", "--now", now, "--speed", "1e-9"];
  const child = spawn(process.execPath, [file, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const bornMs = performance.now();
  child.stderr.on("data", (bytes: Buffer) => process.stderr.write(bytes));
  const ended = once(child, "exit").then(() => undefined);
  const url = new Promise<string>((resolve) => {
    let said = "";
    child.stdout.on("data", (bytes: Buffer) => {
      said += bytes.toString();
      const [, found] = /runs at (\S+) \(/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  return { child, url, startMs: url.then(() => performance.now() - bornMs), ended };
}

function throwIfGone({ child }: Life): void {
  if (child.exitCode !== null) throw new Error(`The runtime ended by itself with ${child.exitCode}.`);
}

interface Span {
  readonly fate: Fate;
  readonly longestMs: number;
  readonly random: number;
}

async function momentOf({ fate, longestMs, random }: Span, life: Life, folder: string): Promise<void> {
  if (fate !== "at the start") await life.url;
  if (fate === "at a text") await nextText(folder, longestMs);
  else await pause(random * longestMs);
}

/** Resolves as soon as the outbox grows, or when nothing was sent for a while. */
async function nextText(folder: string, longestMs: number): Promise<void> {
  const size = (): number => statSync(join(folder, "outbox.jsonl"), { throwIfNoEntry: false })?.size ?? 0;
  const before = size();
  const untilMs = performance.now() + longestMs;
  while (size() === before && performance.now() < untilMs) await pause(1);
}
