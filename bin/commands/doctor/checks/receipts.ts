import { DAY_MS, HOUR_MS, instantMs, isoInstant } from "../../../../lib/domain/local-time.ts";
import type { Reminder } from "../../../../lib/domain/reminder.ts";
import { counted } from "../../layout.ts";
import { ok, problem, type TeamCheck } from "../check.ts";
import { askedOfEach, LOOKED_AT } from "./some-athletes.ts";

/** Texts by SMS of the last three days that had an hour for their receipt. */
export interface ReceiptFacts {
  readonly sent: number;
  /** How many of them have one. */
  readonly heard: number;
}

/** Fewer texts without a receipt may be chance: AWS logs as well as it can. */
const ENOUGH = 3;

/** Whether what carriers say of texts reaches the team. */
export const receiptsCheck: TeamCheck<ReceiptFacts> = {
  name: "receipts",
  needs: ["dynamodb:Query"],
  ask: async ({ roster, services, now }) => {
    const athletes = (await roster()).athletes.slice(0, LOOKED_AT);
    const { book } = await services();
    // A local date is at most a day behind that of UTC, and a text is planned for its day or the one before.
    const from = isoInstant(now() - 5 * DAY_MS).slice(0, 10);
    const texts = await askedOfEach(athletes, ({ athleteId }) => book.read(athleteId, from));
    const sent = texts.flat().filter((reminder) => awaitsNoLonger(reminder, now()));
    return { sent: sent.length, heard: sent.filter(({ receipt }) => receipt !== undefined).length };
  },
  judge: ({ sent, heard }, { slug }) => {
    if (sent < ENOUGH) return ok("Too few texts of the last three days to judge receipts by.");
    if (heard > 0) return ok(`${heard} of ${counted(sent, "text")} of the last three days have a receipt.`);
    return problem({
      seen: `None of ${counted(sent, "text")} of the last three days has a receipt.`,
      means: "Nobody is told of texts that do not arrive, and no alarm on them can go off.",
      next: 'Deploy what the account\'s teams share, which logs texts: docs/runbook.md, "Texts do not arrive".',
      command: `npm run deploy -- --account-of ${slug}`,
    });
  },
};

/** Sent by SMS, and so long ago that most receipts have come. */
function awaitsNoLonger(reminder: Reminder, nowMs: number): boolean {
  if (reminder.channel !== "sms" || reminder.state !== "SENT") return false;
  const ageMs = nowMs - instantMs(reminder.settledAt);
  return ageMs >= HOUR_MS && ageMs <= 3 * DAY_MS;
}
