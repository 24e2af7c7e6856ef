import { describe, expect, it } from "vitest";
import { emailCheck } from "../../../../bin/commands/doctor/checks/email.ts";
import type { SubscriptionReading } from "../../../../lib/domain/email-subscription.ts";
import type { Athlete, EmailSubscription } from "../../../../lib/domain/profile.ts";
import type { Team } from "../../../../lib/team/team.ts";
import { anAthlete, aProfile } from "../../../support/builders.ts";
import { aTeam } from "../../../team/a-team.ts";

const find = (athletes: readonly Athlete[], reading: SubscriptionReading, over: Partial<Team> = {}) =>
  emailCheck.judge({ athletes, readingOf: () => reading }, aTeam({ slug: "riverside", ...over }));

describe("the check of e-mail", () => {
  const given = { state: "given", at: "2026-10-01T10:00:00.000Z", method: "form", by: "Coach Lee" } as const;
  const topicArn = "arn:aws:sns:us-west-2:222222222222:cooldown_riverside_x";
  const pending = { state: "pending", topicArn, invitedAt: "2026-10-01T10:00:00.000Z", invites: 1 } as const;
  const byEmail = (athleteId: string, emailSubscription: EmailSubscription | null): Athlete =>
    anAthlete({
      athleteId,
      profile: { ...aProfile(), email: `${athleteId}@example.com` },
      consent: { email: given },
      emailSubscription,
    });

  it("is content when everybody confirmed, or nobody is asked", () => {
    const ana = byEmail("ana", { state: "confirmed", topicArn });

    expect([
      ...find([ana], "confirmed"),
      ...find([ana, ana], "confirmed"),
      ...find([anAthlete()], "gone"),
    ]).toStrictEqual([
      { kind: "ok", seen: "E-mail reaches the one athlete who consented to it." },
      { kind: "ok", seen: "E-mail reaches all 2 athletes who consented to it." },
      { kind: "ok", seen: "Nobody consented to e-mail." },
    ]);
  });

  it("says who has not confirmed yet", () => {
    expect(find([byEmail("ana", pending), byEmail("bea", pending)], "pending")).toStrictEqual([
      {
        kind: "advice",
        seen: "2 athletes did not confirm their address yet: ana, bea.",
        means: "They get no e-mail before they follow AWS's link, which comes up to 4 times.",
        next: "Ask them to look for the mail of no-reply@sns.amazonaws.com, in the spam folder too.",
        command: "npx cooldown athlete show ana --team riverside",
      },
    ]);
  });

  it.each<[EmailSubscription | null, string]>([
    [pending, "1 athlete let AWS's link expire: ana."],
    [
      { state: "lost", topicArn, lostAt: "2026-10-09T10:00:00.000Z", why: "never-confirmed" },
      "1 athlete let AWS's link expire: ana.",
    ],
    [{ state: "confirmed", topicArn }, "1 athlete left by the link under an e-mail, or their topic is gone: ana."],
    [
      { state: "lost", topicArn, lostAt: "2026-10-09T10:00:00.000Z", why: "unsubscribed" },
      "1 athlete left by the link under an e-mail, or their topic is gone: ana.",
    ],
    [null, "1 athlete never got a link to confirm their address by: ana."],
  ])("tells by the record why SNS knows no address: %j", (subscription, seen) => {
    expect(find([byEmail("ana", subscription)], "gone")).toMatchObject([{ kind: "advice", seen }]);
  });

  it("names ten and counts the others", () => {
    const athletes = Array.from({ length: 12 }, (_, at) => byEmail(`a-${at}`, pending));
    const seen =
      "12 athletes did not confirm their address yet: a-0, a-1, a-2, a-3, a-4, a-5, a-6, a-7, a-8, a-9 and 2 more.";

    expect(find(athletes, "pending")).toMatchObject([{ seen }]);
  });

  it("warns of consents to an e-mail the team does not send", () => {
    const email = false;

    expect([...find([], "gone", { email }), ...find([byEmail("ana", null)], "gone", { email })]).toMatchObject([
      { kind: "ok", seen: "The team sends no e-mail." },
      { kind: "advice", seen: "The team sends no e-mail, and 1 athlete consented to it: ana." },
    ]);
  });
});
