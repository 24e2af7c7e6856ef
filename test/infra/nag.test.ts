import { type Stack, Validations } from "aws-cdk-lib";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { openFindings } from "./open-findings.ts";
import { synthRepoTeams } from "./synth-teams.ts";

const { app, demo, riverside, accounts } = synthRepoTeams();
const stacks = [demo, riverside, ...accounts].map(({ stack }) => stack);

const acknowledgements = z.record(z.string(), z.string());

interface Acknowledged {
  readonly rule: string;
  readonly reason: string;
}

/** Every rule a stack acknowledges, from the metadata CDK keeps of it. */
function acknowledgedIn(stack: Stack): readonly Acknowledged[] {
  return stack.node.findAll().flatMap(({ node }) =>
    node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.entries(acknowledgements.parse(data)))
      .map(([rule, reason]) => ({ rule, reason })),
  );
}

describe("the rules of AWS Solutions and of Serverless", () => {
  it("find nothing that is open, in any stack of a sandbox and of production", () => {
    expect(openFindings(app)).toStrictEqual([]);
  });

  it("are acknowledged in these places alone", () => {
    const rules = acknowledgedIn(demo.stack).map(({ rule }) =>
      rule.replace("Annotation::", "").replace(/<StreamFailedBatches\w+\.Arn>/, "<failed batches>"),
    );

    expect([...new Set(rules)].toSorted()).toStrictEqual([
      "AwsSolutions-APIG4",
      "AwsSolutions-IAM5[Resource::*]",
      "AwsSolutions-IAM5[Resource::<failed batches>/aws/lambda/*]",
      "AwsSolutions-IAM5[Resource::arn:aws:sns:us-east-1:111111111111:cooldown_demo_*]",
      "AwsSolutions-S1",
      "AwsSolutions-SQS3",
      "Serverless-LambdaAsyncFailureDestination",
      "Serverless-LambdaDLQ",
      "Serverless-LambdaTracing",
      "Serverless-SNSRedrivePolicy",
      "Serverless-SQSRedrivePolicy",
    ]);
  });

  it("are acknowledged with a sentence each", () => {
    const reasons = stacks.flatMap((stack) => acknowledgedIn(stack)).map(({ reason }) => reason);

    expect(reasons.filter((reason) => !/^[A-Z].{30,}\.$/.test(reason))).toStrictEqual([]);
  });
});
