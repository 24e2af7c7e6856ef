import { RECOVERY_POLICY, type RecoveryPolicy } from "./policy/recovery-policy.ts";
import { REMINDER_POLICY, type ReminderPolicy } from "./policy/reminder-policy.ts";

/** Every [choice] of rules.md as a named constant; a team file and an athlete's profile override it. */
export type Policy = RecoveryPolicy & ReminderPolicy;
export type PolicyOverrides = Readonly<Partial<Policy>>;

export const DEFAULT_POLICY: Policy = { ...RECOVERY_POLICY, ...REMINDER_POLICY };

/** Policies by the team's and then the athlete's overrides. */
const policies = new WeakMap<PolicyOverrides, WeakMap<PolicyOverrides, Policy>>();

/**
 * The policy that holds for one athlete: the team's over the defaults, the athlete's over the team's. The same
 * overrides give the same object, so that what was computed under it is known to hold still.
 */
export function policyFor(team: PolicyOverrides, athlete: PolicyOverrides): Policy {
  const ofTeam = policies.get(team) ?? new WeakMap<PolicyOverrides, Policy>();
  const policy = ofTeam.get(athlete) ?? { ...DEFAULT_POLICY, ...team, ...athlete };
  policies.set(team, ofTeam.set(athlete, policy));
  return policy;
}
