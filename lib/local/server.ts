import { Hono, type MiddlewareHandler } from "hono";
import { problemResponse } from "../../functions/webhook/problems.ts";
import { globalRequest, listen } from "./listen.ts";
import { createLocalRoutes } from "./local-routes.ts";
import { pageGuard } from "./page-guard.ts";
import { type Runtime, type RuntimeOptions, startRuntime } from "./runtime.ts";

export interface LocalServerOptions extends RuntimeOptions {
  readonly port: number;
  /** The name by which a tunnel reaches `/v1` from outside. */
  readonly publicHost?: string | undefined;
  /** What is done before anybody is answered. */
  readonly prepare?: (runtime: Runtime) => Promise<void>;
}

export interface LocalServer {
  readonly url: string;
  readonly runtime: Runtime;
  readonly stop: () => Promise<void>;
}

const TOO_LARGE = 413;

/** Starts the runtime and serves it on 127.0.0.1; port 0 takes any. */
export async function startLocalServer(options: LocalServerOptions): Promise<LocalServer> {
  const runtime = await startRuntime(options);
  await options.prepare?.(runtime);
  const ending = new AbortController();
  const app = new Hono();
  app.use(pageGuard(options.publicHost));
  app.use(closesUnread);
  app.route("/", createLocalRoutes(runtime, ending.signal));
  app.post("/local/aws/dynamodb/*", (context) => runtime.aws.dynamodb(context.req.raw));
  app.post("/local/aws/sns/*", (context) => runtime.aws.sns(context.req.raw));
  app.all("/v1/*", (context) => runtime.webhook.fetch(globalRequest(context.req.raw)));
  app.notFound((context) =>
    problemResponse(context, { status: 404, title: "Not found", detail: "docs/local.md lists the routes." }),
  );
  const { server, port } = await listen(app, options.port);
  return {
    url: `http://127.0.0.1:${port}`,
    runtime,
    stop: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        ending.abort();
      });
      await runtime.stop();
    },
  };
}

/** A body that was too large was not read to its end, so that the connection can carry no other request. */
const closesUnread: MiddlewareHandler = async (context, next) => {
  await next();
  if (context.res.status === TOO_LARGE) context.res.headers.set("connection", "close");
};
