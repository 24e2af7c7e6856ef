import { afterEach, beforeEach, vi } from "vitest";
import type { Messenger, OutgoingText } from "../../lib/ports/sending.ts";
import { createSnsMessenger, type SnsMessengerOptions } from "../../lib/sns/messenger.ts";
import { createSnsClient } from "../../lib/sns/sns-clients.ts";
import { type LoopbackSns, type Reply, startLoopbackSns } from "./loopback-sns.ts";

export const REGION = "eu-west-1";

type SmsOptions = Omit<SnsMessengerOptions, "client">;
interface MessengerAtHand {
  readonly messenger: Messenger;
  readonly server: LoopbackSns;
}
type MessengerTo = (reply: Reply, sms?: SmsOptions) => Promise<MessengerAtHand>;

/** The real client against a server that replies in one way; both end with the test. */
export function useMessengers(): MessengerTo {
  const servers: LoopbackSns[] = [];
  beforeEach(() => {
    vi.stubEnv("AWS_ACCESS_KEY_ID", "test");
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", "test");
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await Promise.all(servers.splice(0).map((server) => server.stop()));
  });
  return async (reply, sms = { smsType: "Transactional" }) => {
    const server = await startLoopbackSns(reply);
    servers.push(server);
    const client = createSnsClient({ endpoint: server.endpoint, region: REGION, requestTimeoutMs: 300 });
    return { messenger: createSnsMessenger({ client, ...sms }), server };
  };
}

export function aText(over: Partial<OutgoingText> = {}): OutgoingText {
  return {
    athleteId: "ana",
    channel: "sms",
    to: "+12025550123",
    kind: "meal",
    reminderId: "2026-11-22#meal#1",
    subject: null,
    body: "Run logged: rice & beans + fruit?",
    ...over,
  };
}
