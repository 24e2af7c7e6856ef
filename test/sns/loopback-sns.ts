import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";

/** How the server deals with one request. */
export type Reply = (response: ServerResponse) => void;

export interface LoopbackSns {
  readonly endpoint: string;
  /** Every request's form fields, in order of arrival. */
  readonly requests: readonly Readonly<Record<string, string>>[];
  /** How many connections were opened. */
  readonly connections: () => number;
  stop(): Promise<void>;
}

/** A server on 127.0.0.1 that reads SNS's query protocol and answers each request in the same way. */
export async function startLoopbackSns(reply: Reply): Promise<LoopbackSns> {
  const requests: Record<string, string>[] = [];
  let connections = 0;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    requests.push(Object.fromEntries(new URLSearchParams(await text(request))));
    reply(response);
  };
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    void answer(request, response);
  }).on("connection", () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { endpoint: endpointOf(server), requests, connections: () => connections, stop: () => stop(server) };
}

/** SNS's answer to a publish. */
export const accepts: Reply = (response) => {
  response.setHeader("content-type", "text/xml");
  response.end(
    '<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">' +
      "<PublishResult><MessageId>94f20ce6-13c5-43a0-9a9e-ca52d816e90b</MessageId></PublishResult>" +
      "<ResponseMetadata><RequestId>f187a3c1-376f-11df-8963-01868b7c937a</RequestId></ResponseMetadata>" +
      "</PublishResponse>",
  );
};

/** SNS's answer when it refuses: an error code of the query protocol, with a message that quotes the phone. */
export function refuses(status: number, code: string, words = "Bad: +12025550123 is not a number"): Reply {
  return (response) => {
    response.statusCode = status;
    response.setHeader("content-type", "text/xml");
    response.end(
      '<ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">' +
        `<Error><Type>Sender</Type><Code>${code}</Code><Message>${words}</Message></Error>` +
        "<RequestId>9dd01905-5012-5f99-8663-4b3ecd0dfaef</RequestId></ErrorResponse>",
    );
  };
}

/** An answer that is no XML, as a proxy in between gives it. */
export function says(status: number, body: string): Reply {
  return (response) => {
    response.statusCode = status;
    response.end(body);
  };
}

/** Reads the request and drops the connection. */
export const resets: Reply = (response) => {
  response.socket?.resetAndDestroy();
};

/** Reads the request and never answers. */
export const hangs: Reply = () => undefined;

/** Starts an answer and drops the connection. */
export const breaksOff: Reply = (response) => {
  response.writeHead(200, { "content-type": "text/xml", "content-length": "400" });
  response.write("<PublishResponse>", () => response.socket?.resetAndDestroy());
};

function endpointOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === "string") {
    throw new Error("The server listens on no port.");
  }
  return `http://127.0.0.1:${address.port}`;
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}
