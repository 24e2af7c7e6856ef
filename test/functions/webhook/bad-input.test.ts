import { describe, expect, it } from "vitest";
import { aWebhook, refusal, WORKOUT } from "../../support/webhook.ts";

const WORKOUTS = "/v1/workouts";

describe("a workout that cannot be right", () => {
  it.each([
    { what: "a wrong kind", over: { kind: "swim" }, field: "kind", came: '"swim"' },
    { what: "a number as kind", over: { kind: 7 }, field: "kind", came: "7" },
    { what: "a text as duration", over: { durationMinutes: "45" }, field: "durationMinutes", came: '"45"' },
    { what: "a null duration", over: { durationMinutes: null }, field: "durationMinutes", came: "null" },
    { what: "zero minutes", over: { durationMinutes: 0 }, field: "durationMinutes", came: "0" },
    { what: "next to zero minutes", over: { durationMinutes: 1e-200 }, field: "durationMinutes", came: "1e-200" },
    { what: "minutes below zero", over: { durationMinutes: -1 }, field: "durationMinutes", came: "-1" },
    { what: "49 hours", over: { durationMinutes: 2940 }, field: "durationMinutes", came: "2940" },
    {
      what: "a start in 16 minutes",
      over: { startedAt: "2026-11-22T12:16:00-05:00" },
      field: "startedAt",
      came: '"2026-11-22T12:16:00-05:00"',
    },
    {
      what: "a start before 2000",
      over: { startedAt: "1999-12-31T23:59:59Z" },
      field: "startedAt",
      came: '"1999-12-31T23:59:59Z"',
    },
    {
      what: "a start without an offset",
      over: { startedAt: "2026-11-22T06:30:00" },
      field: "startedAt",
      came: '"2026-11-22T06:30:00"',
    },
    {
      what: "a start on no day",
      over: { startedAt: "2026-02-30T06:30:00Z" },
      field: "startedAt",
      came: '"2026-02-30T06:30:00Z"',
    },
    { what: "a number as start", over: { startedAt: 1_763_800_000 }, field: "startedAt", came: "1763800000" },
    { what: "RPE 11", over: { rpe: 11 }, field: "rpe", came: "11" },
    { what: "an unknown muscle", over: { muscleGroups: ["quads", "wings"] }, field: "muscleGroups.1", came: '"wings"' },
    { what: "a text as muscles", over: { muscleGroups: "quads" }, field: "muscleGroups", came: '"quads"' },
    { what: "a text as flag", over: { toFailure: "yes" }, field: "toFailure", came: '"yes"' },
    { what: "an unknown zone", over: { timeZone: "Mars/Olympus" }, field: "timeZone", came: '"Mars/Olympus"' },
    { what: "an id with a slash", over: { id: "a/b" }, field: "id", came: '"a/b"' },
    { what: "an id with a hash", over: { id: "a#b" }, field: "id", came: '"a#b"' },
    { what: "an empty id", over: { id: "" }, field: "id", came: '""' },
    { what: "an endless title", over: { title: "x".repeat(201) }, field: "title", came: `"${"x".repeat(56)}...` },
    { what: "half a letter in the title", over: { title: "\ud83c" }, field: "title", came: '"\\ud83c"' },
    { what: "a heart rate of 300", over: { averageHeartRate: 300 }, field: "averageHeartRate", came: "300" },
    { what: "a distance below zero", over: { distanceKm: -0.1 }, field: "distanceKm", came: "-0.1" },
    {
      what: "a run faster than anyone",
      over: { durationMinutes: 45, distanceKm: 60 },
      field: "distanceKm",
      came: "60",
    },
    {
      what: "less time than moving",
      over: { durationMinutes: 45, elapsedMinutes: 30 },
      field: "elapsedMinutes",
      came: "30",
    },
    { what: "an update at no instant", over: { updatedAt: "yesterday" }, field: "updatedAt", came: '"yesterday"' },
    { what: "an unknown field", over: { calories: 400 }, field: "calories", came: "400" },
  ])("($what) is refused with 422, naming field, value and what is allowed", async ({ over, field, came }) => {
    const webhook = await aWebhook();

    const response = await webhook.post({ ...WORKOUT, ...over });

    const { status, errors } = await refusal(response, webhook);
    expect(status).toBe(422);
    expect(errors).toStrictEqual([{ field, came, expected: expect.stringMatching(/./) }]);
  });

  it("(with a field named __proto__) is refused with 422", async () => {
    const webhook = await aWebhook();

    const response = await webhook.send("POST", WORKOUTS, {
      body: JSON.stringify(WORKOUT).replace("{", '{"__proto__":{"rpe":1},'),
    });

    const { status, errors } = await refusal(response, webhook);
    expect(status).toBe(422);
    expect(errors).toMatchObject([{ field: "__proto__" }]);
  });

  it.each(["kind", "startedAt", "durationMinutes"])("(without %s) is refused with 422", async (field) => {
    const webhook = await aWebhook();
    const { [field]: _missing, ...incomplete }: Record<string, unknown> = WORKOUT;

    const response = await webhook.post(incomplete);

    const { status, errors } = await refusal(response, webhook);
    expect(status).toBe(422);
    expect(errors).toMatchObject([{ field, came: "nothing" }]);
  });

  it.each([
    { what: "null", body: null },
    { what: "a number", body: 7 },
    { what: "a text", body: "run" },
    { what: "a list", body: [WORKOUT] },
    { what: "a list at workouts", body: { workouts: WORKOUT }, field: "workouts" },
    { what: "no workouts", body: { workouts: [] }, field: "workouts" },
    { what: "101 workouts", body: { workouts: Array.from({ length: 101 }, () => WORKOUT) }, field: "workouts" },
    { what: "more beside workouts", body: { workouts: [WORKOUT], more: 1 }, field: "more" },
    { what: "a null among workouts", body: { workouts: [WORKOUT, null] }, field: "workouts.1" },
  ])("($what) is refused with 422", async ({ body, field = "body" }) => {
    const webhook = await aWebhook();

    const response = await webhook.post(body);

    const { status, errors } = await refusal(response, webhook);
    expect(status).toBe(422);
    expect(errors?.map((each) => each.field)).toContain(field);
  });

  it.each([
    { what: "a list", body: [WORKOUT], field: "body", expected: 'a workout, or {"workouts":[...]}' },
    {
      what: "deletions",
      body: { deleted: [{ id: "w-42" }] },
      field: "deleted",
      expected: "DELETE /v1/workouts/{id} under a token; a list of deletions is signed by the team",
    },
    {
      what: "an athlete beside the token",
      body: { athleteId: "ana", ...WORKOUT },
      field: "athleteId",
      expected: "no athleteId: the token says whose workout it is",
    },
    {
      what: "an athlete in a batch",
      body: { workouts: [{ athleteId: "bea", ...WORKOUT }] },
      field: "workouts.0.athleteId",
      expected: "no athleteId: the token says whose workout it is",
    },
  ])("($what) is answered with what to send instead, and with that alone", async ({ body, field, expected }) => {
    const webhook = await aWebhook();

    const response = await webhook.post(body);

    const { errors } = await refusal(response, webhook);
    expect(errors).toStrictEqual([{ field, came: expect.stringMatching(/./), expected }]);
  });

  it("among good ones refuses them all", async () => {
    const webhook = await aWebhook();

    const response = await webhook.post({
      workouts: [
        { ...WORKOUT, id: "a" },
        { ...WORKOUT, id: "b", rpe: 11, pace: 4 },
        { ...WORKOUT, id: "c" },
      ],
    });

    const { status, errors } = await refusal(response, webhook);
    expect(status).toBe(422);
    expect(errors).toMatchObject([
      { field: "workouts.1.rpe", came: "11", expected: "a number from 0 to 10" },
      { field: "workouts.1.pace", came: "4" },
    ]);
  });

  it("with an id that another of the batch has is refused with 422", async () => {
    const webhook = await aWebhook();

    const response = await webhook.post({ workouts: [WORKOUT, { ...WORKOUT, rpe: 3 }] });

    const { status, errors } = await refusal(response, webhook);
    expect(status).toBe(422);
    expect(errors).toMatchObject([{ field: "workouts.1.id", came: '"w-42"' }]);
  });

  it("nested 100000 deep is refused with 422", async () => {
    const webhook = await aWebhook();
    const body = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;

    const response = await webhook.send("POST", WORKOUTS, { body });

    const { status } = await refusal(response, webhook);
    expect(status).toBe(422);
  });
});

describe("a body that cannot be read", () => {
  it.each([
    { what: "broken JSON", body: '{"kind":"run"' },
    { what: "nothing", body: "" },
    { what: "bytes that are no UTF-8", body: new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]) },
    { what: "UTF-16", body: new Uint8Array(Buffer.from(JSON.stringify(WORKOUT), "utf16le")) },
    { what: "gzip", body: new Uint8Array([0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00]) },
  ])("($what) is refused with 400", async ({ body }) => {
    const webhook = await aWebhook();

    const response = await webhook.send("POST", WORKOUTS, { body });

    const { status, errors } = await refusal(response, webhook);
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ field: "body", expected: "JSON in UTF-8" }]);
  });

  it.each([null, "text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonp"])(
    "of content type %s is refused with 415",
    async (contentType) => {
      const webhook = await aWebhook();
      const bytes = new TextEncoder().encode(JSON.stringify(WORKOUT));

      const response = await webhook.send("POST", WORKOUTS, { body: bytes, headers: { "content-type": contentType } });

      const { status, errors } = await refusal(response, webhook);
      expect(status).toBe(415);
      expect(errors).toMatchObject([{ field: "content-type", expected: "application/json" }]);
    },
  );

  it.each([
    { bytes: 256 * 1024, status: 202 },
    { bytes: 256 * 1024 + 1, status: 413 },
    { bytes: 300 * 1024, status: 413 },
  ])("of $bytes bytes: $status, with a length or without one", async ({ bytes, status }) => {
    const webhook = await aWebhook();
    const json = JSON.stringify(WORKOUT);
    const body = json + " ".repeat(bytes - json.length);

    const chunked = await webhook.send("POST", WORKOUTS, { body: streamOf(body) });
    const measured = await webhook.send("POST", WORKOUTS, { body, headers: { "content-length": String(bytes) } });

    expect([chunked.status, measured.status]).toStrictEqual(status === 202 ? [202, 200] : [413, 413]);
    if (status === 413) {
      await refusal(chunked, webhook);
      await refusal(measured, webhook);
    }
  });
});

function streamOf(text: string): ReadableStream {
  const bytes = new TextEncoder().encode(text);
  return new ReadableStream({
    start: (controller) => {
      for (let at = 0; at < bytes.length; at += 10_000) controller.enqueue(bytes.slice(at, at + 10_000));
      controller.close();
    },
  });
}
