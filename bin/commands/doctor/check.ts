import type { Athlete } from "../../../lib/domain/profile.ts";
import type { UnreadableItemError } from "../../../lib/ports/unreadable-item.ts";
import type { listAllSubscriptions, SmsAccount } from "../../../lib/sns/sms-account.ts";
import type { STACK_PARTS } from "../../../lib/team/stack-names.ts";
import type { Team } from "../../../lib/team/team.ts";
import type { Services } from "../cli.ts";
import { awsFailure } from "../failures.ts";
import type { Target } from "../operator-services.ts";
import type * as aws from "./ask-aws.ts";

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

/** The athletes of a team, and those whose profile this release cannot read. */
export interface Roster {
  readonly athletes: readonly Athlete[];
  readonly damaged: readonly UnreadableItemError[];
}

export async function readRoster({ allAthletes }: Pick<Services, "allAthletes">): Promise<Roster> {
  const damaged: UnreadableItemError[] = [];
  return { athletes: await allAthletes((each) => damaged.push(each)), damaged };
}

/** What the checks ask that are made of a deployed team and of the local runtime alike. */
export interface CommonView {
  readonly services: () => Promise<Services>;
  readonly roster: () => Promise<Roster>;
  readonly smsAccount: SmsAccount;
  /** How commands name the team: `--team riverside`. */
  readonly option: string;
  /** A command that shows whether sweep and fetch run; null where nothing can be typed. */
  readonly schedules: string | null;
  /** Virtual seconds a real second. */
  readonly speed: number;
}

/** A check of a deployed team and of the local runtime alike. */
export type CommonCheck<Facts> = Check<CommonView, Facts>;

/** A deployed team as its checks see it; what several of them need is asked for once. */
export interface TeamView extends CommonView {
  readonly team: Team;
  readonly now: () => number;
  /** The region of AWS's own commands in this shell, or undefined. */
  readonly shellRegion: string | undefined;
  readonly clients: aws.Clients;
  readonly caller: () => Promise<aws.Caller>;
  readonly stack: () => Promise<aws.StackFacts | undefined>;
  /** What AWS calls the only resource of a type in a part of the stack, or undefined. */
  readonly physicalId: (part: StackPart, type: `AWS::${string}`) => Promise<string | undefined>;
  readonly target: () => Promise<Target>;
  readonly subscriptions: () => ReturnType<typeof listAllSubscriptions>;
  readonly close: () => void;
}

export type StackPart = (typeof STACK_PARTS)[keyof typeof STACK_PARTS];

/** A check of a deployed team, judged by its facts and the team file. */
export type TeamCheck<Facts> = Check<TeamView, Facts, Team>;

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
function isDenied(error: unknown): error is Error {
  return error instanceof Error && DENIED.includes(error.name);
}

/** Whether the credentials may not ask, or there is nothing to look at. */
export function cannotAsk(error: unknown): boolean {
  return isDenied(error) || error instanceof NothingToAsk;
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

const MAX_NAMED = 10;

/** Ids as a sentence lists them; the first ten by name. */
export function formatIds(ids: readonly string[]): string {
  const named = ids.slice(0, MAX_NAMED).join(", ");
  return ids.length <= MAX_NAMED ? named : `${named} and ${ids.length - MAX_NAMED} more`;
}

/** How long something takes, in the largest unit that says enough. */
export function formatDuration(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`;
  if (seconds < 7_200) return `${Math.round(seconds / 60)} min`;
  return seconds < 172_800 ? `${Math.round(seconds / 3_600)} h` : `${Math.round(seconds / 86_400)} days`;
}
