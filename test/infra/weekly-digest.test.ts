import { describe, expect, it } from "vitest";
import { aTeam } from "../team/a-team.ts";
import { statementsOfRole } from "./statements.ts";
import { resourcesOf, synthTeams } from "./synth-teams.ts";

const [without, with_] = synthTeams([
  aTeam({ slug: "quiet" }),
  aTeam({ slug: "told", weeklyDigest: true, coachEmail: "coach@example.com", timeZone: "Europe/Berlin" }),
]).teams;
if (without === undefined || with_ === undefined) throw new Error("teams make stacks");

const schedulesOf = ({ template }: typeof with_) =>
  Object.values(resourcesOf(template, "AWS::Scheduler::Schedule")).map(({ Properties }) => Properties);

describe("the weekly digest", () => {
  it("is made for teams that want it alone", () => {
    expect([schedulesOf(without).length, schedulesOf(with_).length]).toStrictEqual([2, 3]);
    expect(Object.keys(resourcesOf(without.template)).filter((id) => id.includes("Digest"))).toStrictEqual([]);
  });

  it("goes out on Mondays at seven of the team's zone, to the coach", () => {
    const weekly = schedulesOf(with_).find(({ Description }) => String(Description).startsWith("Mails the digest"));

    expect(weekly).toMatchObject({
      ScheduleExpression: "cron(0 7 ? * MON *)",
      ScheduleExpressionTimezone: "Europe/Berlin",
    });
    with_.template.hasResourceProperties("AWS::SNS::Subscription", {
      Protocol: "email",
      Endpoint: "coach@example.com",
      TopicArn: {
        Ref: Object.keys(resourcesOf(with_.template, "AWS::SNS::Topic")).find((id) => id.includes("Digest")),
      },
    });
  });

  it("may read the table and publish to its own topic, and no more", () => {
    const actions = statementsOfRole(with_.template, "WeeklyDigestRole")
      .filter(({ effect }) => effect === "Allow")
      .flatMap((statement) => statement.actions)
      .filter((action) => /^(?:dynamodb|sns):/.test(action));

    expect(new Set(actions)).toStrictEqual(new Set(["dynamodb:GetItem", "dynamodb:Query", "sns:Publish"]));
  });
});
