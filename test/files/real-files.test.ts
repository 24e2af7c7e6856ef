import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readLogFile } from "../support/read-log-file.ts";

const bytesOf = (name: string): Uint8Array => readFileSync(new URL(`../fixtures/files/${name}`, import.meta.url));
const textIn = (name: string): string => readFileSync(new URL(`../fixtures/files/${name}`, import.meta.url), "utf8");

/** Kind, minutes and kilometres of each workout, rounded. */
const factsOf = ({ workouts }: ReturnType<typeof readLogFile>) =>
  workouts.map(({ report: { kind, durationMinutes, distanceMeters } }) => [
    kind,
    Math.round(durationMinutes),
    distanceMeters === undefined ? undefined : Math.round(distanceMeters / 100) / 10,
  ]);

const pointAt = (at: string, latitude: number): string =>
  `<trkpt lat="${latitude}" lon="8"><time>${at}</time><extensions><heartrate>151</heartrate></extensions></trkpt>`;

describe("a file as devices and exports leave it", () => {
  it.each([
    { file: "02-no-timer-time.fit", facts: [["run", 31, 5.4]], remarks: 0 },
    { file: "03-no-session-laps-records.fit", facts: [["run", 30, 5.4]], remarks: 1 },
    { file: "05-bad-file-crc.fit", facts: [["run", 30, 5.4]], remarks: 1 },
    { file: "07-manual-session-only.fit", facts: [["run", 30, 5]], remarks: 0 },
    { file: "08-breathing.fit", facts: [["recovery", 30, undefined]], remarks: 0 },
    { file: "09-meditation.fit", facts: [["recovery", 30, undefined]], remarks: 0 },
    { file: "14-indoor-walk.fit", facts: [["recovery", 30, 2]], remarks: 0 },
    { file: "15-header-len-longer.fit", facts: [["run", 30, 5.4]], remarks: 1 },
    { file: "leading-space.tcx", facts: [["run", 30, 5.4]], remarks: 0 },
    { file: "treadmill-foot-pod-late.tcx", facts: [["run", 30, 5]], remarks: 0 },
    { file: "offset-times.gpx", facts: [["run", 30, 5.4]], remarks: 0 },
    { file: "outlier-first-2007.gpx", facts: [["run", 30, 5.4]], remarks: 1 },
    { file: "outlier-null-island.gpx", facts: [["run", 30, 5.4]], remarks: 1 },
    { file: "repeat-segments.gpx", facts: [["run", 30, 5.3]], remarks: 1 },
    { file: "type-10-walk.gpx", facts: [["recovery", 30, 5.4]], remarks: 0 },
    { file: "half-times.gpx", facts: [["run", 30, 5.3]], remarks: 1 },
    { file: "no-time.gpx", facts: [], remarks: 1 },
    {
      file: "activities-de.csv",
      facts: [
        ["run", 30, 5.4],
        ["strength", 60, undefined],
      ],
      remarks: 0,
    },
    { file: "activities-es.csv", facts: [["run", 30, undefined]], remarks: 1 },
  ])("$file is read as what was done", ({ file, facts, remarks }) => {
    const read = readLogFile(file, bytesOf(file));

    expect(factsOf(read)).toStrictEqual(facts);
    expect(read.problems).toHaveLength(remarks);
  });

  it("keeps the sports of a triathlon apart", () => {
    const { workouts } = readLogFile("10-triathlon.fit", bytesOf("10-triathlon.fit"));

    expect(workouts.map(({ report }) => report.kind)).toStrictEqual(["cross", "cross", "cross", "cross", "run"]);
  });

  it("keeps the offset that the times of a GPX name, and so the local date", () => {
    const { workouts } = readLogFile("offset-times.gpx", bytesOf("offset-times.gpx"));

    expect(workouts[0]?.report).toMatchObject({ startedAt: "2026-03-27T22:20:00.137Z", offsetMinutes: 120 });
  });

  it.each([
    { what: "UTF-16 with its mark", encode: (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le") },
    { what: "UTF-16 without", encode: (text: string) => Buffer.from(text, "utf16le") },
    { what: "UTF-16, the high byte first", encode: (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le").swap16() },
    { what: "Latin-1", encode: (text: string) => Buffer.from(text.replace("UTF-8", "ISO-8859-1"), "latin1") },
    { what: "two declarations", encode: (text: string) => Buffer.from(`<?xml version="1.0"?>\n${text}`) },
    { what: "another version", encode: (text: string) => Buffer.from(text.replace('version="1.0"', 'version="1.1"')) },
    { what: "decimal commas", encode: (text: string) => Buffer.from(text.replaceAll(/>(\d{4})</g, ">$1,2<")) },
    {
      what: "a lone ampersand",
      encode: (text: string) => Buffer.from(text.replace("<Activity ", "<Notes>A & B</Notes><Activity ")),
    },
  ])("is read in $what", ({ encode }) => {
    const text = textIn("leading-space.tcx").trimStart();

    expect(factsOf(readLogFile("a.tcx", encode(text)))).toStrictEqual([["run", 30, 5.4]]);
  });

  it.each([
    { what: "a space for the T", time: "2026-10-05 06:00:00Z" },
    { what: "a compact offset", time: "2026-10-05T08:00:00+0200" },
    { what: "a short offset", time: "2026-10-05T08:00:00+02" },
    { what: "a decimal comma", time: "2026-10-05T06:00:00,5Z" },
  ])("has times with $what", ({ time }) => {
    const end = time.replace(":00:00", ":30:00");
    const read = readLogFile(
      "a.gpx",
      `<gpx><trk><type>running</type><trkseg>${pointAt(time, 47)}${pointAt(end, 47.05)}</trkseg></trk></gpx>`,
    );

    expect(factsOf(read)).toStrictEqual([["run", 30, 5.6]]);
    expect(read.workouts[0]?.report.startedAt).toContain("2026-10-05T06:00:00");
    expect(read.workouts[0]?.report.averageHeartRate).toBe(151);
  });

  it.each([
    { told: "00:30:00", minutes: [30] },
    { told: "-1800", minutes: [] },
  ])("has laps of $told", ({ told, minutes }) => {
    const text = textIn("leading-space.tcx").replace(">1800<", `>${told}<`);

    const { workouts, problems } = readLogFile("a.tcx", text);

    expect(workouts.map(({ report }) => report.durationMinutes)).toStrictEqual(minutes);
    expect(problems).toStrictEqual(
      minutes.length === 0 ? ['a.tcx: lap 1 TotalTimeSeconds: found "-1800"; expected seconds'] : [],
    );
  });

  it("that ends early counts up to its end, and says so", () => {
    const whole = textIn("offset-times.gpx");

    const read = readLogFile("cut.gpx", whole.slice(0, whole.indexOf("<trkpt", whole.length / 2)));

    expect(factsOf(read)).toStrictEqual([["run", 15, 2.7]]);
    expect(read.problems).toStrictEqual(["cut.gpx: the document ends early; what stands before its end counts"]);
  });
});

describe("a FIT file as devices leave it", () => {
  const sound = bytesOf("05-bad-file-crc.fit");

  it.each([
    { what: "a header of no size", change: (bytes: Buffer) => bytes.writeUInt8(0, 0) },
    { what: "a header that is too large", change: (bytes: Buffer) => bytes.writeUInt8(64, 0) },
    { what: "data of no size", change: (bytes: Buffer) => bytes.writeUInt32LE(0, 4) },
    { what: "a checksum that was not computed", change: (bytes: Buffer) => bytes.writeUInt16LE(0, bytes.length - 2) },
  ])("is read with $what", ({ change }) => {
    const bytes = Buffer.from(sound);
    change(bytes);

    expect(factsOf(readLogFile("a.fit", bytes))).toStrictEqual([["run", 30, 5.4]]);
  });

  it("is read as two workouts when another one follows it", () => {
    const read = readLogFile(
      "two.fit",
      Buffer.concat([bytesOf("02-no-timer-time.fit"), bytesOf("07-manual-session-only.fit")]),
    );

    expect(factsOf(read)).toStrictEqual([
      ["run", 31, 5.4],
      ["run", 30, 5],
    ]);
  });

  it("that was cut off is read from what is there, and says so", () => {
    const read = readLogFile("cut.fit", sound.slice(0, 3000));

    expect(factsOf(read)).toStrictEqual([["cross", 20, 3.5]]);
    expect(read.problems[0]).toContain("a header that tells of");
    expect(read.problems[1]).toContain("holds no session; it is read from its records");
  });
});

describe("Strava's export in its languages", () => {
  it.each([
    {
      language: "French",
      text:
        "ID de l'activité,Date de l'activité,Nom de l'activité,Type d'activité,Temps écoulé,Distance,Temps écoulé,Durée de déplacement,Distance,Dénivelé positif\n" +
        '1,"5 oct. 2026 à 06:00:00",A,Course à pied,1860,"5,40",1860.0,1800.0,5400.0,45.5\n' +
        '2,"6 oct. 2026 à 06:00:00",B,Marche,1860,"2,00",1860.0,1800.0,2000.0,\n',
      kinds: ["run", "recovery"],
    },
    {
      language: "Italian",
      text:
        "ID attività,Data dell'attività,Nome dell'attività,Tipo di attività,Tempo trascorso,Distanza,Tempo trascorso,Tempo in movimento,Distanza\n" +
        '1,"5 ott 2026, 06:00:00",A,Corsa,1860,"5,40",1860.0,1800.0,5400.0\n' +
        '2,"6 ott 2026, 06:00:00",B,Allenamento con i pesi,1860,"0,00",1860.0,1800.0,0.0\n',
      kinds: ["run", "strength"],
    },
    {
      language: "Portuguese",
      text:
        "ID da atividade,Data da atividade,Nome da atividade,Tipo de atividade,Tempo decorrido,Distância,Tempo decorrido,Tempo de movimentação,Distância\n" +
        '1,"5 de out. de 2026, 06:00:00",A,Corrida,1860,"5,40",1860.0,1800.0,5400.0\n' +
        '2,"6 de out. de 2026, 06:00:00",B,Caminhada,1860,"0,00",1860.0,1800.0,0.0\n',
      kinds: ["run", "recovery"],
    },
    {
      language: "Spanish",
      text:
        "ID de actividad,Fecha de la actividad,Nombre de la actividad,Tipo de actividad,Tiempo transcurrido,Distancia,Tiempo transcurrido,Tiempo en movimiento,Distancia,Desnivel positivo,Esfuerzo Percibido\n" +
        '1,"5 oct 2026, 6:00:00",A,Carrera,1860,"5,40",1860.0,1800.0,5400.0,5.9,6\n' +
        '2,"06/10/2026, 6:00:00",B,Entrenamiento con pesas,1860,"0,00",1860.0,1800.0,0.0,,\n',
      kinds: ["run", "strength"],
    },
  ])("is read in $language", ({ text, kinds }) => {
    const { workouts, problems } = readLogFile("activities.csv", text);

    expect(problems).toStrictEqual([]);
    expect(workouts.map(({ report }) => report.kind)).toStrictEqual(kinds);
    expect(workouts[0]?.report).toMatchObject({ startedAt: "2026-10-05T06:00:00.000Z", durationMinutes: 30 });
  });

  it("says how to get the English one where a language is not read", () => {
    const text = 'アクティビティID,日付,種類,ファイル名\n1,"2026/10/05",ラン,activities/1.fit.gz\n';

    expect(readLogFile("activities.csv", text).problems).toStrictEqual([
      "activities.csv: line 1: found Strava's export in a language that is not read: アクティビティID, 日付, 種類 ...; " +
        "expected headings of a language that is; set Strava to English (strava.com, bottom of the page) and ask for the export again",
    ]);
  });
});

describe("a file that is too much", () => {
  it("is refused in a sentence when its JSON is nested 100,000 times", () => {
    const text = "[".repeat(100_000) + "]".repeat(100_000);

    expect(readLogFile("deep.json", text).problems).toStrictEqual([
      'deep.json: found JSON nested more than 32 times; expected an array of workouts, or {"workouts":[...]}',
    ]);
  });

  it("is read at a cost that grows as the file when every line has a stray quote", () => {
    const lines = Array.from({ length: 16_000 }, (_, at) => `${at},x"y,Run,1800`).join("\n");

    const read = readLogFile("a.csv", `Activity ID,Activity Date,Activity Type,Elapsed Time\n${lines}\n`);

    expect(read.leftOut).toBe(16_000);
    expect(read.problems).toHaveLength(4);
    expect(read.problems.at(-1)).toMatch(/^a.csv: .*found 15997 more like these/);
  });

  it("is read with 150,000 sets of one workout", () => {
    const row = '"A","22 Nov 2026, 17:00","22 Nov 2026, 18:00","Bench Press (Barbell)","normal"\n';

    const read = readLogFile("hevy.csv", `title,start_time,end_time,exercise_title,set_type\n${row.repeat(150_000)}`);

    expect(factsOf(read)).toStrictEqual([["strength", 60, undefined]]);
  });
});
