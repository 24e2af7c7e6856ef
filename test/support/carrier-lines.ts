import { gzipSync } from "node:zlib";

/** Members of a logged line's `delivery`, and of its `notification`. */
interface LineParts {
  readonly messageId?: string;
  readonly timestamp?: string;
  readonly destination?: string;
  readonly providerResponse?: string;
  readonly priceInUSD?: number | undefined;
  readonly mcc?: number | undefined;
  readonly mnc?: number | undefined;
  readonly dwellTimeMsUntilDeviceAck?: number;
}

/** A line of a text that was delivered, as AWS's documentation shows it, here without the phone's acknowledgement. */
export function aSuccessLine({ messageId, timestamp, ...delivery }: LineParts = {}): string {
  return JSON.stringify({
    notification: {
      messageId: messageId ?? "34d9b400-c6dd-5444-820d-fbeb0f1f54cf",
      timestamp: timestamp ?? "2016-06-28 00:40:34.558",
    },
    delivery: {
      phoneCarrier: "My Phone Carrier",
      mnc: 270,
      numberOfMessageParts: 1,
      destination: "+12025550123",
      priceInUSD: 0.00645,
      smsType: "Transactional",
      mcc: 310,
      providerResponse: "Message has been accepted by phone carrier",
      dwellTimeMs: 599,
      ...delivery,
    },
    status: "SUCCESS",
  });
}

/** A line of a text that was not delivered. */
export function aFailureLine({ messageId, timestamp, ...delivery }: LineParts = {}): string {
  return JSON.stringify({
    notification: {
      messageId: messageId ?? "1077257a-92f3-5ca3-bc97-6a915b310625",
      timestamp: timestamp ?? "2016-06-28 00:40:34.559",
    },
    delivery: {
      mnc: 0,
      destination: "+12025550123",
      priceInUSD: 0.00645,
      smsType: "Transactional",
      mcc: 0,
      providerResponse: "Unknown error attempting to reach phone",
      dwellTimeMs: 1420,
      ...delivery,
    },
    status: "FAILURE",
  });
}

/** An event of a log subscription with these lines, logged at an instant [epoch milliseconds]. */
export function aLogEvent(lines: readonly string[], loggedMs: number): { readonly awslogs: { readonly data: string } } {
  return asEvent({
    messageType: "DATA_MESSAGE",
    owner: "111111111111",
    logGroup: "sns/us-east-1/111111111111/DirectPublishToPhoneNumber",
    logStream: "16",
    subscriptionFilters: ["receipts"],
    logEvents: lines.map((message, at) => ({
      id: `3195310660696698337880902507980421114328961542429${at}`,
      timestamp: loggedMs,
      message,
    })),
  });
}

/** CloudWatch's word that a destination is reachable. */
export function aControlEvent(): { readonly awslogs: { readonly data: string } } {
  return asEvent({
    messageType: "CONTROL_MESSAGE",
    logEvents: [{ id: "", timestamp: 0, message: "CWL CONTROL MESSAGE" }],
  });
}

function asEvent(content: object): { readonly awslogs: { readonly data: string } } {
  return { awslogs: { data: gzipSync(JSON.stringify(content)).toString("base64") } };
}
