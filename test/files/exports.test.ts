import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readLogFile } from "../support/read-log-file.ts";

/** Kind, start, minutes and metres of each workout. */
const factsOf = ({ workouts }: ReturnType<typeof readLogFile>) =>
  workouts.map(({ report: { kind, startedAt, durationMinutes, distanceMeters } }) => [
    kind,
    startedAt.slice(0, 16),
    Math.round(durationMinutes),
    distanceMeters === undefined ? undefined : Math.round(distanceMeters),
  ]);

it.each([
  { file: "adidas-session.json", facts: [["run", "2026-10-05T05:01", 45, 8200]], remarks: 0 },
  {
    file: "apple-es.xml",
    facts: [
      ["run", "2026-10-05T05:01", 45, 8200],
      ["strength", "2026-10-06T16:10", 55, undefined],
    ],
    remarks: 0,
  },
  { file: "fitbod.csv", facts: [["strength", "2026-10-06T16:10", 9, undefined]], remarks: 1 },
  {
    file: "garmin-de.csv",
    facts: [
      ["run", "2026-10-05T05:01", 45, 8200],
      ["strength", "2026-10-06T16:10", 52, undefined],
      ["cross", "2026-10-07T16:10", 45, undefined],
      ["recovery", "2026-10-08T10:10", 34, 3100],
    ],
    remarks: 0,
  },
  {
    file: "garmin-es.csv",
    facts: [
      ["run", "2026-10-05T05:01", 45, 8200],
      ["strength", "2026-10-06T16:10", 52, undefined],
      ["cross", "2026-10-07T16:10", 45, undefined],
    ],
    remarks: 0,
  },
  {
    file: "garmin-fr.csv",
    facts: [
      ["run", "2026-10-05T05:01", 45, 8200],
      ["strength", "2026-10-06T16:10", 52, undefined],
      ["cross", "2026-10-07T11:18", 117, undefined],
    ],
    remarks: 0,
  },
  {
    file: "garmin-it.csv",
    facts: [
      ["run", "2026-10-05T05:01", 45, 8200],
      ["strength", "2026-10-06T16:10", 52, undefined],
    ],
    remarks: 0,
  },
  {
    file: "garmin-nl.csv",
    facts: [
      ["run", "2026-10-05T05:01", 45, 8200],
      ["strength", "2026-10-06T16:10", 52, undefined],
    ],
    remarks: 0,
  },
  {
    file: "garmin-pt.csv",
    facts: [
      ["run", "2026-10-05T05:01", 45, 8200],
      ["strength", "2026-10-06T16:10", 52, undefined],
    ],
    remarks: 0,
  },
  {
    file: "garmin-us-excel.csv",
    facts: [
      ["run", "2026-10-05T05:01", 45, 8208],
      ["strength", "2026-10-16T16:10", 52, undefined],
    ],
    remarks: 2,
  },
  { file: "google-fit-session.json", facts: [["run", "2026-10-05T05:01", 45, 8200]], remarks: 0 },
  { file: "gpx-1.0.gpx", facts: [["run", "2026-10-05T05:01", 45, 8006]], remarks: 1 },
  { file: "hevy-es.csv", facts: [["strength", "2026-10-06T16:10", 55, undefined]], remarks: 0 },
  { file: "polar-session.json", facts: [["run", "2026-10-05T05:01", 45, 8200]], remarks: 0 },
  { file: "route.kml", facts: [], remarks: 1 },
  {
    file: "runkeeper.csv",
    facts: [
      ["run", "2026-10-05T05:01", 45, 8208],
      ["strength", "2026-10-06T16:10", 55, undefined],
    ],
    remarks: 0,
  },
  { file: "strong-de.csv", facts: [["strength", "2026-10-06T16:10", 55, undefined]], remarks: 0 },
  { file: "suunto-device-log.json", facts: [["run", "2026-10-05T05:01", 45, 8200]], remarks: 0 },
  { file: "tcx-paused.tcx", facts: [["run", "2026-10-05T05:01", 45, 8000]], remarks: 0 },
  {
    file: "trainingpeaks.csv",
    facts: [
      ["run", "2026-10-05T10:00", 45, 8200],
      ["strength", "2026-10-06T10:00", 55, undefined],
    ],
    remarks: 2,
  },
  {
    file: "whoop-workouts.csv",
    facts: [
      ["run", "2026-10-05T05:01", 45, 8200],
      ["strength", "2026-10-06T16:10", 55, undefined],
    ],
    remarks: 1,
  },
  {
    file: "zepp-sport.csv",
    facts: [
      ["run", "2026-10-05T05:01", 45, 8200],
      ["strength", "2026-10-06T16:10", 55, undefined],
    ],
    remarks: 0,
  },
])("an export is read as an athlete has it: $file", ({ file, facts, remarks }) => {
  const bytes = readFileSync(new URL(`../fixtures/files/${file}`, import.meta.url));

  const read = readLogFile(file, bytes, { homeZone: "Europe/Berlin" });

  expect(factsOf(read)).toStrictEqual(facts);
  expect(read.problems).toHaveLength(remarks);
});
