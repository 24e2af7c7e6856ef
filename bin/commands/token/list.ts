import type { Command } from "commander";
import type { TokenSummary } from "../../../lib/ports/operators.ts";
import { getAthlete } from "../athletes.ts";
import { tableText } from "../layout.ts";
import { helpExample, type OperatorOptions, operatorCommand, withServices } from "../options.ts";
import type { Terminal } from "../terminal.ts";

interface ListOptions extends OperatorOptions {
  readonly athlete: string;
}

/** `cooldown token list`: an athlete's tokens by their last four characters. */
export function listCommand(terminal: Terminal): Command {
  return operatorCommand("list", "list an athlete's tokens by their last four characters")
    .requiredOption("--athlete <id>", "whose tokens")
    .addHelpText("after", helpExample("cooldown token list --athlete ana --team riverside"))
    .action(async ({ athlete: athleteId, ...options }: ListOptions) => {
      await withServices(options, terminal, async (world) => {
        await getAthlete(athleteId, world);
        const tokens = await world.directory.listTokens(athleteId);
        terminal.out(options.json ? `${JSON.stringify(tokens)}\n` : inATable(athleteId, tokens));
      });
    });
}

function inATable(athleteId: string, tokens: readonly TokenSummary[]): string {
  if (tokens.length === 0)
    return `${athleteId} has no token: cooldown token create --athlete ${athleteId} makes one.\n`;
  const rows = tokens.map(({ lastFour, source, createdAt, lastUsedOn, sha256 }) => [
    `...${lastFour}`,
    source ?? "every",
    createdAt.slice(0, 10),
    lastUsedOn ?? "never",
    sha256.slice(0, 12),
  ]);
  return tableText(["TOKEN", "SOURCE", "CREATED", "LAST USED", "SHA-256"], rows);
}
