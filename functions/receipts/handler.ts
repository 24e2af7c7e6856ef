import { type ReceiptDeps, takeReceipts } from "../../lib/app/take-receipts.ts";
import { loggedLinesOf } from "../../lib/lambda/log-lines.ts";
import { carrierLineIn } from "../../lib/sns/carrier-line.ts";

/**
 * Takes up what SNS logged of texts. The lines are those of all teams of the account: what is not this team's leaves
 * nothing behind. The handler throws only while the table is unavailable; Lambda then retries the event.
 */
export function createHandler(deps: ReceiptDeps) {
  return async (event: unknown): Promise<void> => {
    const read = loggedLinesOf(event).map(({ message, loggedMs }) => carrierLineIn(message, loggedMs));
    const lines = read.filter((line) => line !== undefined);
    if (lines.length < read.length) deps.log.count("Receipts_unreadable", read.length - lines.length);
    const taken = await takeReceipts(lines, deps);
    const ours = taken.filter((outcome) => outcome !== "foreign").length;
    if (ours > 0) deps.log.info("receipts taken", { ours });
  };
}
