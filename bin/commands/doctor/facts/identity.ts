import { GetCallerIdentityCommand, type STSClient } from "@aws-sdk/client-sts";
import * as z from "zod/mini";
import type { Clock } from "../../../../lib/ports.ts";
import { awsFailure } from "../../errors.ts";
import type { ClockFacts } from "../checks/clock.ts";
import type { Identity } from "../checks/credentials.ts";

/** What one question to STS tells: who asks, and what time it is there; no clock where nothing came back. */
export interface WhoAndWhen {
  readonly identity: Identity;
  readonly clock: ClockFacts | undefined;
}

/** Asks STS, which needs no permission. */
export async function readIdentity(client: STSClient, now: Clock): Promise<WhoAndWhen> {
  let clock: ClockFacts | undefined;
  client.middlewareStack.add(
    (next) => async (args) => {
      const askedMs = now();
      const answer = await next(args);
      clock = clockOf(answer, (askedMs + now()) / 2) ?? clock;
      return answer;
    },
    { step: "deserialize", priority: "low", name: "rememberDate" },
  );
  const identity = await ask(client);
  return { identity, clock };
}

async function ask(client: STSClient): Promise<Identity> {
  try {
    const { Account: account, Arn: arn } = await client.send(new GetCallerIdentityCommand({}));
    if (account === undefined || arn === undefined) return { kind: "unknown", why: "STS names no account" };
    return { kind: "known", account, arn };
  } catch (error) {
    const name = error instanceof Error ? error.name : "unknown";
    return { kind: "unknown", why: awsFailure(error) ?? name };
  }
}

const httpAnswer = z.object({ response: z.object({ headers: z.object({ date: z.string() }) }) });
/** A Date leaves off the second's fraction: half of one on average. */
const LEFT_OFF_MS = 500;

/** An answer that was refused has its Date, too. */
function clockOf(answer: unknown, hereMs: number): ClockFacts | undefined {
  const read = httpAnswer.safeParse(answer);
  if (!read.success) return undefined;
  const thereMs = Date.parse(read.data.response.headers.date) + LEFT_OFF_MS;
  return Number.isNaN(thereMs) ? undefined : { aheadSeconds: Math.round((hereMs - thereMs) / 1_000) };
}
