import { changedByText } from "../domain/athlete-change.ts";
import { askForData, joinAgain, stop } from "../domain/conversation/consent.ts";
import { decideAnswer } from "../domain/conversation/decide-answer.ts";
import type { Conversation, Decision, Rating } from "../domain/conversation/decision.ts";
import type { Intent } from "../domain/conversation/intent.ts";
import type { Request } from "../domain/conversation/request.ts";
import type { DataRequest } from "../domain/data-request.ts";
import { isoInstant } from "../domain/local-time.ts";
import { readStoredLog } from "../domain/log/parse-log.ts";
import type { LoggedWorkout } from "../domain/log/workout.ts";
import { type PolicyOverrides, policyFor } from "../domain/policy.ts";
import type { Athlete } from "../domain/profile.ts";
import { recentRemindersFrom } from "../domain/reminder.ts";
import type { CoachAlerts, Inbox, OperatorAlerts } from "../ports/sending.ts";
import { type DamagedProfile, type DamagedProfiles, UnreadableItemError, workedOut } from "../ports/unreadable-item.ts";
import type { AthleteDirectory, ReminderBook, WorkoutLog } from "../ports.ts";
import { answerDamaged, dealtWith } from "./answer-damaged.ts";
import type { JoinDeps } from "./answer-join.ts";
import { asksToJoin, isAskedToJoin, joinTeam, refuseJoin } from "./join-team.ts";
import { keepOptOut } from "./opt-outs.ts";
import { mayAnswer, sendReply } from "./send-reply.ts";
import { tellCoach, tellOfWithdrawal, tellOperator } from "./tell-people.ts";
import { readRequest, readText } from "./text-reader.ts";

/** A text from a phone, as the carrier handed it on. */
export interface InboundText {
  /** E.164. */
  readonly from: string;
  readonly body: string;
  /** The carrier's id: the same when the text is delivered again. */
  readonly messageId: string;
  /** The word of the number's own list that the text is: AWS answered it (docs/deploy.md, "Let athletes answer"). */
  readonly keyword?: string | undefined;
}

export interface AnswerDeps extends JoinDeps {
  readonly directory: AthleteDirectory & DamagedProfiles;
  readonly workouts: Pick<WorkoutLog, "read" | "rate">;
  readonly book: Pick<ReminderBook, "read">;
  readonly inbox: Pick<Inbox, "holds" | "take" | "noteAnswer" | "countAnswer">;
  readonly coach: CoachAlerts;
  readonly operator: OperatorAlerts;
}

/** What became of a text; `noted` needed no answer, `withheld` came after too many, and a stranger's leaves nothing behind. */
export type Answered = "answered" | "not-sent" | "noted" | "withheld" | "repeated" | "stranger";

/**
 * Reads a text, does what it asks for and answers it, at most once however often it is delivered. What it changes can
 * be done again, so it is done before the text is marked as dealt with: a crash may cost an answer, never a STOP. It is
 * decided on the athlete as they stand when it is written, so that of two texts at one instant neither undoes the other.
 */
export async function answerText(text: InboundText, deps: AnswerDeps): Promise<Answered> {
  const athlete = await findSender(text.from, deps);
  if (athlete !== undefined && "consents" in athlete) return answerUnreadable(text, athlete, deps);
  if (athlete === undefined) {
    // Their profile may be gone; what they said of their number is not.
    if (readText(text.body).kind === "start") await deps.directory.liftOptOut(text.from, isoInstant(deps.clock()));
    return (await joinTeam(text, undefined, deps)) ?? "stranger";
  }
  try {
    return await workedOut(athlete.athleteId, () => answerAthlete(text, athlete, deps));
  } catch (error) {
    return answerDespite(error, text, deps);
  }
}

/** What was read of the athlete may be sound and their log damaged: a STOP and a text of danger do not wait for it. */
async function answerDespite(error: unknown, text: InboundText, deps: AnswerDeps): Promise<Answered> {
  const { kind } = readText(text.body);
  const cannotWait = kind === "stop" || kind === "red-flag";
  const damaged =
    cannotWait && error instanceof UnreadableItemError ? await deps.directory.findDamaged(text.from) : undefined;
  if (damaged === undefined) throw error;
  deps.log.error("a text came of an athlete who cannot be read", {}, error);
  return answerUnreadable(text, damaged, deps);
}

async function answerAthlete(text: InboundText, athlete: Athlete, deps: AnswerDeps): Promise<Answered> {
  if (athlete.consent.sms === undefined) {
    const joined = await joinTeam(text, athlete, deps);
    if (joined !== undefined) return joined;
  }
  const { athleteId } = athlete;
  const at = isoInstant(deps.clock());
  if (await deps.inbox.holds(athleteId, text.messageId)) return "repeated";
  const intent = readText(text.body);
  const request = readRequest(text.body);
  const about = dataAsked(request);
  const decide = requested(request, deps) ?? (await prepare(intent, athlete, deps));
  let decision: Decision = {};
  const { kind } = await deps.directory.update(athleteId, (stands) => {
    decision = decide(stands);
    return changedByText(stands, { phone: text.from, change: decision.change });
  });
  // What somebody says of their number outlives the profile, which may be gone by now (I15).
  if (kind === "unknown") decision = decide(athlete);
  if (decision.optOut === "set") await keepOptOut(text.from, at, deps.directory);
  if (decision.optOut === "lifted") await deps.directory.liftOptOut(text.from, at);
  // Who ended the texts is not asked again: only their own START brings them back (I15).
  if (decision.reply === undefined && asksToJoin(request, deps)) await refuseJoin(text.from, "OPTED_OUT", deps);
  if (decision.rating !== undefined) await rateWorkouts(athleteId, decision.rating, deps);
  await tellCoach(intent, { athleteId, answer: decision.reply === undefined ? "none" : "on-its-way" }, deps);
  await tellOperator(about, athlete, deps);
  await tellOfWithdrawal(athlete, decision.change?.dataRequests, deps);
  if (!(await deps.inbox.take(athleteId, text.messageId, dealtWith(intent, deps.clock())))) return "repeated";
  if (decision.reply === undefined || (decision.optOut === "lifted" && text.keyword !== undefined)) return "noted";
  if (!(await mayAnswer(decision.reply, athleteId, deps))) return "withheld";
  const noteSent = (answerId: string) => deps.inbox.noteAnswer(athleteId, text.messageId, answerId);
  const answered = await sendReply(decision.reply, athlete, { ...deps, noteSent });
  if (answered === "not-sent") await tellCoach(intent, { athleteId, answer: "failed" }, deps);
  return answered;
}

/** Answers somebody whose profile cannot be read, and tells coach and operator what they need to know. */
async function answerUnreadable(text: InboundText, damaged: DamagedProfile, deps: AnswerDeps): Promise<Answered> {
  const { athleteId } = damaged;
  const answered = await answerDamaged(text, damaged, deps);
  if (answered === "repeated") return answered;
  const answer = ({ answered: "on-its-way", "not-sent": "failed", noted: "none", withheld: "none" } as const)[answered];
  await tellCoach(readText(text.body), { athleteId, answer }, deps);
  await tellOperator(dataAsked(readRequest(text.body)), { athleteId, dataRequests: [] }, deps);
  return answered;
}

async function findSender(
  phone: string,
  { directory, log }: AnswerDeps,
): Promise<Athlete | DamagedProfile | undefined> {
  try {
    return await directory.findByPhone(phone);
  } catch (error) {
    if (!(error instanceof UnreadableItemError)) throw error;
    log.error("a text came of an athlete who cannot be read", {}, error);
    return directory.findDamaged(phone);
  }
}

/** What a text asks of the athlete's data; undefined: it is another text. */
function dataAsked(request: Request | undefined): DataRequest["about"] | undefined {
  if (request === undefined || request.kind === "join") return undefined;
  return request.kind === "my-data" ? "copy" : "deletion";
}

/** What comes of a text that asks for something of the team itself; undefined: it does not. */
function requested(request: Request | undefined, deps: AnswerDeps): ((stands: Athlete) => Decision) | undefined {
  const { clock, log } = deps;
  const about = dataAsked(request);
  if (about !== undefined) {
    log.count(`INBOUND_${about === "copy" ? "MY_DATA" : "DELETE_ME"}`);
    const nowMs = clock();
    return (stands) => askForData(about, stands, nowMs);
  }
  if (!asksToJoin(request, deps)) return undefined;
  log.count("INBOUND_JOIN");
  return joinAgain;
}

/** Reads what a text is answered from, once; a STOP asks for nothing. */
async function prepare(
  intent: Intent,
  { athleteId, consent, profile: { phone } }: Athlete,
  deps: AnswerDeps,
): Promise<(stands: Athlete) => Decision> {
  const nowMs = deps.clock();
  deps.log.count(`INBOUND_${intent.kind.toUpperCase().replaceAll("-", "_")}`);
  if (intent.kind === "stop") return (stands) => stop(stands, nowMs);
  const [logged, reminders] = await Promise.all([
    deps.workouts.read(athleteId),
    deps.book.read(athleteId, recentRemindersFrom(nowMs)),
  ]);
  const seen = { logged, nowMs, teamPolicy: deps.teamPolicy };
  const isAsked = intent.kind === "red-flag" && consent.sms === undefined && (await isAskedToJoin(phone, deps));
  return (athlete) =>
    decideAnswer({ athlete, intent, reminders, isAskedToJoin: isAsked, ...situationOf(athlete, seen) });
}

interface Seen {
  readonly logged: readonly LoggedWorkout[];
  readonly nowMs: number;
  readonly teamPolicy: PolicyOverrides;
}

function situationOf(athlete: Athlete, { logged, nowMs, teamPolicy }: Seen): Pick<Conversation, "log"> {
  const policy = policyFor(teamPolicy, athlete.profile.policy);
  return { log: readStoredLog({ logged, athlete, policy, nowMs }).log };
}

async function rateWorkouts(athleteId: string, { workouts, rpe }: Rating, deps: AnswerDeps): Promise<void> {
  for (const key of workouts) {
    const at = key.indexOf("#");
    await deps.workouts.rate(athleteId, { source: key.slice(0, at), externalId: key.slice(at + 1) }, rpe);
  }
}
