import { describe, expect, it } from "vitest";
import type { Team } from "../../lib/team/team.ts";
import { aTeam } from "../team/a-team.ts";
import { statementsOf } from "./statements.ts";
import { resourcesOf, type SynthedTeam, synthRepoTeams, synthTeams } from "./synth-teams.ts";

const { demo, riverside } = synthRepoTeams();
const neighbours: readonly Team[] = [
  aTeam({ slug: "run", name: "Run" }),
  aTeam({ slug: "run-club", name: "Run Club", stage: "production" }),
];
const [run, runClub] = synthTeams(neighbours).teams;
if (run === undefined || runClub === undefined) throw new Error("two teams make two stacks");

const pairs: readonly (readonly [string, SynthedTeam, SynthedTeam])[] = [
  ["run", run, runClub],
  ["run-club", runClub, run],
  ["demo", demo, riverside],
  ["riverside", riverside, demo],
];

/** ARNs a stack's resources will have, as far as their names are known before deployment, and those of its topics. */
function arnsOf({ template, team }: SynthedTeam): readonly string[] {
  const arn = (service: string, rest: string): string => `arn:aws:${service}:${team.region}:${team.account}:${rest}`;
  const generated = Object.keys(resourcesOf(template)).map((logicalId) => `cooldown-${team.slug}-${logicalId}-1A2B3C`);
  return [
    arn("sns", `cooldown_${team.slug}_ana`),
    arn("logs", `log-group:/aws/vendedlogs/cooldown-${team.slug}/access:*`),
    ...generated.flatMap((name) => [
      arn("sns", name),
      arn("dynamodb", `table/${name}`),
      arn("lambda", `function:${name}`),
      arn("sqs", name),
      arn("logs", `log-group:${name}:*`),
      `arn:aws:s3:::${name.toLowerCase()}/aws/lambda/x`,
    ]),
  ];
}

function matches(pattern: string, arn: string): boolean {
  const parts = pattern.split("*").map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join(".*")}$`).test(arn);
}

describe.each(pairs)("the stack of %s (I12)", (_, own, other) => {
  const statements = statementsOf(own.template);

  it("names resources of its own by reference, or else by names the other does not have", () => {
    const logicalIds = new Set(Object.keys(resourcesOf(own.template)));
    const resources = statements.flatMap(({ resources: named }) => named).filter((named) => named !== "*");
    const references = resources.filter((named) => named.startsWith("{"));
    const referred = references.flatMap((named) =>
      [...named.matchAll(/"(?:Ref":|Fn::GetAtt":\[)"(\w+)"/g)].map(([, logicalId = ""]) => logicalId),
    );
    const literals = resources.filter((named) => !named.startsWith("{"));
    const reached = literals.flatMap((pattern) => arnsOf(other).filter((arn) => matches(pattern, arn)));

    expect(references.filter((named) => !/Ref|GetAtt/.test(named))).toStrictEqual([]);
    expect(referred.filter((logicalId) => !logicalIds.has(logicalId))).toStrictEqual([]);
    expect(reached).toStrictEqual([]);
  });

  it("publishes to no topic at all but its athletes'", () => {
    const open = statements.flatMap(({ notResources }) => notResources);
    const topics = arnsOf(other).filter((arn) => arn.startsWith("arn:aws:sns:"));

    // Deliver and inbound.
    expect(open).toStrictEqual(["arn:aws:sns:*:*:*", "arn:aws:sns:*:*:*"]);
    expect(topics.filter((topic) => !matches("arn:aws:sns:*:*:*", topic))).toStrictEqual([]);
  });

  it("imports nothing, exports nothing and takes no parameter but the bootstrap version", () => {
    const template = own.template.toJSON();
    const outputs = own.template.findOutputs("*");

    expect(JSON.stringify(template)).not.toMatch(/Fn::ImportValue|Fn::GetStackOutput/);
    expect(Object.values(outputs).filter((output) => "Export" in output)).toStrictEqual([]);
    expect(Object.keys(own.template.findParameters("*"))).toStrictEqual(["BootstrapVersion"]);
    expect(own.stack.dependencies).toStrictEqual([]);
  });

  it("has no physical name in common with the other", () => {
    const names = new Set(physicalNames(own));

    expect(names.size).toBe(5);
    expect(physicalNames(other).filter((name) => names.has(name))).toStrictEqual([]);
  });
});

/** Names the stack chooses itself: of the API, its access log, the two groups of schedules, and the function of receipts. */
function physicalNames({ template }: SynthedTeam): readonly string[] {
  return Object.values(resourcesOf(template))
    .filter(({ Type }) => Type !== "AWS::Scheduler::Schedule")
    .flatMap(({ Properties }) => NAMES.map((key) => Properties[key]))
    .filter((name) => typeof name === "string");
}

const NAMES = [
  "Name",
  "LogGroupName",
  "TableName",
  "TopicName",
  "QueueName",
  "BucketName",
  "RoleName",
  "FunctionName",
  "DashboardName",
  "AlarmName",
  "DomainName",
] as const;
