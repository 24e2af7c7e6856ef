import { randomBytes } from "node:crypto";
import { UsageError } from "./errors.ts";
import type { Terminal } from "./terminal.ts";

/** Asks for something that must not stand among the words of a command, where others could read it. */
export async function askFor(
  what: { readonly question: string; readonly pattern: RegExp; readonly expected: string },
  ask: Terminal["ask"],
): Promise<string> {
  const line = (await ask(what.question)).trim();
  if (!what.pattern.test(line)) throw new UsageError(`expected ${what.expected}; what came is not shown`);
  return line;
}

/** 24 random bytes as text that goes into a URL. */
export function newSecret(): string {
  return randomBytes(24).toString("base64url");
}
