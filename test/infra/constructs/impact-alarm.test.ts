import { App, Stack } from "aws-cdk-lib";
import { Metric } from "aws-cdk-lib/aws-cloudwatch";
import { describe, expect, it } from "vitest";
import { ImpactAlarm, type ImpactAlarmProps } from "../../../lib/infra/constructs/impact-alarm.ts";
import { OpsTopic } from "../../../lib/infra/constructs/ops-topic.ts";

function anAlarm(over: Partial<ImpactAlarmProps>): () => unknown {
  return () => {
    const stack = new Stack(new App());
    return new ImpactAlarm(stack, "Slow", {
      ops: new OpsTopic(stack, "Ops", { alarmEmails: [] }),
      metric: new Metric({ namespace: "Cooldown", metricName: "any" }),
      impact: "Somebody waits for a text that does not come.",
      urgency: "now",
      runbook: "#texts-go-out-late",
      ...over,
    });
  };
}

describe("an alarm", () => {
  it.each(["", "Slow.", "something is wrong with the queue", "Something is wrong with the queue"])(
    "is not made with the impact %j, which is no sentence",
    (impact) => {
      expect(anAlarm({ above: 0, impact })).toThrow("The impact of the alarm Slow is no sentence");
    },
  );

  it.each([{}, { above: 1, below: 1 }])("is not made with the limits %j", (limits) => {
    expect(anAlarm(limits)).toThrow("The alarm Slow needs one limit: above or below");
  });
});
