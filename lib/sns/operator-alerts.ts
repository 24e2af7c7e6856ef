import { PublishCommand } from "@aws-sdk/client-sns";
import type { DataAlert, OperatorAlerts } from "../ports/sending.ts";
import type { SnsCoachAlertsOptions } from "./coach-alerts.ts";
import { snsSubject } from "./messenger.ts";

/** Alerts to the operator by e-mail, through the topic of the team's alarms. */
export function createSnsOperatorAlerts({ client, topicArn, teamName }: SnsCoachAlertsOptions): OperatorAlerts {
  return {
    tell: async (alert) => {
      const Subject = snsSubject(`${teamName}: an athlete asks about their data`);
      await client.send(new PublishCommand({ TopicArn: topicArn, Subject, Message: alertBody(alert) }));
    },
  };
}

/** What the operator reads: who asked, by when it is to be done, and how. */
function alertBody({ athleteId, about, at }: DataAlert): string {
  if (about === "deletion-withdrawn")
    return `At ${at} the athlete ${athleteId} texted START and so took back the request to be deleted. Do not remove them; cooldown attention lists it no more.`;
  const [asked, task] =
    about === "copy"
      ? [
          "for a copy of their data",
          `hand over what this prints: cooldown athlete export ${athleteId}. Then run: cooldown athlete answered ${athleteId} --by <your name>`,
        ]
      : ["to be deleted, and gets no more texts", `run: cooldown athlete remove ${athleteId}`];
  return `At ${at} the athlete ${athleteId} asked ${asked}. Within 30 days ${task}. Until then cooldown attention lists it.`;
}
