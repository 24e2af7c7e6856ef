import { randomBytes } from "node:crypto";
import type { Command } from "commander";
import { createToken } from "../../../lib/app/api-tokens.ts";
import { getAthlete } from "../athletes.ts";
import { helpExample, type OperatorOptions, operatorCommand, withServices } from "../options.ts";
import type { Terminal } from "../terminal.ts";
import { tokenSource } from "./token-source.ts";

interface CreateOptions extends OperatorOptions {
  readonly athlete: string;
  readonly source?: string;
}

/** `cooldown token create`: the one time a token is shown. */
export function createCommand(terminal: Terminal): Command {
  return operatorCommand("create", "create a token; it is printed this once, as JSON")
    .requiredOption("--athlete <id>", "whose workouts it logs")
    .option("--source <slug>", "the one source it serves, e.g. hevy; else every source")
    .addHelpText("after", helpExample("cooldown token create --athlete ana --team riverside"))
    .action(async ({ athlete: athleteId, source: asked, ...options }: CreateOptions) => {
      const source = asked === undefined ? null : await tokenSource(asked);
      await withServices(options, terminal, async (world) => {
        await getAthlete(athleteId, world);
        const secret = randomBytes(24).toString("base64url");
        const token = await createToken({ athleteId, source, secret }, world);
        terminal.out(`${JSON.stringify({ token })}\n`);
        if (!options.json) terminal.err(hint(source, world.webhookUrl));
      });
    });
}

function hint(source: string | null, url: string): string {
  const base = url.replace(/\/$/, "");
  const where =
    source === null
      ? `POST ${base}/v1/workouts, header "authorization: Bearer TOKEN"`
      : `${base}/v1/hooks/${source}/TOKEN`;
  return `Keep it now, it is not shown again. It logs at\n  ${where}\n`;
}
