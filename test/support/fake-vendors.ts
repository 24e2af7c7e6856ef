import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { VendorUrls } from "../../lib/vendors/vendor-api.ts";

/** A request as the vendor saw it. */
interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly form: Readonly<Record<string, string>>;
  /** The body as JSON; null when it was sent as something else. */
  readonly json: unknown;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON unless it is a text; undefined leaves the request without an answer. */
  readonly body?: unknown;
}

/** The vendors on 127.0.0.1: all under one address, as their paths differ. */
export interface FakeVendors {
  readonly url: string;
  readonly asked: readonly Asked[];
  /** What is answered from now on to `METHOD path`; 404 to everything else. */
  readonly on: (route: string, answer: (asked: Asked) => Answer | "nothing") => void;
  readonly stop: () => Promise<void>;
}

type Routes = Map<string, (asked: Asked) => Answer | "nothing">;

export async function startFakeVendors(): Promise<FakeVendors> {
  const routes: Routes = new Map();
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void reply(request, response, { routes, asked });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    on: (route, answer) => {
      routes.set(route, answer);
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function reply(
  request: IncomingMessage,
  response: ServerResponse,
  { routes, asked }: { readonly routes: Routes; readonly asked: Asked[] },
): Promise<void> {
  const path = request.url ?? "";
  const [body, isJson] = [await text(request), request.headers["content-type"] === "application/json"];
  const form = isJson ? {} : Object.fromEntries(new URLSearchParams(body));
  const json: unknown = isJson ? JSON.parse(body) : null;
  const seen = { method: request.method ?? "", path, headers: request.headers, form, json };
  asked.push(seen);
  const answer = routes.get(`${request.method} ${path}`)?.(seen) ?? {
    status: 404,
    body: { message: "Record Not Found" },
  };
  if (answer === "nothing") return;
  response.writeHead(answer.status ?? 200, { "content-type": "application/json", ...answer.headers });
  response.end(typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body ?? {}));
}

/** Every vendor at one address. */
export function vendorsAt(url: string): VendorUrls {
  return { strava: url, hevy: url, polar: url, whoop: url, oura: url };
}

/** Strava's answer to `/oauth/token`, for tokens named by `n` that last six hours from an instant. */
export function stravaTokensOf(n: number, nowMs: number): Answer {
  const tokens = tokensOf(n, 21_600);
  return { body: { ...tokens.body, expires_at: Math.floor(nowMs / 1000) + 21_600 } };
}

/** The answer of an OAuth token endpoint: tokens named by `n` that last so many seconds. */
export function tokensOf(n: number, expiresIn: number): { readonly body: Readonly<Record<string, unknown>> } {
  return {
    body: {
      token_type: "Bearer",
      access_token: `access-${n}`,
      refresh_token: `refresh-${n}`,
      expires_in: expiresIn,
    },
  };
}
