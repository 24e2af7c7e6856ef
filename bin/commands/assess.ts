import { isoInstant } from "../../lib/domain/local-time.ts";
import { readStoredLog } from "../../lib/domain/log/parse-log.ts";
import { policyFor } from "../../lib/domain/policy.ts";
import { assessRecovery } from "../../lib/domain/recovery/assess-recovery.ts";
import { explainForAthlete, explainForCoach } from "../../lib/messages/explain/explain-status.ts";
import * as cli from "./cli.ts";
import { formatOptions, type LogWriting, logOption, parseInstant, profileOption } from "./options.ts";
import { trialAthlete, trialProfile } from "./read-inputs.ts";
import { readLog } from "./read-log.ts";

interface AssessOptions extends LogWriting {
  readonly log: string;
  readonly at: number;
  readonly profile?: string;
  readonly json?: true;
}

/** `cooldown assess`: the RecoveryStatus of a log at an instant. */
export const assessCommand: cli.FillCommand = (command, terminal) => {
  for (const option of [logOption(), ...formatOptions()]) command.addOption(option);
  command
    .requiredOption("--at <instant>", "the instant to judge at, e.g. 2026-11-22T23:10:00Z", parseInstant)
    .addOption(profileOption())
    .addOption(cli.jsonOption())
    .addHelpText("after", cli.helpExample("cooldown assess --log log.json --at 2026-11-22T23:10:00Z"))
    .action(async (options: AssessOptions) => cli.printAnswer(await assess(options), options.json, terminal));
};

async function assess(options: AssessOptions): Promise<cli.Answer> {
  const { log, at, profile: profilePath } = options;
  const { workouts, homeZone } = await readLog(log, options, profilePath);
  const profile = trialProfile(profilePath, homeZone, { nowMs: at });
  const firstReceivedAt = isoInstant(at);
  const logged = workouts.map(({ source, externalId, report }) => {
    return { source, externalId, report, firstReceivedAt, silent: false };
  });
  const athlete = trialAthlete(profile, at);
  const stored = readStoredLog({ logged, athlete, policy: policyFor({}, profile.policy), nowMs: at });
  const status = assessRecovery(stored.log);
  const lines = [...explainForAthlete(status, profile.language), "", ...explainForCoach(status, profile.language)];
  return { json: status, text: `${lines.flatMap(wrapIndented).join("\n")}\n` };
}

/** A line in 80 columns, at the indent it has. */
function wrapIndented(line: string): readonly string[] {
  const indent = line.length - line.trimStart().length;
  return cli.wrapped(line.trimStart(), indent, indent + 2);
}
