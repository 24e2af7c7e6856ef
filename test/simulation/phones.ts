import { type TakenLine, takeReceipts } from "../../lib/app/take-receipts.ts";
import { HOUR_MS, isoInstant, MINUTE_MS } from "../../lib/domain/local-time.ts";
import {
  type CarrierLine,
  FINAL_REASONS,
  OPERATOR_REASONS,
  PASSING_REASONS,
  type Receipt,
  type UndeliveredReason,
} from "../../lib/domain/receipt.ts";
import { watchedLog } from "../support/log-watch.ts";
import { between, pick } from "../support/random.ts";
import { createStores } from "../support/stores.ts";
import { interleavedTable } from "./interleaved.ts";
import { AwayError } from "./jobs.ts";
import type { Life } from "./scheduler.ts";
import { PART_MICRO_USD } from "./watch/receipts.ts";
import type { Phones, World } from "./world.ts";

const REASONS: readonly UndeliveredReason[] = [...FINAL_REASONS, ...PASSING_REASONS, ...OPERATOR_REASONS];
const PRICE_MICRO_USD = 6_450;

export function createPhones(world: () => World): Phones {
  const listed = new Set<string>();
  const unsubscribed = new Set<string>();
  return {
    refuses: (phone) => listed.has(phone),
    tellAws: (phone, word) => (word === "stop" ? listed.add(phone) : listed.delete(phone)),
    tookText: (phone, messageId) => {
      const { jobs, clock, random, isStormy } = world();
      const of = { phone, messageId, publishedMs: clock() };
      const lines = isStormy() ? linesAbout(of, random) : [];
      for (const line of lines) jobs.add({ ...told(line), work: (life) => take(line, life, world()) });
    },
    subscriptionOf: (athleteId) => (unsubscribed.has(athleteId) ? "gone" : "confirmed"),
    unsubscribe: (athleteId) => unsubscribed.add(athleteId),
  };
}

function told({ receipt }: CarrierLine) {
  const said = receipt.state === "undelivered" ? `undelivered, ${receipt.reason}` : receipt.state;
  return { what: `the carrier's word on ${receipt.messageId}: ${said}`, isRetried: true };
}

interface TakenText {
  readonly phone: string;
  readonly messageId: string;
  readonly publishedMs: number;
}

/** One word, two, none, the same twice, or one about a text of another team. */
function linesAbout({ phone, messageId, publishedMs }: TakenText, random: () => number): readonly CarrierLine[] {
  const at = isoInstant(publishedMs + between(random, 1, 72 * 60) * MINUTE_MS);
  const line = (state: "accepted" | "delivered" | "undelivered"): CarrierLine => {
    const origin = { messageId, at, priceMicroUsd: pick(random, [PRICE_MICRO_USD, null]) };
    const receipt: Receipt =
      state === "undelivered" ? { ...origin, state, reason: pick(random, REASONS) } : { ...origin, state };
    return { phone, publishedMs, receipt };
  };
  const again = line(pick(random, ["accepted", "delivered", "undelivered"]));
  const foreign = { ...line("undelivered"), phone: "+12025550199", publishedMs: publishedMs - HOUR_MS };
  return pick(random, [
    [],
    [line("accepted")],
    [line("accepted"), line("delivered")],
    [line("undelivered")],
    [line("undelivered"), line("delivered")],
    [again, again],
    [line("delivered"), foreign],
  ]);
}

async function take(line: CarrierLine, life: Life, world: World): Promise<void> {
  const { directory, book, inbox, receipts, joins } = createStores(interleavedTable(life, world), 1);
  const noteEnd = world.monitor.receipts.taking(line);
  const deps = { directory, book, inbox, receipts, joins, log: watchedLog, pricePerPartUsd: PART_MICRO_USD / 1e6 };
  const [outcome]: readonly TakenLine[] = await takeReceipts([line], {
    ...deps,
    isUnavailable: (error) => error instanceof AwayError,
  });
  noteEnd(outcome);
}
