import { appendFile, mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { readLogAtHome } from "../../bin/commands/read-log.ts";

const MOST_BYTES = 64 * 1024 * 1024;
const WORKOUT = `<Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="45" durationUnit="min"
 startDate="2026-10-05 07:00:00 +0200" endDate="2026-10-05 07:46:00 +0200"><MetadataEntry key="a" value="b"/></Workout>`;

let folder = "";
const read = (name: string) => readLogAtHome(join(folder, name), { format: "auto" }, "Europe/Madrid");

beforeAll(async () => {
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  folder = await mkdtemp(join(tmpdir(), "cooldown-large-"));
  await writeFile(join(folder, "export.xml"), `<?xml version="1.0"?>\n<HealthData>\n${WORKOUT}\n`);
  await truncate(join(folder, "export.xml"), MOST_BYTES + 1);
  await appendFile(join(folder, "export.xml"), `${WORKOUT.replaceAll("10-05", "10-06")}</HealthData>`);
  await writeFile(join(folder, "large.csv"), "Date,Type,Duration\n");
  await truncate(join(folder, "large.csv"), 1024 * 1024 * 1024);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

describe("a file of over 64 MB", () => {
  it("is read of its workouts when it is Apple's export.xml", async () => {
    const { workouts, leftOut } = await read("export.xml");

    expect(workouts.map(({ report }) => report.startedAt)).toStrictEqual([
      "2026-10-05T05:00:00.000Z",
      "2026-10-06T05:00:00.000Z",
    ]);
    expect(leftOut).toBe(0);
  });

  it("is refused with what to do when it is any other", async () => {
    await expect(read("large.csv")).rejects.toThrow(
      "large.csv has 1024 MB; a log may have 64. Of a zip, unpack it and name the folder; of Apple, name its export.xml, which may be of any size; else export fewer years",
    );
  });
});
