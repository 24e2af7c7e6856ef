import { changedAthlete } from "../domain/athlete-change.ts";
import { isSameCountry } from "../domain/calling-code.ts";
import * as consents from "../domain/conversation/consent.ts";
import type { Reply } from "../domain/conversation/decision.ts";
import { foldedCode, type Request } from "../domain/conversation/request.ts";
import type { LanguageCode } from "../domain/language.ts";
import { isoInstant } from "../domain/local-time.ts";
import { newProfile } from "../domain/new-profile.ts";
import { type PolicyOverrides, policyFor } from "../domain/policy.ts";
import { type Athlete, newAthlete } from "../domain/profile.ts";
import type { JoinBook, JoinRequest } from "../ports/joining.ts";
import type { Messenger } from "../ports/sending.ts";
import type { AthleteDirectory, Clock, Log } from "../ports.ts";
import { addAthlete } from "./manage-athletes.ts";
import { sendReply } from "./send-reply.ts";
import { readRequest, readText } from "./text-reader.ts";

/** How people join a team by text. */
interface Joining {
  readonly code: string;
  /** The team's number, in E.164. */
  readonly number: string;
  readonly timeZone: string;
  readonly language: LanguageCode;
  readonly newId: () => string;
}

export interface JoinDeps {
  readonly clock: Clock;
  readonly directory: AthleteDirectory;
  readonly joins: JoinBook;
  /** Null: nobody can join this team by text. */
  readonly joining: Joining | null;
  readonly messenger: Messenger;
  readonly log: Log;
  readonly teamName: string;
  readonly teamPolicy: PolicyOverrides;
}

interface TextFrom {
  /** E.164. */
  readonly from: string;
  readonly body: string;
}

/** What a text of somebody who never said yes or no comes to. */
type Joined = "answered" | "not-sent" | "noted";

/**
 * JOIN with the team's code asks for a YES, once in 30 days a phone; the YES makes an athlete, or gives the consent of one whom
 * an operator added (docs/rules.md 9). Undefined: the text is about no joining, and a stranger's stays unanswered.
 */
export async function joinTeam(
  text: TextFrom,
  known: Athlete | undefined,
  deps: JoinDeps,
): Promise<Joined | undefined> {
  const { joining } = deps;
  if (joining === null) return undefined;
  const request = readRequest(text.body);
  if (request?.kind === "join") {
    if (request.code !== foldedCode(joining.code)) return undefined;
    // An operator who added a number of abroad wants it texted; a stranger's may be one that is dear to text.
    if (known === undefined && !isSameCountry(text.from, joining.number)) {
      deps.log.count("Joins_from_abroad");
      return undefined;
    }
    const language = known?.profile.language ?? request.language ?? joining.language;
    return ask(text.from, { athleteId: known?.athleteId ?? joining.newId(), language }, deps);
  }
  const { kind } = readText(text.body);
  const isUnderage = consents.namesMinorAge(text.body);
  if (!isUnderage && !["yes", "agree", "start", "no", "stop", "help"].includes(kind)) return undefined;
  const join = await deps.joins.find(text.from);
  if (join === undefined || !consents.isJoinOpen(join, deps.clock())) return undefined;
  if (kind === "help" && !isUnderage)
    return (await deps.joins.noteHelp(text.from))
      ? reply({ kind: "consent-help" }, { ...join, phone: text.from }, deps)
      : undefined;
  if (kind === "stop") {
    await deps.directory.optOut(text.from, isoInstant(deps.clock()));
    return "noted";
  }
  if (kind !== "no" && !isUnderage && !(await agree(text.from, join, { known, timeZone: joining.timeZone, deps })))
    return undefined;
  await deps.joins.close(text.from);
  return "noted";
}

/** Whether a text of somebody whose texts are on is about joining this very team. */
export function asksToJoin(request: Request | undefined, { joining }: Pick<JoinDeps, "joining">): boolean {
  if (joining === null || request?.kind !== "join") return false;
  return request.code === "" || request.code === foldedCode(joining.code);
}

/** Asks a phone for its consent, unless its owner wants no texts, was asked lately, or the team has answered enough today. */
async function ask(
  phone: string,
  join: Omit<JoinRequest, "askedAt">,
  deps: JoinDeps,
): Promise<"answered" | "not-sent" | "noted" | undefined> {
  const { clock, directory, joins, log, teamPolicy } = deps;
  const [nowMs, askedAt] = [clock(), isoInstant(clock())];
  const before = consents.mayAskAgainFrom(nowMs);
  const last = await joins.find(phone);
  if (last !== undefined && last.askedAt > before) return undefined;
  if ((await directory.optedOutAt(phone)) !== undefined) return undefined;
  if ((await joins.count(askedAt.slice(0, 10))) > consents.MOST_JOINS_A_DAY) {
    log.info("join refused: as many as a day has were asked", {});
    log.count("Joins_refused");
    return undefined;
  }
  if (!(await joins.ask(phone, { ...join, askedAt }, before))) return undefined;
  log.count("Joins_asked");
  const { maxTextsPerDay } = policyFor(teamPolicy, {});
  const asked = await reply({ kind: "join", maxTextsPerDay }, { ...join, phone }, deps);
  // Nobody agrees to what they were never asked.
  if (asked === "not-sent") await joins.close(phone);
  return asked;
}

/** Answers a phone; the receipt finds no athlete, so the answer's id is kept nowhere. */
function reply(
  said: Reply,
  { phone, athleteId, language }: Omit<JoinRequest, "askedAt"> & { readonly phone: string },
  deps: JoinDeps,
): Promise<Joined> {
  const recipient = { athleteId, profile: { phone, name: null, language } };
  return sendReply(said, recipient, { ...deps, noteSent: async () => undefined });
}

interface Agreeing {
  readonly known: Athlete | undefined;
  readonly timeZone: string;
  readonly deps: JoinDeps;
}

/** Records a yes; false when it does not count. It can be done again: the athlete has the id that was kept with the question. */
async function agree(phone: string, join: JoinRequest, { known, timeZone, deps }: Agreeing): Promise<boolean> {
  const { clock, directory, log } = deps;
  if ((await directory.optedOutAt(phone)) !== undefined) return false;
  const sms = consents.consentByText("given", "JOIN, then YES", clock());
  if (known === undefined) {
    const { athleteId, language } = join;
    const profile = newProfile({ phone, timeZone, language });
    const added = await addAthlete(newAthlete({ athleteId, profile, consent: { sms } }), deps);
    if (added !== "added") return added === "exists";
  } else {
    if (consents.lacksGuardian(known, isoInstant(clock()).slice(0, 10))) return false;
    await directory.update(known.athleteId, (stands) =>
      stands.consent.sms === undefined ? changedAthlete(stands, { consent: { sms } }) : undefined,
    );
  }
  log.count("Joins_agreed");
  return true;
}
