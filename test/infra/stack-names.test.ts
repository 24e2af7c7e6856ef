import { describe, expect, it } from "vitest";
import { STACK_PARTS } from "../../lib/team/stack-names.ts";
import { aTeam } from "../team/a-team.ts";
import { resourcesOf, synthRepoTeams, synthTeams } from "./synth-teams.ts";

const { demo, riverside } = synthRepoTeams();

describe.each([demo, riverside])("what commands look for in the stack of $team.slug", ({ template }) => {
  it.each([
    [STACK_PARTS.assess, "AWS::Lambda::Function"],
    [STACK_PARTS.failedTexts, "AWS::SQS::Queue"],
    [STACK_PARTS.missedMinutes, "AWS::SQS::Queue"],
    [STACK_PARTS.ops, "AWS::SNS::Topic"],
    [STACK_PARTS.stream, "AWS::Lambda::EventSourceMapping"],
    [STACK_PARTS.stream, "AWS::S3::Bucket"],
  ])("is the only one of its kind there: %s, %s", (part, type) => {
    const found = Object.keys(resourcesOf(template, type)).filter((logicalId) => logicalId.startsWith(part));

    expect(found).toHaveLength(1);
  });

  it("is every alarm, by a name that no other team's begins with", () => {
    const alarms = resourcesOf(template, "AWS::CloudWatch::Alarm");
    const named = Object.values(alarms).filter(({ Properties }) => "AlarmName" in Properties);

    expect(Object.keys(alarms).filter((logicalId) => !logicalId.startsWith(STACK_PARTS.alarms))).toStrictEqual([]);
    expect(named).toStrictEqual([]);
    expect(STACK_PARTS.alarms).toMatch(/^[A-Z]/);
  });
});

it("the topic of a coach is the only one of its kind where the team names one", () => {
  const [synthed] = synthTeams([aTeam({ coachEmail: "lee@example.com" })]).teams;
  const topics = synthed === undefined ? [] : Object.keys(resourcesOf(synthed.template, "AWS::SNS::Topic"));

  expect(topics.filter((id) => id.startsWith(STACK_PARTS.coach))).toHaveLength(1);
});
