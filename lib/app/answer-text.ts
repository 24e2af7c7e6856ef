import { assessRecovery } from "../domain/assess-recovery.ts";
import { changedAthlete } from "../domain/athlete-change.ts";
import { stop } from "../domain/conversation/consent-by-text.ts";
import { decideAnswer } from "../domain/conversation/decide-answer.ts";
import type { Conversation, Decision, Rating } from "../domain/conversation/decision.ts";
import { readText } from "../domain/conversation/read-text.ts";
import { DAY_MS, isoDate, isoInstant } from "../domain/local-time.ts";
import { parseLog } from "../domain/parse-log.ts";
import { type PolicyOverrides, policyFor } from "../domain/policy.ts";
import type { Athlete } from "../domain/profile.ts";
import { readTrainingLog, trainingLogAtEndOf } from "../domain/training-log.ts";
import type { Inbox } from "../ports/inbox.ts";
import type { AthleteDirectory, Clock, Log, Messenger, ReminderBook, WorkoutLog } from "../ports.ts";
import { sendReply } from "./send-reply.ts";

/** A text from a phone, as the carrier handed it on. */
export interface InboundText {
  /** E.164. */
  readonly from: string;
  readonly body: string;
  /** The carrier's id: the same when the text is delivered again. */
  readonly messageId: string;
}

export interface AnswerDeps {
  readonly clock: Clock;
  readonly directory: Pick<AthleteDirectory, "findByPhone" | "update">;
  readonly workouts: Pick<WorkoutLog, "read" | "rate">;
  readonly book: Pick<ReminderBook, "read">;
  readonly inbox: Inbox;
  readonly messenger: Messenger;
  readonly log: Log;
  readonly teamName: string;
  readonly teamPolicy: PolicyOverrides;
}

/** What became of a text; `noted` needed no answer, and a stranger's leaves nothing behind. */
export type Answered = "answered" | "not-sent" | "noted" | "repeated" | "stranger";

/**
 * Reads a text, does what it asks for and answers it, at most once however often it is delivered. What it changes can
 * be done again, so it is done before the text is marked as dealt with: a crash may cost an answer, never a STOP.
 */
export async function answerText(text: InboundText, deps: AnswerDeps): Promise<Answered> {
  const athlete = await deps.directory.findByPhone(text.from);
  if (athlete === undefined) return "stranger";
  const { athleteId } = athlete;
  if (await deps.inbox.holds(athleteId, text.messageId)) return "repeated";
  const decision = await decide(text, athlete, deps);
  const { change } = decision;
  if (change !== undefined) await deps.directory.update(athleteId, (stands) => changedAthlete(stands, change));
  if (decision.rating !== undefined) await rateWorkouts(athleteId, decision.rating, deps);
  if (!(await deps.inbox.take(athleteId, text.messageId, isoInstant(deps.clock())))) return "repeated";
  return decision.reply === undefined ? "noted" : sendReply(decision.reply, athlete, deps);
}

async function decide({ body }: InboundText, athlete: Athlete, deps: AnswerDeps): Promise<Decision> {
  const intent = readText(body);
  deps.log.count(`INBOUND_${intent.kind.toUpperCase().replaceAll("-", "_")}`);
  if (intent.kind === "stop") return stop(athlete, deps.clock());
  return decideAnswer({ athlete, intent, ...(await readSituation(athlete, deps)) });
}

async function readSituation(
  athlete: Athlete,
  { clock, workouts: log, book, teamPolicy }: AnswerDeps,
): Promise<Pick<Conversation, "log" | "reminders" | "outlook">> {
  const nowMs = clock();
  const [logged, reminders] = await Promise.all([
    log.read(athlete.athleteId),
    book.read(athlete.athleteId, isoDate(Math.floor(nowMs / DAY_MS) - 3)),
  ]);
  const workouts = parseLog(logged, athlete.profile.timeZone);
  const policy = policyFor(teamPolicy, athlete.profile.policy);
  const now = readTrainingLog({ workouts, athlete, policy, nowMs });
  const yesterday = trainingLogAtEndOf({ workouts, athlete, policy, day: now.today - 1 });
  return { log: now, reminders, outlook: { today: assessRecovery(yesterday), tomorrow: assessRecovery(now) } };
}

async function rateWorkouts(athleteId: string, { workouts, rpe }: Rating, deps: AnswerDeps): Promise<void> {
  for (const key of workouts) {
    const at = key.indexOf("#");
    await deps.workouts.rate(athleteId, { source: key.slice(0, at), externalId: key.slice(at + 1) }, rpe);
  }
}
