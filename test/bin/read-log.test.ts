import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { aRecordedRun, asFit, asGpx, asTcx } from "../support/recordings.ts";

const NEW_YORK = { timeZone: "America/New_York", phone: "+12025550123" };
const HEVY = `title,start_time,end_time,exercise_title,set_type
Legs,"24 Nov 2024, 22:00","24 Nov 2024, 23:00",Squat (Barbell),normal`;
const inBerlin = { id: 1, type: "Ride", start_date: "2024-11-24T10:00:00Z", moving_time: 3600, elapsed_time: 3600 };

let folder = "";
const file = (name: string): string => join(folder, name);
const musclesOf = (status: unknown): unknown => (status as { readonly muscles: object }).muscles;
const in2024 = (text: string): string => text.replaceAll("2026-11-22", "2024-11-22");

/** Judges a log at the end of 2024-11-25 in UTC, as a person does. */
function assess(...args: readonly string[]): Promise<{ readonly status: unknown; readonly stderr: readonly string[] }> {
  const command = [
    join(inject("programs"), "cooldown.mjs"),
    "assess",
    "--at",
    "2024-11-25T23:00:00Z",
    "--json",
    ...args,
  ];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, command, (error, stdout, stderr) => {
      if (error !== null) reject(new Error(stderr, { cause: error }));
      else resolve({ status: JSON.parse(stdout), stderr: stderr.trimEnd().split("\n") });
    });
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cooldown-logs-"));
  const [up, down] = aRecordedRun();
  const fit = asFit([{ start: "2024-11-22T11:30:00Z", elapsedSeconds: 1860, meters: 5580 }]);
  await mkdir(file("log/activities"), { recursive: true });
  await writeFile(file("profile.json"), JSON.stringify(NEW_YORK));
  await writeFile(file("log/activities/1.fit.gz"), gzipSync(fit));
  await writeFile(file("log/activities/2.gpx.gz"), gzipSync(in2024(asGpx([up, down]))));
  await writeFile(file("log/activities/3.tcx"), in2024(asTcx([up, down])));
  await writeFile(file("log/activities/4.gpx"), "<gpx><trk>");
  await writeFile(file("log/photo.jpg"), new Uint8Array([0xff, 0xd8, 0xff]));
  await writeFile(file("log/workouts.csv"), HEVY);
  await writeFile(file("hevy.csv"), HEVY);
  await mkdir(file("album"));
  await writeFile(file("album/workouts.csv"), HEVY);
  for (const name of "01234567") await writeFile(file(`album/${name}.jpg`), new Uint8Array([0xff, 0xd8, 0xff]));
  await mkdir(file("two"));
  await writeFile(file("two/a-hevy.csv"), HEVY);
  await mkdir(file("offset"));
  await writeFile(file("offset/a-hevy.csv"), HEVY);
  const inKolkata = { kind: "run", startedAt: "2024-11-20T06:30:00+05:30", durationMinutes: 30 };
  await writeFile(file("offset/b.json"), JSON.stringify([inKolkata]));
  const zoned = [{ ...inBerlin, timezone: "(GMT+01:00) Europe/Berlin" }];
  await writeFile(file("two/b-strava.json"), JSON.stringify(zoned));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a folder of logs", () => {
  it("is read with its folders by name, one effort in three files counts once, and what is no log is named", async () => {
    const { status, stderr } = await assess("--log", file("log"), "--profile", file("profile.json"));

    expect(stderr).toStrictEqual([
      "activities/4.gpx: found a track without points; expected trkpt with lat, lon and a UTC time",
      "activities/4.gpx: the document ends early; what stands before its end counts",
      "photo.jpg: is no log and is skipped; a log is JSON, a table of workouts (CSV), GPX, TCX or FIT",
    ]);
    expect(status).toMatchObject({ context: { weekLoadAu: 30 * 4 + 60 * 6 } });
  });
});

describe("a folder with much that is no log", () => {
  it("names a few of what is alike, and counts the others", async () => {
    const { stderr } = await assess("--log", file("album"), "--profile", file("profile.json"));

    const why = "is no log and is skipped; a log is JSON, a table of workouts (CSV), GPX, TCX or FIT";
    expect(stderr).toStrictEqual([`0.jpg: ${why}`, `1.jpg: ${why}`, `2.jpg: ${why}`, `5 more: ${why}`]);
  });
});

describe("a wall time without a zone", () => {
  it("is one at home, as the profile says", async () => {
    const { status } = await assess("--log", file("hevy.csv"), "--profile", file("profile.json"));

    expect(musclesOf(status)).toMatchObject({ quads: "2024-11-27T04:00:00.000Z" });
  });

  it("is one in the zone that another file of the log names when there is no profile", async () => {
    const { status } = await assess("--log", file("two"));

    expect(musclesOf(status)).toMatchObject({ quads: "2024-11-26T22:00:00.000Z" });
  });

  it("is one at the offset of the log's other times when nothing names a zone, and that is said", async () => {
    const { status, stderr } = await assess("--log", file("offset"));

    expect(musclesOf(status)).toMatchObject({ quads: "2024-11-26T17:30:00.000Z" });
    expect(stderr).toStrictEqual([
      'offset: names no time zone but offsets; Asia/Kolkata fits all of them and is taken for home; --profile FILE with {"timeZone":"Europe/Berlin"} names another',
    ]);
  });

  it("is UTC when nothing names a zone, and that is said", async () => {
    const { status, stderr } = await assess("--log", file("hevy.csv"));

    expect(musclesOf(status)).toMatchObject({ quads: "2024-11-26T23:00:00.000Z" });
    expect(stderr).toStrictEqual([
      'hevy.csv: names neither a time zone nor offsets; UTC is taken for home; --profile FILE with {"timeZone":"Europe/Berlin"} names yours',
    ]);
  });
});
