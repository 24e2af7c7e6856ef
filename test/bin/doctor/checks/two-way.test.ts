import { describe, expect, it } from "vitest";
import { type TwoWayFacts, twoWayCheck } from "../../../../bin/commands/doctor/checks/two-way.ts";
import { aTeam } from "../../../team/a-team.ts";

const TEAM = aTeam({ slug: "riverside", region: "us-west-2", stage: "production" });

describe("the check of what athletes text", () => {
  const inboundTopicArn = "arn:aws:sns:us-west-2:222222222222:inbound";
  const number = { PhoneNumberId: "phone-1", TwoWayEnabled: true, TwoWayChannelArn: inboundTopicArn };
  const tags = new Map([["team", "riverside"]]);
  const find = (over: TwoWayFacts["number"], more: Partial<TwoWayFacts> = {}) =>
    twoWayCheck.judge({ number: { ...number, ...over }, inboundTopicArn, tags, ...more }, TEAM);

  it("is content when it reaches the team's topic", () => {
    const seen = "What athletes text reaches the team; AWS answers STOP and HELP.";

    expect(find({})).toStrictEqual([{ kind: "ok", seen }]);
  });

  it("says how to switch two-way SMS on", () => {
    expect(find({ TwoWayEnabled: false, TwoWayChannelArn: undefined })).toStrictEqual([
      {
        kind: "problem",
        seen: "Two-way SMS is off for the team's number.",
        means: "What athletes text reaches nobody: no rating, no PAUSE, no red flag, no YES to an invite.",
        next: 'Point it at the topic InboundTopicArn (docs/deploy.md, "Let athletes answer").',
        command:
          "aws pinpoint-sms-voice-v2 update-phone-number --phone-number-id phone-1 --region us-west-2 " +
          "--two-way-enabled --two-way-channel-arn arn:aws:sns:us-west-2:222222222222:inbound",
      },
    ]);
  });

  it("sees that another topic gets it", () => {
    expect(find({ TwoWayChannelArn: "arn:aws:sns:us-west-2:222222222222:other" })).toMatchObject([
      { kind: "problem", seen: "The team's number hands what it gets to another place than this team." },
    ]);
  });

  it("wants STOP and HELP left to AWS", () => {
    expect(find({ SelfManagedOptOutsEnabled: true })).toMatchObject([
      {
        kind: "advice",
        seen: "Self-managed opt-outs are on for the team's number.",
        means: "AWS answers neither STOP nor HELP and keeps no list; a STOP is recorded by Cooldown alone.",
      },
    ]);
  });

  it("changes the pool of a number that is in one", () => {
    const command =
      "aws pinpoint-sms-voice-v2 update-pool --pool-id pool-1 --region us-west-2 --no-self-managed-opt-outs-enabled";

    expect(find({ PoolId: "pool-1", SelfManagedOptOutsEnabled: true })).toMatchObject([{ command }]);
  });

  it("cannot tell of a number that End User Messaging does not have", () => {
    expect(twoWayCheck.judge({ number: undefined, inboundTopicArn, tags: null }, TEAM)).toMatchObject([
      { kind: "advice", seen: "End User Messaging SMS does not know the team's number." },
    ]);
  });

  it.each([new Map(), new Map([["team", "hillside"]])])("says how to tag the number for the bill: %o", (other) => {
    const PhoneNumberArn = "arn:aws:sms-voice:us-west-2:222222222222:phone-number/phone-1";

    expect(find({ PhoneNumberArn }, { tags: other })).toStrictEqual([
      {
        kind: "advice",
        seen: "The team's number does not have the team's tags.",
        means: "What the number costs a month is in nobody's budget: budgets count by the tag `team`.",
        next: "Tag it; it shows in the bill once the tag is active (docs/deploy.md).",
        command:
          `aws pinpoint-sms-voice-v2 tag-resource --resource-arn ${PhoneNumberArn} --tags Key=service,Value=cooldown ` +
          "Key=team,Value=riverside Key=stage,Value=production --region us-west-2",
      },
    ]);
  });

  it("says nothing of tags that the credentials may not read", () => {
    expect(find({}, { tags: null })).toMatchObject([{ kind: "ok" }]);
  });
});
