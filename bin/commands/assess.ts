import { Command } from "commander";
import type { LanguageCode } from "../../lib/domain/language.ts";
import { isoInstant } from "../../lib/domain/local-time.ts";
import { parseLog } from "../../lib/domain/log/parse-log.ts";
import { readTrainingLog } from "../../lib/domain/log/training-log.ts";
import { policyFor } from "../../lib/domain/policy.ts";
import { assessRecovery } from "../../lib/domain/recovery/assess-recovery.ts";
import type { RecoveryStatus } from "../../lib/domain/recovery/status.ts";
import type { LogFormat } from "../../lib/files/log-file.ts";
import { explainForAthlete, explainForCoach } from "../../lib/messages/explain/explain-status.ts";
import { wrapped } from "./layout.ts";
import { formatOption, helpExample, instant, jsonOption, logOption, profileOption } from "./options.ts";
import { trialAthlete, trialProfile } from "./read-inputs.ts";
import { readLog } from "./read-log.ts";
import type { Terminal } from "./terminal.ts";

interface AssessOptions {
  readonly log: string;
  readonly at: number;
  readonly profile?: string;
  readonly format: LogFormat;
  readonly json?: true;
}

/** `cooldown assess`: the RecoveryStatus of a log at an instant. */
export function assessCommand({ out }: Terminal): Command {
  return new Command("assess")
    .description("print the recovery status of a log at an instant")
    .addOption(logOption())
    .requiredOption("--at <instant>", "the instant to judge at, e.g. 2026-11-22T23:10:00Z", instant)
    .addOption(profileOption())
    .addOption(formatOption())
    .addOption(jsonOption())
    .addHelpText("after", helpExample("cooldown assess --log log.json --at 2026-11-22T23:10:00Z"))
    .action(async (options: AssessOptions) => {
      const { status, language } = await assess(options);
      out(options.json ? `${JSON.stringify(status)}\n` : describe(status, language));
    });
}

interface Assessed {
  readonly status: RecoveryStatus;
  readonly language: LanguageCode;
}

async function assess({ log, at, profile: profilePath, format }: AssessOptions): Promise<Assessed> {
  const workouts = await readLog(log, format, profilePath);
  const profile = trialProfile(profilePath, workouts, { nowMs: at });
  const received = isoInstant(at);
  const logged = workouts.map(({ source, externalId, report }) => {
    return { source, externalId, report, firstReceivedAt: received, silent: false };
  });
  const trainingLog = readTrainingLog({
    workouts: parseLog(logged, profile.timeZone),
    athlete: trialAthlete(profile, at),
    policy: policyFor({}, profile.policy),
    nowMs: at,
  });
  return { status: assessRecovery(trainingLog), language: profile.language };
}

function describe(status: RecoveryStatus, language: LanguageCode): string {
  const lines = [...explainForAthlete(status, language), "", ...explainForCoach(status, language)];
  return `${lines.flatMap(indented).join("\n")}\n`;
}

/** A line in 80 columns, at the indent it has. */
function indented(line: string): readonly string[] {
  const indent = line.length - line.trimStart().length;
  return wrapped(line.trimStart(), indent, indent + 2);
}
