import { type CloudWatchClient, type MetricAlarm, paginateDescribeAlarms } from "@aws-sdk/client-cloudwatch";
import { isoInstant } from "../../../../lib/domain/local-time.ts";
import type { AlarmFacts, AlarmOn } from "../checks/alarms.ts";

/** How many alarms begin so, and which of them are on. */
export async function readAlarms(client: CloudWatchClient, prefix: string): Promise<Pick<AlarmFacts, "count" | "on">> {
  const alarms: MetricAlarm[] = [];
  for await (const { MetricAlarms = [] } of paginateDescribeAlarms({ client }, { AlarmNamePrefix: prefix })) {
    alarms.push(...MetricAlarms);
  }
  return { count: alarms.length, on: alarms.filter(({ StateValue }) => StateValue === "ALARM").map(alarmOn) };
}

function alarmOn({ AlarmName = "", AlarmDescription = "", StateUpdatedTimestamp: since }: MetricAlarm): AlarmOn {
  return {
    name: AlarmName,
    description: AlarmDescription,
    since: since === undefined ? null : isoInstant(since.getTime()),
  };
}
