import type { Messenger } from "../../ports/sending.ts";
import type { OptOuts, Topics } from "../fake-sns-state.ts";

const ARN = "arn:aws:sns:local:000000000000:";

export interface SnsEndpointOptions {
  readonly topics: Topics;
  readonly optOuts: Pick<OptOuts, "has" | "all">;
  readonly outbox: Pick<Messenger, "publish">;
}

type Fields = Readonly<Record<string, string>>;

/** Answers the actions of SNS's query protocol that commands use, as SNS does. */
export function createSnsEndpoint(options: SnsEndpointOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    const fields = Object.fromEntries(new URLSearchParams(await request.text()));
    // A page of another origin cannot set this header.
    if (!request.headers.has("authorization"))
      return actionError(403, "MissingAuthenticationToken", "A signature is needed");
    const topic = topicAction(fields, options.topics) ?? phoneAction(fields, options.optOuts);
    return (
      topic ??
      (await publishAction(fields, options)) ??
      actionError(400, "InvalidAction", `No such action here: ${fields["Action"]}`)
    );
  };
}

function topicAction(fields: Fields, topics: Topics): Response | undefined {
  const { Action: action = "", TopicArn: topicArn = "", Endpoint: address = "" } = fields;
  switch (action) {
    case "CreateTopic": {
      const made = `${ARN}${fields["Name"]}`;
      topics.make(made);
      return actionResult(action, { TopicArn: made });
    }
    case "DeleteTopic":
      topics.delete(topicArn);
      return actionResult(action, {});
    case "SetTopicAttributes":
      return topics.addresses(topicArn) === undefined ? noTopic() : actionResult(action, {});
    case "Subscribe":
      if (topics.addresses(topicArn) === undefined) return noTopic();
      topics.subscribe(topicArn, address);
      return actionResult(action, { SubscriptionArn: subscriptionArn(topicArn, address) });
    case "Unsubscribe":
      unsubscribe(fields["SubscriptionArn"] ?? "", topics);
      return actionResult(action, {});
    case "ListSubscriptionsByTopic":
      return listSubscriptions(action, topicArn, topics);
    default:
      return undefined;
  }
}

function listSubscriptions(action: string, topicArn: string, topics: Topics): Response {
  const addresses = topics.addresses(topicArn);
  if (addresses === undefined) return noTopic();
  const member = addresses.map((address) => ({
    SubscriptionArn: subscriptionArn(topicArn, address),
    Owner: "000000000000",
    Protocol: "email",
    Endpoint: address,
    TopicArn: topicArn,
  }));
  return actionResult(action, { Subscriptions: { member } });
}

function phoneAction(
  { Action: action = "", phoneNumber = "" }: Fields,
  optOuts: SnsEndpointOptions["optOuts"],
): Response | undefined {
  switch (action) {
    case "CheckIfPhoneNumberIsOptedOut":
      return actionResult(action, { isOptedOut: String(optOuts.has(phoneNumber)) });
    case "ListPhoneNumbersOptedOut":
      return actionResult(action, { phoneNumbers: { member: [...optOuts.all()] } });
    default:
      return undefined;
  }
}

async function publishAction(fields: Fields, { outbox, topics }: SnsEndpointOptions): Promise<Response | undefined> {
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
    ? actionResult(action, { MessageId: published.messageId })
    : actionError(500, "InternalError", "The outbox took no message");
}

function subscriptionArn(topicArn: string, address: string): string {
  return `${topicArn}:${Buffer.from(address).toString("base64url")}`;
}

function unsubscribe(arn: string, topics: Topics): void {
  const at = arn.lastIndexOf(":");
  topics.unsubscribe(arn.slice(0, at), Buffer.from(arn.slice(at + 1), "base64url").toString());
}

function noTopic(): Response {
  return actionError(404, "NotFound", "Topic does not exist");
}

/** Content of an answer in AWS's query protocol: texts, structures, and lists as `member`. */
type Node = string | Structure;
interface Structure {
  readonly [name: string]: Node | Node[];
}

const REQUEST_ID = "00000000-0000-0000-0000-000000000000";

/** The answer to an action. */
function actionResult(action: string, result: Structure): Response {
  const content = `<${action}Result>${xml(result)}</${action}Result>${xml({ ResponseMetadata: { RequestId: REQUEST_ID } })}`;
  return respond(200, `<${action}Response>${content}</${action}Response>`);
}

/** A refusal with the code by which the SDK tells errors apart. */
function actionError(status: number, code: string, message: string): Response {
  const error = { Type: status < 500 ? "Sender" : "Receiver", Code: code, Message: message };
  return respond(status, `<ErrorResponse>${xml({ Error: error, RequestId: REQUEST_ID })}</ErrorResponse>`);
}

function respond(status: number, body: string): Response {
  return new Response(body, { status, headers: { "content-type": "text/xml" } });
}

function xml(tree: Structure): string {
  return Object.entries(tree)
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((each) => element(name, each)))
    .join("");
}

function element(name: string, value: Node): string {
  return `<${name}>${typeof value === "string" ? escapeXml(value) : xml(value)}</${name}>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
