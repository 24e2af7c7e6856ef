import { CommandFailed, UsageError } from "./errors.ts";
import type { Terminal } from "./terminal.ts";

/** Goes on when `--yes` was given or a person says yes; without a person to ask it is refused. */
export async function confirm(question: string, yes: true | undefined, terminal: Terminal): Promise<void> {
  if (yes) return;
  if (!terminal.isInteractive) throw new UsageError(`${question} Nobody can be asked here: add --yes to go on.`);
  const answer = await terminal.ask(`${question} Go on? [y/N] `);
  if (!/^y(es)?$/i.test(answer.trim())) throw new CommandFailed("nothing was changed");
}
