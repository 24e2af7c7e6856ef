import * as z from "zod/mini";
import type { PolicyOverrides } from "../domain/policy.ts";
import { oneOf, text, timeZone } from "../team/fields.ts";
import { policyOverrides } from "../team/policy-bounds.ts";
import * as fields from "../team/team-fields.ts";
import { type EnvSchema, envSchema, json, numeral, yesOrNo } from "./env-schema.ts";

export { type EnvSchema, type EnvText, readEnv } from "./env-schema.ts";

export interface WebhookEnv {
  readonly TABLE_NAME: string;
  readonly TEAM_SLUG: string;
  /** How long a workout is kept. */
  readonly RETENTION_DAYS: number;
  /** Whether workouts are written packed; absent: not. */
  readonly PACKED_WORKOUTS?: boolean;
  readonly SHARDS: number;
}

export interface AssessEnv {
  readonly TABLE_NAME: string;
  readonly TEAM_SLUG: string;
  readonly SHARDS: number;
  readonly TEAM_POLICY: PolicyOverrides;
  /** Whether texts come from a number that athletes can answer. */
  readonly CAN_REPLY: boolean;
}

export interface InboundEnv {
  readonly TABLE_NAME: string;
  readonly TEAM_SLUG: string;
  readonly TEAM_NAME: string;
  readonly TEAM_POLICY: PolicyOverrides;
  readonly SMS_TYPE: "Transactional" | "Promotional";
  /** E.164; answers come from the number that was texted. */
  readonly SMS_ORIGINATION_NUMBER: string;
  readonly SMS_MAX_PRICE_USD?: number;
  /** ARN of the topic that tells the coach of texts of danger. */
  readonly COACH_TOPIC_ARN: string;
  /** ARN of the topic that tells the operator what athletes ask of their data. */
  readonly OPS_TOPIC_ARN: string;
  /** How people join by text; absent: nobody can. */
  readonly JOINING?: fields.Joining;
}

export interface DeliverEnv {
  readonly TABLE_NAME: string;
  readonly TEAM_SLUG: string;
  readonly TEAM_NAME: string;
  readonly SHARDS: number;
  readonly TEAM_POLICY: PolicyOverrides;
  readonly SMS_TYPE: "Transactional" | "Promotional";
  /** E.164; absent when texts come from a sender id. */
  readonly SMS_ORIGINATION_NUMBER?: string;
  readonly SMS_SENDER_ID?: string;
  /** Set with a sender id, to which athletes cannot reply STOP. */
  readonly OPT_OUT_CONTACT?: string;
  readonly SMS_MAX_PRICE_USD?: number;
  /** Texts a second, shared by the shards. */
  readonly SMS_RATE_PER_SECOND: number;
  readonly SMS_PRICE_PER_PART_USD: number;
  /** Absent: no limit. */
  readonly SMS_MONTHLY_SPEND_CAP_USD?: number;
  /** ARN of an athlete's e-mail topic up to the athlete's id; absent when the team sends no e-mail. */
  readonly EMAIL_TOPIC_PREFIX?: string;
}

export interface ReceiptsEnv {
  readonly TABLE_NAME: string;
  readonly TEAM_SLUG: string;
  /** What a part is taken to cost until its receipt comes. */
  readonly SMS_PRICE_PER_PART_USD: number;
}

export interface DigestEnv
  extends Pick<DeliverEnv, "TABLE_NAME" | "TEAM_SLUG" | "TEAM_NAME" | "SHARDS" | "TEAM_POLICY"> {
  readonly DIGEST_TOPIC_ARN: string;
}

export interface SyntheticEnv {
  readonly TABLE_NAME: string;
  readonly TEAM_SLUG: string;
  readonly TIME_ZONE: string;
  /** With a slash at the end. */
  readonly WEBHOOK_URL: string;
  /** ARN of the topic of the team's alarms, to which the texts go. */
  readonly OPS_TOPIC_ARN: string;
}

export interface RouterEnv {
  /** The functions that take receipts, one a team of the account. */
  readonly RECEIPTS_FUNCTIONS: readonly string[];
}

export interface FetchEnv extends WebhookEnv {
  /** Where a vendor's API is; absent: at the vendor's. */
  readonly STRAVA_URL?: string;
  readonly HEVY_URL?: string;
  readonly POLAR_URL?: string;
  readonly WHOOP_URL?: string;
  readonly OURA_URL?: string;
}

const tableName = (): z.ZodMiniType<string> => text("the name of the team's table", /^.{3,255}$/);
const topicArn = (): z.ZodMiniType<string> => text("the ARN of a topic", /^.{3,512}$/);
const may = z.exactOptional;

const ofTeam = () => ({ TABLE_NAME: tableName(), TEAM_SLUG: fields.slug() });
const sharded = () => ({ ...ofTeam(), SHARDS: numeral(fields.shards()) });
const storing = () => ({
  ...ofTeam(),
  RETENTION_DAYS: numeral(fields.retentionDays()),
  PACKED_WORKOUTS: may(yesOrNo()),
  SHARDS: numeral(fields.shards()),
});

export const webhookEnv: EnvSchema<WebhookEnv> = /* @__PURE__ */ envSchema(storing);

export const assessEnv: EnvSchema<AssessEnv> = /* @__PURE__ */ envSchema(() => ({
  ...sharded(),
  TEAM_POLICY: json(policyOverrides),
  CAN_REPLY: yesOrNo(),
}));

export const inboundEnv: EnvSchema<InboundEnv> = /* @__PURE__ */ envSchema(() => ({
  ...ofTeam(),
  TEAM_NAME: fields.teamName(),
  TEAM_POLICY: json(policyOverrides),
  SMS_TYPE: oneOf(["Transactional", "Promotional"]),
  SMS_ORIGINATION_NUMBER: fields.phoneNumber(),
  SMS_MAX_PRICE_USD: may(numeral(fields.maxPriceUsd())),
  COACH_TOPIC_ARN: topicArn(),
  OPS_TOPIC_ARN: topicArn(),
  JOINING: may(json(fields.joining())),
}));

export const deliverEnv: EnvSchema<DeliverEnv> = /* @__PURE__ */ envSchema(() => ({
  ...sharded(),
  TEAM_NAME: fields.teamName(),
  TEAM_POLICY: json(policyOverrides),
  SMS_TYPE: oneOf(["Transactional", "Promotional"]),
  SMS_ORIGINATION_NUMBER: may(fields.phoneNumber()),
  SMS_SENDER_ID: may(fields.senderId()),
  OPT_OUT_CONTACT: may(fields.optOutContact()),
  SMS_MAX_PRICE_USD: may(numeral(fields.maxPriceUsd())),
  SMS_RATE_PER_SECOND: numeral(fields.ratePerSecond()),
  SMS_PRICE_PER_PART_USD: numeral(fields.pricePerPartUsd()),
  SMS_MONTHLY_SPEND_CAP_USD: may(numeral(fields.monthlySpendCapUsd())),
  EMAIL_TOPIC_PREFIX: may(text("the ARN of a topic up to cooldown_<slug>_", /^arn:[^ ]+:cooldown_[a-z][a-z0-9-]+_$/)),
}));

export const receiptsEnv: EnvSchema<ReceiptsEnv> = /* @__PURE__ */ envSchema(() => ({
  ...ofTeam(),
  SMS_PRICE_PER_PART_USD: numeral(fields.pricePerPartUsd()),
}));

export const digestEnv: EnvSchema<DigestEnv> = /* @__PURE__ */ envSchema(() => ({
  ...sharded(),
  TEAM_NAME: fields.teamName(),
  TEAM_POLICY: json(policyOverrides),
  DIGEST_TOPIC_ARN: topicArn(),
}));

export const syntheticEnv: EnvSchema<SyntheticEnv> = /* @__PURE__ */ envSchema(() => ({
  ...ofTeam(),
  TIME_ZONE: timeZone(),
  WEBHOOK_URL: text("a URL that ends in a slash", /^.*\/$/),
  OPS_TOPIC_ARN: topicArn(),
}));

export const routerEnv: EnvSchema<RouterEnv> = /* @__PURE__ */ envSchema(() => ({
  RECEIPTS_FUNCTIONS: json(z.array(text("the name of a function", /^[A-Za-z0-9-_]{1,64}$/))),
}));

const baseUrl = (): z.ZodMiniType<string> => text("a URL without a path", /^https?:\/\/[^/]+$/);

export const fetchEnv: EnvSchema<FetchEnv> = /* @__PURE__ */ envSchema(() => ({
  ...storing(),
  STRAVA_URL: may(baseUrl()),
  HEVY_URL: may(baseUrl()),
  POLAR_URL: may(baseUrl()),
  WHOOP_URL: may(baseUrl()),
  OURA_URL: may(baseUrl()),
}));
