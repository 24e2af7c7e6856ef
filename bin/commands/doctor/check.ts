import { awsFailure } from "../errors.ts";
import { type Finding, type Named, unchecked } from "./finding.ts";

/** One thing to look at. */
export interface Check {
  readonly name: string;
  /** The permissions it takes, as IAM names them. */
  readonly needs: readonly string[];
  readonly find: () => Promise<readonly Finding[]>;
}

export function check(name: string, needs: readonly string[], find: Check["find"]): Check {
  return { name, needs, find };
}

/** Thrown by a check that has nothing to look at, with the reason. */
export class NothingToAsk extends Error {
  override readonly name: string = "NothingToAsk";
}

/** Makes every check; what one of them meets keeps none of the others back. */
export async function runChecks(checks: readonly Check[]): Promise<readonly Named[]> {
  const found = await Promise.all(checks.map(runCheck));
  return found.flat();
}

async function runCheck(made: Check): Promise<readonly Named[]> {
  const findings = await made.find().catch((error: unknown) => [whyNot(error, made)]);
  return named(made.name, findings);
}

/** Findings under the name of their check. */
export function named(name: string, findings: readonly Finding[]): readonly Named[] {
  return findings.map((finding) => ({ check: name, ...finding }));
}

const DENIED: ReadonlySet<string> = new Set([
  "AccessDenied",
  "AccessDeniedException",
  "AuthorizationErrorException",
  "UnauthorizedOperation",
]);

/** Whether AWS answered that the credentials may not ask. */
export function isDenied(error: unknown): error is Error {
  return error instanceof Error && DENIED.has(error.name);
}

/** AWS's words are left out, as they may name people. */
function whyNot(error: unknown, { needs }: Check): Finding {
  if (error instanceof NothingToAsk) return unchecked(error.message);
  if (isDenied(error)) {
    const missing = deniedActions(error) ?? needs;
    const noun = missing.length === 1 ? "permission" : "permissions";
    return unchecked(`It takes the ${noun} ${missing.join(", ")}.`, missing);
  }
  const name = nameOf(error);
  return unchecked(
    awsFailure(error) === undefined ? `It failed (${name}).` : `AWS gave no answer (${name}): try again.`,
  );
}

/** The action that was refused, where AWS says so; some services write their name in capitals. */
function deniedActions({ message }: Error): readonly string[] | undefined {
  const [, service, action] = /\bperform:? ([a-z0-9-]+):([a-z]+)/i.exec(message) ?? [];
  return service === undefined ? undefined : [`${service.toLowerCase()}:${action}`];
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}
