import { type UndeliveredReason, weightOf } from "../../../../lib/domain/receipt.ts";
import { attentionTexts } from "../../../../lib/languages/en/attention-texts.ts";
import type { Team } from "../../../../lib/team/team.ts";
import { counted } from "../../layout.ts";
import { advice, type Findings, formatIds, type Matter, problem } from "../check.ts";

/** Where the commands of a remedy work. */
export interface Place {
  /** How commands name the team: `--team riverside`. */
  readonly option: string;
  /** null: the runtime of a laptop, where nothing is deployed and nobody is registered. */
  readonly deployed: Pick<Team, "slug" | "region"> | null;
}

export function placeOf({ slug, region }: Team): Place {
  return { option: `--team ${slug}`, deployed: { slug, region } };
}

/** A text that did not arrive. */
export interface UndeliveredText {
  readonly athleteId: string;
  readonly reason: UndeliveredReason;
}

/** As many texts with a reason that may pass are nothing yet: a phone may be off. */
const PASSING_TEXTS = 3;

/** Why texts did not arrive and what helps, one finding a reason; an opt-out is the athlete's own choice. */
export function undeliveredFindings(texts: readonly UndeliveredText[], place: Place): Findings {
  const reasons = [...new Set(texts.map(({ reason }) => reason))];
  return reasons.flatMap((reason) => {
    const of = texts.filter((text) => text.reason === reason);
    const weight = weightOf(reason);
    if (reason === "opted-out" || (weight === "passing" && of.length < PASSING_TEXTS)) return [];
    const ids = [...new Set(of.map(({ athleteId }) => athleteId))];
    const seen = `${counted(of.length, "text")} of the last three days did not arrive: ${attentionTexts.undelivered[reason]} (${formatIds(ids)}).`;
    return (weight === "operator" ? problem : advice)({ seen, ...remedyOf(reason, { ids, place }) });
  });
}

/** A text that SNS took no part of, and the name of its error. */
export interface RefusedText {
  readonly athleteId: string;
  readonly error: string;
}

/** Errors of one text or its number; any other is the team's, and meets every text. */
const OF_ONE_TEXT: RegExp = /^(?:Invalid|Validation|NotFound|Endpoint)/;

/** Why SNS refused texts, one finding an error (docs/runbook.md, "Texts are refused"). */
export function refusedFindings(texts: readonly RefusedText[], { option }: Place): Findings {
  const errors = [...new Set(texts.map(({ error }) => error))];
  return errors.flatMap((error) => {
    const of = texts.filter((text) => text.error === error);
    const ids = [...new Set(of.map(({ athleteId }) => athleteId))];
    const isOfOneText = OF_ONE_TEXT.test(error);
    return (isOfOneText ? advice : problem)({
      seen: `SNS refused ${counted(of.length, "text")} of the last three days: ${error} (${formatIds(ids)}).`,
      means: isOfOneText
        ? "These are lost, and so is each next one while the number is wrong."
        : "These are lost, and no athlete gets a text until it is mended.",
      next: 'What each error asks for: docs/runbook.md, "Texts are refused".',
      command: `npx cooldown outbox --silences ${option}`,
    });
  });
}

interface Concerned {
  readonly ids: readonly string[];
  readonly place: Place;
}

/** What a reason means for people, and what to do about it (docs/runbook.md, "Texts do not arrive"). */
function remedyOf(reason: UndeliveredReason, concerned: Concerned): Omit<Matter, "seen"> {
  const { means, next, command } = REMEDIES[reason];
  return { means, next, command: command(concerned) };
}

interface Remedy {
  readonly means: string;
  readonly next: string;
  readonly command: (concerned: Concerned) => string | null;
}

const COMMANDS = {
  show: ({ ids, place: { option } }: Concerned) => `npx cooldown athlete show ${ids[0]} ${option}`,
  setPhone: ({ ids, place: { option } }: Concerned) =>
    `npx cooldown athlete set ${ids[0]} --set phone=<number> ${option}`,
  deploy: ({ place: { deployed } }: Concerned) => deployed && `npm run deploy -- --team ${deployed.slug}`,
  deployAccount: ({ place: { deployed } }: Concerned) => deployed && `npm run deploy -- --account-of ${deployed.slug}`,
  registrations: ({ place: { deployed } }: Concerned) =>
    deployed && `aws pinpoint-sms-voice-v2 describe-registrations --region ${deployed.region}`,
  none: () => null,
} as const;

const ENDED = "No SMS goes to them any more, until they text or their profile changes.";
const SOME_LOST = "Those texts are lost; the next ones may arrive.";
const ALL_LOST = "No athlete concerned gets any text.";

const REMEDIES: Readonly<Record<UndeliveredReason, Remedy>> = {
  "invalid-number": { means: ENDED, next: "Ask them for their number, and set it.", command: COMMANDS.setPhone },
  "phone-blocks-sms": {
    means: ENDED,
    next: "Ask them to let SMS of the team's number through, and to text HELP to it; or take e-mail into channels.",
    command: COMMANDS.show,
  },
  "blocked-list": {
    means: ENDED,
    next: "Ask them to have their carrier lift the block, and to text HELP to the number; or take e-mail into channels.",
    command: COMMANDS.show,
  },
  "opted-out": {
    means: ENDED,
    next: "Leave them be: only their own START brings SMS back.",
    command: COMMANDS.show,
  },
  "phone-unreachable": {
    means: SOME_LOST,
    next: "Ask them whether the number is still theirs.",
    command: COMMANDS.show,
  },
  "carrier-unavailable": {
    means: SOME_LOST,
    next: "Wait: the carrier has a fault. When it lasts a day, open a case with AWS Support.",
    command: COMMANDS.none,
  },
  "blocked-as-spam": {
    means: SOME_LOST,
    next: "See that the number's registration is complete and names what is sent; ask AWS Support when it is.",
    command: COMMANDS.registrations,
  },
  "carrier-blocked": {
    means: SOME_LOST,
    next: "See that the number's registration is complete: carriers block numbers without one.",
    command: COMMANDS.registrations,
  },
  unknown: {
    means: SOME_LOST,
    next: "Wait; when it lasts a day, open a case with AWS Support, with ids of messages from the delivery log.",
    command: COMMANDS.none,
  },
  "over-maximum-price": {
    means: ALL_LOST,
    next: "Raise sms.maxPriceUsd in the team file above what a text to their country costs, then deploy.",
    command: COMMANDS.deploy,
  },
  "over-spend-limit": {
    means: "AWS takes every text of the account and delivers none until the month ends.",
    next: "Have AWS Support raise the SMS spend quota, raise sms.monthlySpendCapUsd, and deploy what the teams share.",
    command: COMMANDS.deployAccount,
  },
  "invalid-body": {
    means: ALL_LOST,
    next: "It is a fault of ours: the log of Receipts names the kind of text. Go back to the release before.",
    command: COMMANDS.none,
  },
};
