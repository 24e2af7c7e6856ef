import { describe, expect, it } from "vitest";
import { type Statement, statementsOf, statementsOfRole } from "./statements.ts";
import { type SynthedTeam, synthRepoTeams } from "./synth-teams.ts";

const { demo, riverside } = synthRepoTeams();

/** The actions that are allowed on `*`, each with the reason it cannot name less. */
const STARS: Readonly<Record<string, string>> = {
  "AWS::IAM::Policy xray:PutTelemetryRecords": "X-Ray knows no resource for it",
  "AWS::IAM::Policy xray:PutTraceSegments": "X-Ray knows no resource for it",
  "AWS::IAM::Policy sns:CheckIfPhoneNumberIsOptedOut": "a phone has no ARN",
  "AWS::KMS::Key kms:*": "in a key's own policy, * is that key; the principal is the account",
};

function allowed(synthed: SynthedTeam, role: string, service: string): readonly (readonly [string, string])[] {
  return statementsOfRole(synthed.template, role)
    .filter(({ effect, actions }) => effect === "Allow" && actions.every((action) => action.startsWith(`${service}:`)))
    .map(({ actions, resources }) => [actions.join(" "), resources.map(plain).join(" ")]);
}

/** A resource by its logical id without the hash. */
function plain(resource: string): string {
  return resource
    .replace(/^{"Fn::GetAtt":\["(\w+)\w{8}","(\w+)"\]}$/, "$1.$2")
    .replace(/^{"Fn::Join":\["",\[{"Fn::GetAtt":\["(\w+)\w{8}","(\w+)"\]},"([^"]+)"\]\]}$/, "$1.$2$3");
}

describe.each<SynthedTeam>([demo, riverside])("a role of $team.slug", (synthed) => {
  it("names * for nothing but what has no narrower form", () => {
    const stars = statementsOf(synthed.template)
      .filter(({ resources }) => resources.includes("*"))
      .flatMap(({ carrierType, actions }: Statement) => actions.map((action) => `${carrierType} ${action}`));

    expect(stars.filter((star) => STARS[star] === undefined)).toStrictEqual([]);
  });

  it("is of services that AWS knows by their names", () => {
    const named = JSON.stringify(synthed.template.toJSON()).match(/[\w.-]+\.amazonaws\.com/g) ?? [];

    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => /_|^cdk/.test(name))).toStrictEqual([]);
  });

  it("is allowed no wildcard among actions", () => {
    const wild = statementsOf(synthed.template).filter(
      ({ carrierType, effect, actions }) =>
        carrierType === "AWS::IAM::Policy" && effect === "Allow" && actions.some((action) => action.includes("*")),
    );

    expect(wild).toStrictEqual([]);
  });

  it("of webhook reads and updates items of the table", () => {
    expect(allowed(synthed, "Webhook", "dynamodb")).toStrictEqual([
      ["dynamodb:GetItem dynamodb:UpdateItem", "DataTable.Arn"],
    ]);
  });

  it("of assess also queries and puts, but not the due index", () => {
    expect(allowed(synthed, "Assess", "dynamodb").slice(0, 1)).toStrictEqual([
      ["dynamodb:BatchGetItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem", "DataTable.Arn"],
    ]);
  });

  it("of deliver queries table and due index and updates items", () => {
    expect(allowed(synthed, "Deliver", "dynamodb")).toStrictEqual([
      ["dynamodb:BatchGetItem dynamodb:GetItem dynamodb:Query dynamodb:UpdateItem", "DataTable.Arn"],
      ["dynamodb:Query", "DataTable.Arn/index/due"],
    ]);
  });

  it("of fetch queries the due index, reads, updates and deletes items", () => {
    expect(allowed(synthed, "Fetch", "dynamodb")).toStrictEqual([
      ["dynamodb:DeleteItem dynamodb:GetItem dynamodb:UpdateItem", "DataTable.Arn"],
      ["dynamodb:Query", "DataTable.Arn/index/due"],
    ]);
  });

  it("of inbound also queries and puts, but not the due index", () => {
    expect(allowed(synthed, "Inbound", "dynamodb")).toStrictEqual([
      ["dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem", "DataTable.Arn"],
    ]);
  });

  it("of inbound and deliver alone may publish: to phones, deliver to the topics of its own athletes, inbound to the coach", () => {
    const publishing = statementsOf(synthed.template).filter(
      ({ carrierType, actions }) => carrierType === "AWS::IAM::Policy" && actions.includes("sns:Publish"),
    );
    const { region, account, slug } = synthed.team;

    expect(
      publishing.map(({ carrier, resources, notResources }) => [plainId(carrier), resources, notResources]),
    ).toStrictEqual([
      ["DeliverRoleDefaultPolicy", [], ["arn:aws:sns:*:*:*"]],
      ["DeliverRoleDefaultPolicy", [`arn:aws:sns:${region}:${account}:cooldown_${slug}_*`], []],
      ["InboundRoleDefaultPolicy", [], ["arn:aws:sns:*:*:*"]],
      ["InboundRoleDefaultPolicy", [expect.stringMatching(/^{"Ref":"OpsTopic\w+"}$/)], []],
    ]);
  });

  it("of deliver alone may ask SNS: after phones, and after the addresses of its own athletes, which it may invite", () => {
    const { region, account, slug } = synthed.team;
    const topics = `arn:aws:sns:${region}:${account}:cooldown_${slug}_*`;
    const asking = statementsOf(synthed.template)
      .filter(({ carrierType }) => carrierType === "AWS::IAM::Policy")
      .flatMap(({ carrier, actions, resources }) => actions.map((action) => [plainId(carrier), action, resources]))
      .filter(([, action]) => /^sns:(?!Publish)/.test(String(action)));

    expect(asking).toStrictEqual([
      ["DeliverRoleDefaultPolicy", "sns:CheckIfPhoneNumberIsOptedOut", ["*"]],
      ["DeliverRoleDefaultPolicy", "sns:ListSubscriptionsByTopic", [topics]],
      ["DeliverRoleDefaultPolicy", "sns:Subscribe", [topics]],
    ]);
  });
});

function plainId(logicalId: string): string {
  return logicalId.replace(/[0-9A-F]{8}$/, "");
}
