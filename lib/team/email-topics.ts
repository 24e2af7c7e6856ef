import type { Team } from "./team.ts";

/**
 * ARN of an athlete's e-mail topic up to the athlete's id. A slug holds no underscore, so no team's prefix is the
 * beginning of another's.
 */
export function emailTopicPrefix({ region, account, slug }: Pick<Team, "region" | "account" | "slug">): string {
  return `arn:aws:sns:${region}:${account}:cooldown_${slug}_`;
}
