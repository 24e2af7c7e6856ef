import type { Command } from "commander";
import type { TokenSummary } from "../../../lib/ports/operators.ts";
import { getAthlete } from "../athletes.ts";
import { CommandFailed, UsageError } from "../errors.ts";
import { helpExample, type OperatorOptions, operatorCommand, withServices } from "../options.ts";
import type { Terminal } from "../terminal.ts";
import { confirm } from "../terminal.ts";

interface RevokeOptions extends OperatorOptions {
  readonly athlete: string;
  readonly lastFour?: string;
  readonly sha256?: string;
  readonly yes?: true;
}

/** `cooldown token revoke`: the token is named by its end or its hash, so that it is never typed. */
export function revokeCommand(terminal: Terminal): Command {
  return operatorCommand("revoke", "revoke a token, named by its last four characters or its hash")
    .requiredOption("--athlete <id>", "whose token")
    .option("--last-four <text>", "its last four characters, as token list shows them")
    .option("--sha256 <prefix>", "the beginning of its hash, as token list shows it")
    .option("--yes", "do not ask")
    .addHelpText("after", helpExample("cooldown token revoke --athlete ana --last-four x7Qa --yes --team riverside"))
    .action(async ({ athlete: athleteId, ...options }: RevokeOptions) => {
      await withServices(options, terminal, async (world) => {
        await getAthlete(athleteId, world);
        const token = theOne(await world.directory.listTokens(athleteId), athleteId, options);
        await confirm(`This revokes the token ...${token.lastFour} of ${athleteId}.`, options.yes, terminal);
        await world.directory.revokeToken(athleteId, token.sha256);
        const { lastFour } = token;
        terminal.out(
          options.json
            ? `${JSON.stringify({ athleteId, revoked: lastFour })}\n`
            : `The token ...${lastFour} of ${athleteId} is revoked; it is refused within a minute.\n`,
        );
      });
    });
}

function theOne(
  tokens: readonly TokenSummary[],
  athleteId: string,
  { lastFour, sha256 }: Pick<RevokeOptions, "lastFour" | "sha256">,
): TokenSummary {
  if (lastFour === undefined && sha256 === undefined) throw new UsageError("name the token: --last-four or --sha256");
  const named = tokens.filter(
    (token) => (lastFour ?? token.lastFour) === token.lastFour && token.sha256.startsWith(sha256 ?? ""),
  );
  const [token, ...others] = named;
  if (token === undefined) {
    throw new CommandFailed(`${athleteId} has no such token: cooldown token list --athlete ${athleteId} shows them`);
  }
  if (others.length > 0)
    throw new CommandFailed(`${named.length} tokens are named so: add --sha256 of the one you mean`);
  return token;
}
