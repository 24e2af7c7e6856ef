import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aHook, tokenOf } from "../../support/hook-source.ts";
import { runs } from "../../support/property-runs.ts";
import { sampleOf } from "../../support/source-samples.ts";
import { aWebhook, type Problem, refusal } from "../../support/webhook.ts";

const LARGEST_BODY = 256 * 1024;
const RUN = '"kind":"run","startedAt":"2026-11-22T06:30:00-05:00","durationMinutes":45';
const EXPORTED = '"name":"x","start":"2026-11-22 06:30:00 -0500","duration":60';

/** A body as large as one may be, of one part again and again; `$` in it is its number. */
function filled([before, after]: readonly [string, string], part: string): string {
  const parts: string[] = [];
  let room = LARGEST_BODY - Buffer.byteLength(before + after);
  for (let at = 0; ; at += 1) {
    const next = part.replaceAll("$", at.toString(36));
    room -= Buffer.byteLength(next) + 1;
    if (room < 0) return before + parts.join(",") + after;
    parts.push(next);
  }
}

describe("a refusal of our own format is short, whatever came", () => {
  it.each<{ readonly what: string; readonly around: readonly [string, string]; readonly part: string }>([
    { what: "short unknown fields", around: [`{${RUN},`, "}"], part: '"$":1' },
    { what: "muscles that are none", around: [`{${RUN},"muscleGroups":[`, "]}"], part: '"x"' },
    { what: "a batch whose workouts have unknown fields", around: [`{"workouts":[{${RUN},`, "}]}"], part: '"$":1' },
    { what: "short unknown fields beside a batch", around: ['{"workouts":[],', "}"], part: '"$":1' },
  ])("($what): the first 50 faults, and how many there are", async ({ around, part }) => {
    const webhook = await aWebhook();

    const response = await webhook.send("POST", "/v1/workouts", { body: filled(around, part) });
    const length = Buffer.byteLength(await response.clone().text());

    const { status, errors, detail } = (await refusal(response, webhook)) as Problem & { readonly detail: string };
    expect(status).toBe(422);
    expect(errors).toHaveLength(50);
    expect(detail).toMatch(/There are \d{5} such fields; the first 50 are named\.$/);
    expect(length).toBeLessThan(32_000);
  });

  it("names the beginning of a field of 250,000 letters", async () => {
    const webhook = await aWebhook();

    const response = await webhook.send("POST", "/v1/workouts", { body: `{${RUN},"${"x".repeat(250_000)}":1}` });

    const { errors } = await refusal(response, webhook);
    expect(errors).toMatchObject([{ field: "x".repeat(200) }]);
  });
});

/** Where a source's records stand in its body. */
const LISTS: Readonly<Record<string, readonly [string, string]>> = {
  cooldown: ['{"workouts":[', "]}"],
  shortcuts: ['{"workouts":[', "]}"],
  "health-auto-export": ['{"data":{"workouts":[', "]}}"],
  garmin: ['{"activities":[', "]}"],
  "intervals-icu": ['{"secret":"icu-webhook-secret","events":[', "]}"],
};
const RECORDS = [
  "0",
  "{}",
  '{"userId":"$"}',
  '{"isParent":true}',
  '{"athlete_id":"$","type":"OF ANOTHER KIND"}',
  '{"athlete_id":"$","type":"ACTIVITY_UPDATED"}',
  `{"kind":"x","startedAt":"2026-11-22T06:30Z","durationMinutes":1,"id":"$","a":1,"b":1,"c":1,"d":1}`,
  `{${EXPORTED},"id":"$","distance":0,"elevationUp":0,"avgHeartRate":0,"heartRate":0,"rpe":""}`,
];

/** Posts to a source by its own proof, and answers how long the answer is. */
async function answered(slug: string, body: string): Promise<{ readonly status: number; readonly length: number }> {
  const { secrets, path } = sampleOf(slug);
  const proof = secrets === undefined ? { token: tokenOf(slug) } : { token: null, secrets };
  const hook = await aHook(slug, { ...proof, ...(path !== undefined && { path }) });
  const response = await hook.post(body);
  return { status: response.status, length: Buffer.byteLength(await response.text()) };
}

describe("an answer to a vendor's payload is short, whatever came", () => {
  it("of one record again and again in the list of any source", async () => {
    const record = fc.oneof(
      fc.constantFrom(...RECORDS),
      fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.stringify(value)),
    );

    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(LISTS)), record, async (slug, part) => {
        const { status, length } = await answered(slug, filled(LISTS[slug] ?? ["", ""], part));

        expect([200, 202, 413]).toContain(status);
        expect(length).toBeLessThan(1_000_000);
      }),
      runs(6),
    );
  }, 60_000);

  it.each<{
    readonly slug: string;
    readonly around: readonly [string, string];
    readonly part: string;
    readonly most: number;
  }>([
    { slug: "shortcuts", around: LISTS["shortcuts"] ?? ["", ""], part: RECORDS[6] ?? "", most: 400_000 },
    { slug: "health-auto-export", around: ['{"data":{', "}}"], part: '"$":0', most: 5_000 },
    { slug: "garmin", around: ["{", "}"], part: '"$":[]', most: 5_000 },
  ])(
    "of $slug and $part",
    async ({ slug, around, part, most }) => {
      const { status, length } = await answered(slug, filled(around, part));

      expect([200, 202, 413]).toContain(status);
      expect(length).toBeLessThan(most);
    },
    60_000,
  );

  it("says why of the first 50 records, and counts the others", async () => {
    const hook = await aHook("health-auto-export", { token: tokenOf("health-auto-export") });
    const lists = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`list${at}`, 1] as const));
    const workouts = Array.from({ length: 60 }, (_, at) => ({
      ...JSON.parse(`{${EXPORTED}}`),
      id: `w${at}`,
      rpe: "x",
    }));

    const answer = await hook.answer({ data: { workouts, ...lists } });

    const leftOut = answer.workouts.map((workout) => ("leftOut" in workout ? workout.leftOut : undefined));
    expect(answer.workouts).toHaveLength(60);
    expect(leftOut[49]).toContain('rpe: came "x"; expected a number from 0 to 10');
    expect(leftOut[50]).toStrictEqual(["named of the first 50 such workouts alone"]);
    expect(answer.ignored).toHaveLength(51);
    expect(answer.ignored.at(-1)).toStrictEqual({ reason: "10 more" });
  });
});
