import { PublishCommand, type SNSClient } from "@aws-sdk/client-sns";
import type { CoachAlert, CoachAlerts, DigestMail } from "../ports/sending.ts";
import { snsSubject } from "./messenger.ts";

export interface SnsCoachAlertsOptions {
  /** A client that may try again: two e-mails are better than none. */
  readonly client: SNSClient;
  /** The topic that the team's coach is subscribed to. */
  readonly topicArn: string;
  readonly teamName: string;
}

/** Alerts to the coach by e-mail, through a topic of the team. */
export function createSnsCoachAlerts({ client, topicArn: TopicArn, teamName }: SnsCoachAlertsOptions): CoachAlerts {
  return {
    tell: async (alert) => {
      const who = alert.phoneEnding === undefined ? "an athlete" : "somebody who asked to join";
      const Subject = snsSubject(`${teamName}: ${alert.kind} text of ${who}`);
      await client.send(new PublishCommand({ TopicArn, Subject, Message: alertBody(alert) }));
    },
  };
}

/** What the coach reads: who and how urgent; the words are the athlete's. */
function alertBody({ athleteId, kind, at, answer, phoneEnding }: CoachAlert): string {
  if (phoneEnding !== undefined)
    return `At ${at} somebody who asked to join and has not answered YES texted ${WHAT[kind]} ${ANSWER[answer]} Their phone ends in ${phoneEnding}: do you know whose it is? cooldown athlete joins lists when they asked. Cooldown keeps no words of texts.`;
  return `At ${at} the athlete ${athleteId} texted ${WHAT[kind]} ${ANSWER[answer]} No reminder goes to them until they text RESUME or you run: cooldown athlete clear ${athleteId} --by <your name>. Cooldown keeps no words of texts.`;
}

const WHAT: Readonly<Record<CoachAlert["kind"], string>> = {
  crisis: "what reads like a wish to die or to hurt themselves. Get in touch with them now.",
  emergency: "what reads like a medical emergency. Call them now.",
  doctor: "of a sign that a doctor should look at. Ask them today how they are.",
};

/** What the athlete was told by us, so that nobody relies on it. */
const ANSWER: Readonly<Record<CoachAlert["answer"], string>> = {
  "on-its-way": "An answer with the number to call is on its way to them.",
  none: "Without a consent no answer goes to them: only you can reply.",
  failed: "Our answer to them may not have gone: do not rely on it.",
};

/** The weekly e-mail to the coach, through a topic of its own, so that leaving it leaves no other. */
export function createSnsDigestMail({
  client,
  topicArn: TopicArn,
}: Omit<SnsCoachAlertsOptions, "teamName">): DigestMail {
  return {
    send: async ({ subject, body: Message }) => {
      await client.send(new PublishCommand({ TopicArn, Subject: snsSubject(subject), Message }));
    },
  };
}
