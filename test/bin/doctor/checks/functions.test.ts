import { describe, expect, it } from "vitest";
import { type PutAsideFacts, putAsideCheck, streamCheck } from "../../../../bin/commands/doctor/checks/functions.ts";
import { aTeam } from "../../../team/a-team.ts";

const TEAM = aTeam({ slug: "riverside", region: "us-west-2" });
const queue = (count: number) => ({ count, queueUrl: "https://sqs/q" });

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
