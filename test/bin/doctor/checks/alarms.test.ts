import { describe, expect, it } from "vitest";
import { type AlarmFacts, alarmsCheck } from "../../../../bin/commands/doctor/checks/alarms.ts";
import { aTeam } from "../../../team/a-team.ts";

const TEAM = aTeam({ slug: "riverside", region: "us-west-2" });

describe("the check of alarms", () => {
  const facts: AlarmFacts = {
    count: 17,
    on: [],
    ops: { topicArn: "arn:aws:sns:us-west-2:222222222222:ops", isHeard: true },
    coach: null,
  };
  const late = {
    AlarmName: "cooldown-riverside-AlarmsDeliveryLateAlarm1A2B3C4D-XYZ987",
    AlarmDescription: "Texts go out over two minutes late. What to do: docs/runbook.md#texts-go-out-late",
    StateUpdatedTimestamp: new Date("2026-10-12T15:02:00.000Z"),
  };

  it("is content when none is on", () => {
    expect(alarmsCheck.judge(facts, TEAM)).toStrictEqual([{ kind: "ok", seen: "17 alarms, none is on." }]);
  });

  it("lets an alarm say what it means itself", () => {
    expect(alarmsCheck.judge({ ...facts, on: [late] }, TEAM)).toStrictEqual([
      {
        kind: "problem",
        seen: "The alarm DeliveryLate is on since 2026-10-12 15:02 UTC.",
        means: "Texts go out over two minutes late.",
        next: "See docs/runbook.md#texts-go-out-late.",
        command: `aws cloudwatch describe-alarm-history --alarm-name ${late.AlarmName} --region us-west-2`,
      },
    ]);
  });

  it.each([
    ["cooldown-account-222222222222-us-west-2-SmsSpendingAlarm0A1B2C3D-ABC", "SmsSpending"],
    ["made-by-hand", "made-by-hand"],
  ])("names an alarm shortly: %s", (name, shortly) => {
    const on = [{ AlarmName: name, AlarmDescription: "Made by hand." }];

    expect(alarmsCheck.judge({ ...facts, on }, TEAM)).toMatchObject([
      { seen: `The alarm ${shortly} is on.`, means: "Made by hand.", next: "See docs/runbook.md." },
    ]);
  });

  it("misses alarms that are not there", () => {
    expect(alarmsCheck.judge({ ...facts, count: 0 }, TEAM)).toMatchObject([
      { kind: "advice", seen: "No alarm of the team is in us-west-2.", means: "Nobody is told when something breaks." },
    ]);
  });

  it("says when nobody hears them, and nothing where it may not look", () => {
    const ops = { topicArn: "arn:aws:sns:us-west-2:222222222222:ops", isHeard: false };

    expect(alarmsCheck.judge({ ...facts, ops }, TEAM)).toStrictEqual([
      {
        kind: "problem",
        seen: "Nobody confirmed the address that alarms go to.",
        means: "An alarm reaches nobody.",
        next: "Follow the link AWS mailed to alarmEmail; it is valid for two days, and this asks for another.",
        command:
          'aws sns subscribe --protocol email --notification-endpoint "<alarmEmail>" ' +
          "--topic-arn arn:aws:sns:us-west-2:222222222222:ops --region us-west-2",
      },
    ]);
    expect(alarmsCheck.judge({ ...facts, ops: null }, TEAM)).toMatchObject([{ kind: "ok" }]);
  });

  it("says that nobody hears of texts of danger until the coach confirmed", () => {
    const coach = { topicArn: "arn:aws:sns:us-west-2:222222222222:coach", isHeard: false };

    expect(alarmsCheck.judge({ ...facts, coach }, TEAM)).toStrictEqual([
      {
        kind: "problem",
        seen: "Nobody confirmed the coach's address.",
        means: "Nobody is told when an athlete texts of a crisis or an emergency, and no alarm says so.",
        next: "Follow the link AWS mailed to coachEmail; it is valid for two days, and this asks for another.",
        command:
          'aws sns subscribe --protocol email --notification-endpoint "<coachEmail>" ' +
          "--topic-arn arn:aws:sns:us-west-2:222222222222:coach --region us-west-2",
      },
    ]);
    expect(alarmsCheck.judge({ ...facts, coach: { ...coach, isHeard: true } }, TEAM)).toMatchObject([{ kind: "ok" }]);
  });
});
