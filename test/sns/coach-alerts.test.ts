import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createSnsCoachAlerts, createSnsDigestMail } from "../../lib/sns/coach-alerts.ts";
import { createSnsOperatorAlerts } from "../../lib/sns/operator-alerts.ts";
import { createSnsAdminClient } from "../../lib/sns/sns-clients.ts";
import { accepts, type LoopbackSns, startLoopbackSns } from "./loopback-sns.ts";

const TOPIC = "arn:aws:sns:us-east-1:111111111111:coach";
const AT = "2026-11-22T12:30:00.000Z";

let sns: LoopbackSns;
beforeEach(async () => {
  vi.stubEnv("AWS_ACCESS_KEY_ID", "test");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "test");
  sns = await startLoopbackSns(accepts);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await sns.stop();
});

describe("an alert to the coach", () => {
  it("names the athlete by id and how urgent it is, by the team's topic", async () => {
    const client = createSnsAdminClient({ endpoint: sns.endpoint, region: "us-east-1" });
    const coach = createSnsCoachAlerts({ client, topicArn: TOPIC, teamName: "Riverside RC" });

    await coach.tell({ athleteId: "ana", kind: "emergency", at: AT, answer: "on-its-way" });

    expect(sns.requests).toMatchObject([
      {
        Action: "Publish",
        TopicArn: TOPIC,
        Subject: "Riverside RC: emergency text of an athlete",
        Message:
          "At 2026-11-22T12:30:00.000Z the athlete ana texted what reads like a medical emergency. Call them now. An answer with the number to call is on its way to them. No reminder goes to them until they text RESUME or you run: cooldown athlete clear ana --by <your name>. Cooldown keeps no words of texts.",
      },
    ]);
  });

  it("names somebody who is joining by the end of their phone, as they are in no list", async () => {
    const client = createSnsAdminClient({ endpoint: sns.endpoint, region: "us-east-1" });
    const coach = createSnsCoachAlerts({ client, topicArn: TOPIC, teamName: "Riverside RC" });

    await coach.tell({ athleteId: "joined-1", phoneEnding: "0199", kind: "doctor", at: AT, answer: "on-its-way" });

    expect(sns.requests).toMatchObject([
      {
        Subject: "Riverside RC: doctor text of somebody who asked to join",
        Message:
          "At 2026-11-22T12:30:00.000Z somebody who asked to join and has not answered YES texted of a sign that a doctor should look at. Ask them today how they are. An answer with the number to call is on its way to them. Their phone ends in 0199: do you know whose it is? cooldown athlete joins lists when they asked. Cooldown keeps no words of texts.",
      },
    ]);
  });

  it.each([
    { answer: "none", words: "Without a consent no answer goes to them: only you can reply." },
    { answer: "failed", words: "Our answer to them may not have gone: do not rely on it." },
  ] as const)("says when the athlete has no answer: $answer", async ({ answer, words }) => {
    const client = createSnsAdminClient({ endpoint: sns.endpoint, region: "us-east-1" });
    const coach = createSnsCoachAlerts({ client, topicArn: TOPIC, teamName: "Riverside RC" });

    await coach.tell({ athleteId: "ana", kind: "crisis", at: AT, answer });

    expect(sns.requests[0]?.["Message"]).toContain(`Get in touch with them now. ${words} No reminder goes`);
  });
});

describe("an alert to the operator", () => {
  it.each([
    [
      "copy",
      "asked for a copy of their data. Within 30 days hand over what this prints: cooldown athlete export ana. Then run: cooldown athlete answered ana --by <your name>. Until then cooldown attention lists it.",
    ],
    [
      "deletion",
      "asked to be deleted, and gets no more texts. Within 30 days run: cooldown athlete remove ana. Until then cooldown attention lists it.",
    ],
    [
      "deletion-withdrawn",
      "texted START and so took back the request to be deleted. Do not remove them; cooldown attention lists it no more.",
    ],
  ] as const)("names the athlete by id and what is to be done: %s", async (about, told) => {
    const client = createSnsAdminClient({ endpoint: sns.endpoint, region: "us-east-1" });
    const operator = createSnsOperatorAlerts({ client, topicArn: TOPIC, teamName: "Riverside RC" });

    await operator.tell({ athleteId: "ana", about, at: AT });

    expect(sns.requests).toMatchObject([
      {
        Subject: "Riverside RC: an athlete asks about their data",
        Message: `At 2026-11-22T12:30:00.000Z the athlete ana ${told}`,
      },
    ]);
  });
});

it("the digest goes to its own topic", async () => {
  const client = createSnsAdminClient({ endpoint: sns.endpoint, region: "us-east-1" });

  await createSnsDigestMail({ client, topicArn: TOPIC }).send({ subject: "Riverside RC: 1 to look at", body: "x" });

  expect(sns.requests).toMatchObject([
    { Action: "Publish", TopicArn: TOPIC, Subject: "Riverside RC: 1 to look at", Message: "x" },
  ]);
});
