/** How many rest-day texts are remembered: no policy looks at more, and the status item stays within one write unit. */
export const REST_DAY_TEXTS_KEPT = 3;

/** How many texts are remembered, of any kind that counts: as many as a week may hold near an event. */
export const WEEK_TEXTS_KEPT = 6;

/** Constants of planning and delivery. Every one is a product decision that a team or an athlete may override. */
export const REMINDER_POLICY = {
  /** Local time of the rest-day text of the evening before. */
  restDayTextAt: "19:00",
  /** Local time on the rest day itself at which the text expires. */
  restDayTextUntil: "12:00",
  /** Local time of the text on the eve of an event, and at which it expires. */
  eventTextAt: "18:00",
  eventTextUntil: "21:00",
  /** From the end of a session to its meal text. */
  mealDelayMinutes: 15,
  /** From the end of a session to the expiry of its meal text. */
  mealExpiryMinutes: 120,
  /** Local time at which the meal text of a late session, sent at breakfast, expires. */
  breakfastTextUntil: "12:00",
  /** The shortest session that gets a meal text. */
  mealMinSessionMinutes: 20,
  /** A session that starts within this of the previous one's end joins it. */
  sessionJoinMinutes: 90,
  /** From this session length on, carbohydrate comes first in the meal text. */
  longSessionMinutes: 75,
  /** The text calls a session long when it also lasts this many times the median of its kind in these days ... */
  longSessionRatio: 1.25,
  longSessionWindowDays: 28,
  /** ... or this long. */
  alwaysLongMinutes: 120,
  /** From this session length on, the meal text speaks of drinking. */
  drinkFromMinutes: 90,
  /** A week's running below this is none to speak of after a first lift [metres]. */
  starterMinMeters: 10_000,
  /** A weekday that held the longest run in so many of so many weeks is the day of the long run. */
  longRunBlocks: 4,
  longRunBlocksHeld: 3,
  /** From this RPE on, a session counts as hard. */
  hardSessionRpe: 7,
  /** Time to fall asleep, before the sleep need starts. */
  sleepLatencyMinutes: 15,
  /** Added to the sleep need after a hard day. */
  hardDaySleepMinutes: 30,
  /** A bedtime text asks for at most this long after the usual bedtime, of adults and of those under 18 (NSF 2023). */
  bedtimeCapMinutes: 60,
  minorBedtimeCapMinutes: 30,
  /** There is a usual bedtime when so many weekdays have a wake time and all lie within this much of the clock. */
  usualBedtimeWeekdays: 5,
  usualBedtimeSpreadMinutes: 240,
  /** Bounds of the bedtime text, for wake times from `earlyWakeFrom` to before `lateWakeFrom`. */
  bedtimeTextFrom: "19:00",
  bedtimeTextUntil: "23:59",
  /** A bedtime closer than this gets no text. */
  bedtimeNoticeMinutes: 30,
  /** Before the one and from the other wake time on, the bounds of the bedtime text do not hold (shift work). */
  earlyWakeFrom: "04:00",
  lateWakeFrom: "11:00",
  /** Quiet hours, unless the athlete's own say otherwise. */
  quietFrom: "21:00",
  quietTo: "08:00",
  /** Quiet hours end this long after the wake time when that is earlier than `quietTo`. */
  quietAfterWakeMinutes: 15,
  /** Quiet hours never end before this. */
  quietNeverEndsBefore: "05:00",
  /** Texts of one athlete are at least this far apart. */
  spacingMinutes: 45,
  /** Reminders a local day; a smaller number drops whole kinds, meal first, then bedtime. */
  maxTextsPerDay: 3,
  /** From `fadeAfterDays` on texts in any seven local days, and in those near an event or a big day. */
  maxTextsPerWeek: 4,
  maxTextsPerEventWeek: 6,
  /** So many days after the welcome an athlete of whom there was nothing to say is told so. */
  quietNoticeAfterDays: 15,
  /** Local time at which that text is sent, and at which it expires. */
  quietNoticeAt: "10:00",
  quietNoticeUntil: "20:00",
  /** How long a welcome may wait before it expires [days]. */
  welcomeExpiryDays: 7,
  /** How many times an address that has not confirmed is asked again. */
  emailReinvites: 3,
  /** From one invitation to the next; SNS drops an unconfirmed subscription after 48 h. */
  emailInviteGapHours: 48,

  // Not a nag
  /** After so many rest-day texts in a row that were each followed by training, they are spaced out and offer REST 1. */
  ignoredRestDayTexts: 3,
  /** From `fadeAfterDays` on, this many ignored texts are enough to space them out. */
  fadedIgnoredRestDayTexts: 1,
  /** From one rest-day text to the next while they are followed by training [local days]. */
  ignoredRestDayGapDays: 7,
  /** The same once the spaced-out texts were each followed by training as well [local days]. */
  stillIgnoredRestDayGapDays: 28,
  /** A weekday without training in this many weeks is a habitual rest day [weeks]. */
  habitWeeks: 4,
  /** From the first text of a kind on, meal and bedtime texts fade after this [local days]. */
  fadeAfterDays: 28,
  /** A faded meal text is sent, whatever the session, this long after the last one [local days]. */
  fadedMealGapDays: 7,
  /** A faded text is sent for a hard or long day whose load is the largest of this many [local days]. */
  fadedStandoutDays: 7,
  /** A faded bedtime text for a day that stands out is sent this long after the last one at the earliest [local days]. */
  fadedHardNightGapDays: 4,
  /** A faded bedtime text is sent when bedtime is this much earlier than usual [minutes on the clock]. */
  fadedBedtimeShiftMinutes: 30,
  /** From one mention of a reason that was appended to a text to the next [local days]. */
  riderGapDays: 7,
  /** The same for a reason that lasts for weeks, such as MONOTONY [local days]. */
  lastingRiderGapDays: 14,
  /** The same for NEGLECTED_MUSCLE, which athletes may have good reasons for [local days]. */
  neglectedGapDays: 28,
  /** A RUN_SPIKE by this much more than the longest run asks for easy days [metres]. */
  easyDayMinMeters: 1_000,
  /** The most easy days one text asks for [local days]. */
  maxEasyDays: 2,
};

export type ReminderPolicy = Readonly<typeof REMINDER_POLICY>;
