import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { runCommand } from "../support/run-command.ts";

async function offered(...words: readonly string[]): Promise<readonly string[]> {
  const { out } = await runCommand(["complete", "--", ...words]);
  return out.split("\n").slice(0, -1);
}

describe("cooldown completion", () => {
  it("offers the commands that begin with what is typed", async () => {
    expect(await offered("co")).toStrictEqual(["connect", "cost", "completion"]);
    expect(await offered("token", "")).toStrictEqual(["create", "list", "revoke", "help"]);
  });

  it("offers the options of the command that is named", async () => {
    expect(await offered("replay", "--pr")).toStrictEqual(["--profile", "--price-per-part"]);
    expect(await offered("athlete", "add", "--i")).toStrictEqual(["--id"]);
  });

  it("offers the choices of an option and of an argument", async () => {
    expect(await offered("replay", "--format", "s")).toStrictEqual(["strava"]);
    expect(await offered("completion", "")).toStrictEqual(["bash", "zsh", "fish"]);
  });

  it("offers nothing where a file or a text of one's own is expected, so that the shell offers files", async () => {
    expect(await offered("replay", "--log", "")).toStrictEqual([]);
  });

  it("completes in bash", () => {
    const program = join(inject("programs"), "cooldown.mjs");
    const session = `
      cooldown() { "${process.execPath}" "${program}" "$@"; }
      source <(cooldown completion bash)
      COMP_WORDS=(cooldown athlete rem) COMP_CWORD=2
      _cooldown
      echo "\${COMPREPLY[@]}"`;

    expect(execFileSync("bash", ["-c", session], { encoding: "utf8" })).toBe("remove\n");
  });
});
