import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { answerOfSmsAccount, createFakeSmsAccount, type FakeSmsAccount } from "./fake-sms-account.ts";

type Fields = Readonly<Record<string, string>>;
interface Subscribed {
  readonly address: string;
  arn: string;
}

/** SNS's query protocol on 127.0.0.1: topics, e-mail subscriptions and the list of opted-out numbers. */
export interface FakeSns {
  readonly endpoint: string;
  /** Every request's form fields, in order of arrival. */
  readonly requests: readonly Fields[];
  /** Addresses that were mailed a link to confirm, in order. */
  readonly invitations: readonly string[];
  readonly displayNames: ReadonlyMap<string, string>;
  readonly optedOut: Set<string>;
  readonly smsAccount: FakeSmsAccount;
  /** Subscribes an address to a topic that need not be an athlete's, confirmed or not. */
  join(topicArn: string, address: string, isConfirmed: boolean): void;
  confirm(address: string): void;
  unsubscribe(address: string): void;
  expire(): void;
  /** Answers every request of an action with an error. */
  fail(action: string, error: { readonly status: number; readonly code: string }): void;
  stop(): Promise<void>;
}

/** Subscriptions a page. */
const PAGE = 100;

export async function startFakeSns(account = "123456789012", region = "eu-west-1"): Promise<FakeSns> {
  const requests: Fields[] = [];
  const failures = new Map<string, { readonly status: number; readonly code: string }>();
  const state = createState(`arn:aws:sns:${region}:${account}:`);
  const reply = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const fields: Fields = Object.fromEntries(new URLSearchParams(await text(request)));
    requests.push(fields);
    const action = fields["Action"] ?? "";
    const failure = failures.get(action);
    const answer = failure === undefined ? state.answer(action, fields) : undefined;
    response.setHeader("content-type", "text/xml");
    response.statusCode = failure?.status ?? (answer === undefined ? 404 : 200);
    response.end(answer === undefined ? errorXml(failure?.code ?? "NotFound") : resultXml(action, answer));
  };
  const server = createServer((request, response) => {
    void reply(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    ...state,
    endpoint: endpointOf(server),
    requests,
    fail: (action, error) => failures.set(action, error),
    stop: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
    },
  };
}

function createState(arnPrefix: string) {
  const topics = new Map<string, Subscribed[]>();
  const invitations: string[] = [];
  const displayNames = new Map<string, string>();
  const optedOut = new Set<string>();
  const smsAccount = createFakeSmsAccount();
  const all = (): Subscribed[] => [...topics.values()].flat();
  const keep = (isKept: (each: Subscribed) => boolean): void => {
    for (const [arn, subscribed] of topics) topics.set(arn, subscribed.filter(isKept));
  };
  let confirmed = 0;
  const subscribe = (topic: Subscribed[], address: string): string => {
    const known = topic.find((each) => each.address === address);
    if (known !== undefined && known.arn !== PENDING) return known.arn;
    if (known === undefined) topic.push({ address, arn: PENDING });
    invitations.push(address);
    return "pending confirmation";
  };
  /** The inside of a result; undefined when the topic is not there. */
  const answer = (action: string, fields: Fields): string | undefined => {
    const { TopicArn = "", Endpoint = "", NextToken = "0" } = fields;
    const topic = topics.get(TopicArn);
    switch (action) {
      case "CreateTopic": {
        const arn = `${arnPrefix}${fields["Name"]}`;
        if (!topics.has(arn)) topics.set(arn, []);
        return `<TopicArn>${arn}</TopicArn>`;
      }
      case "SetTopicAttributes":
        displayNames.set(TopicArn, fields["AttributeValue"] ?? "");
        return topic && "";
      case "Subscribe":
        return topic && `<SubscriptionArn>${subscribe(topic, Endpoint)}</SubscriptionArn>`;
      case "ListSubscriptionsByTopic":
        return topic && pageXml(of(TopicArn, topic), Number(NextToken));
      case "ListSubscriptions":
        return pageXml(
          [...topics].flatMap(([arn, subscribed]) => of(arn, subscribed)),
          Number(NextToken),
        );
      case "Unsubscribe":
        keep(({ arn }) => arn !== fields["SubscriptionArn"]);
        return "";
      case "DeleteTopic":
        topics.delete(TopicArn);
        return "";
      case "CheckIfPhoneNumberIsOptedOut":
        return `<isOptedOut>${optedOut.has(fields["phoneNumber"] ?? "")}</isOptedOut>`;
      default:
        return answerOfSmsAccount(fields, { account: smsAccount, optedOut });
    }
  };
  const confirm = (address: string): void => {
    for (const each of all().filter((subscribed) => subscribed.address === address)) {
      confirmed += 1;
      each.arn = `${arnPrefix}topic:8a21d249-4329-4871-acc6-${String(confirmed).padStart(12, "0")}`;
    }
  };
  return {
    answer,
    invitations,
    displayNames,
    optedOut,
    smsAccount,
    join: (topicArn: string, address: string, isConfirmed: boolean) => {
      topics.set(topicArn, [...(topics.get(topicArn) ?? []), { address, arn: PENDING }]);
      if (isConfirmed) confirm(address);
    },
    confirm,
    unsubscribe: (address: string) => keep((each) => each.address !== address),
    expire: () => keep(({ arn }) => arn !== PENDING),
  };
}

const PENDING = "PendingConfirmation";

type Listed = Subscribed & { readonly topicArn: string };

function of(topicArn: string, subscribed: readonly Subscribed[]): readonly Listed[] {
  return subscribed.map((each) => ({ ...each, topicArn }));
}

function pageXml(listed: readonly Listed[], from: number): string {
  const members = listed
    .slice(from, from + PAGE)
    .map(
      ({ topicArn, address, arn }) =>
        `<member><TopicArn>${topicArn}</TopicArn><Protocol>email</Protocol><Owner>123456789012</Owner>` +
        `<SubscriptionArn>${arn}</SubscriptionArn><Endpoint>${address}</Endpoint></member>`,
    );
  const next = from + PAGE < listed.length ? `<NextToken>${from + PAGE}</NextToken>` : "";
  return `<Subscriptions>${members.join("")}</Subscriptions>${next}`;
}

const META = "<ResponseMetadata><RequestId>384ac68d-3775-11df-8963-01868b7c937a</RequestId></ResponseMetadata>";
const NAMESPACE = 'xmlns="https://sns.amazonaws.com/doc/2010-03-31/"';

function resultXml(action: string, inside: string): string {
  const result = `<${action}Result>${inside}</${action}Result>`;
  return `<${action}Response ${NAMESPACE}>${result}${META}</${action}Response>`;
}

function errorXml(code: string): string {
  const message = "Bad: +12025550123 or ana@example.com";
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>`;
  return `<ErrorResponse ${NAMESPACE}>${error}<RequestId>9dd01905-5012-5f99-8663-4b3ecd0dfaef</RequestId></ErrorResponse>`;
}

function endpointOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server listens on no port.");
  return `http://127.0.0.1:${address.port}`;
}
