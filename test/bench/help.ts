import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { compare, count, type Figure } from "./figure.ts";
import { interleave } from "./interleave.ts";

const run = promisify(execFile);

/** `cooldown --help` of the packed file beside an empty node process, and what the package takes. */
export async function benchHelp(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "cooldown-help-"));
  try {
    const { stdout } = await run("npm", ["pack", "--silent", "--pack-destination", folder]);
    await run("tar", ["-xzf", join(folder, stdout.trim()), "-C", folder]);
    const launcher = join(folder, "package/bin/cooldown.mjs");
    const empty = join(folder, "empty.mjs");
    await writeFile(empty, "");
    const { ours, floor } = await interleave({
      rounds: 11,
      warmUp: 2,
      ours: async () => void (await run(process.execPath, [launcher, "--help"])),
      floor: async () => void (await run(process.execPath, [empty])),
    });
    const size = Number((await run("du", ["-sk", join(folder, "package")])).stdout.split("\t")[0]) / 1_024;
    const what = "cooldown --help / an empty node process";
    return [
      compare({ what, unit: "ms", ours, floor, goal: { atMost: 7 } }),
      count({ what: "the installed package", unit: "MB", ours: size, atMost: 40 }),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}
