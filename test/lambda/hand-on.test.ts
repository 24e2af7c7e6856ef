import { LambdaClient } from "@aws-sdk/client-lambda";
import { afterEach, describe, expect, it } from "vitest";
import { createHandOn } from "../../lib/lambda/hand-on.ts";
import { type LoopbackAnswer, type LoopbackRequest, startLoopback } from "../support/loopback.ts";

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A Lambda of our own that answers so, and what it was asked. */
async function aLambda(answer: LoopbackAnswer) {
  const asked: LoopbackRequest[] = [];
  const { endpoint, stop } = await startLoopback((request) => {
    asked.push(request);
    return answer;
  });
  stops.push(stop);
  const credentials = { accessKeyId: "a", secretAccessKey: "b" };
  return { asked, client: new LambdaClient({ endpoint, region: "us-east-1", credentials, maxAttempts: 1 }) };
}

function refusal(code: string, status: number): LoopbackAnswer {
  const headers = { "x-amzn-errortype": code, "content-type": "application/json" };
  return { status, headers, body: JSON.stringify({ Message: "no" }) };
}

describe("handing an event on", () => {
  it("is one call that waits for nothing", async () => {
    const { asked, client } = await aLambda({ status: 202, headers: {}, body: "" });

    const outcome = await createHandOn(client)("cooldown-run-receipts", { awslogs: { data: "H4sI" } });

    expect(outcome).toBe("handed-on");
    expect(asked).toMatchObject([
      { body: '{"awslogs":{"data":"H4sI"}}', headers: { "x-amz-invocation-type": "Event" } },
    ]);
  });

  it("tells a function that is missing from every other refusal", async () => {
    const missing = await aLambda(refusal("ResourceNotFoundException", 404));
    const busy = await aLambda(refusal("TooManyRequestsException", 429));

    expect(await createHandOn(missing.client)("cooldown-run-receipts", {})).toBe("missing");
    await expect(createHandOn(busy.client)("cooldown-run-receipts", {})).rejects.toMatchObject({
      name: "TooManyRequestsException",
    });
  });
});
