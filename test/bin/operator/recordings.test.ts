import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WorkoutReport } from "../../../lib/domain/log/workout.ts";
import { fitOfTcx } from "../../support/fit-of-tcx.ts";
import { runCommand } from "../../support/run-command.ts";
import { type RuntimeClient, startRuntimeClient } from "../../support/runtime-client.ts";

const RIDE = "test/fixtures/recordings/activity_5039744860";
/** What the device measured before its first point, and over the pause: a GPX cannot know of it. */
const UNSEEN_METERS = 6.59 + (366.16 - 358.48);

let client: RuntimeClient;
let folder = "";
let fit: WorkoutReport;
let tcx: WorkoutReport;
let gpx: WorkoutReport;

/** The only workout of an athlete whose log is this file. */
async function imported(athleteId: string, log: string): Promise<WorkoutReport> {
  const place = ["--local", client.server.url];
  const profile = join(folder, `${athleteId}.json`);
  await writeFile(profile, JSON.stringify({ timeZone: "Europe/Amsterdam" }));
  await runCommand(["athlete", "add", "--id", athleteId, "--profile", profile, ...place]);
  const { out } = await runCommand(["import", "--athlete", athleteId, "--log", log, ...place]);
  expect(out).toMatch(/: 1 created\.\n/);
  const exported = await runCommand(["athlete", "export", athleteId, ...place]);
  const { records } = JSON.parse(exported.out) as {
    readonly records: readonly { readonly kind: string; readonly report: WorkoutReport }[];
  };
  const [workout] = records.filter(({ kind }) => kind === "workout");
  if (workout === undefined) throw new Error("nothing was imported");
  return workout.report;
}

beforeAll(async () => {
  client = await startRuntimeClient({ now: "2020-06-02T12:00:00Z" });
  folder = await mkdtemp(join(tmpdir(), "cooldown-ride-"));
  await writeFile(join(folder, "ride.fit"), fitOfTcx(await readFile(`${RIDE}.tcx`, "utf8")));
  fit = await imported("fit", join(folder, "ride.fit"));
  tcx = await imported("tcx", `${RIDE}.tcx`);
  gpx = await imported("gpx", `${RIDE}.gpx`);
});
afterAll(async () => {
  await client.server.stop();
  await rm(folder, { recursive: true });
});

describe("a ride with a pause, imported from FIT, TCX and GPX", () => {
  it("is the same workout to the second", () => {
    const facts = [fit, tcx, gpx].map(({ kind, startedAt, elapsedMinutes }) => ({ kind, startedAt, elapsedMinutes }));

    const one = { kind: "cross", startedAt: "2020-06-01T14:52:40.000Z", elapsedMinutes: 2.1 };
    expect(facts).toStrictEqual([one, one, one]);
    expect([fit, tcx, gpx].map(({ durationMinutes }) => Math.round(durationMinutes * 60))).toStrictEqual([94, 94, 94]);
  });

  it("is as long: the same by the device's own measure, and within 1 % by the way between the points", () => {
    const [device = 0, export_ = 0, track = 0] = [fit, tcx, gpx].map(({ distanceMeters }) => distanceMeters);

    expect([device, export_]).toStrictEqual([668.2, 668.2]);
    expect(Math.abs(track - (device - UNSEEN_METERS))).toBeLessThan(device / 100);
  });

  it("beats as fast within one beat, and climbs nothing", () => {
    const beats = [fit, tcx, gpx].map(({ averageHeartRate = 0 }) => averageHeartRate);

    expect(Math.max(...beats) - Math.min(...beats)).toBeLessThan(1);
    expect([fit, tcx, gpx].map(({ ascentMeters }) => ascentMeters)).toStrictEqual([0, 0, 0]);
  });
});
