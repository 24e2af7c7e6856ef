import { describe, expect, it } from "vitest";
import { createHandler } from "../../../functions/synthetic/handler.ts";
import { athleteIdPages } from "../../../lib/app/manage-athletes.ts";
import { SYNTHETIC_ATHLETE_ID } from "../../../lib/domain/synthetic-athlete.ts";
import { createLocalHandlers } from "../../../lib/local/handlers.ts";
import type { OutgoingText } from "../../../lib/ports/sending.ts";
import { createTokens, createUnlistedProfiles } from "../../../lib/table/athletes.ts";
import { createMemoryTable } from "../../../lib/table/memory-table.ts";
import { alarmsOf, type Datum } from "../../incidents/alarms.ts";
import { synthTeams } from "../../infra/synth-teams.ts";
import { vendorsAt } from "../../support/fake-vendors.ts";
import { confide } from "../../support/log-watch.ts";
import { createRecordingLog } from "../../support/recording-log.ts";
import { aStreamRecord } from "../../support/stream-event.ts";
import { aTeam } from "../../team/a-team.ts";

const OPS_TOPIC = "arn:aws:sns:us-east-1:111111111111:cooldown-demo-Ops";
const HOUR_MS = 3_600_000;
/** Noon in New York, where the schedule posts. */
const FIRST_NOON_MS = Date.parse("2026-11-02T17:00:00.000Z");

const [watched] = synthTeams([aTeam({ stage: "production", syntheticAthlete: true })]).teams;
const missing = watched && alarmsOf(watched.template).find(({ id }) => id.includes("SyntheticMissing"));
if (missing === undefined) throw new Error("a team with a synthetic athlete has an alarm for it");

/** A team on this machine, which nobody trains with but the synthetic athlete. */
function aTeamWithNobody() {
  const clock = { nowMs: FIRST_NOON_MS };
  const sent: OutgoingText[] = [];
  const data: Datum[] = [];
  const changed = new Set<string>();
  const recording = createRecordingLog();
  const log = {
    ...recording,
    count: (metric: string, value = 1) => void data.push({ metric: `Cooldown ${metric}`, value, atMs: clock.nowMs }),
  };
  const faults = { webhookAnswers: null as number | null, isSwept: true };
  const table = createMemoryTable({ onChange: (athleteId) => void changed.add(athleteId) });
  const handlers = createLocalHandlers({
    table,
    clock: () => clock.nowMs,
    messenger: {
      publish: async (text) => {
        sent.push(text);
        return { kind: "sent", messageId: `m-${sent.length}` };
      },
    },
    log,
    optOuts: { has: () => false, all: () => [], add: () => undefined, delete: () => undefined },
    vendorUrls: vendorsAt("http://127.0.0.1:1"),
  });
  const assess = async (): Promise<void> => {
    const Records = [...changed].map((id, at) => aStreamRecord(`${at}`, `ATHLETE#${id}`, "PROFILE"));
    changed.clear();
    await handlers.assess({ Records });
  };
  const sweep = async (): Promise<void> => {
    if (faults.isSwept) await handlers.sweep(0);
    await assess();
  };
  const tokens: string[] = [];
  const run = createHandler({
    clock: () => clock.nowMs,
    log,
    book: { ...createTokens(table), ...createUnlistedProfiles(table) },
    newSecret: () => `${"s".repeat(20)}${tokens.length}`,
    post: async (workout, token) => {
      confide(token);
      tokens.push(token);
      const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
      const request = { method: "POST", body: JSON.stringify(workout), headers };
      return faults.webhookAnswers ?? (await handlers.webhook.request("/v1/workouts", request)).status;
    },
    timeZone: "America/New_York",
    topicArn: OPS_TOPIC,
  });
  return {
    ...handlers,
    sent,
    data,
    faults,
    tokens,
    listTokens: () => createTokens(table).listTokens(SYNTHETIC_ATHLETE_ID),
    run,
    /** A day from noon on, with some of its sweeps. */
    liveADay: async () => {
      const noonMs = clock.nowMs;
      await run().catch(() => undefined);
      await assess();
      for (const hours of [0.1, 0.3, 0.4, 12, 24]) {
        clock.nowMs = noonMs + hours * HOUR_MS;
        await sweep();
      }
    },
    isAlarming: (afterHours = 0) => missing?.isOn(data, clock.nowMs + afterHours * HOUR_MS),
  };
}

describe("the synthetic athlete", () => {
  it("gets one text a day by the topic of the alarms, whatever the day, and for longer than texts take to fade", async () => {
    const team = aTeamWithNobody();

    for (let day = 0; day < 70; day += 1) await team.liveADay();

    const [welcome, ...texts] = team.sent;
    expect(welcome?.kind).toBe("welcome");
    expect(texts.map(({ kind }) => kind)).toStrictEqual(Array.from({ length: 70 }, () => "meal"));
    expect(new Set(team.sent.map(({ to, channel }) => `${channel} ${to}`))).toStrictEqual(
      new Set([`email ${OPS_TOPIC}`]),
    );
    expect(texts[0]?.body).toMatch(/^Hi Synthetic/);
  });

  it("is counted apart from the reminders of athletes, and stands in no list of them", async () => {
    const team = aTeamWithNobody();

    await team.liveADay();

    const listed: string[] = [];
    for await (const page of athleteIdPages({ directory: team.directory, shards: 1 })) listed.push(...page);
    expect(listed).toStrictEqual([]);
    expect(team.data.filter(({ metric }) => /Reminders|Synthetic/.test(metric)).map(({ metric }) => metric)).toEqual([
      "Cooldown SyntheticTextsSENT",
      "Cooldown SyntheticTextsSENT",
    ]);
  });

  it("leaves no token behind, of a post that was taken or was not", async () => {
    const team = aTeamWithNobody();

    await team.run();
    team.faults.webhookAnswers = 503;

    await expect(team.run()).rejects.toThrow("The webhook answered 503.");
    expect(team.tokens).toHaveLength(2);
    expect(await team.listTokens()).toStrictEqual([]);
  });

  it("posts one workout a day however often it is run", async () => {
    const team = aTeamWithNobody();

    await team.run();
    await team.run();

    expect(await team.workouts.read(SYNTHETIC_ATHLETE_ID)).toHaveLength(1);
  });

  it.each([
    { what: "the webhook fails", fault: { webhookAnswers: 500 } },
    { what: "nothing is swept", fault: { isSwept: false } },
  ])("sets its alarm off when $what, and off again with the next text", async ({ fault }) => {
    const team = aTeamWithNobody();
    await team.liveADay();
    const before = [team.isAlarming(), team.isAlarming(1)];

    Object.assign(team.faults, fault);
    await team.liveADay();
    const broken = team.isAlarming();
    Object.assign(team.faults, { webhookAnswers: null, isSwept: true });
    await team.liveADay();

    expect({ before, broken, mended: team.isAlarming() }).toStrictEqual({
      before: [false, false],
      broken: true,
      mended: false,
    });
  });

  it("has an alarm that is on until the first text came", () => {
    expect(aTeamWithNobody().isAlarming()).toBe(true);
  });
});
