import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Ran, runCommand } from "../../support/run-command.ts";
import { type RuntimeClient, startRuntimeClient } from "../../support/runtime-client.ts";

const ANA = {
  name: "Ana",
  timeZone: "America/New_York",
  phone: "+12025550123",
  wake: { default: "06:30" },
  channels: { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] },
};

let client: RuntimeClient;
let folder = "";
const cooldown = (...words: readonly string[]): Promise<Ran> => runCommand([...words, "--local", client.server.url]);

/** Ana joins on Sunday and trains from Monday to Friday until 18:00; it is Saturday noon. */
beforeAll(async () => {
  client = await startRuntimeClient({ now: "2026-10-11T16:00:00Z" });
  folder = await mkdtemp(join(tmpdir(), "cooldown-explain-"));
  await writeFile(join(folder, "ana.json"), JSON.stringify(ANA));
  await cooldown("athlete", "add", "--id", "ana", "--profile", join(folder, "ana.json"));
  await cooldown("athlete", "consent", "ana", "--channel", "sms", "--method", "signed form", "--by", "Coach Lee");
  const { out } = await cooldown("token", "create", "--athlete", "ana");
  const { token } = JSON.parse(out) as { readonly token: string };
  for (const day of ["12", "13", "14", "15", "16"]) {
    await client.moveTo(`2026-10-${day}T22:00:00Z`);
    const run = { kind: "run", startedAt: `2026-10-${day}T17:15:00-04:00`, durationMinutes: 45, distanceKm: 8 };
    await client.post(token, { ...run, rpe: day === "16" ? 8 : 4 });
  }
  await client.moveTo("2026-10-17T16:00:00Z");
});
afterAll(async () => {
  await client.server.stop();
  await rm(folder, { recursive: true });
});

describe("cooldown explain", () => {
  it("tells a coach what was logged, what followed, and why each text went", async () => {
    const { code, out } = await cooldown("explain", "ana", "--date", "2026-10-16");

    expect(code).toBe(0);
    expect(withoutBodies(out)).toBe(`Ana, Fri 16 October 2026 (America/New_York)

Logged
  17:15-18:00  run, 45 min, 8 km: RPE 8 as reported, 360 AU

What followed (worked out from the log and profile of now)
  Advice for Sat 17 October: rest.
  REST_QUOTA: 5 training days in the last 6.
  BUILDING: Day 5 of 7: still getting to know your training.
  Load: 360 AU on the day, 1080 AU in 7 days (RPE x minutes).

Texts
  meal: sent by SMS at 18:15
    "..."
    - A run ended at 18:00. A meal text goes 15 minutes after a session of at
      least 20, and is worth nothing after 20:00.
    - After a long or hard session carbohydrate comes first; foods that the
      profile rules out are left out (diet: omnivore).
  rest-day: sent by SMS at 19:00
    "..."
    - Sat 17 October is a rest day for Ana: the 6 days before it hold 5 training
      days, and 2 rest days a week leave room for 5.
    - If nothing is trained, so is Sun 18 October.
    - Rest-day texts go the evening before, at 19:00.
  bedtime: sent by SMS at 20:45
    "..."
    - Bedtime is 21:45: 8.5 h of sleep (30 minutes of it for a hard day) and 15
      minutes to fall asleep before the wake time of 06:30.
    - The text was planned for 20:45.
`);
  });

  it("quotes the very words that went out", async () => {
    const { out } = await cooldown("explain", "ana", "--date", "2026-10-16", "--json");

    const { texts } = JSON.parse(out) as { readonly texts: readonly { readonly body: string }[] };
    const sent = (await client.outbox()).filter(({ sentAt }) => sentAt >= "2026-10-16T20");
    expect(texts.map(({ body }) => body)).toStrictEqual(sent.map(({ body }) => body));
  });

  it("says why there was no text of a kind", async () => {
    const { out } = await cooldown("explain", "ana", "--date", "2026-10-14");

    expect(out.split("No text, and none planned\n")[1]).toBe(
      "  rest-day: Thu 15 October is no rest day for Ana: the 6 days before it hold 3\n" +
        "    training days; with 2 rest days a week it takes 5.\n",
    );
  });

  it("explains today, as it stands, when no date is given", async () => {
    const { out } = await cooldown("explain", "ana");

    expect(out).toContain("Ana, Sat 17 October 2026 (America/New_York)\n\nLogged\n  nothing\n");
    expect(out).toContain("What followed (as stored)\n  This was a rest day.\n  Advice for Sun 18 October: rest.\n");
    expect(out).toContain(
      "  meal: No run, lift or cross-training of at least 20 minutes was logged on this\n    day so far.\n",
    );
  });

  it("explains the day of the welcome", async () => {
    const { out } = await cooldown("explain", "ana", "--date", "2026-10-11");

    expect(out).toContain("  welcome: sent by SMS at 12:00\n");
    expect(out).toContain("Ana's consent was recorded at 12:00: the first text is the welcome");
  });

  it("fits 80 columns", async () => {
    const days = await Promise.all(
      ["11", "12", "16", "17"].map((day) => cooldown("explain", "ana", "--date", `2026-10-${day}`)),
    );

    const longest = Math.max(...days.flatMap(({ out }) => out.split("\n").map(({ length }) => length)));
    expect(longest).toBeLessThanOrEqual(80);
  });

  it("has nothing to say about a day to come", async () => {
    const { code, err } = await cooldown("explain", "ana", "--date", "2026-10-18");

    expect([code, err]).toStrictEqual([2, "cooldown: --date: 2026-10-18 is still to come; for ana it is 2026-10-17\n"]);
  });
});

/** The words of texts are others' to test. */
function withoutBodies(out: string): string {
  return out.replaceAll(/ {4}"[^"]*"\n/g, '    "..."\n');
}
