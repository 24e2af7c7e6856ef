import { RECOVERY_POLICY, type RecoveryPolicy } from "./policy/recovery-policy.ts";
import { REMINDER_POLICY, type ReminderPolicy } from "./policy/reminder-policy.ts";
import { sameValue } from "./stable-value.ts";

/** Every [choice] of docs/rules.md as a named constant; a team file and an athlete's profile override it. */
export type Policy = RecoveryPolicy & ReminderPolicy;
export type PolicyOverrides = Readonly<Partial<Policy>>;

export const DEFAULT_POLICY: Policy = { ...RECOVERY_POLICY, ...REMINDER_POLICY };

/** The policy that holds for one athlete: the team's over the defaults, the athlete's over the team's. */
export function policyFor(team: PolicyOverrides, athlete: PolicyOverrides): Policy {
  return { ...DEFAULT_POLICY, ...team, ...athlete };
}

/** Whether two policies decide alike. */
export function isSamePolicy(a: Policy, b: Policy): boolean {
  const others: readonly unknown[] = Object.values(b);
  return Object.values(a).every((value: unknown, at) => value === others[at] || sameValue(value, others[at]));
}
