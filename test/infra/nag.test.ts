import { Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { type SynthedTeam, synthRepoTeams } from "./synth-teams.ts";

const { app, demo, riverside } = synthRepoTeams();

const acknowledgements = z.record(z.string(), z.string());

interface Acknowledged {
  readonly rule: string;
  readonly reason: string;
}

/** Every rule a stack acknowledges, from the metadata CDK keeps of it. */
function acknowledgedIn({ stack }: SynthedTeam): readonly Acknowledged[] {
  return stack.node.findAll().flatMap(({ node }) =>
    node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.entries(acknowledgements.parse(data)))
      .map(([rule, reason]) => ({ rule, reason })),
  );
}

describe("AWS Solutions rules", () => {
  it("find nothing that is open", () => {
    const report = new AwsSolutionsChecks(app).validateScope(app);

    expect(report.violations).toStrictEqual([]);
  });

  it("are acknowledged in these places alone", () => {
    const rules = acknowledgedIn(demo).map(({ rule }) => rule.replace("Annotation::AwsSolutions-", ""));

    expect(rules).toStrictEqual([
      "IAM5[Resource::*]",
      ...Array<string>(8).fill("APIG4"),
      "IAM5[Resource::*]",
      expect.stringMatching(/^IAM5\[Resource::<StreamFailedBatches\w+\.Arn>\/aws\/lambda\/\*\]$/),
      "S1",
      "SQS3",
      "IAM5[Resource::*]",
      "IAM5[Resource::arn:aws:sns:us-east-1:111111111111:cooldown_demo_*]",
      "IAM5[Resource::*]",
      "SQS3",
      "IAM5[Resource::*]",
    ]);
  });

  it("are acknowledged with a sentence each", () => {
    const reasons = acknowledgedIn(riverside).map(({ reason }) => reason);

    expect(reasons.filter((reason) => !/^[A-Z].{30,}\.$/.test(reason))).toStrictEqual([]);
  });
});
