import { describe, expect, it } from "vitest";
import { statementsOf } from "../statements.ts";
import { synthRepoTeams } from "../synth-teams.ts";

const { riverside } = synthRepoTeams();

describe("the ops topic", () => {
  it("writes to the team's alarm e-mail", () => {
    riverside.template.hasResourceProperties("AWS::SNS::Subscription", {
      Protocol: "email",
      Endpoint: "ops@riverside.example.com",
    });
  });

  it("takes alarms of this account alone, over TLS", () => {
    const policy = statementsOf(riverside.template).filter(
      ({ carrier, carrierType }) => carrierType === "AWS::SNS::TopicPolicy" && carrier.startsWith("Ops"),
    );

    expect(policy.map(({ effect, actions, condition }) => [effect, actions, condition])).toStrictEqual([
      ["Deny", ["sns:Publish"], { Bool: { "aws:SecureTransport": "false" } }],
      ["Allow", ["sns:Publish"], { StringEquals: { "aws:SourceAccount": "222222222222" } }],
    ]);
  });
});
