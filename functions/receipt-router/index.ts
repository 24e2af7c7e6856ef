import { LambdaClient } from "@aws-sdk/client-lambda";
import { readEnv, routerEnv } from "../../lib/lambda/env.ts";
import { createHandOn } from "../../lib/lambda/hand-on.ts";
import { createLambdaLog, flushing } from "../../lib/lambda/log.ts";
import { createHandler } from "./handler.ts";

const env = readEnv(routerEnv, process.env);
const log = createLambdaLog("account");
const client = new LambdaClient({
  maxAttempts: 4,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
});

export const handler: ReturnType<typeof createHandler> = flushing(
  createHandler({ functionNames: env.RECEIPTS_FUNCTIONS, handOn: createHandOn(client), log }),
  log,
);
