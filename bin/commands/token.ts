import { createToken } from "../../lib/app/api-tokens.ts";
import type { TokenSummary } from "../../lib/ports/operators.ts";
import { everySource, SOURCE_SLUGS } from "../../lib/vendors/registry.ts";
import { byToken } from "../../lib/vendors/source.ts";
import * as cli from "./cli.ts";
import { newSecret } from "./vendor-secrets.ts";

/** `cooldown token`: what apps and watches log workouts with. */
export const tokenCommands: cli.FillCommand = (command, terminal) => {
  for (const make of [createCommand, listCommand, revokeCommand]) command.addCommand(make(terminal));
};

interface TokenOptions extends cli.OperatorOptions {
  readonly athlete: string;
}

interface CreateOptions extends TokenOptions {
  readonly source?: string;
}

/** `cooldown token create`: the one time a token is shown. */
const createCommand: cli.MakeCommand = (terminal) =>
  cli
    .operatorCommand("create", "create a token; it is shown only once, as JSON")
    .requiredOption("--athlete <id>", "whose workouts it logs")
    .option("--source <slug>", "the one source it serves, e.g. hevy; default: every source")
    .addHelpText("after", cli.helpExample("cooldown token create --athlete ana --team riverside"))
    .action(async ({ athlete: athleteId, source: wanted, ...options }: CreateOptions) => {
      const source = wanted === undefined ? null : await tokenSource(wanted);
      await cli.withServices(options, terminal, async (services) => {
        await cli.getAthlete(athleteId, services);
        const token = await createToken({ athleteId, source, secret: newSecret() }, services);
        const base = services.webhookUrl.replace(/\/$/, "");
        const use =
          source === null
            ? `POST ${base}/v1/workouts, header "authorization: Bearer TOKEN"`
            : `${base}/v1/hooks/${source}/TOKEN`;
        return { json: { token }, hint: `Keep it now, it is not shown again. It logs at\n  ${use}\n` };
      });
    });

/**
 * The slug of a source that an athlete's token serves.
 *
 * @throws cli.UsageError when there is no such source, or when its vendor proves itself in a way of its own.
 */
async function tokenSource(slug: string): Promise<string> {
  const sources = await everySource();
  const takers = sources.filter(({ authenticate }) => authenticate === byToken).map((source) => source.slug);
  if (takers.includes(slug)) return slug;
  if (SOURCE_SLUGS.includes(slug)) {
    throw new cli.UsageError(`--source: ${slug} proves itself in its own way and takes no token: see docs/webhooks.md`);
  }
  const problem = `--source: came ${JSON.stringify(slug)}; there are ${takers.join(", ")}`;
  throw new cli.UsageError(`${problem}${cli.didYouMean(slug, takers)}`);
}

/** `cooldown token list`: an athlete's tokens by their last four characters. */
const listCommand: cli.MakeCommand = (terminal) =>
  cli
    .operatorCommand("list", "list an athlete's tokens by their last four characters")
    .requiredOption("--athlete <id>", "whose tokens")
    .addHelpText("after", cli.helpExample("cooldown token list --athlete ana --team riverside"))
    .action(({ athlete: athleteId, ...options }: TokenOptions) =>
      cli.withServices(options, terminal, async (services) => {
        await cli.getAthlete(athleteId, services);
        const tokens = await services.directory.listTokens(athleteId);
        return { json: { tokens }, text: formatTable(athleteId, tokens) };
      }),
    );

function formatTable(athleteId: string, tokens: readonly TokenSummary[]): string {
  if (tokens.length === 0)
    return `${athleteId} has no token: cooldown token create --athlete ${athleteId} makes one.\n`;
  return cli.tableText(COLUMNS, tokens.map(rowOf));
}

const COLUMNS = ["TOKEN", "SOURCE", "CREATED", "LAST USED", "SHA-256"];

function rowOf({ lastFour, source, createdAt, lastUsedOn, sha256 }: TokenSummary): readonly string[] {
  return [`...${lastFour}`, source ?? "every", createdAt.slice(0, 10), lastUsedOn ?? "never", sha256.slice(0, 12)];
}

interface RevokeOptions extends TokenOptions {
  readonly lastFour?: string;
  readonly sha256?: string;
  readonly yes?: true;
}

/** `cooldown token revoke`: the token is named by its end or its hash, so that it is never typed. */
const revokeCommand: cli.MakeCommand = (terminal) =>
  cli
    .operatorCommand("revoke", "revoke a token, chosen from a list, or named by its last four characters or its hash")
    .requiredOption("--athlete <id>", "whose token")
    .option("--last-four <text>", "its last four characters, as token list shows them")
    .option("--sha256 <prefix>", "the beginning of its hash, as token list shows it")
    .option("--yes", "do not ask")
    .addHelpText(
      "after",
      cli.helpExample("cooldown token revoke --athlete ana --last-four x7Qa --yes --team riverside"),
    )
    .action(({ athlete: athleteId, ...options }: RevokeOptions) =>
      cli.withServices(options, terminal, async (services) => {
        await cli.getAthlete(athleteId, services);
        const tokens = await services.directory.listTokens(athleteId);
        const { lastFour, sha256 } = await chosenToken({ tokens, athleteId, terminal }, options);
        await cli.confirm(`This revokes the token ...${lastFour} of ${athleteId}.`, options.yes, terminal);
        await services.directory.revokeToken(athleteId, sha256);
        return {
          json: { athleteId, revoked: lastFour },
          text: `The token ...${lastFour} of ${athleteId} is revoked; it is refused within a minute.\n`,
        };
      }),
    );

interface Choice {
  readonly tokens: readonly TokenSummary[];
  readonly athleteId: string;
  readonly terminal: cli.Terminal;
}

/** The token that the options name; without them a person chooses one of the list by its number. */
async function chosenToken(
  { tokens, athleteId, terminal }: Choice,
  named: Pick<RevokeOptions, "lastFour" | "sha256">,
): Promise<TokenSummary> {
  if (named.lastFour !== undefined || named.sha256 !== undefined) return matchingToken(tokens, athleteId, named);
  if (!terminal.isInteractive)
    throw new cli.UsageError("name the token by --last-four or --sha256, as cooldown token list shows them");
  if (tokens.length === 0) throw new cli.CommandFailed(`${athleteId} has no token`);
  terminal.err(
    cli.tableText(
      ["NUMBER", ...COLUMNS],
      tokens.map((token, at) => [String(at + 1), ...rowOf(token)]),
    ),
  );
  const answer = (await terminal.ask(`Which one? [1-${tokens.length}] `)).trim();
  const token = /^\d+$/.test(answer) ? tokens[Number(answer) - 1] : undefined;
  if (token === undefined) throw new cli.CommandFailed("nothing was changed");
  return token;
}

function matchingToken(
  tokens: readonly TokenSummary[],
  athleteId: string,
  { lastFour, sha256 }: Pick<RevokeOptions, "lastFour" | "sha256">,
): TokenSummary {
  const matching = tokens.filter(
    (token) => (lastFour ?? token.lastFour) === token.lastFour && token.sha256.startsWith(sha256 ?? ""),
  );
  const [token, ...others] = matching;
  if (token === undefined) {
    throw new cli.CommandFailed(
      `${athleteId} has no such token: cooldown token list --athlete ${athleteId} shows them`,
    );
  }
  if (others.length > 0)
    throw new cli.CommandFailed(`${matching.length} tokens match: add --sha256 of the one you mean`);
  return token;
}
