import * as cdk from "aws-cdk-lib";
import { Construct } from "constructs";
import { type RouterEnv, routerEnv } from "../../lambda/env.ts";
import { receiptsFunctionName } from "../../team/stack-names.ts";
import type { Team } from "../../team/team.ts";
import { entryFile } from "../workout-functions.ts";
import { BUNDLING_WITH_EVENT_STREAMS } from "./bundling.ts";
import { ServiceFunction } from "./service-function.ts";

export interface ReceiptRouterProps {
  readonly teams: readonly Team[];
  readonly production: boolean;
}

/** Says why what a function of receipts gives up is kept nowhere. */
export function keepsNoReceipts(fn: Construct): void {
  cdk.Validations.of(fn).acknowledge({
    id: "Serverless-LambdaAsyncFailureDestination",
    reason:
      "A destination would keep phone numbers, of other teams too; what is given up shows as no receipt after 72 h.",
  });
}

/**
 * Hands what SNS logs of texts to the receipts function of each team of the account, found by name: a team that is not
 * deployed yet, or is gone, is left out without harm to the others.
 */
export class ReceiptRouter extends Construct {
  readonly fn: cdk.aws_lambda.IFunction;

  constructor(scope: Construct, id: string, { teams, production }: ReceiptRouterProps) {
    super(scope, id);
    const { account, region } = cdk.Stack.of(this);
    const names = teams.map(receiptsFunctionName).toSorted();
    const router = new ServiceFunction<RouterEnv>(this, "Route", {
      entry: entryFile("receipt-router"),
      description: "Hands receipts of texts to the teams of the account",
      schema: routerEnv,
      env: { RECEIPTS_FUNCTIONS: JSON.stringify(names) },
      service: "receipt-router",
      timeout: cdk.Duration.seconds(60),
      production,
      bundling: BUNDLING_WITH_EVENT_STREAMS,
      asyncEvents: { retryAttempts: 2, maxEventAge: cdk.Duration.hours(6) },
    });
    router.role.addToPrincipalPolicy(
      new cdk.aws_iam.PolicyStatement({
        actions: ["lambda:InvokeFunction"],
        resources: names.map((name) => `arn:aws:lambda:${region}:${account}:function:${name}`),
      }),
    );
    keepsNoReceipts(router.fn);
    this.fn = router.fn;
  }
}
