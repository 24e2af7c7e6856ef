import { closeSync, fsyncSync, openSync, rmSync, writeFileSync } from "node:fs";
import { isoInstant } from "../../lib/domain/local-time.ts";
import { endLine, itemLine } from "../../lib/table/item-file.ts";
import { isMoved } from "../../lib/table/raw-item.ts";
import { tableSource } from "../../lib/table/restore-table.ts";
import * as cli from "./cli.ts";

interface BackupOptions extends cli.OperatorOptions {
  readonly out: string;
}

/** Nobody else of this machine may read the file. */
const PRIVATE = 0o600;

const NOTES =
  "It holds names, phones, what people logged and the team's secrets: keep it as you keep those, and delete it once it is restored. " +
  "When the team moves, stop its sweep first: docs/move.md.";

/** `cooldown backup`: everything a team's table holds, in a file from which another table is filled. */
export const backupCommand: cli.FillCommand = (command, terminal) => {
  cli
    .operatorOptions(command)
    .requiredOption("--out <file>", "the file to write, which is not there yet")
    .addHelpText("after", cli.helpExample("cooldown backup --out riverside.jsonl --team riverside", NOTES))
    .action((options: BackupOptions) =>
      cli.withServices(options, terminal, async (services) => {
        const file = openFile(options.out);
        try {
          const optOuts = await recordOptOuts(services);
          const items = await writeItems({ file, path: options.out }, services);
          const text = `${cli.counted(items, "item")} in ${options.out}; ${optOuts} on AWS's list of opt-outs.\n`;
          return { json: { items, optOuts }, text };
        } finally {
          closeSync(file);
        }
      }),
    );
};

function openFile(path: string): number {
  try {
    return openSync(path, "wx", PRIVATE);
  } catch (error) {
    throw cli.writeFailure(path, error);
  }
}

/** Keeps with each number that AWS's own list holds it: the list stays with the account, the number's word goes along (I15). */
async function recordOptOuts({ allAthletes, carrier, directory, clock }: cli.Services): Promise<number> {
  let optOuts = 0;
  for (const { profile } of await allAthletes()) {
    if (profile.phone === null || !(await carrier.isOptedOut(profile.phone))) continue;
    await directory.optOut(profile.phone, isoInstant(clock()));
    optOuts += 1;
  }
  return optOuts;
}

interface Output {
  readonly file: number;
  readonly path: string;
}

async function writeItems(output: Output, { dynamodb, tableName, clock }: cli.Services): Promise<number> {
  const nowMs = clock();
  let items = 0;
  for (const part of tableSource(dynamodb, tableName)) {
    for await (const page of part()) {
      const moved = page.filter((item) => isMoved(item, nowMs));
      write(output, moved.map(itemLine).join(""));
      items += moved.length;
    }
  }
  write(output, endLine(items));
  return items;
}

/** Writes all of it, down to the disk; a file that cannot hold everything is none. */
function write({ file, path }: Output, text: string): void {
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } catch (error) {
    rmSync(path, { force: true });
    throw cli.writeFailure(path, error);
  }
}
