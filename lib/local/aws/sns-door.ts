import type { Messenger } from "../../ports/sending.ts";
import type { OptOuts } from "../opt-outs.ts";
import { answer, failure } from "./query-protocol.ts";
import type { Topics } from "./topics.ts";

const ARN = "arn:aws:sns:local:000000000000:";

export interface SnsDoorOptions {
  readonly topics: Topics;
  readonly optOuts: Pick<OptOuts, "has" | "all">;
  readonly outbox: Pick<Messenger, "publish">;
}

type Fields = Readonly<Record<string, string>>;

/** Answers the actions of SNS's query protocol that commands use, in SNS's words. */
export function createSnsDoor(options: SnsDoorOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    const fields = Object.fromEntries(new URLSearchParams(await request.text()));
    // No page of a browser can set this header across origins.
    if (!request.headers.has("authorization"))
      return failure(403, "MissingAuthenticationToken", "A signature is needed");
    const topic = onTopics(fields, options.topics) ?? onPhones(fields, options.optOuts);
    return (
      topic ??
      (await publish(fields, options)) ??
      failure(400, "InvalidAction", `No such action here: ${fields["Action"]}`)
    );
  };
}

function onTopics(fields: Fields, topics: Topics): Response | undefined {
  const { Action: action = "", TopicArn: topicArn = "", Endpoint: address = "" } = fields;
  switch (action) {
    case "CreateTopic": {
      const made = `${ARN}${fields["Name"]}`;
      topics.make(made);
      return answer(action, { TopicArn: made });
    }
    case "DeleteTopic":
      topics.delete(topicArn);
      return answer(action, {});
    case "SetTopicAttributes":
      return topics.addresses(topicArn) === undefined ? noTopic() : answer(action, {});
    case "Subscribe":
      if (topics.addresses(topicArn) === undefined) return noTopic();
      topics.subscribe(topicArn, address);
      return answer(action, { SubscriptionArn: subscriptionArn(topicArn, address) });
    case "Unsubscribe":
      unsubscribe(fields["SubscriptionArn"] ?? "", topics);
      return answer(action, {});
    case "ListSubscriptionsByTopic":
      return listed(action, topicArn, topics);
    default:
      return undefined;
  }
}

function listed(action: string, topicArn: string, topics: Topics): Response {
  const addresses = topics.addresses(topicArn);
  if (addresses === undefined) return noTopic();
  const member = addresses.map((address) => ({
    SubscriptionArn: subscriptionArn(topicArn, address),
    Owner: "000000000000",
    Protocol: "email",
    Endpoint: address,
    TopicArn: topicArn,
  }));
  return answer(action, { Subscriptions: { member } });
}

function onPhones(
  { Action: action = "", phoneNumber = "" }: Fields,
  optOuts: SnsDoorOptions["optOuts"],
): Response | undefined {
  switch (action) {
    case "CheckIfPhoneNumberIsOptedOut":
      return answer(action, { isOptedOut: String(optOuts.has(phoneNumber)) });
    case "ListPhoneNumbersOptedOut":
      return answer(action, { phoneNumbers: { member: [...optOuts.all()] } });
    default:
      return undefined;
  }
}

async function publish(fields: Fields, { outbox, topics }: SnsDoorOptions): Promise<Response | undefined> {
  const { Action: action = "", PhoneNumber: phone, TopicArn: topicArn = "", Message: body = "", Subject } = fields;
  if (action !== "Publish") return undefined;
  const [address] = phone === undefined ? (topics.addresses(topicArn) ?? []) : [phone];
  if (address === undefined) return noTopic();
  const published = await outbox.publish({
    athleteId: topicArn.split("_").at(-1) ?? "",
    channel: phone === undefined ? "email" : "sms",
    to: address,
    kind: "notice",
    reminderId: null,
    subject: Subject ?? null,
    body,
  });
  return published.kind === "sent"
    ? answer(action, { MessageId: published.messageId })
    : failure(500, "InternalError", "The outbox took no message");
}

function subscriptionArn(topicArn: string, address: string): string {
  return `${topicArn}:${Buffer.from(address).toString("base64url")}`;
}

function unsubscribe(arn: string, topics: Topics): void {
  const at = arn.lastIndexOf(":");
  topics.unsubscribe(arn.slice(0, at), Buffer.from(arn.slice(at + 1), "base64url").toString());
}

function noTopic(): Response {
  return failure(404, "NotFound", "Topic does not exist");
}
