/** From where on alarms go off, and `cooldown doctor` sees a problem. */
export const ALARM_LIMITS = {
  /** Requests answered 401 in five minutes. */
  refusals: 300,
  /** How much of the account's quota of executions at once may be taken, in percent. */
  concurrencyPercent: 80,
  /** How long a change may wait to be assessed. */
  streamBehindMs: 60_000,
  /** How late a reminder may go out. */
  reminderLateSeconds: 120,
  /** How late an errand may be run. */
  errandLateSeconds: 300,
  /** How much of a month's limit on SMS may be spent. */
  smsSpendingShare: 0.8,
} as const;

/** Changes that assess could not take up: the metrics Lambda has of the stream's mapping. */
export const GIVEN_UP_CHANGES = ["OnFailureDestinationDeliveredEventCount", "DroppedEventCount"] as const;

/** What an account and region spent on SMS this month, as SNS itself counts it; it has no dimension. */
export const SMS_SPENDING_METRIC = { namespace: "AWS/SNS", name: "SMSMonthToDateSpentUSD" } as const;
