/**
 * Names that the stacks and the operator's commands share: constructs, whose names begin the logical ids of what is in
 * them, and metrics.
 */
export const STACK_PARTS = {
  alarms: "Alarms",
  assess: "Assess",
  failedTexts: "FailedTexts",
  missedMinutes: "MissedMinutes",
  ops: "Ops",
  stream: "Stream",
} as const;

/** The CloudWatch namespace of what the functions count. */
export const METRIC_NAMESPACE = "Cooldown";

/** Changes that assess could not take up: the metrics Lambda has of the stream's mapping. */
export const GIVEN_UP_CHANGES = ["OnFailureDestinationDeliveredEventCount", "DroppedEventCount"] as const;

/** What an account and region spent on SMS this month, as SNS itself counts it; it has no dimension. */
export const SMS_SPENDING_METRIC = { namespace: "AWS/SNS", name: "SMSMonthToDateSpentUSD" } as const;

/** From where on a figure is worth an alarm. */
export const ALARM_LIMITS = {
  /** How long a change may wait to be assessed. */
  streamBehindMs: 60_000,
  /** How late a reminder may go out. */
  reminderLateSeconds: 120,
  /** How late an errand may be run. */
  errandLateSeconds: 300,
  /** How much of a month's limit on SMS may be spent. */
  smsSpendingShare: 0.8,
} as const;
