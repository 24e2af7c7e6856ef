import * as cdk from "aws-cdk-lib";
import { Construct } from "constructs";
import { type EnvSchema, type EnvText, readEnv } from "../../lambda/env.ts";
import { BUNDLING } from "./bundling.ts";

export interface ServiceFunctionProps<Env> {
  /** Path of the file that exports `handler`. */
  readonly entry: string;
  readonly description: string;
  /** The schema that the function reads its environment with. */
  readonly schema: EnvSchema<Env>;
  /** The environment, as text; synth fails when the schema refuses it. */
  readonly env: EnvText<Env> & Readonly<Record<string, string>>;
  /**
   * Name of the function in logs and metrics.
   * @default the id in lower case
   */
  readonly service?: string;
  /**
   * Its physical name, for whoever finds it by name.
   * @default CloudFormation names it
   */
  readonly functionName?: string;
  readonly timeout: cdk.Duration;
  /** Keeps the logs when the stack is deleted. */
  readonly production: boolean;
  /** @default 256 */
  readonly memoryMb?: number;
  /**
   * How many may run at a time, which the account then keeps for it.
   * @default as many as the account has left
   */
  readonly reservedConcurrency?: number | undefined;
  /**
   * Whether a trace is made of an invocation that comes with none.
   * @default true
   */
  readonly traced?: boolean;
  /** @default BUNDLING */
  readonly bundling?: cdk.aws_lambda_nodejs.BundlingOptions;
  /**
   * What Lambda does with asynchronous events that fail.
   * @default none: nothing calls the function asynchronously
   */
  readonly asyncEvents?: Pick<cdk.aws_lambda_nodejs.NodejsFunctionProps, "retryAttempts" | "maxEventAge" | "onFailure">;
}

/** A function with its own role, which may only write its own logs and traces at first. */
export class ServiceFunction<Env> extends Construct {
  readonly role: cdk.aws_iam.Role;
  readonly fn: cdk.aws_lambda_nodejs.NodejsFunction;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps<Env>) {
    super(scope, id);
    this.role = new cdk.aws_iam.Role(this, "Role", {
      assumedBy: new cdk.aws_iam.ServicePrincipal("lambda.amazonaws.com"),
    });
    const logGroup = new cdk.aws_logs.LogGroup(this, "Logs", {
      retention: cdk.aws_logs.RetentionDays.ONE_MONTH,
      removalPolicy: props.production ? cdk.RemovalPolicy.RETAIN : cdk.RemovalPolicy.DESTROY,
    });
    this.fn = new cdk.aws_lambda_nodejs.NodejsFunction(this, "Function", {
      entry: props.entry,
      description: props.description,
      ...(props.functionName === undefined ? {} : { functionName: props.functionName }),
      environment: {
        ...checkedEnv(props),
        SERVICE_NAME: props.service ?? id.toLowerCase(),
      },
      runtime: cdk.aws_lambda.Runtime.NODEJS_24_X,
      architecture: cdk.aws_lambda.Architecture.ARM_64,
      memorySize: props.memoryMb ?? 256,
      timeout: props.timeout,
      role: this.role,
      logGroup,
      tracing: props.traced === false ? cdk.aws_lambda.Tracing.PASS_THROUGH : cdk.aws_lambda.Tracing.ACTIVE,
      ...(props.reservedConcurrency === undefined ? {} : { reservedConcurrentExecutions: props.reservedConcurrency }),
      bundling: props.bundling ?? BUNDLING,
      ...props.asyncEvents,
    });
    this.role.addToPrincipalPolicy(
      new cdk.aws_iam.PolicyStatement({
        actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
        resources: [logGroup.logGroupArn],
      }),
    );
    this.acknowledge(props.traced !== false);
  }

  private acknowledge(traced: boolean): void {
    cdk.Validations.of(this.fn).acknowledge({ id: "Serverless-LambdaDLQ", reason: NO_QUEUE_OF_LAMBDA });
    if (!traced) {
      cdk.Validations.of(this.fn).acknowledge({
        id: "Serverless-LambdaTracing",
        reason: "It runs each minute: its traces would cost more than its runs, and its log says what became of each.",
      });
    }
    cdk.Validations.of(this.role).acknowledge({
      id: "AwsSolutions-IAM5[Resource::*]",
      reason: "Traces are put by xray:PutTraceSegments and xray:PutTelemetryRecords, which take no resource but *.",
    });
  }
}

const NO_QUEUE_OF_LAMBDA =
  "What fails goes to a destination instead, which also says why: of the stream, of the asynchronous events; " +
  "the API answers its caller.";

/** @throws Error at synth when a variable is missing, wrong or unread. */
function checkedEnv<Env>({ schema, env }: ServiceFunctionProps<Env>): Readonly<Record<string, string>> {
  readEnv(schema, env);
  const unread = Object.keys(env).filter((name) => !schema.names.includes(name));
  if (unread.length > 0) throw new Error(`Environment: ${unread.join(", ")} is read by nobody`);
  return env;
}
