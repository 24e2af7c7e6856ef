import * as cdk from "aws-cdk-lib";
import type { Construct } from "constructs";

/** A call at AWS for what CloudFormation has no resource for. */
export interface AccountCall {
  readonly service: "SNS" | "CloudWatchLogs";
  readonly action: string;
  readonly parameters: object;
  /** What it sets, by a name that stays. */
  readonly sets: string;
  /** A pattern of error codes that are no error. */
  readonly ignoring?: string;
}

/** Makes calls at AWS during deployments, by a function of CDK and a role that may do only what it is allowed here. */
export class AccountCalls {
  readonly role: cdk.aws_iam.Role;
  private readonly logGroup: cdk.aws_logs.LogGroup;

  /** Role and logs become parts of `scope`. */
  constructor(scope: Construct) {
    this.role = new cdk.aws_iam.Role(scope, "CallerRole", {
      assumedBy: new cdk.aws_iam.ServicePrincipal("lambda.amazonaws.com"),
    });
    this.logGroup = new cdk.aws_logs.LogGroup(scope, "Logs", {
      retention: cdk.aws_logs.RetentionDays.ONE_MONTH,
      removalPolicy: cdk.RemovalPolicy.DESTROY,
    });
    this.allow(["logs:CreateLogStream", "logs:PutLogEvents"], [this.logGroup.logGroupArn]);
  }

  allow(actions: string[], resources: string[], conditions: Readonly<Record<string, object>> = {}): void {
    this.role.addToPolicy(new cdk.aws_iam.PolicyStatement({ actions, resources, conditions }));
  }

  /** Calls when the stack is made and whenever the call changes; nothing is undone when it goes. */
  call(scope: Construct, id: string, { service, action, parameters, sets, ignoring }: AccountCall): Construct {
    const made = new cdk.custom_resources.AwsCustomResource(scope, id, {
      onUpdate: {
        service,
        action,
        parameters,
        physicalResourceId: cdk.custom_resources.PhysicalResourceId.of(sets),
        ...(ignoring === undefined ? {} : { ignoreErrorCodesMatching: ignoring }),
      },
      role: this.role.withoutPolicyUpdates(),
      logGroup: this.logGroup,
      timeout: cdk.Duration.minutes(1),
      memorySize: 256,
      installLatestAwsSdk: false,
    });
    made.node.addDependency(this.role);
    acknowledgeProvider(scope);
    return made;
  }
}

function acknowledgeProvider(scope: Construct): void {
  const id = `AWS${cdk.custom_resources.AwsCustomResource.PROVIDER_FUNCTION_UUID.replaceAll("-", "")}`;
  const provider = cdk.Validations.of(cdk.Stack.of(scope).node.findChild(id));
  const reason = "CloudFormation alone calls it, during a deployment, and is answered with what went wrong.";
  provider.acknowledge({ id: "Serverless-LambdaDLQ", reason });
  provider.acknowledge({ id: "Serverless-LambdaTracing", reason });
}
