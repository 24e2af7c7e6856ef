import { awsFailure } from "../failures.ts";

/** What a check says of a team: what was seen, what that means for people, and what to do about it. */
export type Finding =
  | { readonly kind: "ok"; readonly seen: string }
  | ({ readonly kind: "advice" | "problem" } & Matter)
  /** `needs`: the permissions it takes, where that is what is missing. */
  | { readonly kind: "unchecked"; readonly seen: string; readonly needs: readonly string[] };

/** Something to look after; `command` is what to type, null where nothing can be typed. */
export interface Matter {
  readonly seen: string;
  readonly means: string;
  readonly next: string;
  readonly command: string | null;
}

export type Findings = readonly Finding[];

export function ok(seen: string): Findings {
  return [{ kind: "ok", seen }];
}

/** It works, and could do better or soon will not. */
export function advice(matter: Matter): Findings {
  return [{ kind: "advice", ...matter }];
}

/** Something that athletes or their coach miss. */
export function problem(matter: Matter): Findings {
  return [{ kind: "problem", ...matter }];
}

/** A check that could not be made, and why. */
export function unchecked(seen: string, needs: readonly string[] = []): Findings {
  return [{ kind: "unchecked", seen, needs }];
}

/** One thing to look at: `ask` gets the facts from a view of AWS or of the local runtime, `judge` says what they mean. */
export interface Check<View, Facts, About = unknown> {
  readonly name: string;
  /** The permissions it takes, as IAM names them. */
  readonly needs: readonly string[];
  readonly ask: (view: View) => Promise<Facts>;
  readonly judge: (facts: Facts, about: About) => Findings;
}

/** A check as a row of a table of checks, whatever its facts are. */
export interface Row<View, About = unknown> extends Pick<Check<View, never>, "name" | "needs"> {
  readonly find: (view: View, about: About) => Promise<Findings>;
}

export function row<View, Facts, About>({ name, needs, ask, judge }: Check<View, Facts, About>): Row<View, About> {
  return { name, needs, find: async (view, about) => judge(await ask(view), about) };
}

/** A finding under the name of its check. */
export type NamedFinding = Finding & { readonly check: string };

/** Everything that was found of a team. */
export interface TeamHealth {
  /** As a sentence names it: "team riverside". */
  readonly name: string;
  /** When it was looked at [epoch milliseconds]. */
  readonly at: number;
  readonly findings: readonly NamedFinding[];
}

/** Makes every check; one that fails keeps none of the others back. */
export async function runChecks<View, About>(
  rows: readonly Row<View, About>[],
  view: View,
  about: About,
): Promise<readonly NamedFinding[]> {
  const found = await Promise.all(
    rows.map(async ({ name, needs, find }) => {
      const findings = await find(view, about).catch((error: unknown) => whyUnchecked(error, needs));
      return findings.map((finding) => ({ check: name, ...finding }));
    }),
  );
  return found.flat();
}

/** Thrown by a check that has nothing to look at, with the reason. */
export class NothingToAsk extends Error {
  override readonly name: string = "NothingToAsk";
}

const DENIED = ["AccessDenied", "AccessDeniedException", "AuthorizationErrorException", "UnauthorizedOperation"];

/** Whether AWS answered that the credentials may not ask. */
export function isDenied(error: unknown): error is Error {
  return error instanceof Error && DENIED.includes(error.name);
}

/** AWS's own words are left out, as they may name people. */
function whyUnchecked(error: unknown, needs: readonly string[]): Findings {
  if (error instanceof NothingToAsk) return unchecked(error.message);
  if (isDenied(error)) {
    const missing = deniedActions(error) ?? needs;
    return unchecked(`It takes the permission${missing.length === 1 ? "" : "s"} ${missing.join(", ")}.`, missing);
  }
  const name = error instanceof Error ? error.name : "unknown";
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : name;
  const isAws = awsFailure(error) !== undefined;
  return unchecked(isAws ? `AWS gave no answer (${code}): try again.` : `It failed (${code}).`);
}

/** The action that was refused, where AWS says so; some services write their name in capitals. */
function deniedActions({ message }: Error): readonly string[] | undefined {
  const [, service, action] = /\bperform:? ([a-z0-9-]+):([a-z]+)/i.exec(message) ?? [];
  return service === undefined ? undefined : [`${service.toLowerCase()}:${action}`];
}
