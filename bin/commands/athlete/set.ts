import { basename } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { changeProfile, type ProfileChange } from "../../../lib/app/athletes.ts";
import type { Athlete, Profile } from "../../../lib/domain/profile.ts";
import { getAthlete, noAthlete, phoneTaken } from "../athletes.ts";
import { UsageError } from "../errors.ts";
import type { OperatorServices } from "../operator-services.ts";
import { helpExample, type OperatorOptions, operatorCommand, withServices } from "../options.ts";
import { parseProfile, readJson } from "../read-inputs.ts";
import type { Terminal } from "../terminal.ts";
import { type Setting, settingOf, withSetting } from "./setting.ts";

interface SetOptions extends OperatorOptions {
  readonly profile?: string;
  readonly set?: readonly Setting[];
}

/** `cooldown athlete set`: another profile, or single fields of it. */
export function setCommand(terminal: Terminal): Command {
  return operatorCommand("set", "change an athlete's profile, by a new file or field by field")
    .argument("<id>", "the athlete")
    .option("--profile <file>", "a whole new profile; what it leaves out takes its default")
    .option("--set <field=value>", "one field, in JSON or plain text; may be given again", collect)
    .addHelpText(
      "after",
      helpExample("cooldown athlete set ana --set wake.sat=07:30 --set restDaysPerWeek=1 --team riverside"),
    )
    .action(async (athleteId: string, options: SetOptions) => {
      if (options.profile === undefined && options.set === undefined) {
        throw new UsageError("athlete set needs --profile FILE, or --set field=value");
      }
      await withServices(options, terminal, async (world) => {
        const before = await getAthlete(athleteId, world);
        const profile = await wanted(options, before, world);
        say(await changeProfile(before, profile, world), { athleteId, options, world, terminal });
      });
    });
}

async function wanted(
  { profile: path, set = [] }: SetOptions,
  before: Athlete,
  world: OperatorServices,
): Promise<Profile> {
  const file = path === undefined ? before.profile : readJson(path);
  const name = path === undefined ? before.athleteId : basename(path);
  return parseProfile(name, set.reduce(withSetting, file), { nowMs: world.clock(), language: world.language });
}

function say(
  change: ProfileChange,
  {
    athleteId,
    options,
    world,
    terminal,
  }: {
    readonly athleteId: string;
    readonly options: SetOptions;
    readonly world: OperatorServices;
    readonly terminal: Terminal;
  },
): void {
  switch (change.kind) {
    case "unknown":
      throw noAthlete(athleteId, world.name);
    case "phone-taken":
      throw phoneTaken();
    case "changed":
    case "unchanged": {
      const { kind: outcome, consentDropped } = change;
      const dropped = consentDropped.map(
        (channel) =>
          `The ${channel} consent was for the old ${channel === "sms" ? "number" : "address"} and is gone: record a new one.\n`,
      );
      terminal.out(
        options.json
          ? `${JSON.stringify({ athleteId, outcome, consentDropped })}\n`
          : `${athleteId} is ${outcome}.\n${dropped.join("")}`,
      );
    }
  }
}

function collect(text: string, earlier: readonly Setting[] = []): readonly Setting[] {
  const setting = settingOf(text);
  if (setting === undefined)
    throw new InvalidArgumentError('Expected field=value such as wake.sat=07:30 or events=["2026-10-11"].');
  return [...earlier, setting];
}
