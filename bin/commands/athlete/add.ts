import { randomBytes } from "node:crypto";
import { basename } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { addAthlete } from "../../../lib/app/athletes.ts";
import { newAthlete } from "../../../lib/domain/profile.ts";
import { phoneTaken } from "../athletes.ts";
import { CommandFailed } from "../errors.ts";
import type { OperatorServices } from "../operator-services.ts";
import { helpExample, type OperatorOptions, operatorCommand, withServices } from "../options.ts";
import { parseProfile, readJson } from "../read-inputs.ts";
import type { Terminal } from "../terminal.ts";

interface AddOptions extends OperatorOptions {
  readonly profile: string;
  readonly id?: string;
}

/** `cooldown athlete add`: a profile file becomes an athlete, who gets nothing before a consent is recorded. */
export function addCommand(terminal: Terminal): Command {
  return operatorCommand("add", "add an athlete from a profile file; prints the athlete's id as JSON")
    .requiredOption("--profile <file>", "the profile, JSON; only timeZone is required")
    .option("--id <id>", "the athlete's id: a-z, 0-9 and -; else one is made", athleteIdOf)
    .addHelpText("after", helpExample("cooldown athlete add --profile ana.json --id ana --team riverside"))
    .action(async (options: AddOptions) => {
      await withServices(options, terminal, async (world) => {
        const athleteId = await add(options, world);
        return {
          json: { athleteId },
          hint: `Nothing is sent before a consent is recorded:\n  cooldown athlete consent ${athleteId} --channel sms --method "signed form" --by "your name"\n`,
        };
      });
    });
}

async function add({ profile: path, id }: AddOptions, world: OperatorServices): Promise<string> {
  const profile = parseProfile(basename(path), readJson(path), { nowMs: world.clock(), language: world.language });
  const athleteId = id ?? `a-${randomBytes(5).toString("hex")}`;
  const added = await addAthlete(newAthlete({ athleteId, profile }), world);
  switch (added) {
    case "added":
      return athleteId;
    case "exists":
      throw new CommandFailed(`${world.name} has an athlete ${athleteId}: cooldown athlete set changes the profile`);
    case "phone-taken":
      throw phoneTaken();
  }
}

function athleteIdOf(text: string): string {
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(text)) {
    throw new InvalidArgumentError("Expected 1 to 40 characters a-z, 0-9 and -, no - first.");
  }
  return text;
}
