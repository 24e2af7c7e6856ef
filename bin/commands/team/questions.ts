/** What `team init` needs to know of a team; every answer is text, as a flag or a person gives it. */
export interface Question {
  readonly option: `--${string}`;
  /** The flag's name among commander's options. */
  readonly flag: keyof Answers;
  /** Dotted path of the field in the team file. */
  readonly path: string;
  readonly placeholder: string;
  readonly asks: string;
  readonly defaultOf: (given: Given) => string;
}

export interface Answers {
  readonly name?: string;
  readonly account?: string;
  readonly region?: string;
  readonly timeZone?: string;
  readonly stage?: string;
  readonly alarmEmail?: string;
  readonly number?: string;
  readonly senderId?: string;
  readonly optOutContact?: string;
}

/** What a default can be taken from. */
interface Given {
  readonly slug: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const nothing = (): string => "";

export const QUESTIONS: readonly Question[] = [
  question("name", { placeholder: "text", asks: "The team as its texts say it", defaultOf: nameOf }),
  question("account", {
    placeholder: "12 digits",
    asks: "AWS account",
    defaultOf: ({ env }) => env["CDK_DEFAULT_ACCOUNT"] ?? "",
  }),
  question("region", { placeholder: "region", asks: "AWS region", defaultOf: regionOf }),
  question("timeZone", { placeholder: "zone", asks: "IANA time zone of most athletes", defaultOf: zoneHere }),
  question("stage", { placeholder: "stage", asks: "sandbox or production", defaultOf: () => "sandbox" }),
  question("alarmEmail", { placeholder: "address", asks: "Who is told by e-mail when something needs a person" }),
  question("number", {
    path: "sms.originationNumber",
    placeholder: "E.164",
    asks: "The number texts come from (empty: a sender id)",
  }),
  question("senderId", { path: "sms.senderId", placeholder: "text", asks: "The sender id texts come from" }),
  question("optOutContact", {
    path: "sms.optOutContact",
    placeholder: "text",
    asks: "How to stop texts nobody can answer: a number, an address or a page",
  }),
];

type Parts = Pick<Question, "placeholder" | "asks"> & Partial<Pick<Question, "path" | "defaultOf">>;

function question(flag: keyof Answers, { path = flag, defaultOf = nothing, ...rest }: Parts): Question {
  const option = `--${flag.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}` as const;
  return { flag, option, path, defaultOf, ...rest };
}

/** `run-club` as "Run Club". */
function nameOf({ slug }: Given): string {
  const words = slug.split("-").filter((word) => word !== "");
  return words
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ")
    .slice(0, 24);
}

function regionOf({ env }: Given): string {
  return env["AWS_REGION"] ?? env["AWS_DEFAULT_REGION"] ?? "us-east-1";
}

function zoneHere(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
