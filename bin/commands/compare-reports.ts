import { basename } from "node:path";
import * as z from "zod/mini";
import { compareReplays, type ReplayComparison } from "../../lib/app/compare-replays.ts";
import type { ReplayMessage } from "../../lib/app/replay-report.ts";
import { CHANNELS } from "../../lib/domain/profile.ts";
import { REMINDER_KINDS } from "../../lib/domain/reminder.ts";
import { describeProblem, problemsOf } from "../../lib/team/problem.ts";
import { CommandFailed, UsageError } from "./errors.ts";
import { colours } from "./layout.ts";
import { messageLines } from "./print-replay.ts";
import { readJson } from "./read-inputs.ts";

const replayMessage: z.ZodMiniType<ReplayMessage> = z.object({
  at: z.string(),
  localDate: z.string(),
  zone: z.string(),
  kind: z.enum(REMINDER_KINDS),
  channel: z.enum(CHANNELS),
  body: z.string(),
  reasons: z.array(z.string()),
});
const report = z.object({ messages: z.array(replayMessage) }, { error: "what cooldown replay --json prints" });

/** The texts that the second of two `replay --json` files adds, removes and changes. */
export async function compareReports(paths: readonly string[]): Promise<ReplayComparison> {
  const [before, after, ...others] = paths;
  if (before === undefined || after === undefined || others.length > 0) {
    throw new UsageError("--compare takes two files that cooldown replay --json printed");
  }
  return compareReplays(await readMessages(before), await readMessages(after));
}

/** A comparison for a terminal. */
export function printComparison({ added, removed, changed }: ReplayComparison): string {
  return [
    ...removed.flatMap((message) => [`${colours.red("-")} ${message.localDate}`, ...messageLines(message)]),
    ...added.flatMap((message) => [`${colours.green("+")} ${message.localDate}`, ...messageLines(message)]),
    ...changed.flatMap(({ before, after }) => [
      `${colours.yellow("~")} ${before.localDate}`,
      ...messageLines(before),
      ...messageLines(after),
    ]),
    `${added.length} texts added, ${removed.length} removed, ${changed.length} changed`,
    "",
  ].join("\n");
}

async function readMessages(path: string): Promise<readonly ReplayMessage[]> {
  const json = readJson(path);
  const parsed = report.safeParse(json);
  if (parsed.success) return parsed.data.messages;
  throw new CommandFailed(problemsOf(basename(path), parsed.error, json).map(describeProblem).join("\n"));
}
