import { strToU8, zipSync } from "fflate/browser";
import { describe, expect, it } from "vitest";
import { readLogFile } from "../support/read-log-file.ts";
import { aRecordedRun, asGpx } from "../support/recordings.ts";

const CSV =
  "Activity ID,Activity Date,Activity Type,Elapsed Time,Distance,Elapsed Time,Distance\n" +
  '1,"Oct 5, 2026, 6:00:00 AM",Run,1800,5.4,1800.0,5400.0\n';
const OTHER = strToU8("x");

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
    const zip = Buffer.from(zipSync({ "a.json": strToU8("[]") }));
    zip.writeUInt32LE(0x0f_ff_ff_ff, zip.indexOf("PK\u0001\u0002", 0, "latin1") + 24);

    expect(readLogFile("bomb.zip", zip).problems).toStrictEqual([
      "bomb.zip: found a zip that cannot be unpacked: more than 128 MB; unpack it, and name the folder; expected a whole file",
    ]);
  });
});
