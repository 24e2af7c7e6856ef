import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { describe, expect, it } from "vitest";
import { createProgram } from "../../bin/commands/command-line.ts";
import { aTerminal, runCommand } from "../support/run-command.ts";

const answersSchema: { readonly $defs: object } = JSON.parse(readFileSync("docs/answers.schema.json", "utf8"));

interface Named {
  readonly path: readonly string[];
  readonly command: Command;
}

function walk(command: Command, path: readonly string[] = []): readonly Named[] {
  const inner = command.commands.flatMap((each) => walk(each, [...path, each.name()]));
  return path.length === 0 ? inner : [{ path, command }, ...inner];
}

const ALL = walk(await createProgram(aTerminal().terminal));
const LEAVES = ALL.filter(({ command }) => command.commands.length === 0);
const named = (commands: readonly Named[]) => commands.map((each) => [each.path.join(" "), each] as const);

describe.each(named(ALL))("cooldown %s", (_name, { path, command }) => {
  it("explains itself in 80 columns", async () => {
    const { code, out } = await runCommand([...path, "--help"]);

    expect(code).toBe(0);
    expect(command.description()).not.toBe("");
    expect(command.options.filter(({ description }) => description === "")).toStrictEqual([]);
    expect(out.split("\n").filter(({ length }) => length > 80)).toStrictEqual([]);
    expect(out).not.toContain("\u001b");
  });

  it("is suggested when it is mistyped", async () => {
    const name = path.at(-1) ?? "";

    const { code, out, err } = await runCommand([...path.slice(0, -1), `${name}${name.at(-1)}`]);

    expect([code, out]).toStrictEqual([2, ""]);
    expect(err).toContain(`(Did you mean ${name}?)`);
    expect(err).toContain(`(${["cooldown", ...path.slice(0, -1)].join(" ")} --help lists the commands)`);
  });
});

describe.each(named(LEAVES))("cooldown %s", (name, { path, command }) => {
  it("shows an example of itself", async () => {
    const { out } = await runCommand([...path, "--help"]);

    expect(out).toMatch(new RegExp(`\nExample:\n {2}cooldown ${name} `));
  });

  it("prints JSON by --json, and suggests it when it is mistyped", async () => {
    const { code, out, err } = await runCommand([...path, "--jsno"]);

    expect(command.options.map(({ flags }) => flags)).toContain("--json");
    expect([code, out]).toStrictEqual([2, ""]);
    expect(err).toContain("(Did you mean --json?)");
    expect(err).toContain(`(cooldown ${name} --help shows an example)`);
  });

  it("documents what it answers by --json", () => {
    expect(Object.keys(answersSchema.$defs)).toContain(name);
  });

  it("takes no secret among its words, where others could read it", () => {
    const values = command.options.filter(({ required, optional }) => required || optional);

    expect(values.filter(({ flags }) => /token|secret|password|key|credential/.test(flags))).toStrictEqual([]);
  });

  it("names the team as every other does, if it is about one's athletes", () => {
    const flags = new Set(command.options.map((option) => option.flags));

    expect(flags.has("--local [url]")).toBe(flags.has("--local [url]") && flags.has("--team <slug>"));
    expect([...flags].filter((flag) => flag.startsWith("--team"))).toStrictEqual(
      flags.has("--team <slug>") ? ["--team <slug>"] : [],
    );
  });
});

describe("the options of all commands", () => {
  it("take the same kind of value wherever they are", () => {
    const flagsOf = new Map<string, Set<string>>();
    for (const { long, flags } of LEAVES.flatMap(({ command }) => command.options)) {
      flagsOf.set(long ?? flags, (flagsOf.get(long ?? flags) ?? new Set()).add(flags));
    }

    // Of doctor it is the account of the team that is named, of a new team its number.
    flagsOf.delete("--account");
    const different = [...flagsOf.values()].filter(({ size }) => size > 1).map((flags) => [...flags]);
    expect(different).toStrictEqual([]);
  });
});

describe("cooldown", () => {
  it.each([
    [["athlete", "show"], "missing required argument 'id'"],
    [["import", "--athlete", "ana"], "required option '--log <file>' not specified"],
    [["token", "create"], "required option '--athlete <id>' not specified"],
    [["import", "--athelte", "ana", "--log", "log.json"], "unknown option '--athelte'\n(Did you mean --athlete?)"],
    [["import", "--athlete", "ana", "--lgo=log.json"], "unknown option '--lgo'\n(Did you mean --log?)"],
    [["import", "--athlete", "ana", "--fast"], "unknown option '--fast'\n(cooldown import --help"],
    [["explain", "ana", "--date", "soon"], "Expected a date such as 2026-11-22."],
    [["outbox", "--limit", "none"], "Expected a whole number from 1 to 10000."],
    [["outbox", "--texts", "--silences"], "cannot be used with"],
  ])("says of %j what is missing or wrong, and exits with 2", async (words, said) => {
    const { code, out, err } = await runCommand(words);

    expect([code, out]).toStrictEqual([2, ""]);
    expect(err).toContain(said);
    expect(err).toContain(`(cooldown ${words[0]}`);
  });

  it("without a command lists the commands, and exits with 2", async () => {
    const { code, out, err } = await runCommand([]);

    expect([code, out]).toStrictEqual([2, ""]);
    expect(err).toContain("Commands:");
  });
});
