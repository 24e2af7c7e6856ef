import { basename } from "node:path";
import { InvalidArgumentError } from "commander";
import { addAthlete, changeProfile, newAthleteId } from "../../../lib/app/manage-athletes.ts";
import { newAthlete, type Profile } from "../../../lib/domain/profile.ts";
import { unlessDamaged } from "../../../lib/ports/unreadable-item.ts";
import * as cli from "../cli.ts";
import { parseProfile, readJson } from "../read-inputs.ts";

interface AddOptions extends cli.OperatorOptions {
  readonly profile: string;
  readonly id?: string;
}

/** `cooldown athlete add`: a profile file becomes an athlete, who gets nothing before a consent is recorded. */
export const addCommand: cli.MakeCommand = (terminal) =>
  cli
    .operatorCommand("add", "add an athlete from a profile file; prints the athlete's id as JSON")
    .requiredOption(
      "--profile <file>",
      "the profile, JSON; only timeZone is required, and taken from the team where it is left out",
    )
    .option("--id <id>", "the athlete's id: a-z, 0-9 and - (default: a generated one)", parseAthleteId)
    .addHelpText("after", cli.helpExample("cooldown athlete add --profile ana.json --id ana --team riverside"))
    .action((options: AddOptions) => cli.withServices(options, terminal, (services) => add(options, services)));

async function add({ profile: path, id }: AddOptions, services: cli.Services): Promise<cli.Answer> {
  const profile = profileFrom(basename(path), readJson(path), services);
  const athleteId = id ?? newAthleteId();
  const consent = `cooldown athlete consent ${athleteId} --channel sms --method "signed form" --by "your name"`;
  const added = await addAthlete(newAthlete({ athleteId, profile }), services);
  switch (added) {
    case "added":
      return { json: { athleteId }, hint: `Nothing is sent before a consent is recorded:\n  ${consent}\n` };
    case "exists":
      throw new cli.CommandFailed(
        `${services.name} has an athlete ${athleteId}: cooldown athlete set changes the profile`,
      );
    case "phone-taken":
      throw await phoneTaken(profile, services);
  }
}

async function phoneTaken(
  { phone }: Pick<Profile, "phone">,
  { directory }: Pick<cli.Services, "directory">,
): Promise<cli.CommandFailed> {
  const owner = phone === null ? undefined : await unlessDamaged(directory.findByPhone(phone), () => undefined);
  const whose = owner === undefined ? "another athlete's" : `that of ${owner.athleteId}`;
  return new cli.CommandFailed(
    `this phone number is ${whose}; a number belongs to one athlete of a team: use another one, or take it from ` +
      `them first, cooldown athlete set ${owner?.athleteId ?? "<id>"} --set phone=null`,
  );
}

function parseAthleteId(text: string): string {
  if (!/^[a-z0-9][a-z0-9-]{0,39}$/.test(text)) {
    throw new InvalidArgumentError("Expected 1 to 40 characters a-z, 0-9 and -, no - first.");
  }
  return text;
}

interface SetOptions extends cli.OperatorOptions {
  readonly profile?: string;
  readonly set?: readonly Assignment[];
}

/** `cooldown athlete set`: another profile, or single fields of it. */
export const setCommand: cli.MakeCommand = (terminal) =>
  cli
    .operatorCommand("set", "change an athlete's profile, by a new file or field by field")
    .argument("<id>", "the athlete")
    .option("--profile <file>", "a whole new profile; what it leaves out takes its default")
    .option("--set <field=value>", "one field, in JSON or plain text; may be given again", parseAssignment)
    .addHelpText(
      "after",
      cli.helpExample("cooldown athlete set ana --set wake.sat=07:30 --set restDaysPerWeek=1 --team riverside"),
    )
    .action((athleteId: string, options: SetOptions) => {
      if (options.profile === undefined && options.set === undefined) {
        throw new cli.UsageError("athlete set needs --profile FILE, or --set field=value");
      }
      return cli.withServices(options, terminal, (services) => set(athleteId, options, services));
    });

async function set(
  athleteId: string,
  { profile: path, set: assignments = [] }: SetOptions,
  services: cli.Services,
): Promise<cli.Answer> {
  const before = await cli.getAthlete(athleteId, services);
  const file = assignments.reduce(assign, path === undefined ? before.profile : readJson(path));
  const profile = profileFrom(path === undefined ? athleteId : basename(path), file, services);
  const change = await changeProfile(before, profile, services);
  switch (change.kind) {
    case "unknown":
      throw cli.noAthlete(athleteId, services.name);
    case "phone-taken":
      throw await phoneTaken(profile, services);
    case "changed":
    case "unchanged": {
      const { kind: outcome, consentDropped } = change;
      const dropped = consentDropped.map((channel) => {
        const address = channel === "sms" ? "number" : "address";
        return `The ${channel} consent was for the old ${address} and is gone: record a new one.\n`;
      });
      const text = `${athleteId} is ${outcome}.\n${dropped.join("")}`;
      return { json: { athleteId, outcome, consentDropped }, text };
    }
  }
}

function profileFrom(name: string, json: unknown, { clock, language, timeZone }: cli.Services): Profile {
  return parseProfile(name, json, { nowMs: clock(), language, timeZone });
}

/** A new value for one field of a profile; a dot goes into an object. */
interface Assignment {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** Adds `wake.sat=07:30` or `events=["2026-10-11"]` to earlier ones: the value is JSON, else plain text. */
function parseAssignment(text: string, earlier: readonly Assignment[] = []): readonly Assignment[] {
  const [, field, value] = /^([A-Za-z][\w.-]*)=(.*)$/s.exec(text) ?? [];
  if (field === undefined || value === undefined)
    throw new InvalidArgumentError('Expected field=value such as wake.sat=07:30 or events=["2026-10-11"].');
  return [...earlier, { path: field.split("."), value: parseJsonOrText(value) }];
}

/** A profile file with one field set, whatever it was before: the schema judges the result. */
function assign(file: unknown, { path, value }: Assignment): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const members = new Map<string, unknown>(typeof file === "object" && file !== null ? Object.entries(file) : []);
  members.set(name, assign(members.get(name), { path: rest, value }));
  return Object.fromEntries(members);
}

function parseJsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
