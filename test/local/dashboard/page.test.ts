import { describe, expect, it } from "vitest";
import { instantMs } from "../../../lib/domain/local-time.ts";
import { readTrainingLog } from "../../../lib/domain/log/read-log.ts";
import { DEFAULT_POLICY } from "../../../lib/domain/policy.ts";
import { assessRecovery } from "../../../lib/domain/recovery/assess-recovery.ts";
import { type AthleteView, threadOf } from "../../../lib/local/dashboard/athlete-view.ts";
import { loadDays } from "../../../lib/local/dashboard/load-chart.ts";
import { page, tomorrowMorning } from "../../../lib/local/dashboard/page.ts";
import { anAthlete, aProfile, aWorkout } from "../../support/builders.ts";
import { aMessage, aText } from "./phones.ts";

const NOW = instantMs("2026-11-22T17:00:00Z");
const EVIL = `"><script>alert('x')</script>&`;
const ESCAPED = "&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;";

function aView(over: Partial<AthleteView> = {}, workouts = [aWorkout({ rpe: 7 })]): AthleteView {
  const athlete = over.athlete ?? anAthlete();
  const log = readTrainingLog({ workouts, athlete, policy: DEFAULT_POLICY, nowMs: NOW });
  return {
    athlete,
    nowMs: NOW,
    zone: log.zone.name,
    status: assessRecovery(log),
    hasWorkouts: workouts.length > 0,
    days: loadDays(log),
    thread: [],
    ...over,
  };
}

async function rendered(...athletes: readonly AthleteView[]): Promise<string> {
  return String(await page({ nowMs: NOW, athletes, damaged: [], lastMessage: "3" }));
}

/** What a person reads, without the marks. */
function textOf(html: string): string {
  return html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
}

describe("the dashboard", () => {
  it("tells the virtual time in UTC and where the athlete is", async () => {
    const html = await rendered(aView());

    expect(textOf(html)).toContain("2026-11-22 17:00 UTC Sun 22 Nov, 12:00 in New York");
  });

  it("shows what went out by local time with its kind, and parts only when there are several", async () => {
    const sent = [aMessage(), aMessage({ id: "2", kind: "bedtime", body: "Sleep well.", parts: 2 })];

    const html = await rendered(aView({ thread: threadOf(sent, []) }));

    expect(textOf(html)).toContain("Sun 22 Nov Eat well. 07:30 meal Sleep well. 07:30 bedtime 2 parts");
  });

  it("shows the athlete's own texts on their side, and replies on ours", async () => {
    const sent = [aMessage({ id: "2", kind: "reply", body: "Thanks." })];

    const html = await rendered(aView({ thread: threadOf(sent, [aText()]) }));

    expect(html).toMatch(/<li class="own">\s*<p class="bubble">7<\/p>/);
    expect(html).toMatch(/<li class="theirs">\s*<p class="bubble">Thanks.<\/p>/);
  });

  it("shows an e-mail as a card with its subject", async () => {
    const mail = aMessage({ channel: "email", to: "ana@example.com", subject: "Rest", body: "Hi Ana,\n\nRest." });

    const html = await rendered(aView({ thread: threadOf([mail], []) }));

    expect(html).toMatch(/<article class="mail">\s*<p class="to">E-mail to ana@example.com<\/p>\s*<h3>Rest<\/h3>/);
    expect(html).toContain("Hi Ana,\n\nRest.");
  });

  it("shows the last 60 texts and says how many came before", async () => {
    const sent = Array.from({ length: 62 }, (_, at) => aMessage({ id: String(at + 1), body: `Text ${at + 1}.` }));

    const text = textOf(await rendered(aView({ thread: threadOf(sent, []) })));

    expect(text).toContain("2 earlier in /local/outbox Sun 22 Nov Text 3.");
    expect(text).not.toContain("Text 2.");
  });

  it("gives the level for tomorrow with its reasons, and from when hard work fits in local time", async () => {
    const html = await rendered(aView());

    expect(textOf(html)).toContain(
      "Tomorrow (Mon) Building Tomorrow (Mon) is yours to choose: advice comes once a week is logged. " +
        "Day 1 of 7: still getting to know your training. BUILDING Hard run from Tue 24 Nov, 07:15",
    );
  });

  it("names no time for hard work under a red flag", async () => {
    const athlete = anAthlete({ redFlagAt: "2026-11-22T16:00:00.000Z" });

    const html = await rendered(aView({ athlete }));

    expect(textOf(html)).toContain("Hard run on hold Leg lifting on hold Upper-body lifting on hold");
  });

  it("speaks to athletes in their language, and says so to a screen reader", async () => {
    const athlete = anAthlete({ profile: aProfile({ language: "de" }) });

    const html = await rendered(aView({ athlete }));

    expect(html).toMatch(/<div lang="de">\s*<p class="advice">Morgen \(Mo\) entscheidest du/);
  });

  it("without workouts says what to do instead of a chart", async () => {
    const html = await rendered(aView({}, []));

    expect(html).not.toContain("load-chart");
    expect(html).toContain("No workouts yet. Log one, let time pass, and read the texts.");
  });

  it("without athletes offers to add one", async () => {
    expect(textOf(await rendered())).toContain("No athletes yet. Add one below.");
  });

  it("suggests the start of a workout that ends now", async () => {
    expect(await rendered(aView())).toContain('value="2026-11-22T11:15"');
  });

  it("offers no field to text to an athlete without a phone", async () => {
    const athlete = anAthlete({ profile: aProfile({ phone: null, email: "ana@example.com" }) });

    expect(await rendered(aView({ athlete }))).not.toContain("data-from");
  });

  it("escapes what people wrote, wherever it stands", async () => {
    const athlete = anAthlete({ profile: aProfile({ name: EVIL, email: EVIL, phone: EVIL }) });
    const mail = aMessage({ id: "2", channel: "email", to: EVIL, subject: EVIL, body: EVIL });
    const thread = threadOf([aMessage({ body: EVIL, kind: EVIL }), mail], [aText({ body: EVIL })]);

    const html = await rendered(aView({ athlete, thread }), aView());

    expect(html).not.toContain("<script>");
    expect(html.split(ESCAPED)).toHaveLength(11);
  });

  it("holds no script, style or handler of its own, and names every control", async () => {
    const html = await rendered(aView());

    const ids = [...html.matchAll(/<(?:input|select)[^>]*? id="([^"]+)"/g)].map(([, id]) => id);
    const labelled = new Set([...html.matchAll(/<label[^>]*? for="([^"]+)"/g)].map(([, id]) => id));
    expect(html).not.toMatch(/ on\w+=|<style|style=|<script(?! type="module" src="\/dashboard\/script.js">)/);
    expect(ids.length).toBeGreaterThan(8);
    expect(ids.filter((id) => !labelled.has(id))).toStrictEqual([]);
  });

  it("uses each id once", async () => {
    const html = await rendered(aView(), aView({ athlete: anAthlete({ athleteId: "ben" }) }));

    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toStrictEqual([]);
  });
});

describe("the clock's way to tomorrow", () => {
  it.each([
    { now: "2026-11-22T04:59:00Z", morning: "2026-11-22T13:00:00.000Z" },
    { now: "2026-11-22T05:00:00Z", morning: "2026-11-23T13:00:00.000Z" },
    { now: "2026-10-31T23:00:00Z", morning: "2026-11-01T13:00:00.000Z" },
    { now: "2026-03-07T23:00:00Z", morning: "2026-03-08T12:00:00.000Z" },
  ])("at $now, tomorrow 08:00 in New York is $morning", ({ now, morning }) => {
    expect(tomorrowMorning(instantMs(now), "America/New_York")).toBe(morning);
  });
});
