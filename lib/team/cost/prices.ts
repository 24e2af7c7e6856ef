/** What AWS asks for so many units of something. */
export interface Price {
  readonly usd: number;
  readonly per: number;
  readonly unit: string;
  /** Where the number is from. */
  readonly source: string;
}

/** When the prices were collected; AWS's own pages are what counts. */
export const PRICES_AS_OF = "2026-11";

const MILLION = 1_000_000;
export const SMS_PAGE = "aws.amazon.com/end-user-messaging/pricing";

/** What AWS asks money for. */
export type Priced =
  | "httpRequest"
  | "lambdaRequest"
  | "lambdaGbSecond"
  | "writeUnit"
  | "readUnit"
  | "storedGb"
  | "scheduled"
  | "loggedGb"
  | "metric"
  | "alarmMetric"
  | "dashboard"
  | "snsPublish"
  | "email"
  | "key"
  | "trace"
  | "inboundText";

/** Prices of us-east-1 on demand, without free tiers. */
export const PRICES: Readonly<Record<Priced, Price>> = {
  httpRequest: { usd: 1, per: MILLION, unit: "HTTP API requests", source: "aws.amazon.com/api-gateway/pricing" },
  lambdaRequest: { usd: 0.2, per: MILLION, unit: "Lambda requests", source: "aws.amazon.com/lambda/pricing" },
  lambdaGbSecond: {
    usd: 13.3334,
    per: MILLION,
    unit: "GB-seconds of Lambda on arm64",
    source: "aws.amazon.com/lambda/pricing",
  },
  writeUnit: { usd: 0.625, per: MILLION, unit: "write units", source: "aws.amazon.com/dynamodb/pricing/on-demand" },
  readUnit: { usd: 0.125, per: MILLION, unit: "read units", source: "aws.amazon.com/dynamodb/pricing/on-demand" },
  storedGb: {
    usd: 0.45,
    per: 1,
    unit: "GB-months in the table, with point-in-time recovery",
    source: "aws.amazon.com/dynamodb/pricing/on-demand",
  },
  scheduled: { usd: 1, per: MILLION, unit: "EventBridge schedules run", source: "aws.amazon.com/eventbridge/pricing" },
  loggedGb: { usd: 0.5, per: 1, unit: "GB logged", source: "aws.amazon.com/cloudwatch/pricing" },
  metric: { usd: 0.3, per: 1, unit: "custom metrics", source: "aws.amazon.com/cloudwatch/pricing" },
  alarmMetric: { usd: 0.1, per: 1, unit: "metrics watched by alarms", source: "aws.amazon.com/cloudwatch/pricing" },
  dashboard: { usd: 3, per: 1, unit: "dashboards", source: "aws.amazon.com/cloudwatch/pricing" },
  snsPublish: { usd: 0.5, per: MILLION, unit: "SNS publishes", source: "aws.amazon.com/sns/pricing" },
  email: { usd: 2, per: 100_000, unit: "e-mails by SNS", source: "aws.amazon.com/sns/pricing" },
  key: { usd: 1, per: 1, unit: "KMS keys", source: "aws.amazon.com/kms/pricing" },
  trace: { usd: 5, per: MILLION, unit: "X-Ray traces", source: "aws.amazon.com/xray/pricing" },
  inboundText: { usd: 0.0075, per: 1, unit: "texts from athletes, US", source: SMS_PAGE },
};

/** What one part to a country costs, carrier fees included [USD]. */
export interface SmsPrice {
  readonly usd: number;
  readonly asOf: string;
  readonly source: string;
}

/** By ISO code, of countries whose price we know. AWS lists the others; none is guessed here, receipts tell. */
export const SMS_PRICES: Readonly<Record<string, SmsPrice | undefined>> = {
  US: { usd: 0.00883, asOf: PRICES_AS_OF, source: SMS_PAGE },
  JP: { usd: 0.07451, asOf: "2026-05", source: `${SMS_PAGE}, as dev.classmethod.jp quotes it` },
};

/** A month of what texts come from in the United States [USD]; elsewhere ask AWS. */
export const NUMBER_USD = { tollFree: 2, tenDigit: 1, campaign: 10 } as const;

/** How many units of what AWS asks money for. */
export type Units = Readonly<Partial<Record<Priced, number>>>;

/** What some lots of units cost together [USD]. */
export function usdOf(lots: readonly Units[]): number {
  const priced = Object.entries(PRICES).map(([name, { usd, per }]) => ({ name, usd: usd / per }));
  return priced.reduce(
    (sum, { name, usd }) => sum + usd * lots.reduce((units, lot) => units + unitsIn(lot, name), 0),
    0,
  );
}

function unitsIn(lot: Units, name: string): number {
  return new Map<string, number>(Object.entries(lot)).get(name) ?? 0;
}
