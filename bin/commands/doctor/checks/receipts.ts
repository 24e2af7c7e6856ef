import { DAY_MS, HOUR_MS, instantMs, isoInstant } from "../../../../lib/domain/local-time.ts";
import type { Reminder } from "../../../../lib/domain/reminder.ts";
import { type CommonView, type Findings, ok, problem, type TeamCheck } from "../check.ts";
import { askedOfEach, LOOKED_AT } from "./some-athletes.ts";
import {
  type Place,
  placeOf,
  type RefusedText,
  refusedFindings,
  type UndeliveredText,
  undeliveredFindings,
} from "./undelivered.ts";

/** The newest texts by SMS of the last three days that had an hour for their receipt. */
export interface ReceiptFacts {
  readonly sent: number;
  /** How many of them have one. */
  readonly heard: number;
  /** Of all texts of the last three days those that did not arrive. */
  readonly undelivered: readonly UndeliveredText[];
  /** Those that SNS refused. */
  readonly refused: readonly RefusedText[];
}

/** How many of the newest are looked at; fewer without a receipt may be chance, as a phone may be off. */
const NEWEST = 5;

/** Whether what carriers say of texts reaches the team, and what helps those that did not arrive. */
export const receiptsCheck: TeamCheck<ReceiptFacts> = {
  name: "receipts",
  needs: ["dynamodb:Query"],
  ask: async (view) => readTexts(view, view.now()),
  judge: ({ sent, heard, undelivered, refused }, team) => {
    const failed = failuresOf({ refused, undelivered }, placeOf(team));
    if (failed.length > 0) return failed;
    if (sent < NEWEST) return ok("Too few texts of the last three days to judge receipts by.");
    if (heard > 0)
      return ok(`${heard} of the newest ${sent} texts ${heard === 1 ? "has a receipt" : "have receipts"}.`);
    return problem({
      seen: `None of the newest ${sent} texts that had an hour for it has a receipt.`,
      means: "Nobody is told of texts that do not arrive, and no alarm on them can go off.",
      next: 'Deploy what the account\'s teams share, which logs texts: docs/runbook.md, "Texts do not arrive".',
      command: `npm run deploy -- --account-of ${team.slug}`,
    });
  },
};

/** The texts of the last three days, as of an instant [epoch milliseconds]. */
export async function readTexts(
  { roster, services }: Pick<CommonView, "roster" | "services">,
  nowMs: number,
): Promise<ReceiptFacts> {
  const athletes = (await roster()).athletes.slice(0, LOOKED_AT);
  const { book } = await services();
  // A local date is at most a day behind that of UTC, and a text is planned for its day or the one before.
  const from = isoInstant(nowMs - 5 * DAY_MS).slice(0, 10);
  const texts = (await askedOfEach(athletes, ({ athleteId }) => book.read(athleteId, from))).flat();
  const undelivered = texts.flatMap((reminder) => undeliveredLately(reminder, nowMs));
  const refused = texts.flatMap((reminder) => refusedLately(reminder, nowMs));
  const sent = texts
    .flatMap((reminder) => sentLately(reminder, nowMs))
    .toSorted((a, b) => (a.settledAt < b.settledAt ? 1 : -1))
    .slice(0, NEWEST);
  const heard = sent.filter(({ receipt }) => receipt !== undefined).length;
  return { sent: sent.length, heard, undelivered, refused };
}

/** What kept texts from arriving, one finding a reason. */
export function failuresOf(
  { refused, undelivered }: Pick<ReceiptFacts, "refused" | "undelivered">,
  place: Place,
): Findings {
  return [...refusedFindings(refused, place), ...undeliveredFindings(undelivered, place)];
}

function undeliveredLately(reminder: Reminder, nowMs: number): readonly UndeliveredText[] {
  const { athleteId, receipt } = reminder;
  if (receipt?.state !== "undelivered" || nowMs - instantMs(receipt.at) > 3 * DAY_MS) return [];
  return [{ athleteId, reason: receipt.reason }];
}

function refusedLately(reminder: Reminder, nowMs: number): readonly RefusedText[] {
  if (reminder.state !== "FAILED" || reminder.outcome !== "REFUSED") return [];
  const { athleteId, settledAt, detail = "" } = reminder;
  const error = /^\w+$/.test(detail) ? detail : "an error without a name";
  return nowMs - instantMs(settledAt) > 3 * DAY_MS ? [] : [{ athleteId, error }];
}

/** A text that went by SMS, and so long ago that most receipts have come. */
function sentLately(reminder: Reminder, nowMs: number) {
  if (reminder.channel !== "sms" || reminder.state !== "SENT") return [];
  const ageMs = nowMs - instantMs(reminder.settledAt);
  return ageMs >= HOUR_MS && ageMs <= 3 * DAY_MS ? [reminder] : [];
}
