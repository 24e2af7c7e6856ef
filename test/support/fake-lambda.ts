import { jsonAnswer, jsonDenied, type Loopback, startLoopback } from "./loopback.ts";

/** Lambda on 127.0.0.1, as far as its account settings. */
export interface FakeLambda extends Loopback {
  readonly limits: { ConcurrentExecutions: number; UnreservedConcurrentExecutions: number };
  /** Actions the caller may not do. */
  readonly denied: Set<string>;
}

export async function startFakeLambda(): Promise<FakeLambda> {
  const limits = { ConcurrentExecutions: 1_000, UnreservedConcurrentExecutions: 1_000 };
  const denied = new Set<string>();
  const loopback = await startLoopback(() =>
    denied.has("GetAccountSettings")
      ? jsonDenied("lambda:GetAccountSettings")
      : jsonAnswer(200, { AccountLimit: limits }),
  );
  return { limits, denied, ...loopback };
}
