import { describe, expect, it } from "vitest";
import { synthRepoTeams, synthTeams } from "../infra/synth-teams.ts";
import { aTeam } from "../team/a-team.ts";
import { type Alarm, alarmsOf, type Datum } from "./alarms.ts";

const MINUTE_MS = 60_000;
const NOW_MS = Date.parse("2026-11-23T17:00:00.000Z");
const [account] = synthTeams([aTeam({ stage: "production" })]).accounts;
if (account === undefined) throw new Error("a team has an account");
/** Of a team with two shards, and of an account. */
const ALARMS = [...alarmsOf(synthRepoTeams().riverside.template), ...alarmsOf(account.template)];

function alarmNamed(name: string): Alarm {
  const alarm = ALARMS.find(({ id }) => id.startsWith(name));
  if (alarm === undefined) throw new Error(`no alarm ${name}`);
  return alarm;
}

/** These values in each of the last minutes, the oldest first. */
function lastMinutes(metric: string, valuesByMinute: readonly (readonly number[])[]): readonly Datum[] {
  return valuesByMinute.flatMap((values, at) =>
    values.map((value) => ({ metric, value, atMs: NOW_MS - (valuesByMinute.length - 1 - at) * MINUTE_MS })),
  );
}

describe("an alarm on the sweep of two shards", () => {
  const ran = "AWS/Lambda Invocations Deliver";
  const age = "Cooldown oldestDueAgeSeconds";

  it.each([
    {
      what: "both run",
      name: "AlarmsDeliveryStopped",
      data: lastMinutes(ran, [
        [1, 1],
        [1, 1],
        [1, 1],
      ]),
      isOn: false,
    },
    { what: "one has stopped", name: "AlarmsDeliveryStopped", data: lastMinutes(ran, [[1], [1], [1]]), isOn: true },
    { what: "both have stopped", name: "AlarmsDeliveryStopped", data: [], isOn: true },
    {
      what: "one missed a minute",
      name: "AlarmsDeliveryStopped",
      data: lastMinutes(ran, [[1, 1], [1], [1, 1]]),
      isOn: false,
    },
    {
      what: "one is late",
      name: "AlarmsDeliveryLate",
      data: lastMinutes(age, [
        [0, 130],
        [0, 190],
        [0, 250],
      ]),
      isOn: true,
    },
    {
      what: "neither is",
      name: "AlarmsDeliveryLate",
      data: lastMinutes(age, [
        [0, 110],
        [0, 0],
        [60, 0],
      ]),
      isOn: false,
    },
  ])("$name is on: $isOn, when $what", ({ name, data, isOn }) => {
    expect(alarmNamed(name).isOn(data, NOW_MS)).toBe(isOn);
  });
});

describe("an alarm on what is over", () => {
  it.each([
    { name: "AlarmsDeliveryMissedMinutes", metric: "AWS/SQS NumberOfMessagesSent" },
    { name: "AlarmsPlatformErrors", metric: "AWS/Lambda Errors Assess" },
    { name: "Throttled", metric: "AWS/Lambda Throttles" },
  ])("ends by itself: $name", ({ name, metric }) => {
    const once = [{ metric, value: 1, atMs: NOW_MS }];

    const alarm = alarmNamed(name);

    expect([alarm.isOn(once, NOW_MS), alarm.isOn(once, NOW_MS + 5 * MINUTE_MS)]).toStrictEqual([true, false]);
  });
});
