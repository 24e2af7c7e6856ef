import type { Command } from "commander";
import type { Athlete } from "../../../lib/domain/profile.ts";
import { getAthlete } from "../athletes.ts";
import { wrapped } from "../layout.ts";
import { helpExample, type OperatorOptions, operatorCommand, withServices } from "../options.ts";
import type { Terminal } from "../terminal.ts";
import { channelInWords, consentInWords, heldInWords } from "./in-words.ts";

const VALUES_AT = 22;

/** `cooldown athlete show`: a profile, its consents and what holds texts back. */
export function showCommand(terminal: Terminal): Command {
  return operatorCommand("show", "show an athlete's profile and consents")
    .argument("<id>", "the athlete")
    .addHelpText("after", helpExample("cooldown athlete show ana --team riverside"))
    .action(async (athleteId: string, options: OperatorOptions) => {
      await withServices(options, terminal, async (world) => {
        const athlete = await getAthlete(athleteId, world);
        terminal.out(options.json ? `${JSON.stringify(athlete)}\n` : inLines(athlete, world.clock()));
      });
    });
}

function inLines(athlete: Athlete, nowMs: number): string {
  const held = heldInWords(athlete, nowMs);
  return [
    `${athlete.athleteId}${held === "" ? "" : `  (${held})`}`,
    ...consentLines(athlete),
    ...liftedLine(athlete),
    "profile:",
    ...Object.entries(athlete.profile)
      .filter(([, value]: [string, unknown]) => isTelling(value))
      .flatMap(([name, value]: [string, unknown]) => wrapped(`${name.padEnd(19)} ${shown(value)}`, 2, VALUES_AT)),
    "",
  ].join("\n");
}

function consentLines(athlete: Athlete): readonly string[] {
  return (["sms", "email"] as const).flatMap((channel) => {
    const consent = athlete.consent[channel];
    const record = consent === undefined ? "" : `  (${consentInWords(consent)})`;
    return wrapped(`${channel.padEnd(6)} ${channelInWords(athlete, channel)}${record}`, 0, 7);
  });
}

function liftedLine({ redFlagLifted }: Athlete): readonly string[] {
  return redFlagLifted === undefined
    ? []
    : [`red flag last lifted ${redFlagLifted.at.slice(0, 10)} by ${redFlagLifted.by}`];
}

/** What was left out says nothing. */
function isTelling(value: unknown): boolean {
  return value !== null && JSON.stringify(value) !== "[]" && JSON.stringify(value) !== "{}";
}

/** With spaces, so that it can be broken, where it is long. */
function shown(value: unknown): string {
  if (typeof value === "string") return value;
  const json = JSON.stringify(value);
  return json.length <= 80 - VALUES_AT ? json : JSON.stringify(value, null, 1).replaceAll(/\n */g, " ");
}
