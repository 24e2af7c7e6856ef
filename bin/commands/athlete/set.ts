import { basename } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { changeProfile, type ProfileChange } from "../../../lib/app/athletes.ts";
import type { Athlete, Profile } from "../../../lib/domain/profile.ts";
import { UsageError } from "../errors.ts";
import { helpExample } from "../help-example.ts";
import { knownAthlete, noAthlete, phoneTaken } from "../known-athlete.ts";
import { inWorld, type OperatorOptions, operatorCommand } from "../operator.ts";
import { profileOf } from "../profile-json.ts";
import { readJson } from "../read-inputs.ts";
import type { Terminal } from "../terminal.ts";
import type { World } from "../world.ts";
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
      await inWorld(options, terminal, async (world) => {
        const before = await knownAthlete(athleteId, world);
        const profile = await wanted(options, before, world);
        say(await changeProfile(before, profile, world), { athleteId, options, world, terminal });
      });
    });
}

async function wanted({ profile: path, set = [] }: SetOptions, before: Athlete, world: World): Promise<Profile> {
  const file = path === undefined ? before.profile : await readJson(path);
  return profileOf(path === undefined ? before.athleteId : basename(path), set.reduce(withSetting, file), world);
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
    readonly world: World;
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
