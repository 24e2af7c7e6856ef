import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate/browser";
import { describe, expect, it } from "vitest";
import { unpackedParts } from "../../lib/files/unpacking.ts";
import { readLogFile } from "../support/read-log-file.ts";
import { aRecordedRun, asGpx } from "../support/recordings.ts";

const CSV =
  "Activity ID,Activity Date,Activity Type,Elapsed Time,Distance,Elapsed Time,Distance\n" +
  '1,"Oct 5, 2026, 6:00:00 AM",Run,1800,5.4,1800.0,5400.0\n';
const OTHER = strToU8("x");
const GPX = strToU8(asGpx(aRecordedRun()));
const MEGABYTE = 1024 * 1024;
/** Where an entry of a zip's directory tells its packed size, its size and its place. */
const [PACKED_SIZE, SIZE, PLACE] = [20, 24, 42];

/** A zip with a number of an entry of its directory overwritten; the first entry has the index 0. */
function tampered(zip: Uint8Array, index: number, numbers: Readonly<Record<number, number>>): Uint8Array {
  const bytes = Buffer.from(zip);
  let at = -1;
  for (let entry = 0; entry <= index; entry += 1) at = bytes.indexOf("PK\u0001\u0002", at + 1, "latin1");
  for (const [where, number] of Object.entries(numbers)) bytes.writeUInt32LE(number, at + Number(where));
  return bytes;
}

/** A zip whose members are zips of the same kind, down to a log. */
function nested(depth: number, width: number): Uint8Array {
  const inside = depth === 1 ? GPX : nested(depth - 1, width);
  return zipSync(Object.fromEntries(Array.from({ length: width }, (_, at) => [`${at}.gpx`, inside])));
}

describe("a zip", () => {
  it("is read with its folders, each log by its way in it, and what is no log is counted", () => {
    const zip = zipSync({
      "export/activities.csv": strToU8(CSV),
      "export/activities/1.gpx": strToU8(asGpx(aRecordedRun())),
      "export/activities/2.gpx": strToU8("<gpx></gpx>"),
      "export/media/photo.jpg": OTHER,
      "export/bikes.txt": OTHER,
      "__MACOSX/export/activities/._1.gpx": OTHER,
    });

    const { workouts, problems } = readLogFile("export.zip", zip);

    expect(workouts.map(({ source }) => source)).toStrictEqual(["strava", "gpx"]);
    expect(problems).toStrictEqual([
      "export.zip: 3 files are no logs and are skipped",
      "export.zip/export/activities/2.gpx: found GPX without a track; expected at least one <trk>",
    ]);
  });

  it("that says it is too much is refused before it is unpacked", () => {
    const zip = tampered(zipSync({ "a.json": strToU8("[]") }), 0, { [SIZE]: 0x0f_ff_ff_ff });

    expect(readLogFile("bomb.zip", zip).problems).toStrictEqual([
      "bomb.zip: found a zip that cannot be unpacked: more than 128 MB; unpack it, and name the folder; expected a whole file",
    ]);
  });

  it("may hold zips, as Garmin's export of an account does", () => {
    const uploads = zipSync({ "12345.gpx": GPX });
    const zip = zipSync({
      "DI_CONNECT/UploadedFiles_0-_Part1.zip": uploads,
      "DI_CONNECT/activities.csv": strToU8(CSV),
    });

    const { workouts, problems } = readLogFile("export.zip", zip);

    expect(workouts.map(({ source }) => source)).toStrictEqual(["strava", "gpx"]);
    expect(problems).toStrictEqual([]);
  });

  it("in a zip in a zip is refused, and nothing in it looked at", () => {
    const parts = [...unpackedParts("deep.zip", nested(5, 3))];

    expect(parts).toHaveLength(9);
    expect(readLogFile("deep.zip", nested(5, 1)).problems).toStrictEqual([
      "deep.zip/0.gpx/0.gpx: found a zip in a zip in a zip; expected at most a zip in a zip; unpack it, and name the folder",
    ]);
  });

  it("is read up to one total over all that is packed in it", () => {
    const large = zipSync({ "a.json": new Uint8Array(60 * MEGABYTE) }, { level: 1 });
    const zip = zipSync({ "1.zip": large, "2.zip": large, "3.json": strToU8("[]"), "4.zip": large }, { level: 0 });

    const parts = [...unpackedParts("bomb.zip", zip)];

    expect(parts.map(({ fileName, kind }) => `${fileName}: ${kind}`)).toStrictEqual([
      "bomb.zip/3.json: file",
      "bomb.zip/1.zip/a.json: file",
      "bomb.zip/2.zip/a.json: file",
      "bomb.zip/4.zip: refused",
    ]);
  });

  it("of many packed recordings is read whole, as Strava's is: they are unpacked one after the other", () => {
    const recording = gzipSync(new Uint8Array(60 * MEGABYTE), { level: 1 });
    const names = Array.from({ length: 5 }, (_, at) => `activities/${at}.fit.gz`);

    const parts = unpackedParts("export.zip", zipSync(Object.fromEntries(names.map((name) => [name, recording]))));

    expect([...parts].map(({ kind }) => kind)).toStrictEqual(names.map(() => "file"));
  });

  it("whose files share bytes is refused", () => {
    const zip = tampered(zipSync({ "a.gpx": GPX, "b.gpx": GPX, "c.gpx": OTHER }), 2, {
      [PACKED_SIZE]: GPX.length,
      [PLACE]: 0,
    });

    expect(readLogFile("bomb.zip", tampered(zip, 1, { [PACKED_SIZE]: zip.length, [PLACE]: 0 })).problems).toStrictEqual(
      ["bomb.zip: found a zip that cannot be unpacked: its files share bytes; expected a whole file"],
    );
  });

  it("is unpacked no further than it says, and its other files count", () => {
    const zip = tampered(zipSync({ "a.gpx": GPX, "b.gpx": GPX }), 0, { [SIZE]: 10 });

    const { workouts, problems } = readLogFile("liar.zip", zip);

    expect(workouts).toHaveLength(1);
    expect(problems).toStrictEqual([
      "liar.zip/a.gpx: found a file that cannot be unpacked: more than the 10 bytes it says; expected a whole file",
    ]);
  });

  it("that counts four billion files and has none is refused", () => {
    const directory = Buffer.alloc(98);
    directory.writeUInt32LE(0x06064b50, 0);
    directory.writeBigUInt64LE(0xffff_ffffn, 32);
    directory.writeUInt32LE(0x07064b50, 56);
    directory.writeUInt32LE(0x06054b50, 76);
    const zip = Buffer.concat([Buffer.from("PK\u0003\u0004"), directory]);
    zip.writeBigUInt64LE(4n, 4 + 56 + 8);

    expect(readLogFile("empty.zip", zip).problems).toStrictEqual([
      "empty.zip: found a zip that cannot be unpacked: invalid zip data; expected a whole file",
    ]);
  });

  it("of files that turn out broken is given up after many", () => {
    const broken = gzipSync(randomBytes(MEGABYTE / 8)).subarray(0, -8);
    const names = Array.from({ length: 20 }, (_, at) => `${String(at).padStart(2, "0")}.fit.gz`);
    const zip = zipSync(Object.fromEntries(names.map((name) => [name, broken])), { level: 0 });

    const given = [...unpackedParts("broken.zip", zip)].flatMap((part) =>
      part.kind === "refused" ? [part.problem.came] : [],
    );

    expect(given.filter((came) => came.includes("unexpected end of file"))).toHaveLength(16);
    expect(given.slice(16)).toStrictEqual(
      Array(4).fill("gzip that cannot be unpacked: too many broken files before it; unpack it, and name the folder"),
    );
  });
});
