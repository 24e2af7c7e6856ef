import { appendFileSync, existsSync } from "node:fs";
import { basename } from "node:path";
import { Command } from "commander";
import { type Enrolled, enrol } from "../../lib/app/roster.ts";
import { tableText } from "../../lib/files/log-content.ts";
import { profileFile } from "../../lib/files/profile-file.ts";
import { placeOf, ROSTER_TEMPLATE, type RosterRow, readRoster } from "../../lib/files/roster-file.ts";
import { describeProblem, type Problem, problemsOf } from "../../lib/team/problem.ts";
import * as cli from "./cli.ts";
import { parseWords } from "./options.ts";
import { createProgress } from "./progress.ts";
import { readBytes } from "./read-inputs.ts";
import { newSecret } from "./vendor-secrets.ts";

/** `cooldown roster`: a whole team at once, from a table. */
export const rosterCommands: cli.FillCommand = (command, terminal) => {
  for (const make of [importCommand, templateCommand]) command.addCommand(make(terminal));
};

interface ImportOptions extends cli.OperatorOptions {
  readonly by: string;
  readonly out?: string;
}

/** `cooldown roster import`: what is sound is enrolled, every fault is named, and running it again does the rest. */
const importCommand: cli.MakeCommand = (terminal) =>
  cli
    .operatorCommand("import", "add the athletes of a CSV file with their consents and tokens")
    .argument("<file>", "the roster, CSV; cooldown roster template prints one to fill in")
    .requiredOption("--by <name>", "who recorded the consents", parseWords)
    .option("--out <file>", "where to write the tokens as id,token lines; they are not shown again")
    .addHelpText(
      "after",
      cli.helpExample(
        'cooldown roster import team.csv --by "Coach Lee" --out tokens.csv --team riverside',
        "Rows with a fault are left out and named; mend them and run it again: who is there already stays as they are.",
      ),
    )
    .action((path: string, options: ImportOptions) =>
      cli.withServices(options, terminal, async (services) => {
        const roster = readRoster(basename(path), tableText(readBytes(path)));
        refuseLostTokens(roster.rows, options);
        const outcome = await enrolRows({ path, rows: roster.rows, options }, services);
        const faults = [...roster.problems, ...outcome.faults];
        const { added, present } = outcome;
        const text = `${added.length} added, ${present.length} were there already, ${faults.length} faults.\n`;
        cli.printAnswer({ json: { added, present, faults }, text }, options.json, terminal);
        if (faults.length > 0) throw new cli.CommandFailed(faults.map(describeProblem).join("\n"));
      }),
    );

function refuseLostTokens(rows: readonly RosterRow[], { out }: ImportOptions): void {
  if (out === undefined && rows.some(({ wantsToken }) => wantsToken))
    throw new cli.UsageError("the roster asks for tokens, which are shown only once: name a file for them, --out FILE");
  // Nothing is added before the file takes what is written.
  if (out !== undefined) append(out, existsSync(out) ? "" : "id,token\n");
}

interface Asked {
  readonly path: string;
  readonly rows: readonly RosterRow[];
  readonly options: ImportOptions;
}

async function enrolRows({ path, rows, options }: Asked, services: cli.Services) {
  const [added, present, faults]: [string[], string[], Problem[]] = [[], [], []];
  const progress = createProgress("import");
  for (const [at, row] of rows.entries()) {
    const place = placeOf(basename(path), row.line);
    const profile = profileFile(services.clock(), services.language).safeParse(row.profile);
    if (profile.success) {
      const secret = row.wantsToken ? newSecret() : undefined;
      const enrolled = await enrol({ ...row, profile: profile.data, by: options.by, secret }, services);
      for (const fault of faultsOf(place, enrolled)) faults.push(fault);
      if (enrolled.kind === "added") added.push(row.athleteId);
      if (enrolled.kind === "present") present.push(row.athleteId);
      if (enrolled.kind !== "phone-taken" && enrolled.token !== undefined && options.out !== undefined)
        appendToken(options.out, row.athleteId, enrolled.token);
    } else {
      for (const fault of problemsOf(place, profile.error, row.profile)) faults.push(fault);
    }
    progress.show(at + 1, rows.length);
  }
  progress.end();
  return { added, present, faults };
}

/** A disk may be full by now: whose token was lost is named. */
function appendToken(out: string, athleteId: string, token: string): void {
  try {
    append(out, `${athleteId},${token}\n`);
  } catch (error) {
    const why = error instanceof Error ? error.message : "";
    throw new cli.CommandFailed(
      `${why}; the token of ${athleteId} is lost: cooldown token revoke --athlete ${athleteId}, then import again`,
      { cause: error },
    );
  }
}

/** Only its owner reads the file. */
function append(path: string, text: string): void {
  try {
    appendFileSync(path, text, { mode: 0o600 });
  } catch (error) {
    throw cli.writeFailure(path, error);
  }
}

const REFUSED = {
  "no-athlete": "an athlete who was not removed meanwhile",
  "no-address": "a phone for consent.sms, an email for consent.email",
  "withdrew-by-text": "nobody who texted STOP: only their own START brings SMS back",
  "guardian-missing": "guardianConsent.name and guardianConsent.at for an athlete under 18",
  "address-changed": "an address that stays as it is",
  "other-address": "the address that the athlete's profile has, or first cooldown athlete set",
  given: "",
  unchanged: "",
} as const;

function faultsOf(file: string, enrolled: Enrolled): readonly Problem[] {
  if (enrolled.kind === "phone-taken")
    return [{ file, path: "phone", came: "another athlete's number", expected: "a number of their own" }];
  return enrolled.refused.map(({ channel, why }) => ({
    file,
    path: `consent.${channel}`,
    came: "a consent that is not recorded",
    expected: REFUSED[why],
  }));
}

/** `cooldown roster template`: the columns, and a row as an example. */
const templateCommand: cli.MakeCommand = (terminal) =>
  new Command("template")
    .description("print a roster to fill in, with one athlete as an example")
    .addHelpText(
      "after",
      cli.helpExample(
        "cooldown roster template --json",
        "Write it to a file and fill it in. An empty cell takes its default; lists have ; between their items. consent.sms and consent.email say how the " +
          'athlete agreed, such as "signed form 2026-11-01"; token is yes or no. Only id and timeZone are required.',
      ),
    )
    .addOption(cli.jsonOption())
    .action(({ json }: { readonly json?: true }) => {
      cli.printAnswer({ json: { template: ROSTER_TEMPLATE }, text: ROSTER_TEMPLATE }, json, terminal);
    });
