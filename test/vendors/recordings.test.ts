import { describe, expect, it } from "vitest";
import { readLogFile } from "../support/read-log-file.ts";
import { aRecordedRun, asFit, asGpx, asTcx, RUN_START } from "../support/recordings.ts";

const SESSION = {
  start: RUN_START,
  timerSeconds: 1800,
  elapsedSeconds: 1860,
  meters: 5580,
  ascentMeters: 40,
  heartRate: 150,
};
const LOCAL = { at: "2026-11-22T12:01:00Z", local: "2026-11-22T07:01:00Z" };

const lap = (seconds: number, meters: number, beats: number): string =>
  `<Lap StartTime="${RUN_START}"><TotalTimeSeconds>${seconds}</TotalTimeSeconds><DistanceMeters>${meters}</DistanceMeters>
  <AverageHeartRateBpm><Value>${beats}</Value></AverageHeartRateBpm></Lap>`;
const tcx = (activities: string): string =>
  `<TrainingCenterDatabase><Activities>${activities}</Activities></TrainingCenterDatabase>`;
const activity = (sport: string, inside: string): string =>
  `<Activity Sport="${sport}"><Id>${RUN_START}</Id>${inside}</Activity>`;

/** A lap of 75 s, of which the device was silent for a minute, with points every so many seconds before and after. */
const silent = (meters: number, everySeconds: number): string => {
  const seconds = Array.from({ length: 76 }, (_, at) => at).filter(
    (at) => at % everySeconds === 0 && !(at > 10 && at < 70),
  );
  const points = seconds.map((at) => {
    const way = (meters * (at <= 10 ? at : at - 60)) / 15;
    const time = new Date(Date.parse(RUN_START) + at * 1000).toISOString();
    return `<Trackpoint><Time>${time}</Time><DistanceMeters>${way}</DistanceMeters></Trackpoint>`;
  });
  return lap(75, meters, 140).replace("</Lap>", `<Track>${points.toReversed().join("")}</Track></Lap>`);
};

const reportsOf = (...args: Parameters<typeof asFit>) =>
  readLogFile("a.fit", asFit(...args)).workouts.map(({ report }) => report);

/** The way up or the way back. */
const half = (at: number): string => asGpx([aRecordedRun()[at] ?? []]);

const tracksOf = (second: string): string => half(0).replace("</gpx>", `${/<trk>.*<\/trk>/s.exec(second)?.[0]}</gpx>`);

describe("a GPX whose laps are tracks", () => {
  it("is one workout where one goes on as the one before ends", () => {
    const { workouts } = readLogFile("a.gpx", tracksOf(half(1)));

    expect(workouts.map(({ report }) => [report.durationMinutes, report.elapsedMinutes])).toStrictEqual([[30, 31]]);
  });

  it("is two where they are of two sports, or apart", () => {
    expect(readLogFile("a.gpx", tracksOf(half(1).replace("running", "cycling"))).workouts).toHaveLength(2);
    expect(
      readLogFile("a.gpx", tracksOf(half(1).replaceAll("T11:", "T14:").replaceAll("T12:", "T15:"))).workouts,
    ).toHaveLength(2);
  });
});

describe("a FIT file of a device whose clock was not set yet", () => {
  it("starts when its records say", () => {
    const session = { ...SESSION, start: "2089-11-22T11:30:00Z" };

    const { workouts } = readLogFile(
      "a.fit",
      asFit([{ ...session, endedAt: "2026-11-22T12:01:00Z" }], LOCAL, aRecordedRun().flat()),
    );

    expect(workouts.map(({ report }) => report.startedAt)).toStrictEqual(["2026-11-22T11:30:00.000Z"]);
  });
});

describe("one run in three formats", () => {
  const files = {
    gpx: readLogFile("run.gpx", asGpx(aRecordedRun())),
    tcx: readLogFile("run.tcx", asTcx(aRecordedRun())),
    fit: readLogFile("run.fit", asFit([SESSION], LOCAL)),
  };

  it.each(Object.entries(files))("is the same workout to the second in %s", (source, { workouts, problems }) => {
    expect(problems).toStrictEqual([]);
    expect(workouts).toHaveLength(1);
    expect(workouts).toMatchObject([
      {
        source,
        externalId: "run-20261122T113000000Z",
        sourceVersion: null,
        report: {
          kind: "run",
          startedAt: "2026-11-22T11:30:00.000Z",
          durationMinutes: 30,
          elapsedMinutes: 31,
          averageHeartRate: 150,
        },
      },
    ]);
  });

  it.each(Object.entries(files))("is as long and as steep in %s", (_source, { workouts }) => {
    const [workout] = workouts;

    const { distanceMeters = 0, ascentMeters = 0 } = workout?.report ?? {};

    expect(Math.abs(distanceMeters - 5580)).toBeLessThan(55.8);
    expect(Math.abs(ascentMeters - 40)).toBeLessThan(4);
  });
});

describe("GPX", () => {
  const [up, down] = aRecordedRun();

  it("counts a minute without points on the spot as a pause within one segment too", () => {
    const { workouts } = readLogFile("run.gpx", asGpx([[...up, ...down]]));

    expect(workouts.map(({ report }) => [report.durationMinutes, report.elapsedMinutes])).toStrictEqual([[30, 31]]);
  });

  it("counts as moving what a device that writes a point every minute covers", () => {
    const sparse = up.filter((_, at) => at % 60 === 0);

    const { workouts } = readLogFile("run.gpx", asGpx([sparse]));

    expect(workouts.map(({ report }) => report.durationMinutes)).toStrictEqual([15]);
  });

  it.each([
    ["running", "Lunch", "run"],
    ["trail_running", "Lunch", "run"],
    ["TrailRun", "Lunch", "run"],
    ["9", "Lunch", "run"],
    ["strength_training", "Lunch", "strength"],
    ["walking", "Lunch", "recovery"],
    ["cycling", "Ride to the run", "cross"],
    ["1", "Morning Run", "cross"],
    [null, "Morning Run", "run"],
    [null, "Brunch in Trunk", "cross"],
    [null, "2024", "cross"],
  ])("takes type %j named %j for %s", (type, name, kind) => {
    const { workouts } = readLogFile("a.gpx", asGpx([up], { type, name }));

    expect(workouts.map(({ report }) => [report.kind, report.title])).toStrictEqual([[kind, name]]);
  });

  it.each([
    [20, "run", 'activity: no type is told; it counts as a run by its name "Lauf"'],
    [32, "cross", "activity: no type is told, and nobody runs at 32 km/h for so long; it counts as cross-training"],
  ])("without a type is what its name says, if it can be at %i km/h", (kmh, kind, said) => {
    const points = Array.from({ length: 181 }, (_, at) => {
      const time = new Date(Date.parse(RUN_START) + at * 10_000).toISOString();
      return `<trkpt lat="${52.5 + (at * 10 * kmh) / 3.6 / 111_195}" lon="13.4"><time>${time}</time></trkpt>`;
    });

    const gpx = `<gpx><trk><name>Lauf</name><trkseg>${points.join("")}</trkseg></trk></gpx>`;
    const { workouts, problems } = readLogFile("a.gpx", gpx);

    expect(workouts.map(({ report }) => report.kind)).toStrictEqual([kind]);
    expect(workouts[0]?.report.distanceMeters).toBeCloseTo(kmh * 500, -2);
    expect(problems).toStrictEqual([`a.gpx: ${said}`]);
  });

  it("gives a workout for each day of a track whose segments are of several", () => {
    const dayAfter = up.map((point) => ({ ...point, ms: point.ms + 86_400_000 }));

    const { workouts } = readLogFile("run.gpx", asGpx([up, down, dayAfter]));

    expect(workouts.map(({ report }) => report.startedAt)).toStrictEqual([
      "2026-11-22T11:30:00.000Z",
      "2026-11-23T11:30:00.000Z",
    ]);
  });

  it("gives a workout for each track", () => {
    const two = asGpx([up]).replace(
      "</gpx>",
      `${/<trk>.*<\/trk>/s.exec(asGpx([down], { type: "hiking" }))?.[0]}</gpx>`,
    );

    const { workouts } = readLogFile("a.gpx", two);

    expect(workouts.map(({ externalId }) => externalId)).toStrictEqual([
      "run-20261122T113000000Z",
      "cross-20261122T114600000Z",
    ]);
  });

  it("names the points it leaves out and reads the others", () => {
    const broken = asGpx([up])
      .replace(/<time>2026-11-22T11:30:0[12].000Z<\/time>/g, "")
      .replace('lat="40.7800836"', 'lat="x"');

    const { workouts, problems } = readLogFile("a.gpx", broken);

    expect(workouts.map(({ report }) => report.durationMinutes)).toStrictEqual([15]);
    expect(problems).toStrictEqual([
      "a.gpx: found 3 of 901 points that cannot be read, the first on line 6; expected trkpt with lat, lon and a UTC time",
    ]);
  });

  it.each([
    [
      "a route",
      '<gpx><rte><rtept lat="1" lon="1"/></rte></gpx>',
      "found GPX without a track; expected at least one <trk>",
    ],
    [
      "an empty track",
      "<gpx><trk><trkseg/></trk></gpx>",
      "found a track without points; expected trkpt with lat, lon and a UTC time",
    ],
    [
      "a track without times",
      '<gpx><trk><trkseg>\n<trkpt lat="1" lon="1"/></trkseg></trk></gpx>',
      "found 1 of 1 points that cannot be read, the first on line 2; expected trkpt with lat, lon and a UTC time",
    ],
    ["crossed tags", "<gpx>\n<trk></gpx>", "cannot be read: its XML breaks at 2:11: unexpected close tag."],
    [
      "one point",
      '<gpx><trk><trkseg><trkpt lat="1" lon="1"><time>2026-11-22T11:30:00Z</time></trkpt></trkseg></trk></gpx>',
      "duration: found 0 minutes; expected above 0 and at most 2880 minutes",
    ],
  ])("says what is wrong with %s", (_what, text, said) => {
    const { workouts, problems } = readLogFile("a.gpx", text);

    expect(workouts).toStrictEqual([]);
    expect(problems).toStrictEqual([`a.gpx: ${said}`]);
  });
});

describe("TCX", () => {
  it("adds laps up and weighs their heart rates by time", () => {
    const { workouts } = readLogFile("a.tcx", tcx(activity("Running", lap(600, 2000, 140) + lap(300, 1000, 170))));

    expect(workouts.map(({ report }) => report)).toStrictEqual([
      {
        kind: "run",
        startedAt: "2026-11-22T11:30:00.000Z",
        offsetMinutes: undefined,
        durationMinutes: 15,
        elapsedMinutes: 15,
        distanceMeters: 3000,
        ascentMeters: undefined,
        rpe: undefined,
        averageHeartRate: 150,
        title: undefined,
      },
    ]);
  });

  it.each([
    ["takes off a pause that a lap's time leaves in", { meters: 60, everySeconds: 1, moving: 15 }],
    [
      "leaves a lap without way, such as one of lifting, as long as it says",
      { meters: 0, everySeconds: 1, moving: 75 },
    ],
    ["leaves it to a device that writes seldom, as in a pool, to be slow", { meters: 20, everySeconds: 5, moving: 75 }],
  ])("%s", (_what, { meters, everySeconds, moving }) => {
    const { workouts } = readLogFile("a.tcx", tcx(activity("Running", silent(meters, everySeconds))));

    expect(workouts.map(({ report }) => report.durationMinutes * 60)).toStrictEqual([moving]);
  });

  it.each([
    ["Running", "", "run"],
    ["Biking", "<Notes>Ride to the run</Notes>", "cross"],
    ["Other", "", "cross"],
    ["Other", "<Notes>Strength A</Notes>", "strength"],
  ])("takes %s with %j for %s", (sport, notes, kind) => {
    const { workouts } = readLogFile("a.tcx", tcx(activity(sport, lap(600, 0, 0) + notes)));

    expect(workouts.map(({ report }) => [report.kind, report.distanceMeters, report.averageHeartRate])).toStrictEqual([
      [kind, undefined, undefined],
    ]);
  });

  it("reads each sport of a multisport session", () => {
    const session = `<MultiSportSession><FirstSport>${activity("Running", lap(600, 2000, 140))}</FirstSport>
    <NextSport>${activity("Biking", lap(900, 9000, 120))}</NextSport></MultiSportSession>`;

    const { workouts } = readLogFile("a.tcx", tcx(session));

    expect(workouts.map(({ report }) => report.kind)).toStrictEqual(["run", "cross"]);
  });

  it("keeps the place that a start with an offset names", () => {
    const text = tcx(activity("Running", lap(600, 2000, 140)).replace(RUN_START, "2026-11-22T06:30:00-05:00"));

    const { workouts } = readLogFile("a.tcx", text);

    expect(workouts.map(({ report }) => [report.startedAt, report.offsetMinutes])).toStrictEqual([
      ["2026-11-22T11:30:00.000Z", -300],
    ]);
  });

  it("names the activity and what it lacks, and reads the others", () => {
    const text = tcx(
      activity("Running", "") +
        activity("Running", "<Lap><DistanceMeters>1</DistanceMeters></Lap>") +
        "<Activity><Id>soon</Id></Activity>" +
        activity("Running", lap(600, 2000, 140)),
    );

    const { workouts, problems } = readLogFile("a.tcx", text);

    expect(workouts).toHaveLength(1);
    expect(problems).toStrictEqual([
      "a.tcx: activity 1 Lap: found nothing; expected at least one",
      "a.tcx: activity 2 lap 1 TotalTimeSeconds: found nothing; expected seconds",
      'a.tcx: activity 3 Id: found "soon"; expected the start in UTC such as 2026-11-22T11:30:00Z',
    ]);
  });
});

describe("FIT", () => {
  it("gives a session with its offset and the effort that was rated on the watch", () => {
    const reports = reportsOf([{ ...SESSION, workoutRpe: 70 }], LOCAL);

    expect(reports).toStrictEqual([
      {
        kind: "run",
        startedAt: "2026-11-22T11:30:00.000Z",
        offsetMinutes: -300,
        durationMinutes: 30,
        elapsedMinutes: 31,
        distanceMeters: 5580,
        ascentMeters: 40,
        rpe: 7,
        averageHeartRate: 150,
        title: undefined,
      },
    ]);
  });

  it.each([
    ["no local time", undefined],
    ["UTC repeated as local time", { at: LOCAL.at, local: LOCAL.at }],
    ["a local time of 1990", { at: LOCAL.at, local: "1990-01-01T00:00:00Z" }],
    ["a local time off the quarter hour", { at: LOCAL.at, local: "2026-11-22T07:02:00Z" }],
  ])("names no place with %s", (_what, local) => {
    const reports = reportsOf([SESSION], local);

    expect(reports.map(({ offsetMinutes }) => offsetMinutes)).toStrictEqual([undefined]);
  });

  it.each([
    ["running", [1, 0], "run"],
    ["running on a treadmill", [1, 1], "run"],
    ["a treadmill as equipment", [4, 1], "run"],
    ["strength training", [10, 20], "strength"],
    ["cardio training", [10, 26], "cross"],
    ["HIIT", [62, 0], "strength"],
    ["yoga", [10, 43], "recovery"],
    ["walking on a treadmill", [11, 1], "recovery"],
    ["cycling", [2, 0], "cross"],
    ["a sport of tomorrow", [200, 0], "cross"],
  ])("takes %s %j for %s", (_what, [sport = 0, subSport = 0], kind) => {
    const reports = reportsOf([{ ...SESSION, sport, subSport }]);

    expect(reports.map((report) => report.kind)).toStrictEqual([kind]);
  });

  it("gives a workout for each session", () => {
    const reports = reportsOf([SESSION, { ...SESSION, start: "2026-11-22T12:10:00Z", sport: 2 }]);

    expect(reports.map((report) => [report.kind, report.startedAt])).toStrictEqual([
      ["run", "2026-11-22T11:30:00.000Z"],
      ["cross", "2026-11-22T12:10:00.000Z"],
    ]);
  });

  it("names a session out of bounds and reads the others", () => {
    const { workouts, problems } = readLogFile(
      "a.fit",
      asFit([{ ...SESSION, start: "2027-01-01T00:00:00Z" }, SESSION]),
    );

    expect(workouts).toHaveLength(1);
    expect(problems).toStrictEqual([
      'a.fit: session 1 start: found "2027-01-01T00:00:00.000Z"; expected an instant since 2000, at most 15 minutes from now',
    ]);
  });

  it.each([["no session", () => asFit([]), "FIT without a session; expected an activity with at least one session"]])(
    "says what is wrong with %s",
    (_what, bytes, said) => {
      const { workouts, problems } = readLogFile("a.fit", bytes());

      expect(workouts).toStrictEqual([]);
      expect(problems).toStrictEqual([`a.fit: found ${said}`]);
    },
  );
});
