import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import type { Hono } from "hono";

/** Listens on 127.0.0.1; port 0 takes any. */
export function listen(app: Hono, port: number): Promise<{ readonly server: ServerType; readonly port: number }> {
  return new Promise((resolve, reject) => {
    const options = { fetch: app.fetch, port, hostname: "127.0.0.1", overrideGlobalObjects: false };
    const server = serve(options, (info: AddressInfo) => resolve({ server, port: info.port }));
    server.once("error", reject);
  });
}

/** The server's request is not the global class; the webhook makes a copy of its own, as it can of the global one alone. */
export function globalRequest({ url, method, headers, body }: Request): Request {
  return new Request(url, { method, headers, body, duplex: "half" });
}
