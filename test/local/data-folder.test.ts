import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { consoleLog } from "../../lib/local/console-log.ts";
import { damaged, UnusableFolder } from "../../lib/local/data-folder.ts";
import { type Runtime, startRuntime } from "../../lib/local/runtime.ts";
import { anAthlete } from "../support/builders.ts";

const root = mkdtempSync(join(tmpdir(), "cooldown-folder-"));
const used = join(root, "used");

function start(folder: string): Promise<Runtime> {
  return startRuntime({ folder, startMs: Date.UTC(2026, 4, 4, 12), speed: 1, realNow: Date.now, log: consoleLog });
}

beforeAll(async () => {
  const runtime = await start(used);
  await runtime.directory.add(anAthlete(), "2026-05-05T07:00:00.000Z");
  await runtime.stop();
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Where the table's log of writes is, of a number that depends on what LevelDB did. */
function writesOf(folder: string): string {
  const name = readdirSync(join(folder, "table")).find((each) => each.endsWith(".log")) ?? "";
  return join(folder, "table", name);
}

function folderInPlaceOf(name: string): (folder: string) => void {
  return (folder) => {
    rmSync(join(folder, name), { force: true });
    mkdirSync(join(folder, name));
  };
}

describe("a data folder", () => {
  it("that is a file, or has no name, is refused with a sentence", async () => {
    const file = join(root, "file");
    writeFileSync(file, "");

    await expect(start(file)).rejects.toThrow(
      new UnusableFolder(`"${file}" is no folder that can be made: it is a file.`),
    );
    await expect(start("")).rejects.toThrow(new UnusableFolder('"" is no folder that can be made.'));
  });

  it("on a full disk is not called damaged", () => {
    const error = new Error("IO error: data/lock/MANIFEST-000004: No space left on device");

    expect(damaged("data", "lock", error)).toBe(
      "the disk that holds data is full: make room and start again, nothing accepted is lost.",
    );
  });

  it("is held by one process at a time, whatever number stands in a file of it, and then goes to the next", async () => {
    const folder = join(root, "held");
    const first = await start(folder);
    writeFileSync(join(folder, "pid"), "1");

    await expect(start(folder)).rejects.toThrow(`${folder} is in use by another process.`);

    await first.stop();
    const next = await start(folder);
    await next.stop();
  });

  it.each([
    ["state.json", (folder: string) => writeFileSync(join(folder, "state.json"), "{{{")],
    ["state.json", (folder: string) => truncateSync(join(folder, "state.json"))],
    ["state.json", (folder: string) => rmSync(join(folder, "state.json"))],
    ["carrier.json", (folder: string) => writeFileSync(join(folder, "carrier.json"), "{")],
    ["outbox.jsonl", (folder: string) => appendFileSync(join(folder, "outbox.jsonl"), "no JSON\n")],
    ["state.json", folderInPlaceOf("state.json")],
    ["carrier.json", folderInPlaceOf("carrier.json")],
    ["outbox.jsonl", folderInPlaceOf("outbox.jsonl")],
    ["state.json", (folder: string) => writeFileSync(join(folder, "state.json"), '{"nowMs":1e18,"demoToken":null}')],
    ["table", (folder: string) => rmSync(join(folder, "table"), { recursive: true })],
    ["table", (folder: string) => rmSync(join(folder, "table", "CURRENT"))],
    ["table", (folder: string) => writeFileSync(join(folder, "table", "CURRENT"), "nothing\n")],
    ["table", (folder: string) => truncateSync(writesOf(folder))],
  ])("is refused with the name of what is damaged: %s", async (name, damage) => {
    const folder = mkdtempSync(join(root, "damaged-"));
    cpSync(used, folder, { recursive: true });
    damage(folder);

    const started = start(folder);

    await expect(started).rejects.toThrow(UnusableFolder);
    await expect(started).rejects.toThrow(`${join(folder, name)} is damaged (`);
  });
});
