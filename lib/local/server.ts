import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import { Hono } from "hono";
import { problemResponse } from "../../functions/webhook/problems.ts";
import { createLocalRoutes } from "./local-routes.ts";
import { type Runtime, type RuntimeOptions, startRuntime } from "./runtime.ts";

export interface LocalServer {
  readonly url: string;
  readonly runtime: Runtime;
  readonly stop: () => Promise<void>;
}

/** Starts the runtime and serves it on 127.0.0.1; port 0 takes any. */
export async function startLocalServer(options: RuntimeOptions & { readonly port: number }): Promise<LocalServer> {
  const runtime = await startRuntime(options);
  const app = new Hono();
  app.route("/", createLocalRoutes(runtime));
  app.post("/local/aws/dynamodb/*", (context) => runtime.aws.dynamodb(context.req.raw));
  app.post("/local/aws/sns/*", (context) => runtime.aws.sns(context.req.raw));
  app.all("/v1/*", (context) => runtime.webhook.fetch(context.req.raw));
  app.notFound((context) =>
    problemResponse(context, { status: 404, title: "Not found", detail: "README.md lists the routes." }),
  );
  const { server, port } = await listen(app, options.port);
  return {
    url: `http://127.0.0.1:${port}`,
    runtime,
    stop: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      await runtime.stop();
    },
  };
}

function listen(app: Hono, port: number): Promise<{ readonly server: ServerType; readonly port: number }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: "127.0.0.1" }, (info: AddressInfo) =>
      resolve({ server, port: info.port }),
    );
    server.once("error", reject);
  });
}
