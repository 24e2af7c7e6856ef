import type { SubscriptionReading } from "../../../../lib/domain/email-subscription.ts";
import type { Athlete } from "../../../../lib/domain/profile.ts";
import { emailTopicPrefix } from "../../../../lib/team/stack-names.ts";
import { counted } from "../../layout.ts";
import { advice, type Findings, formatIds, ok, type TeamCheck } from "../check.ts";

export interface EmailFacts {
  readonly athletes: readonly Athlete[];
  /** What SNS says of an athlete's address. */
  readonly readingOf: (athlete: Athlete) => SubscriptionReading;
}

/** Whether e-mail reaches everybody who consented to it. */
export const emailCheck: TeamCheck<EmailFacts> = {
  name: "e-mail",
  needs: ["sns:ListSubscriptions", "dynamodb:Query", "dynamodb:GetItem"],
  ask: async ({ team, roster, subscriptions }) => {
    const addresses = await subscriptions();
    const readingOf: EmailFacts["readingOf"] = ({ athleteId, profile }) =>
      addresses.get(emailTopicPrefix(team) + athleteId)?.get(profile.email?.toLowerCase() ?? "") ?? "gone";
    return { athletes: (await roster()).athletes, readingOf };
  },
  judge: ({ athletes, readingOf }, { email: isSent, slug }) => {
    const consenting = athletes.filter(
      ({ consent, profile }) => consent.email?.state === "given" && profile.email !== null,
    );
    if (!isSent) return unsentFindings(idsOf(consenting));
    const found = STANDINGS.flatMap(([standing, ...matter]) => {
      const ids = idsOf(consenting.filter((athlete) => standingOf(athlete, readingOf(athlete)) === standing));
      return ids.length === 0 ? [] : standingFindings(ids, matter, slug);
    });
    if (found.length > 0) return found;
    if (consenting.length === 0) return ok("Nobody consented to e-mail.");
    const all = consenting.length === 1 ? "the one athlete" : `all ${consenting.length} athletes`;
    return ok(`E-mail reaches ${all} who consented to it.`);
  },
};

function idsOf(athletes: readonly Athlete[]): readonly string[] {
  return athletes.map(({ athleteId }) => athleteId);
}

type Standing = "reached" | "waiting" | "expired" | "left" | "uninvited";

/** What SNS says today counts; the record tells an address that never confirmed from one that left. */
function standingOf({ emailSubscription: record }: Athlete, reading: SubscriptionReading): Standing {
  if (reading === "confirmed") return "reached";
  if (reading === "pending") return "waiting";
  if (record === null) return "uninvited";
  const hadConfirmed = record.state === "confirmed" || (record.state === "lost" && record.why === "unsubscribed");
  return hadConfirmed ? "left" : "expired";
}

type StandingMatter = readonly [seen: string, means: string, next: string, command: "show" | "consent"];

const STANDINGS: readonly (readonly [Standing, ...StandingMatter])[] = [
  [
    "waiting",
    "did not confirm their address yet",
    "They get no e-mail before they follow AWS's link, which comes up to 4 times.",
    "Ask them to look for the mail of no-reply@sns.amazonaws.com, in the spam folder too.",
    "show",
  ],
  [
    "expired",
    "let AWS's link expire",
    "They get no e-mail; a link is valid for two days.",
    "Check the address; a new consent on record sends another link.",
    "consent",
  ],
  [
    "left",
    "left by the link under an e-mail, or their topic is gone",
    "They get no e-mail, though a consent is on record.",
    "Record a new consent only if they ask for it.",
    "consent",
  ],
  [
    "uninvited",
    "never got a link to confirm their address by",
    "They get no e-mail, though a consent is on record.",
    "Record the consent again, which sends them AWS's link.",
    "consent",
  ],
];

function standingFindings(ids: readonly string[], [seen, means, next, verb]: StandingMatter, slug: string): Findings {
  const options = verb === "show" ? "" : ' --channel email --method "<how>" --by "<you>"';
  const command = `npx cooldown athlete ${verb} ${ids[0]}${options} --team ${slug}`;
  return advice({ seen: `${counted(ids.length, "athlete")} ${seen}: ${formatIds(ids)}.`, means, next, command });
}

function unsentFindings(ids: readonly string[]): Findings {
  if (ids.length === 0) return ok("The team sends no e-mail.");
  const seen = `The team sends no e-mail, and ${counted(ids.length, "athlete")} consented to it: ${formatIds(ids)}.`;
  const next = 'Set "email": true in the team file and deploy, or ask them for a phone.';
  return advice({ seen, means: "Athletes without another channel get nothing.", next, command: null });
}
