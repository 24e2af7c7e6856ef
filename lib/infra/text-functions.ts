import * as cdk from "aws-cdk-lib";
import type { Construct } from "constructs";
import * as env from "../lambda/env.ts";
import { emailTopicPrefix, receiptsFunctionName } from "../team/stack-names.ts";
import type { Team, TeamSms } from "../team/team.ts";
import { BUNDLING_WITH_READER } from "./constructs/bundling.ts";
import { minuteFunction } from "./constructs/minute-sweep.ts";
import { keepsNoReceipts } from "./constructs/receipt-router.ts";
import { ServiceFunction } from "./constructs/service-function.ts";
import { entryFile, type FunctionParts } from "./workout-functions.ts";

/** Sends what is due; minutes that fail go to `missed`. */
export function deliverFunction(
  scope: Construct,
  { team, table }: FunctionParts,
  missed: cdk.aws_sqs.IQueue,
): ServiceFunction<env.DeliverEnv> {
  const deliver = new ServiceFunction(scope, "Deliver", {
    entry: entryFile("deliver"),
    description: `Sends the reminders of ${team.name}`,
    schema: env.deliverEnv,
    env: {
      TABLE_NAME: table.table.tableName,
      TEAM_SLUG: team.slug,
      TEAM_NAME: team.name,
      SHARDS: String(team.shards),
      TEAM_POLICY: JSON.stringify(team.policy),
      ...smsEnv(team.sms),
      ...(team.email ? { EMAIL_TOPIC_PREFIX: emailTopicPrefix(team) } : {}),
    },
    timeout: cdk.Duration.seconds(70),
    memoryMb: 512,
    reservedConcurrency: team.reservedConcurrency?.deliver,
    production: team.stage === "production",
    ...minuteFunction(missed),
  });
  table.allow(deliver.role, { items: ["BatchGetItem", "GetItem", "Query", "UpdateItem"], dueIndex: true });
  for (const statement of [...publishStatements(team), ...lookupStatements(team)])
    deliver.role.addToPrincipalPolicy(statement);
  cdk.Validations.of(deliver.role).acknowledge({
    id: `AwsSolutions-IAM5[Resource::${emailTopicPrefix(team)}*]`,
    reason: "Athletes' e-mail topics are made when they join; the prefix is this team's alone.",
  });
  cdk.Validations.of(deliver.role).acknowledge({
    id: "AwsSolutions-IAM5[Resource::*]",
    reason: "SNS takes no resource but * for CheckIfPhoneNumberIsOptedOut: a phone has no ARN.",
  });
  return deliver;
}

interface InboundParts extends FunctionParts {
  readonly number: string;
  readonly coachTopic: cdk.aws_sns.ITopic;
  readonly opsTopic: cdk.aws_sns.ITopic;
}

function joiningEnv({ joinCode: code, timeZone, language, shards }: Team): { readonly JOINING?: string } {
  return code === undefined ? {} : { JOINING: JSON.stringify({ code, timeZone, language, shards }) };
}

/** Answers the texts to a team's number; events that keep failing go to `failed`. */
export function inboundFunction(
  scope: Construct,
  { team, table, number, coachTopic, opsTopic }: InboundParts,
  failed: cdk.aws_sqs.IQueue,
): ServiceFunction<env.InboundEnv> {
  const { maxPriceUsd, type } = team.sms;
  const inbound = new ServiceFunction(scope, "Inbound", {
    entry: entryFile("inbound"),
    description: `Answers the texts to ${team.name}`,
    schema: env.inboundEnv,
    env: {
      TABLE_NAME: table.table.tableName,
      TEAM_SLUG: team.slug,
      TEAM_NAME: team.name,
      TEAM_POLICY: JSON.stringify(team.policy),
      SMS_TYPE: type === "transactional" ? "Transactional" : "Promotional",
      SMS_ORIGINATION_NUMBER: number,
      COACH_TOPIC_ARN: coachTopic.topicArn,
      OPS_TOPIC_ARN: opsTopic.topicArn,
      ...joiningEnv(team),
      ...(maxPriceUsd === null ? {} : { SMS_MAX_PRICE_USD: String(maxPriceUsd) }),
    },
    timeout: cdk.Duration.seconds(30),
    memoryMb: 512,
    bundling: BUNDLING_WITH_READER,
    reservedConcurrency: team.reservedConcurrency?.inbound,
    production: team.stage === "production",
    // It throws only while the table is unavailable; an answer is useful for some hours.
    asyncEvents: {
      retryAttempts: 2,
      maxEventAge: cdk.Duration.hours(2),
      onFailure: new cdk.aws_lambda_destinations.SqsDestination(failed),
    },
  });
  table.allow(inbound.role, { items: ["GetItem", "Query", "PutItem", "UpdateItem"] });
  for (const statement of [publishToPhones(), publishTo(coachTopic, opsTopic)])
    inbound.role.addToPrincipalPolicy(statement);
  return inbound;
}

/** Keeps what carriers say of texts; the account's router hands it the lines of every team of the account. */
export function receiptsFunction(scope: Construct, { team, table }: FunctionParts): ServiceFunction<env.ReceiptsEnv> {
  const receipts = new ServiceFunction(scope, "Receipts", {
    entry: entryFile("receipts"),
    description: `Keeps the receipts of the texts of ${team.name}`,
    functionName: receiptsFunctionName(team),
    schema: env.receiptsEnv,
    env: {
      TABLE_NAME: table.table.tableName,
      TEAM_SLUG: team.slug,
      SMS_PRICE_PER_PART_USD: decimal(team.sms.pricePerPartUsd),
    },
    timeout: cdk.Duration.seconds(60),
    memoryMb: 512,
    production: team.stage === "production",
    // It throws only while the table is unavailable; a line that is given up is no receipt after 72 h.
    asyncEvents: { retryAttempts: 2, maxEventAge: cdk.Duration.hours(6) },
  });
  keepsNoReceipts(receipts.fn);
  table.allow(receipts.role, { items: ["GetItem", "Query", "UpdateItem"] });
  return receipts;
}

type SmsEnv = Pick<
  env.EnvText<env.DeliverEnv>,
  | "SMS_TYPE"
  | "SMS_ORIGINATION_NUMBER"
  | "SMS_SENDER_ID"
  | "OPT_OUT_CONTACT"
  | "SMS_MAX_PRICE_USD"
  | "SMS_RATE_PER_SECOND"
  | "SMS_PRICE_PER_PART_USD"
  | "SMS_MONTHLY_SPEND_CAP_USD"
>;

function smsEnv({ origin, type, maxPriceUsd, monthlySpendCapUsd, ...sms }: TeamSms): SmsEnv {
  return {
    SMS_TYPE: type === "transactional" ? "Transactional" : "Promotional",
    ...(origin.kind === "number"
      ? { SMS_ORIGINATION_NUMBER: origin.number }
      : { SMS_SENDER_ID: origin.senderId, OPT_OUT_CONTACT: origin.optOutContact }),
    ...(maxPriceUsd === null ? {} : { SMS_MAX_PRICE_USD: decimal(maxPriceUsd) }),
    SMS_RATE_PER_SECOND: decimal(sms.ratePerSecond),
    SMS_PRICE_PER_PART_USD: decimal(sms.pricePerPartUsd),
    ...(monthlySpendCapUsd === null ? {} : { SMS_MONTHLY_SPEND_CAP_USD: decimal(monthlySpendCapUsd) }),
  };
}

/** A number in decimal digits, without an exponent. */
function decimal(value: number): string {
  return value.toFixed(6).replace(/\.?0+$/, "");
}

/** Allows phones, which are no topics, and the topics of the team's own athletes: never another topic. */
function publishStatements(team: Team): readonly cdk.aws_iam.PolicyStatement[] {
  const topics = new cdk.aws_iam.PolicyStatement({
    actions: ["sns:Publish"],
    resources: [`${emailTopicPrefix(team)}*`],
  });
  return team.email ? [publishToPhones(), topics] : [publishToPhones()];
}

function publishToPhones(): cdk.aws_iam.PolicyStatement {
  return new cdk.aws_iam.PolicyStatement({ actions: ["sns:Publish"], notResources: ["arn:aws:sns:*:*:*"] });
}

function publishTo(...topics: readonly cdk.aws_sns.ITopic[]): cdk.aws_iam.PolicyStatement {
  const resources = [...new Set(topics.map(({ topicArn }) => topicArn))];
  return new cdk.aws_iam.PolicyStatement({ actions: ["sns:Publish"], resources });
}

/** For the nightly review: whether a phone opted out, and whether an athlete's e-mail address was confirmed. */
function lookupStatements(team: Team): readonly cdk.aws_iam.PolicyStatement[] {
  const phones = new cdk.aws_iam.PolicyStatement({ actions: ["sns:CheckIfPhoneNumberIsOptedOut"], resources: ["*"] });
  const topics = new cdk.aws_iam.PolicyStatement({
    actions: ["sns:ListSubscriptionsByTopic", "sns:Subscribe"],
    resources: [`${emailTopicPrefix(team)}*`],
  });
  return team.email ? [phones, topics] : [phones];
}
