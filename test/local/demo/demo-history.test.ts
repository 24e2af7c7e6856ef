import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { placeDemoTeam } from "../../../lib/local/demo/demo-history.ts";
import type { OutboxMessage } from "../../../lib/local/outbox.ts";
import { type RuntimeClient, startRuntimeClient } from "../../support/runtime-client.ts";

let client: RuntimeClient;
let messages: readonly OutboxMessage[];

beforeAll(async () => {
  client = await startRuntimeClient({ now: "2026-11-22T17:00:00Z" });
  await placeDemoTeam(client.server.runtime, "America/New_York");
  messages = await client.outbox();
}, 60_000);

afterAll(() => client.server.stop());

async function page(path: string): Promise<string> {
  const shown = await (await fetch(`${client.server.url}${path}`)).text();
  return shown.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
}

const VIEWS = [
  "/",
  "/?search=nobody",
  "/athletes/demo",
  "/athletes/emil?load=91",
  "/athletes/nobody",
  "/outbox",
  "/try",
];

const NO_LANGUAGE = "demo team ana ben chloé chloe darío dario emil demo cooldown sms utc min km openapi";
/** What reads as it does in English. */
const ALIKE = {
  de: "name fitness",
  es: "core",
  fr: "pages minutes distance muscles fatigue silence silences",
} as const;
const ENGLISH = /(?<![\p{L}-])(?:the|and|texts?|with|from|which|would|nothing|your)(?![\p{L}-])/iu;

/** What a page says itself, by its pieces: quotes in another language aside. */
async function piecesOf(path: string, lang: string): Promise<readonly string[]> {
  const shown = await (await fetch(`${client.server.url}${path}${path.includes("?") ? "&" : "?"}lang=${lang}`)).text();
  const [, body = ""] = shown.split("<body");
  const own = body
    .replace(/<nav class="languages".*?<\/nav>/su, "")
    .replaceAll(/<(\w+)[^>]* lang="\w\w"[^>]*>[^<]*<\/\1>/gu, "");
  const said = own.match(/(?<=\s(?:aria-label|title|data-label|placeholder|alt|data-says)=")[^"]+/gu) ?? [];
  const read = own.match(/(?<=>)[^<>]+/gu) ?? [];
  return [...said, ...read].map((piece) => piece.replaceAll(/\s+/gu, " ").trim());
}

function isWordsBut(alike: string): (piece: string) => boolean {
  const known = new Set(`${NO_LANGUAGE} ${alike}`.split(" "));
  return (piece) => (piece.toLowerCase().match(/\p{L}{2,}/gu) ?? []).some((word) => !known.has(word));
}

describe("the demo team", () => {
  it("has eight weeks of texts of every kind behind it", () => {
    expect(new Set(messages.map(({ athleteId }) => athleteId))).toStrictEqual(
      new Set(["demo", "ben", "chloe", "dario", "emil"]),
    );
    expect(new Set(messages.map(({ kind }) => kind))).toStrictEqual(
      new Set(["welcome", "meal", "rest-day", "bedtime", "event", "big-day", "starter", "reply"]),
    );
  });

  it("shows a coach a race, an illness, a minor and what to look at", async () => {
    const [team, ana, emil] = [await page("/"), await page("/athletes/demo?texts=56"), await page("/athletes/emil")];

    expect(team).toContain("Darío Wrote of pain once in the last two weeks.");
    expect(team).toContain("Emil Under 18 and trained on");
    expect(team).toContain("Emil Sent 2 texts in a week that nobody understood.");
    expect(team).not.toContain("texts are off");
    expect(ana).toContain("Why this event text");
    expect(emil).toContain("Is under 18; Petra agreed on");
  });
});

describe("a page of the demo team in each language", () => {
  it.each(VIEWS)("says nothing in English: %s", async (path) => {
    const english = new Set(await piecesOf(path, "en"));

    const left = await Promise.all(
      (["de", "es", "fr"] as const).map(async (lang) => {
        const pieces = await piecesOf(path, lang);
        const same = pieces.filter((piece) => english.has(piece)).filter(isWordsBut(ALIKE[lang]));
        return [...same, ...pieces.filter((piece) => ENGLISH.test(piece))];
      }),
    );

    expect(left).toStrictEqual([[], [], []]);
  });
});

describe("the demo team, later", () => {
  it("goes on from there: a workout of today gets its text", async () => {
    await client.send("/local/workouts", { athleteId: "ben", workout: { kind: "run", durationMinutes: 80, rpe: 7 } });
    await client.moveTo("2026-11-22T18:00:00Z");

    const sent = (await client.outbox()).slice(messages.length);

    expect(sent.map(({ athleteId, kind }) => `${athleteId} ${kind}`)).toStrictEqual(["ben meal"]);
  });
});
