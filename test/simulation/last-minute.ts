import { DAY_MS, instantMs } from "../../lib/domain/local-time.ts";
import type { DueReminder } from "../../lib/ports.ts";
import { between, pick } from "../support/random.ts";
import { ACTORS } from "./actors.ts";
import type { Job } from "./jobs.ts";
import { aLastCommand } from "./operators.ts";
import { untilAllStop } from "./scheduler.ts";
import type { Stage } from "./stage.ts";
import { aLastWord } from "./texts.ts";

/** After any instant. */
export const EVER = "9999";
/** Of what is due in the next day, so many are looked at. */
const NEXT_FEW = 6;
/** Of a schedule, in which whoever is at work goes on: mostly until it is done, or only for some. */
const MOST_STEPS = 80;
const SOME_STEPS = 12;

/** Something comes just as a text is due to an athlete, so that a sweep may see it before any plan does. */
export async function intervene(stage: Stage, random: () => number): Promise<void> {
  const { world, store } = stage;
  const soon = (await store.book.due(0, EVER, NEXT_FEW)).filter((due) => isAboutToGo(due, world.clock()));
  const due = soon.find(({ kind }) => kind === "meal") ?? (soon.length === 0 ? undefined : pick(random, soon));
  const who = world.roster.find(({ athleteId }) => athleteId === due?.athleteId);
  if (due === undefined || who === undefined) return;
  world.moveTo(instantMs(due.dueAt));
  const isWord = due.kind !== "invite" && random() < (due.kind === "meal" ? 0.25 : 0.5);
  const job = isWord ? aLastWord(who, world) : aLastCommand(who, due.kind, world);
  const done = { isSo: false };
  const work: Job["work"] = async (life) => {
    await job.work(life);
    done.isSo = true;
  };
  world.trace(undefined, job.what);
  world.jobs.add({ ...job, work });
  for (const hand of ACTORS.hands) stage.wakeOne(hand);
  const most = random() < 0.6 ? MOST_STEPS : between(random, 0, SOME_STEPS);
  for (let steps = 0; steps < most && !done.isSo; steps += 1) {
    await world.scheduler.step();
    await untilAllStop();
  }
  for (const sweeper of ACTORS.sweepers) stage.wakeOne(sweeper);
}

function isAboutToGo({ kind, dueAt }: DueReminder, nowMs: number): boolean {
  return kind !== "welcome" && instantMs(dueAt) < nowMs + DAY_MS;
}
