import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { LambdaContext } from "hono/aws-lambda";
import { describe, expect, it } from "vitest";
import { createHandler } from "../../../functions/webhook/handler.ts";
import { rotateSecrets } from "../../../lib/app/secrets.ts";
import { signatureOf } from "../../../lib/vendors/signatures.ts";
import { anAthlete } from "../../support/builders.ts";
import { aWebhook, TOKEN, type Webhook, WORKOUT } from "../../support/webhook.ts";

/** A request as an HTTP API of API Gateway hands it on, payload format 2.0. */
function anEvent(over: Partial<APIGatewayProxyEventV2> & { readonly method?: string } = {}): APIGatewayProxyEventV2 {
  const { method = "POST", rawPath = "/v1/workouts", headers = {}, ...rest } = over;
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath,
    rawQueryString: "",
    headers: {
      authorization: `Bearer ${TOKEN}`,
      "content-type": "application/json",
      host: "api.example.com",
      ...headers,
    },
    requestContext: {
      accountId: "123456789012",
      apiId: "api",
      domainName: "api.example.com",
      domainPrefix: "api",
      http: { method, path: rawPath, protocol: "HTTP/1.1", sourceIp: "192.0.2.1", userAgent: "curl" },
      requestId: "r-1",
      routeKey: "$default",
      stage: "$default",
      time: "22/Nov/2026:17:00:00 +0000",
      timeEpoch: 1_795_366_800_000,
    },
    isBase64Encoded: false,
    ...rest,
  };
}

async function answerOf(webhook: Webhook, event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const handler = createHandler(webhook.deps);
  return handler(event as never, {} as LambdaContext) as Promise<APIGatewayProxyStructuredResultV2>;
}

describe("the webhook's Lambda handler", () => {
  it("takes a workout from API Gateway", async () => {
    const webhook = await aWebhook();

    const answer = await answerOf(webhook, anEvent({ body: JSON.stringify(WORKOUT) }));

    expect(answer).toMatchObject({ statusCode: 202, isBase64Encoded: false });
    expect(JSON.parse(answer.body ?? "")).toStrictEqual({ workouts: [{ id: "w-42", status: "created" }] });
    expect(await webhook.stored()).toBe(1);
  });

  it("takes a body that API Gateway encoded in Base64, byte for byte", async () => {
    const webhook = await aWebhook();
    const json = JSON.stringify({ ...WORKOUT, title: "Höhenmeter 🏔" });

    const answer = await answerOf(
      webhook,
      anEvent({ body: Buffer.from(json).toString("base64"), isBase64Encoded: true }),
    );

    expect(answer.statusCode).toBe(202);
    expect(await webhook.world.store.log.read("ana")).toMatchObject([{ report: { title: "Höhenmeter 🏔" } }]);
  });

  it("takes the team's signature over the bytes, encoded in Base64 or not", async () => {
    const webhook = await aWebhook();
    const secret = `whsec_${Buffer.alloc(24, 7).toString("base64")}`;
    await rotateSecrets(secret, webhook.deps.hooks.secrets);
    await webhook.world.store.directory.add(anAthlete(), "2099-01-01T00:00:00.000Z");
    const json = JSON.stringify({ ...WORKOUT, athleteId: "ana", title: "Höhenmeter 🏔" });
    const signed = { id: "msg_1", timestamp: String(webhook.world.clock.now() / 1000), body: Buffer.from(json) };
    const headers = {
      authorization: undefined,
      "webhook-id": signed.id,
      "webhook-timestamp": signed.timestamp,
      "webhook-signature": signatureOf(secret, signed),
    };

    const plain = await answerOf(webhook, anEvent({ body: json, headers }));
    const encoded = signed.body.toString("base64");
    const inBase64 = await answerOf(webhook, anEvent({ body: encoded, isBase64Encoded: true, headers }));
    const forged = await answerOf(webhook, anEvent({ body: encoded, isBase64Encoded: false, headers }));

    expect([plain, inBase64, forged].map(({ statusCode }) => statusCode)).toStrictEqual([202, 200, 401]);
  });

  it("refuses bytes that are no UTF-8 with 400", async () => {
    const webhook = await aWebhook();
    const body = Buffer.from([0x7b, 0xff, 0x7d]).toString("base64");

    const answer = await answerOf(webhook, anEvent({ body, isBase64Encoded: true }));

    expect(answer).toMatchObject({ statusCode: 400, headers: { "content-type": "application/problem+json" } });
    expect(await webhook.stored()).toBe(0);
  });

  it.each([
    { bytes: 256 * 1024, status: 202 },
    { bytes: 300 * 1024, status: 413 },
  ])("answers $status to $bytes bytes", async ({ bytes, status }) => {
    const webhook = await aWebhook();
    const json = JSON.stringify(WORKOUT);
    const body = json + " ".repeat(bytes - json.length);

    const answer = await answerOf(webhook, anEvent({ body, headers: { "content-length": String(bytes) } }));

    expect(answer.statusCode).toBe(status);
  });

  it("refuses an event without a body with 400", async () => {
    const webhook = await aWebhook();

    const answer = await answerOf(webhook, anEvent());

    expect(answer.statusCode).toBe(400);
  });

  it("deletes a workout by a path that API Gateway decoded or not", async () => {
    const webhook = await aWebhook();
    await webhook.post({ ...WORKOUT, id: "a:b" });

    const answer = await answerOf(webhook, anEvent({ method: "DELETE", rawPath: "/v1/workouts/a%3Ab" }));

    expect(answer.statusCode).toBe(204);
    expect(await webhook.stored()).toBe(0);
  });

  it("answers 401 without a token, with the challenge", async () => {
    const webhook = await aWebhook();

    const answer = await answerOf(webhook, anEvent({ body: "{}", headers: { authorization: "" } }));

    expect(answer).toMatchObject({ statusCode: 401, headers: { "www-authenticate": "Bearer" } });
  });
});
