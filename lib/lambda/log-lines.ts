import { gunzipSync } from "node:zlib";
import * as z from "zod/mini";
import { parseJson } from "../app/json.ts";

/** What CloudWatch Logs hands to a subscribed function: JSON, compressed, in base64. */
const subscriptionEvent = z.object({ awslogs: z.object({ data: z.string() }) });

const content = z.discriminatedUnion("messageType", [
  z.object({ messageType: z.literal("CONTROL_MESSAGE") }),
  z.object({
    messageType: z.literal("DATA_MESSAGE"),
    logEvents: z.array(z.object({ timestamp: z.number(), message: z.string() })),
  }),
]);

/** A logged line and when it was logged [epoch milliseconds]. */
export interface LoggedLine {
  readonly loggedMs: number;
  readonly message: string;
}

/** The lines of an event of a log subscription; CloudWatch's word that the destination is reachable holds none. */
export function loggedLinesOf(event: unknown): readonly LoggedLine[] {
  const { data } = subscriptionEvent.parse(event).awslogs;
  const sent = content.parse(parseJson(gunzipSync(Buffer.from(data, "base64")).toString("utf8")));
  if (sent.messageType === "CONTROL_MESSAGE") return [];
  return sent.logEvents.map(({ timestamp, message }) => ({ loggedMs: timestamp, message }));
}
