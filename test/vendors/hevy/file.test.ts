import { describe, expect, it } from "vitest";
import { readLogFile } from "../../support/read-log-file.ts";

const HEADINGS =
  "title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,weight_kg,reps," +
  "distance_km,duration_seconds,rpe";
const set = (type = "normal", rpe = "", start = "22 Nov 2026, 18:00"): string =>
  `"Legs, heavy","${start}","22 Nov 2026, 19:05",,"Squat (Barbell)",,,0,${type},100,5,,,${rpe}`;

it.each([
  "Titel;Startzeit;Endzeit;Übung;Satztyp;RPE",
  "Título;Hora de inicio;Hora de fin;Ejercicio;Tipo de serie;RPE",
  "Titre;Heure de début;Heure de fin;Exercice;Type de série;RPE",
])("headings that somebody translated are understood: %s", (headings) => {
  const row = "Beine;1 Jun 2026, 18:00;1 Jun 2026, 19:05;Squat (Barbell);failure;9,5";

  const { workouts, problems } = readLogFile("hevy.csv", `${headings}\n${row}`);

  expect(problems).toStrictEqual([]);
  expect(workouts).toMatchObject([
    { source: "hevy-csv", report: { durationMinutes: 65, toFailure: true, title: "Beine" } },
  ]);
});

describe("Hevy's export", () => {
  it("gives one lift for the sets of one start, in the zone of the athlete's home", () => {
    const csv = [HEADINGS, set("warmup"), set("normal", "8")].join("\n");

    const { workouts, problems } = readLogFile("workouts.csv", csv);

    expect(problems).toStrictEqual([]);
    expect(workouts).toStrictEqual([
      {
        source: "hevy-csv",
        externalId: "strength-20261122T180000",
        sourceVersion: null,
        report: {
          kind: "strength",
          muscleGroups: ["quads", "hamstrings", "glutes"],
          toFailure: false,
          startedAt: "2026-11-22T23:00:00.000Z",
          durationMinutes: 65,
          title: "Legs, heavy",
        },
      },
    ]);
  });

  it("names a workout by its wall time, so that another home zone moves it and makes no second one", () => {
    const csv = `${HEADINGS}\n${set()}`;

    const { workouts } = readLogFile("workouts.csv", csv, { homeZone: "Europe/Berlin" });

    expect(workouts.map(({ externalId, report }) => [externalId, report.startedAt])).toStrictEqual([
      ["strength-20261122T180000", "2026-11-22T17:00:00.000Z"],
    ]);
  });

  it("lasts as long as the clock ran through the night the clocks change", () => {
    const row = '"Night","7 Mar 2026, 23:30","8 Mar 2026, 03:30",,Plank,,,0,normal,,,,60,';

    const { workouts } = readLogFile("workouts.csv", `${HEADINGS}\n${row}`);

    expect(workouts.map(({ report }) => report.durationMinutes)).toStrictEqual([180]);
  });

  it.each(["22 Nov 2026, 18:00", "22 Nov 2026, 17:00"])(
    "assumes three minutes a set, or as long as the set took, where it ends at %s, and says so",
    (end) => {
      const plank = `"Core","22 Nov 2026, 18:00","${end}",,Plank,,,2,normal,,,,300,`;
      const rows = [set(), set(), plank].map((row) => row.replace("22 Nov 2026, 19:05", end));

      const { workouts, problems, leftOut } = readLogFile("workouts.csv", [HEADINGS, ...rows].join("\n"));

      expect(workouts.map(({ report }) => report.durationMinutes)).toStrictEqual([11]);
      expect(leftOut).toBe(0);
      expect(problems).toStrictEqual([
        "workouts.csv: line 2 duration: how long it took is not told; 3 minutes a set are assumed, 11 in all",
      ]);
    },
  );

  it("takes a set with a weight for a lift, though its name is that of a sport too", () => {
    const rows = [
      set().replace("Squat (Barbell)", "Rudern"),
      set().replace("Squat (Barbell)", "Rudern").replace(",100,5,", ",,,"),
    ];

    const kinds = rows.map((row) => readLogFile("workouts.csv", `${HEADINGS}\n${row}`).workouts[0]?.report.kind);

    expect(kinds).toStrictEqual(["strength", "cross"]);
  });

  it("reads the quotes that people write into titles and notes", () => {
    const row = set().replace('"Legs, heavy"', '"Leg "Day" A"').replace('(Barbell)",,', '(Barbell)",,"6" grip"');

    const { workouts, problems } = readLogFile("workouts.csv", `${HEADINGS}\n${row}`);

    expect(problems).toStrictEqual([]);
    expect(workouts.map(({ report }) => report.title)).toStrictEqual(['Leg "Day" A']);
  });

  it("is told from a set to failure or of RPE 10, and takes no set's RPE for the session's", () => {
    const starts = ["20 Nov 2026, 18:00", "21 Nov 2026, 18:00", "22 Nov 2026, 18:00"] as const;
    const rows = [set("failure", "", starts[0]), set("normal", "10", starts[1]), set("dropset", "9", starts[2])].map(
      (row, i) => row.replace("22 Nov 2026, 19:05", `${20 + i} Nov 2026, 19:05`),
    );

    const { workouts } = readLogFile("workouts.csv", [HEADINGS, ...rows].join("\n"));

    expect(workouts.map(({ report }) => [report.toFailure, report.rpe])).toStrictEqual([
      [true, undefined],
      [true, undefined],
      [false, undefined],
    ]);
  });

  it("reads pounds and miles, CRLF, a byte order mark and the newer dates", () => {
    const headings = HEADINGS.replace("weight_kg", "weight_lbs").replace("distance_km", "distance_miles");
    const row = '"Run",2026-11-22 06:00:00,2026-11-22 06:40:00,,Running,,,0,normal,,,3.1,2400,';

    const { workouts } = readLogFile("workouts.csv", `\uFEFF${headings}\r\n${row}\r\n`);

    expect(workouts.map(({ externalId, report }) => [externalId, report])).toStrictEqual([
      [
        "run-20261122T060000",
        {
          kind: "run",
          distanceMeters: 4989,
          startedAt: "2026-11-22T11:00:00.000Z",
          durationMinutes: 40,
          title: "Run",
        },
      ],
    ]);
  });

  it("names a row it cannot read by its line and counts the others of its workout", () => {
    const csv = [HEADINGS, set(), set("normal", "", "22.13.2026 18:00")].join("\n");

    const { workouts, problems } = readLogFile("workouts.csv", csv);

    expect(workouts).toHaveLength(1);
    expect(problems).toStrictEqual([
      'workouts.csv: line 3 start_time: found "22.13.2026 18:00"; expected a time such as "22 Nov 2026, 18:00" or 2026-11-22 18:00:00',
    ]);
  });

  it("loses no set by a number that cannot be", () => {
    const { workouts, problems } = readLogFile("workouts.csv", [HEADINGS, set("failure", "hard")].join("\n"));

    expect(workouts).toMatchObject([{ report: { toFailure: true, durationMinutes: 65 } }]);
    expect(problems).toStrictEqual([
      'workouts.csv: line 2 rpe: found "hard"; expected a number from 0 to 10, or nothing',
    ]);
  });

  it.each([
    ["22 févr. 2026, 18:00", "Développé Couché (Barre)", ["strength", ["chest", "shoulders", "arms"]]],
    ["22 août 2026, 18:00", "Soulevé de terre roumain (Haltère)", ["strength", ["hamstrings", "glutes", "lowerBack"]]],
    ["22 dic 2025, 18:00", "Extensión de pantorrilla (Máquina)", ["strength", ["calves"]]],
    ["22 de ene. de 2026, 18:00", "Jalón al pecho (Cable)", ["strength", ["upperBack", "arms"]]],
    ["22. März 2026, 18:00", "Kniebeuge (Langhantel)", ["strength", ["quads", "hamstrings", "glutes"]]],
    ["22 Okt. 2026, 18:00", "Laufband", ["cross", undefined]],
    ["22 mai 2026, 18:00", "Course à pied", ["run", undefined]],
    ["22 jul 2026, 18:00", "Máquina de remo", ["cross", undefined]],
  ])("is read in the app's language: %s, %s", (start, exercise, told) => {
    const end = start.replace("18:00", "19:05");
    const row = `"A","${start}","${end}",,"${exercise}",,,0,normal,,,,,`;

    const { workouts, problems } = readLogFile("workouts.csv", `${HEADINGS}\n${row}`);

    expect(problems).toStrictEqual([]);
    expect(workouts.map(({ report }) => [report.kind, report.muscleGroups])).toStrictEqual([told]);
    expect(workouts[0]?.report.durationMinutes).toBe(65);
  });
});
