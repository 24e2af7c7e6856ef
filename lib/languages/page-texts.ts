import type { WorkoutKind } from "../domain/log/workout.ts";
import type { Channel } from "../domain/profile.ts";
import type { DayAdvice, Level } from "../domain/recovery/status.ts";

/** What the pages of a team say to its coach. Days read "Thu 26 Nov", moments "Thu 26 Nov, 09:14", places "New York". */
export interface PageTexts {
  readonly frame: {
    readonly pages: { readonly label: string; readonly team: string; readonly outbox: string };
    readonly languages: string;
    readonly skip: string;
    readonly product: string;
    readonly readOnly: string;
    readonly asOf: (moment: string, place: string) => string;
    readonly noAthlete: string;
    readonly allAthletes: string;
  };
  readonly levels: Readonly<Record<Level, string>>;
  /** Why a day has its level, in a table cell. */
  readonly causes: Readonly<Record<NonNullable<DayAdvice["cause"]>, string>>;
  readonly adviceAfter: string;
  readonly workouts: Readonly<Record<WorkoutKind, string>>;
  readonly stravaSession: string;
  readonly today: string;
  readonly tomorrow: string;
  readonly notKnown: string;
  readonly inPlace: (moment: string, place: string) => string;
  readonly by: Readonly<Record<Channel, string>>;
  readonly team: TeamPageTexts;
  readonly outbox: {
    readonly title: string;
    readonly lead: (days: number) => string;
    readonly shown: string;
    readonly all: string;
    readonly texts: string;
    readonly silences: string;
    readonly nothing: string;
    readonly newest: (shown: number, found: number) => string;
    readonly when: string;
    readonly text: string;
    readonly became: string;
  };
}

interface TeamPageTexts {
  readonly athletes: string;
  readonly count: (athletes: number) => string;
  readonly lead: string;
  readonly toLookAt: string;
  readonly nothing: string;
  readonly nothingBelow: string;
  readonly anAthlete: string;
  /** Follows the id of an athlete who cannot be read. */
  readonly damaged: (attribute: string) => string;
  readonly ofThoseBelow: string;
  readonly lookThrough: (athletes: number) => string;
  readonly inParts: string;
  readonly query: {
    readonly name: string;
    readonly only: string;
    readonly all: string;
    readonly attention: string;
    readonly event: string;
    readonly tomorrow: (level: string) => string;
    readonly sort: string;
    readonly byLevel: string;
    readonly show: string;
  };
  readonly none: string;
  readonly nobodyFits: string;
  readonly showAll: (athletes: number) => string;
  readonly athlete: string;
  readonly lastWorkout: string;
  readonly nextText: string;
  readonly lastSms: string;
  readonly mark: (count: number) => string;
  readonly event: (day: string) => string;
  readonly noWorkout: string;
  readonly nonePlanned: string;
  readonly noReceipt: string;
  /** No text by SMS in the last days. */
  readonly noSms: string;
  /** Why none is planned, where the athlete or a coach decides it. */
  readonly held: {
    readonly noConsent: string;
    readonly asked: string;
    readonly ended: string;
    readonly paused: (day: string) => string;
  };
  readonly next: (time: string, place: string) => string;
  readonly nextToday: (time: string, place: string) => string;
  readonly pages: string;
  readonly earlier: string;
  readonly later: string;
  readonly page: (page: number, pages: number) => string;
  readonly rows: (shown: number, found: number) => string;
  readonly rowsOf: (shown: number, span: { readonly from: number; readonly to: number; readonly of: number }) => string;
}

/** What the local runtime adds to the pages: the clock, the forms, what can be tried. */
export interface TryTexts {
  readonly notice: {
    readonly alone: string;
    readonly coach: string;
    readonly rules: string;
    readonly webhooks: string;
  };
  readonly clock: {
    readonly label: string;
    readonly tomorrow: string;
    readonly next: string;
    readonly play: string;
    readonly moveBy: string;
    readonly unit: string;
    readonly units: Readonly<Record<"M" | "H" | "D", string>>;
    readonly go: string;
    readonly noScript: string;
  };
  readonly workout: {
    readonly title: string;
    readonly kind: string;
    readonly minutes: string;
    readonly effort: string;
    readonly notRated: string;
    readonly distance: string;
    readonly ascent: string;
    readonly start: (place: string) => string;
    readonly startHint: string;
    readonly muscles: string;
    readonly submit: string;
  };
  readonly athlete: {
    readonly title: string;
    readonly name: string;
    readonly timeZone: string;
    readonly wake: string;
    readonly wakeHint: string;
    readonly language: string;
    readonly submit: string;
  };
  readonly textBack: { readonly label: string; readonly hint: string; readonly submit: string };
  readonly carrier: {
    readonly title: string;
    readonly label: string;
    readonly outcomes: Readonly<Record<"accepted" | "delivered" | "silence" | "late" | "doubled", string>>;
    readonly submit: string;
  };
  readonly page: {
    readonly title: string;
    readonly lead: string;
    readonly quarantine: string;
    readonly understood: string;
    readonly nobodys: string;
    readonly whatCame: string;
  };
  readonly replay: ReplayFormTexts;
  /** What the page's script says; `{}` stands for what it fills in. */
  readonly script: ScriptTexts;
}

interface ReplayFormTexts {
  readonly title: string;
  readonly lead: string;
  readonly log: string;
  readonly as: string;
  readonly policy: (side: string) => string;
  readonly policies: Readonly<Record<"restDaysPerWeek" | "maxTextsPerDay" | "mealMinSessionMinutes", string>>;
  readonly submit: string;
  readonly days: (days: number) => string;
  readonly leftOut: (count: number) => string;
  readonly whatCame: string;
  readonly texts: string;
  readonly textsAWeek: string;
  readonly restDays: string;
  readonly parts: string;
  readonly cost: string;
  readonly same: string;
  readonly differs: string;
  readonly only: (side: string) => string;
  readonly otherwise: string;
  readonly more: (count: number) => string;
}

interface ScriptTexts {
  readonly carrier: string;
  readonly compared: string;
  readonly comparing: string;
  readonly workout: string;
  readonly athlete: string;
  readonly came: string;
  readonly amount: string;
  readonly noAnswer: string;
}
