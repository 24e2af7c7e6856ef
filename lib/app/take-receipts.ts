import { type ReceiptTarget, type ReceivedText, receiptOn, textOfLine } from "../domain/delivery/arrival.ts";
import { DAY_MS, instantMs, isoDate } from "../domain/local-time.ts";
import type { Athlete } from "../domain/profile.ts";
import { type CarrierLine, finalReasonOf, type Receipt, receiptRank, weightOf } from "../domain/receipt.ts";
import { smsParts } from "../messages/gsm7.ts";
import type { JoinReceipts } from "../ports/joining.ts";
import type { Inbox, ReceiptBook, Spending } from "../ports/sending.ts";
import type { AthleteDirectory, Log, ReminderBook } from "../ports.ts";
import { microUsd, spendingMonth } from "./deliver/send-limits.ts";

export interface ReceiptDeps {
  readonly directory: Pick<AthleteDirectory, "findByPhone" | "update">;
  readonly book: Pick<ReminderBook, "read">;
  readonly inbox: Pick<Inbox, "read">;
  readonly receipts: ReceiptBook;
  readonly joins: JoinReceipts;
  /** What each part was taken to cost when it was sent. */
  readonly pricePerPartUsd: number;
  readonly log: Log;
  /** Whether an error means that the table is unavailable for the moment. */
  readonly isUnavailable: (error: unknown) => boolean;
}

/** What became of a line: `foreign` is about a phone or a text that is not this team's. */
export type TakenLine = "taken" | "known" | "foreign" | "failed";

/** How long before it is published a text may have been planned: a welcome waits 7 days at most. */
const PLANNED_WITHIN_DAYS = 9;

/**
 * Puts each line on the text of this team that it is about, stops SMS to a number for good reasons, and replaces the
 * price that was assumed. A line that comes again changes nothing; a line about anybody else's text leaves nothing behind.
 *
 * @throws when the table is unavailable: all lines can be taken again.
 */
export async function takeReceipts(lines: readonly CarrierLine[], deps: ReceiptDeps): Promise<readonly TakenLine[]> {
  const taken: TakenLine[] = [];
  for (const line of lines) taken.push(await takeOne(line, deps));
  return taken;
}

/** A line that this release cannot take up costs the others nothing. */
async function takeOne(line: CarrierLine, deps: ReceiptDeps): Promise<TakenLine> {
  try {
    return await take(line, deps);
  } catch (error) {
    if (deps.isUnavailable(error)) throw error;
    deps.log.error("receipt could not be taken", {}, error);
    deps.log.count("Receipts_failed");
    return "failed";
  }
}

/** Three receipts a text may have at most, one after the other. */
const TRIES = 3;

/** Starts over when another line of the same text came between reading and writing. */
async function take(line: CarrierLine, deps: ReceiptDeps, triesLeft = TRIES): Promise<TakenLine> {
  const athlete = await deps.directory.findByPhone(line.phone);
  if (athlete === undefined) return takeOfQuestion(line, deps);
  const { athleteId } = athlete;
  const since = isoDate(Math.floor(line.publishedMs / DAY_MS) - PLANNED_WITHIN_DAYS);
  const [reminders, received] = await Promise.all([deps.book.read(athleteId, since), deps.inbox.read(athleteId)]);
  const target = textOfLine(line, { reminders, received });
  if (target === undefined) return takeOfQuestion(line, deps);
  const { receipt } = line;
  const standing = receiptOn(target);
  if (triesLeft === 0 || (standing !== undefined && receiptRank(standing) >= receiptRank(receipt))) return "known";
  await stopIfFinal(athlete, { line, received }, deps);
  const spent = correctionOf(receipt, { target, before: standing, priceMicroUsd: microUsd(deps.pricePerPartUsd) });
  const month = spendingMonth(line.publishedMs);
  if (!(await deps.receipts.put(athleteId, target, { receipt, month, spent }))) return take(line, deps, triesLeft - 1);
  count(receipt, { athleteId, target }, deps);
  return "taken";
}

/** A question of JOIN that was not delivered does not count (docs/rules.md 9); its text is nobody's yet. */
async function takeOfQuestion({ phone, receipt }: CarrierLine, { joins, log }: ReceiptDeps): Promise<TakenLine> {
  if (receipt.state !== "undelivered") return "foreign";
  if (!(await joins.lose(phone, receipt.messageId, receipt.reason))) return "foreign";
  log.count("Joins_undelivered");
  return "taken";
}

/** Whoever texted after this text was published is reached again (docs/rules.md 9). */
async function stopIfFinal(
  { athleteId }: Athlete,
  { line, received }: { readonly line: CarrierLine; readonly received: readonly ReceivedText[] },
  { directory }: ReceiptDeps,
): Promise<void> {
  const reason = finalReasonOf(line.receipt);
  if (reason === undefined) return;
  if (received.some(({ receivedAt }) => instantMs(receivedAt) > line.publishedMs)) return;
  const undeliverable = { at: line.receipt.at, reason };
  await directory.update(athleteId, (now) => (now.undeliverable === null ? { ...now, undeliverable } : undefined));
}

function count(
  receipt: Receipt,
  { athleteId, target }: { readonly athleteId: string; readonly target: ReceiptTarget },
  { log }: ReceiptDeps,
): void {
  log.count(`Receipts_${receipt.state}`);
  if (receipt.state !== "undelivered") return;
  const { reason } = receipt;
  log.count(`Undelivered_${weightOf(reason)}`);
  if (target.kind === "answer" && target.answer.isOfDanger) log.count("SafetyTexts_undelivered");
  log.info("text not delivered", { athleteId, kind: kindOf(target), reason });
}

function kindOf(target: ReceiptTarget): string {
  if (target.kind === "reminder") return target.reminder.kind;
  return target.answer.isOfDanger ? "safety" : "reply";
}

interface Priced {
  readonly target: ReceiptTarget;
  /** The receipt that this one replaces. */
  readonly before: Receipt | undefined;
  /** What a part was taken to cost. */
  readonly priceMicroUsd: number;
}

/** What the month's spending becomes by: a reminder was counted when it was sent, an answer was not. */
function correctionOf(receipt: Receipt, { target, before, priceMicroUsd }: Priced): Spending {
  const assumed = partsOf(target) * priceMicroUsd;
  const actual = receipt.priceMicroUsd ?? before?.priceMicroUsd ?? assumed;
  const isFirst = before === undefined;
  switch (target.kind) {
    case "reminder":
      return { parts: 0, microUsd: actual - (before?.priceMicroUsd ?? assumed) };
    case "answer":
      return { parts: isFirst ? 1 : 0, microUsd: actual - (isFirst ? 0 : (before.priceMicroUsd ?? assumed)) };
  }
}

/** The words of a text that may have been sent are not kept; every text is one part. */
function partsOf(target: ReceiptTarget): number {
  return target.kind === "reminder" && target.reminder.state === "SENT" ? smsParts(target.reminder.text) : 1;
}
