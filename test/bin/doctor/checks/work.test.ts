import { describe, expect, it } from "vitest";
import { type AlarmFacts, alarmsCheck } from "../../../../bin/commands/doctor/checks/alarms.ts";
import { dueCheck, errandsCheck, type Overdue } from "../../../../bin/commands/doctor/checks/due.ts";
import { type PutAsideFacts, putAsideCheck, streamCheck } from "../../../../bin/commands/doctor/checks/functions.ts";
import { aTeam } from "../../../team/a-team.ts";

const TEAM = aTeam({ slug: "riverside", region: "us-west-2" });
const NONE: Overdue = { count: 0, isMore: false, oldestSeconds: 0 };
const command = "aws scheduler list-schedules";

describe("the check of the stream", () => {
  it.each([
    [null, "Nothing waits to be assessed; no change in the last quarter of an hour."],
    [400, "Changes are assessed within 0 s."],
    [60_000, "Changes are assessed within 60 s."],
  ])("is content within a minute: %s ms", (behindMs, seen) => {
    expect(streamCheck.judge({ behindMs }, TEAM)).toStrictEqual([{ kind: "ok", seen }]);
  });

  it("says what it means that changes wait", () => {
    expect(streamCheck.judge({ behindMs: 250_000 }, TEAM)).toStrictEqual([
      {
        kind: "problem",
        seen: "Changes wait 4 min to be assessed.",
        means: "Meal texts come late or not at all.",
        next: 'Look at the log of Assess: docs/runbook.md, "Assessments are behind". It catches up by itself.',
        command: null,
      },
    ]);
  });
});

describe("the check of what is due", () => {
  const facts = { reminders: NONE, reviews: NONE, lateSeconds: 120, command };

  it("is content with what is on its way", () => {
    const reminders = { count: 3, isMore: false, oldestSeconds: 120 };
    const seen = "No reminder and no nightly review is overdue.";

    expect(dueCheck.judge({ ...facts, reminders }, undefined)).toStrictEqual([{ kind: "ok", seen }]);
  });

  it("counts late reminders and says where to look", () => {
    const reminders = { count: 12, isMore: false, oldestSeconds: 840 };

    expect(dueCheck.judge({ ...facts, reminders }, undefined)).toStrictEqual([
      {
        kind: "problem",
        seen: "12 reminders are overdue, the oldest by 14 min.",
        means: "Texts go out late, and one that is too late is not sent at all.",
        next: 'See whether the sweep runs: docs/runbook.md, "The sweep has stopped" and "Texts go out late".',
        command,
      },
    ]);
  });

  it("says when there may be more than it counted", () => {
    const reminders = { count: 500, isMore: true, oldestSeconds: 200_000 };
    const seen = "500 reminders or more are overdue, the oldest by 2 days.";

    expect(dueCheck.judge({ ...facts, reminders }, undefined)).toMatchObject([{ seen }]);
  });

  it("lets a review wait an hour", () => {
    const late = { count: 1, isMore: false, oldestSeconds: 7_200 };

    expect(dueCheck.judge({ ...facts, reviews: { ...late, oldestSeconds: 3_600 } }, undefined)).toMatchObject([
      { kind: "ok" },
    ]);
    expect(dueCheck.judge({ ...facts, reviews: late }, undefined)).toMatchObject([
      { kind: "advice", seen: "1 nightly review is overdue, the oldest by 2 h." },
    ]);
  });
});

describe("the check of errands", () => {
  it("is content within five minutes, and says what it means beyond", () => {
    const errands = { count: 1, isMore: false, oldestSeconds: 301 };
    const facts = { lateSeconds: 300, command: null };

    expect([
      ...errandsCheck.judge({ errands: NONE, ...facts }, undefined),
      ...errandsCheck.judge({ errands, ...facts }, undefined),
    ]).toStrictEqual([
      { kind: "ok", seen: "No errand at a vendor's API is overdue." },
      {
        kind: "problem",
        seen: "1 errand is overdue, the oldest by 5 min.",
        means: "Workouts that vendors only announce come late, and meal texts about them not at all.",
        next: 'See whether fetch runs: docs/runbook.md, "Errands wait".',
        command: null,
      },
    ]);
  });
});

const queue = (count: number) => ({ count, queueUrl: "https://sqs/q" });

describe("the check of what was put aside", () => {
  const facts: PutAsideFacts = {
    missedMinutes: queue(0),
    failedTexts: queue(0),
    givenUp: { count: 0, bucket: "b" },
  };

  it("is content with nothing", () => {
    const seen = "Nothing was put aside: no missed minute, no lost text, no failed batch.";

    expect(putAsideCheck.judge(facts, TEAM)).toStrictEqual([{ kind: "ok", seen }]);
  });

  it("says of each place what it means, and how to read it", () => {
    const all = { ...facts, missedMinutes: queue(2), failedTexts: queue(1), givenUp: { count: 3, bucket: "b" } };

    expect(putAsideCheck.judge(all, TEAM)).toMatchObject([
      {
        kind: "problem",
        seen: "2 messages in the queue of missed minutes.",
        means: "A sweep failed or never ran; the next one did its work, a minute or more late.",
        command: "aws sqs receive-message --queue-url https://sqs/q --region us-west-2",
      },
      {
        kind: "problem",
        seen: "1 text of athletes in the queue of failed texts.",
        means: "They got no answer, and what they asked for, a pause or a stop, was not done.",
        next: `They are kept for 4 days: docs/runbook.md, "An athlete's text was lost".`,
      },
      {
        kind: "problem",
        seen: "3 changes given up by the stream in the last day.",
        means: "Their athletes were not assessed; their texts follow an older log until the next night.",
        command: "aws s3 ls --recursive s3://b --region us-west-2",
      },
    ]);
  });
});

describe("the check of alarms", () => {
  const facts: AlarmFacts = {
    count: 17,
    on: [],
    ops: { topicArn: "arn:aws:sns:us-west-2:222222222222:ops", isHeard: true },
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
});
