import { isSameCountry } from "../domain/calling-code.ts";
import type { Intent } from "../domain/conversation/intent.ts";
import * as joins from "../domain/conversation/join.ts";
import { namesCode, type Request } from "../domain/conversation/request.ts";
import { namesMinorAge, withoutAdultAge } from "../domain/conversation/told-age.ts";
import { isoInstant } from "../domain/local-time.ts";
import { policyFor } from "../domain/policy.ts";
import type { Athlete } from "../domain/profile.ts";
import { type Asking, answerQuestion, type JoinDeps, type Joined, replyToPhone, type TextFrom } from "./answer-join.ts";
import { readRequest, readText } from "./text-reader.ts";

/**
 * JOIN with the team's code asks for a YES, once a day and three times in 30 days a phone; the YES makes an athlete, or
 * gives the consent of one whom an operator added (docs/rules.md 9). Undefined: the text is about no joining, and a
 * stranger's stays unanswered.
 */
export async function joinTeam(
  text: TextFrom,
  known: Athlete | undefined,
  deps: JoinDeps,
): Promise<Joined | undefined> {
  const { joining } = deps;
  if (joining === null) return undefined;
  const asking = { text, known, joining, deps };
  const intent = readText(text.body);
  const request = readRequest(text.body);
  if (request?.kind !== "join") return answerIfAsked(intent, asking);
  if (!namesCode(request, joining.code))
    return (await answerIfAsked(intent, asking)) ?? refuseJoin(text.from, "OTHER_CODE", deps);
  const asked = await takeJoin(request, asking);
  return intent.kind === "red-flag" ? answerIfAsked(intent, asking) : asked;
}

/** Takes a text for the answer to a question that is open. */
async function answerIfAsked(intent: Intent, asking: Asking): Promise<Joined | undefined> {
  const { text, deps } = asking;
  const isUnderage = namesMinorAge(text.body);
  const withoutAge = withoutAdultAge(text.body);
  const meant = withoutAge === undefined || ANSWERS.has(intent.kind) ? intent : readText(withoutAge);
  if (!isUnderage && !ANSWERS.has(meant.kind)) return undefined;
  const join = await deps.joins.find(text.from);
  if (join === undefined || !joins.isJoinOpen(join, deps.clock())) return undefined;
  return answerQuestion({ intent: meant, isUnderage }, { ...asking, join });
}

/** What a text may mean that has to do with a question which is open. */
const ANSWERS: ReadonlySet<Intent["kind"]> = new Set([
  "yes",
  "agree",
  "start",
  "no",
  "stop",
  "help",
  "red-flag",
] as const);

/** Asks whoever texted JOIN, or keeps why not. */
async function takeJoin(
  request: Extract<Request, { readonly kind: "join" }>,
  { text, known, joining, deps }: Asking,
): Promise<Joined | undefined> {
  const { from } = text;
  // An operator who added a number of abroad wants it texted; a stranger's may be one that is dear to text.
  if (known === undefined && !isSameCountry(from, joining.number)) return refuseJoin(from, "ABROAD", deps);
  const language = known?.profile.language ?? request.language ?? joining.language;
  return ask(from, { athleteId: known?.athleteId ?? joining.newId(), language }, deps);
}

/** Whether a phone has the question of a JOIN before it. */
export async function isAskedToJoin(phone: string | null, deps: Pick<JoinDeps, "joins" | "clock">): Promise<boolean> {
  const join = phone === null ? undefined : await deps.joins.find(phone);
  return join !== undefined && joins.isJoinOpen(join, deps.clock());
}

/** Whether a text of somebody whose texts are on is about joining this very team. */
export function asksToJoin(request: Request | undefined, { joining }: Pick<JoinDeps, "joining">): boolean {
  if (joining === null || request?.kind !== "join") return false;
  return request.words.length === 0 || namesCode(request, joining.code);
}

/** Keeps why a JOIN is not answered. */
export async function refuseJoin(phone: string, code: joins.JoinRefusal, deps: JoinDeps): Promise<undefined> {
  deps.log.count(METRICS[code]);
  await deps.joins.refuse(phone, { at: isoInstant(deps.clock()), code });
}

const METRICS: Readonly<Record<joins.JoinRefusal, string>> = {
  ASKED_TODAY: "Joins_asked_lately",
  ASKED_OFTEN: "Joins_asked_lately",
  UNDER_AGE: "Joins_under_age",
  OPTED_OUT: "Joins_opted_out",
  ABROAD: "Joins_from_abroad",
  TEAM_LIMIT: "Joins_refused",
  OTHER_CODE: "Joins_other_code",
};

/** Asks a phone for its consent, unless its owner wants no texts, was asked lately, or the team has answered enough today. */
async function ask(
  phone: string,
  who: Pick<joins.Join, "athleteId" | "language">,
  deps: JoinDeps,
): Promise<Joined | undefined> {
  const { directory, log, teamPolicy } = deps;
  const nowMs = deps.clock();
  const before = await deps.joins.find(phone);
  const refused = joins.joinRefusal(before, nowMs);
  if (refused !== undefined) return refuseJoin(phone, refused, deps);
  if ((await directory.optedOutAt(phone)) !== undefined) return refuseJoin(phone, "OPTED_OUT", deps);
  if ((await deps.joins.count(isoInstant(nowMs).slice(0, 10))) > joins.MOST_JOINS_A_DAY) {
    log.info("join refused: as many as a day has were asked", {});
    return refuseJoin(phone, "TEAM_LIMIT", deps);
  }
  const join = joins.newJoin(who, { before, nowMs });
  if (!(await deps.joins.ask(phone, join, before))) return refuseJoin(phone, "ASKED_TODAY", deps);
  log.count("Joins_asked");
  const { maxTextsPerDay } = policyFor(teamPolicy, {});
  const noteSent = (questionId: string) => deps.joins.noteSent(phone, questionId);
  const asked = await replyToPhone({ kind: "join", maxTextsPerDay }, { ...join, phone }, { ...deps, noteSent });
  // Nobody agrees to what they were never asked.
  if (asked === "not-sent") await deps.joins.close(phone, "not-sent");
  return asked;
}
