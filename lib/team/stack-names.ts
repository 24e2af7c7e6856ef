import type { Team } from "./team.ts";

export { SYNTHETIC_ATHLETE_ID } from "../domain/synthetic-athlete.ts";

/** Constructs that the operator's commands look for: the logical ids of what is in one begin with its name. */
export const STACK_PARTS = {
  alarms: "Alarms",
  assess: "Assess",
  coach: "Coach",
  failedTexts: "FailedTexts",
  missedMinutes: "MissedMinutes",
  ops: "Ops",
  stream: "Stream",
} as const;

/** The CloudWatch namespace of the functions' metrics. */
export const METRIC_NAMESPACE = "Cooldown";

/** The name of a team's function that takes receipts, by which the account's router finds it. */
export function receiptsFunctionName({ slug }: Pick<Team, "slug">): string {
  return `cooldown-${slug}-receipts`;
}

/** The log groups into which SNS writes what became of texts to phones, as SNS names them. */
export function deliveryLogGroups({ region, account }: Pick<Team, "region" | "account">): {
  readonly delivered: string;
  readonly failed: string;
} {
  const delivered = `sns/${region}/${account}/DirectPublishToPhoneNumber`;
  return { delivered, failed: `${delivered}/Failure` };
}

/**
 * ARN of an athlete's e-mail topic up to the athlete's id. A slug holds no underscore, so no team's prefix is the
 * beginning of another's.
 */
export function emailTopicPrefix({ region, account, slug }: Pick<Team, "region" | "account" | "slug">): string {
  return `arn:aws:sns:${region}:${account}:cooldown_${slug}_`;
}
