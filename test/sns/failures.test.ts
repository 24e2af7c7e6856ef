import { Agent } from "node:http";
import { createServer, Socket } from "node:net";
import { SNSClient } from "@aws-sdk/client-sns";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { createSnsMessenger } from "../../lib/sns/messenger.ts";
import { createSnsClient } from "../../lib/sns/sns-clients.ts";
import { breaksOff, hangs, refuses, resets, says } from "./loopback-sns.ts";
import { aText, REGION, useMessengers } from "./messenger-at-hand.ts";

const messengerTo = useMessengers();

test.each([
  { status: 400, code: "InvalidParameter", error: "InvalidParameterException 400" },
  { status: 400, code: "ParameterValueInvalid", error: "InvalidParameterValueException 400" },
  { status: 400, code: "ValidationException", error: "ValidationException 400" },
  { status: 404, code: "NotFound", error: "NotFoundException 404" },
  { status: 403, code: "AuthorizationError", error: "AuthorizationErrorException 403" },
  { status: 400, code: "EndpointDisabled", error: "EndpointDisabledException 400" },
  { status: 400, code: "PlatformApplicationDisabled", error: "PlatformApplicationDisabledException 400" },
  { status: 400, code: "KMSAccessDenied", error: "KMSAccessDeniedException 400" },
  { status: 400, code: "KMSDisabled", error: "KMSDisabledException 400" },
  { status: 400, code: "KMSInvalidState", error: "KMSInvalidStateException 400" },
  { status: 400, code: "KMSNotFound", error: "KMSNotFoundException 400" },
  { status: 403, code: "KMSOptInRequired", error: "KMSOptInRequired 403" },
  { status: 400, code: "SomethingNew", error: "SomethingNew 400" },
])("$code is a refusal, asked once, named without the phone (I8)", async ({ status, code, error }) => {
  const { messenger, server } = await messengerTo(refuses(status, code));

  const result = await messenger.publish(aText());

  expect(result).toStrictEqual({ kind: "refused", error });
  expect(server.requests).toHaveLength(1);
});

test.each([
  { status: 400, code: "OptedOut", words: "no", error: "OptedOutException 400" },
  { status: 400, code: "InvalidParameter", words: "+12025550123 is opted out", error: "InvalidParameterException 400" },
  { status: 403, code: "SomethingNew", words: "The number has Opted-Out", error: "SomethingNew 403" },
])("$code ($words) is the carrier list's refusal, named without the phone (I8)", async (row) => {
  const { messenger, server } = await messengerTo(refuses(row.status, row.code, row.words));

  const result = await messenger.publish(aText());

  expect(result).toStrictEqual({ kind: "opted-out", error: row.error });
  expect(server.requests).toHaveLength(1);
});

test.each([
  { status: 429, code: "Throttled", error: "ThrottledException 429" },
  { status: 400, code: "Throttled", error: "ThrottledException 400" },
  { status: 400, code: "Throttling", error: "Throttling 400" },
  { status: 400, code: "ThrottlingException", error: "ThrottlingException 400" },
  { status: 400, code: "RequestLimitExceeded", error: "RequestLimitExceeded 400" },
  { status: 400, code: "RequestThrottled", error: "RequestThrottled 400" },
  { status: 400, code: "RequestThrottledException", error: "RequestThrottledException 400" },
  { status: 400, code: "SlowDown", error: "SlowDown 400" },
  { status: 400, code: "TooManyRequestsException", error: "TooManyRequestsException 400" },
  { status: 429, code: "SomethingNew", error: "SomethingNew 429" },
  { status: 400, code: "KMSThrottling", error: "KMSThrottlingException 400" },
  { status: 403, code: "ExpiredToken", error: "ExpiredToken 403" },
  { status: 403, code: "ExpiredTokenException", error: "ExpiredTokenException 403" },
  { status: 400, code: "RequestExpired", error: "RequestExpired 400" },
  { status: 403, code: "InvalidClientTokenId", error: "InvalidClientTokenId 403" },
  { status: 403, code: "InvalidSecurity", error: "InvalidSecurityException 403" },
  { status: 403, code: "SignatureDoesNotMatch", error: "SignatureDoesNotMatch 403" },
])("$status $code is tried again later, and not by the SDK", async ({ status, code, error }) => {
  const { messenger, server } = await messengerTo(refuses(status, code));

  const result = await messenger.publish(aText());

  expect(result).toStrictEqual({ kind: "retry", error });
  expect(server.requests).toHaveLength(1);
});

test.each([
  { why: "an internal error", reply: refuses(500, "InternalError"), error: "InternalErrorException 500" },
  { why: "a gateway's 502", reply: refuses(502, "BadGateway"), error: "BadGateway 502" },
  { why: "a throttle that is a server's fault", reply: refuses(503, "Throttling"), error: "Throttling 503" },
  { why: "a timeout of the request", reply: refuses(408, "RequestTimeout"), error: "RequestTimeout 408" },
  { why: "an unavailable service", reply: refuses(503, "ServiceUnavailable"), error: "ServiceUnavailable 503" },
  { why: "a reset after the request", reply: resets, error: "TimeoutError ECONNRESET" },
  { why: "no answer in time", reply: hangs, error: "TimeoutError ETIMEDOUT" },
])("$why is ambiguous, and never sent a second time (I5)", async ({ reply, error }) => {
  const { messenger, server } = await messengerTo(reply);

  const result = await messenger.publish(aText());

  expect(result).toStrictEqual({ kind: "ambiguous", error });
  expect(server.requests).toHaveLength(1);
});

test.each([
  { why: "breaks off", reply: breaksOff },
  { why: "is no XML", reply: says(200, "it works!") },
  { why: "is empty", reply: says(200, "") },
  { why: "is a proxy's page", reply: says(502, "<html><body>Bad gateway</body></html>") },
])("an answer that $why is ambiguous", async ({ reply }) => {
  const { messenger, server } = await messengerTo(reply);

  const result = await messenger.publish(aText());

  expect(result).toMatchObject({ kind: "ambiguous" });
  expect(server.requests).toHaveLength(1);
});

test("a proxy that refuses in its own words has not sent the text", async () => {
  const { messenger } = await messengerTo(says(407, "<html><body>Who are you?</body></html>"));

  const result = await messenger.publish(aText());

  expect(result).toMatchObject({ kind: "refused" });
});

test("a refused connection is tried again later", async () => {
  const client = createSnsClient({ endpoint: "http://127.0.0.1:1", region: REGION });

  const result = await createSnsMessenger({ client, smsType: "Transactional" }).publish(aText());

  expect(result).toStrictEqual({ kind: "retry", error: "Error ECONNREFUSED" });
});

test("a host that is not found is tried again later", async () => {
  const client = createSnsClient({ endpoint: "http://sns.invalid", region: REGION });

  const result = await createSnsMessenger({ client, smsType: "Transactional" }).publish(aText());

  expect(result.kind).toBe("retry");
});

test("a connection that ends before it is secure is tried again later: the request was kept back", async () => {
  const server = createServer((socket) => socket.destroy());
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve(z.object({ port: z.number() }).parse(server.address()).port));
  });
  const client = createSnsClient({ endpoint: `https://127.0.0.1:${port}`, region: REGION });

  const result = await createSnsMessenger({ client, smsType: "Transactional" }).publish(aText());
  server.close();

  expect(result).toStrictEqual({ kind: "retry", error: "TimeoutError ECONNRESET" });
});

test("a connection that is not made in time is tried again later", async () => {
  const requestHandler = { connectionTimeout: 50, httpAgent: new NeverConnects() };
  const client = new SNSClient({ endpoint: "http://127.0.0.1:9", region: REGION, maxAttempts: 1, requestHandler });

  const result = await createSnsMessenger({ client, smsType: "Transactional" }).publish(aText());

  expect(result).toStrictEqual({ kind: "retry", error: "TimeoutError" });
});

/** An agent whose sockets stay on their way. */
class NeverConnects extends Agent {
  override createConnection(): Socket {
    const socket = new Socket();
    Object.defineProperty(socket, "connecting", { value: true });
    return socket;
  }
}
