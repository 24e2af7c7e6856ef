import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

export interface LoopbackRequest {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface LoopbackAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Loopback {
  readonly endpoint: string;
  readonly stop: () => void;
}

/** A service on 127.0.0.1; an answer has a Date only where `reply` gives it one. */
export async function startLoopback(reply: (request: LoopbackRequest) => LoopbackAnswer): Promise<Loopback> {
  const server = createServer((request, response) => {
    response.sendDate = false;
    void text(request)
      .then((body) => reply({ headers: request.headers, body }))
      .then(({ status, headers, body }) => response.writeHead(status, headers).end(body));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** An answer of AWS's JSON protocol 1.0. */
export function jsonAnswer(status: number, body: object): LoopbackAnswer {
  return { status, headers: { "content-type": "application/x-amz-json-1.0" }, body: JSON.stringify(body) };
}

/** How AWS's JSON protocol says that the caller may not. */
export function jsonDenied(action: string): LoopbackAnswer {
  const message = `User: arn:aws:iam::222222222222:user/lee is not authorized to perform: ${action} because no identity-based policy allows it`;
  return jsonAnswer(400, { __type: "com.amazon.coral.service#AccessDeniedException", message });
}
