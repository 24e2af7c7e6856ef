import type { SubscriptionReading } from "../../../../lib/domain/email-subscription.ts";
import type { Athlete } from "../../../../lib/domain/profile.ts";
import { advice, type Finding, ok } from "../finding.ts";
import { counted, listed } from "../in-words.ts";

export interface EmailFacts {
  /** Whether the team sends e-mail at all. */
  readonly isSent: boolean;
  readonly athletes: readonly Athlete[];
  /** What SNS says of an athlete's address. */
  readonly readingOf: (athlete: Athlete) => SubscriptionReading;
  /** How commands name the team: `--team riverside`. */
  readonly place: string;
}

type Standing = "reached" | "waiting" | "expired" | "left" | "uninvited";

const MEANS: Readonly<Record<Exclude<Standing, "reached">, readonly [seen: string, means: string, next: string]>> = {
  waiting: [
    "did not confirm their address yet",
    "They get no e-mail before they follow AWS's link, which comes up to 4 times.",
    "Ask them to look for the mail of no-reply@sns.amazonaws.com, in the spam folder too.",
  ],
  expired: [
    "let AWS's link run out",
    "They get no e-mail; a link is good for two days.",
    "Check the address; a consent recorded anew sends another link.",
  ],
  left: [
    "left by the link under an e-mail, or their topic is gone",
    "They get no e-mail, though a consent is on record.",
    "Record a new consent only if they ask for it.",
  ],
  uninvited: [
    "never got a link to confirm their address by",
    "They get no e-mail, though a consent is on record.",
    "Record the consent anew, which sends them AWS's link.",
  ],
};

/** Whether e-mail reaches everybody who consented to it. */
export function emailFindings(facts: EmailFacts): readonly Finding[] {
  const consenting = facts.athletes.filter(
    ({ consent, profile }) => consent.email?.state === "given" && profile.email !== null,
  );
  if (!facts.isSent) return [unsent(consenting.map(({ athleteId }) => athleteId))];
  const standing = consenting.map(
    (athlete) => [athlete.athleteId, standingOf(athlete, facts.readingOf(athlete))] as const,
  );
  const found = (["waiting", "expired", "left", "uninvited"] as const).flatMap((kind) => {
    const ids = standing.filter(([, each]) => each === kind).map(([athleteId]) => athleteId);
    return ids.length === 0 ? [] : [matterOf(kind, ids, facts)];
  });
  return found.length > 0 ? found : [ok(allReached(consenting.length))];
}

function allReached(number: number): string {
  if (number === 0) return "Nobody consented to e-mail.";
  return `E-mail reaches ${number === 1 ? "the one athlete" : `all ${number} athletes`} who consented to it.`;
}

/** What SNS says today counts; the record tells an address that never confirmed from one that left. */
function standingOf({ emailSubscription }: Athlete, reading: SubscriptionReading): Standing {
  if (reading === "confirmed") return "reached";
  if (reading === "pending") return "waiting";
  if (emailSubscription === null) return "uninvited";
  const hadConfirmed =
    emailSubscription.state === "confirmed" ||
    (emailSubscription.state === "lost" && emailSubscription.why === "unsubscribed");
  return hadConfirmed ? "left" : "expired";
}

function matterOf(kind: Exclude<Standing, "reached">, ids: readonly string[], { place }: EmailFacts): Finding {
  const [seen, means, next] = MEANS[kind];
  const command =
    kind === "waiting"
      ? `npx cooldown athlete show ${ids[0]} ${place}`
      : `npx cooldown athlete consent ${ids[0]} --channel email --method "<how>" --by "<you>" ${place}`;
  return advice({ seen: `${counted(ids.length, "athlete")} ${seen}: ${listed(ids)}.`, means, next, command });
}

function unsent(ids: readonly string[]): Finding {
  if (ids.length === 0) return ok("The team sends no e-mail.");
  return advice({
    seen: `The team sends no e-mail, and ${counted(ids.length, "athlete")} consented to it: ${listed(ids)}.`,
    means: "Who has no other channel gets nothing.",
    next: 'Set "email": true in the team file and deploy, or ask them for a phone.',
    command: null,
  });
}
