import { join } from "node:path";
import { gzipSync } from "node:zlib";
import * as z from "zod/mini";
import { canonicalPhone } from "../domain/canonical-phone.ts";
import { HOUR_MS, isoInstant } from "../domain/local-time.ts";
import type { Messenger } from "../ports/sending.ts";
import type { Clock } from "../ports.ts";
import { PROVIDER_RESPONSES } from "../sns/carrier-line.ts";
import { DEFAULT_PRICE_PER_PART_USD } from "../team/team-fields.ts";
import { readStored, writeAtomically } from "./atomic-file.ts";

/** What the carrier does with texts to a number: one of these, or why they do not arrive, by our word or that of SNS. */
const TAKEN = ["delivered", "accepted", "silence", "late", "doubled"] as const;
export type CarrierOutcome = (typeof TAKEN)[number];
export const CARRIER_OUTCOMES: readonly string[] = [...TAKEN, ...new Set(Object.entries(PROVIDER_RESPONSES).flat())];

export const OPT_OUT_KEEPERS = ["aws", "team"] as const;
type OptOutKeeper = (typeof OPT_OUT_KEEPERS)[number];

/** The carrier of this machine: says, in lines like those of SNS, what becomes of texts. */
export interface LocalCarrier {
  /** From now on texts to this number (E.164) end so. */
  readonly set: (phone: string, outcome: string) => void;
  /** Who answers STOP, START and HELP and keeps who opted out: AWS, or the team (self-managed). */
  readonly optOuts: () => OptOutKeeper;
  readonly setOptOuts: (keeper: OptOutKeeper) => void;
  /** A text was taken from SNS. */
  readonly take: (phone: string, messageId: string) => void;
  /** An event with the lines that are due by now, each once; undefined when there are none. */
  readonly dueEvent: () => object | undefined;
}

const LATE_MS = 48 * HOUR_MS;

const carrierState = z.object({
  outcomes: z.record(z.string(), z.string()),
  optOuts: z.optional(z.enum(OPT_OUT_KEEPERS)),
  lines: z.array(z.object({ dueMs: z.number(), message: z.string() })),
});
type CarrierState = z.output<typeof carrierState>;

/** Opens what is kept in a file of `folder`, or in memory without one; texts to a number nobody spoke of end as `usual`. */
export function openLocalCarrier(
  folder: string | undefined,
  clock: Clock,
  usual: CarrierOutcome = "silence",
): LocalCarrier {
  const file = folder === undefined ? undefined : join(folder, "carrier.json");
  const stored = file === undefined ? undefined : readStored(file, (text) => carrierState.parse(JSON.parse(text)));
  let state: CarrierState = stored ?? { outcomes: {}, lines: [] };
  const keep = (next: CarrierState): void => {
    state = next;
    if (file !== undefined) writeAtomically(file, JSON.stringify(state));
  };
  return {
    set: (phone, outcome) => keep({ ...state, outcomes: { ...state.outcomes, [canonicalPhone(phone)]: outcome } }),
    optOuts: () => state.optOuts ?? "aws",
    setOptOuts: (optOuts) => keep({ ...state, optOuts }),
    take: (phone, messageId) => {
      const outcome = state.outcomes[canonicalPhone(phone)] ?? usual;
      const lines = linesAbout({ phone, messageId, outcome, nowMs: clock() });
      if (lines.length > 0) keep({ ...state, lines: [...state.lines, ...lines] });
    },
    dueEvent: () => {
      const due = state.lines.filter(({ dueMs }) => dueMs <= clock());
      if (due.length === 0) return undefined;
      keep({ ...state, lines: state.lines.filter(({ dueMs }) => dueMs > clock()) });
      return logEvent(due, clock());
    },
  };
}

/** Sends as `messenger` does, and hands each SMS that was taken to the carrier. */
export function withCarrier(messenger: Messenger, carrier: LocalCarrier): Messenger {
  return {
    publish: async (text) => {
      const result = await messenger.publish(text);
      if (result.kind === "sent" && text.channel === "sms") carrier.take(text.to, result.messageId);
      return result;
    },
  };
}

interface TakenText {
  readonly phone: string;
  readonly messageId: string;
  readonly outcome: string;
  readonly nowMs: number;
}

function linesAbout({ outcome, nowMs, ...text }: TakenText): CarrierState["lines"] {
  const line = (delivery: object, status: "SUCCESS" | "FAILURE"): string =>
    deliveryLine({ ...text, nowMs }, delivery, status);
  const delivered = line({ providerResponse: ACCEPTED, dwellTimeMsUntilDeviceAck: 1_344 }, "SUCCESS");
  switch (outcome) {
    case "silence":
      return [];
    case "accepted":
      return [{ dueMs: nowMs, message: line({ providerResponse: ACCEPTED }, "SUCCESS") }];
    case "delivered":
      return [{ dueMs: nowMs, message: delivered }];
    case "late":
      return [{ dueMs: nowMs + LATE_MS, message: delivered }];
    case "doubled":
      return [delivered, delivered].map((message) => ({ dueMs: nowMs, message }));
    default: {
      const words = Object.entries(PROVIDER_RESPONSES).find(([, reason]) => reason === outcome)?.[0] ?? outcome;
      return [{ dueMs: nowMs, message: line({ providerResponse: words }, "FAILURE") }];
    }
  }
}

const ACCEPTED = "Message has been accepted by phone carrier";

function deliveryLine(
  { phone, messageId, nowMs }: Omit<TakenText, "outcome">,
  delivery: object,
  status: "SUCCESS" | "FAILURE",
): string {
  const timestamp = isoInstant(nowMs).replace("T", " ").replace("Z", "");
  return JSON.stringify({
    notification: { messageId, timestamp },
    delivery: {
      destination: phone,
      priceInUSD: DEFAULT_PRICE_PER_PART_USD,
      smsType: "Transactional",
      dwellTimeMs: 599,
      ...delivery,
    },
    status,
  });
}

/** As CloudWatch Logs hands lines to a subscribed function. */
function logEvent(lines: CarrierState["lines"], nowMs: number): object {
  const logEvents = lines.map(({ message }, at) => ({ id: String(at), timestamp: nowMs, message }));
  const content = { messageType: "DATA_MESSAGE", logGroup: "local", logStream: "local", logEvents };
  return { awslogs: { data: gzipSync(JSON.stringify(content)).toString("base64") } };
}
