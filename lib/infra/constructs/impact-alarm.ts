import * as cdk from "aws-cdk-lib";
import { Construct } from "constructs";
import type { OpsTopic } from "./ops-topic.ts";

/** A section of docs/runbook.md. */
type RunbookSection = `#${string}`;

export interface ImpactAlarmProps {
  readonly ops: OpsTopic;
  readonly metric: cdk.aws_cloudwatch.IMetric;
  /** The alarm goes off above it. */
  readonly above?: number;
  /** The alarm goes off below it. */
  readonly below?: number;
  /**
   * How many periods in a row.
   * @default 1
   */
  readonly periods?: number;
  /**
   * What a period without data means: nothing happened, or nothing ran.
   * @default "fine"
   */
  readonly silence?: "fine" | "alarming";
  /** One sentence on what it means for people. */
  readonly impact: string;
  /** Whether somebody gets up for it. */
  readonly urgency: Urgency;
  readonly runbook: RunbookSection;
}

type Urgency = "now" | "morning";

const URGENCY: Readonly<Record<Urgency, string>> = {
  now: "Look at it now, at night too.",
  morning: "It can wait for the morning.",
};

const SENTENCE = /^[A-Z].{20,300}\.$/;

/** An alarm that says, when it starts and when it ends, what it means for people and which runbook section helps. */
export class ImpactAlarm extends Construct {
  readonly alarm: cdk.aws_cloudwatch.Alarm;

  constructor(scope: Construct, id: string, props: ImpactAlarmProps) {
    super(scope, id);
    if (!SENTENCE.test(props.impact)) throw new Error(`The impact of the alarm ${id} is no sentence: ${props.impact}`);
    this.alarm = new cdk.aws_cloudwatch.Alarm(this, "Alarm", {
      metric: props.metric,
      ...limitOf(id, props),
      evaluationPeriods: props.periods ?? 1,
      treatMissingData:
        props.silence === "alarming"
          ? cdk.aws_cloudwatch.TreatMissingData.BREACHING
          : cdk.aws_cloudwatch.TreatMissingData.NOT_BREACHING,
      alarmDescription: `${props.impact} ${URGENCY[props.urgency]} What to do: ${this.runbook()}${props.runbook}`,
    });
    const action = new cdk.aws_cloudwatch_actions.SnsAction(props.ops.topic);
    this.alarm.addAlarmAction(action);
    this.alarm.addOkAction(action);
  }

  /** The location of the runbook, from cdk.json. */
  private runbook(): string {
    const context: unknown = this.node.tryGetContext("runbook");
    return typeof context === "string" ? context : "docs/runbook.md";
  }
}

interface Limit {
  readonly threshold: number;
  readonly comparisonOperator: cdk.aws_cloudwatch.ComparisonOperator;
}

function limitOf(id: string, { above, below }: ImpactAlarmProps): Limit {
  if (above !== undefined && below === undefined) {
    return { threshold: above, comparisonOperator: cdk.aws_cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD };
  }
  if (below !== undefined && above === undefined) {
    return { threshold: below, comparisonOperator: cdk.aws_cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD };
  }
  throw new Error(`The alarm ${id} needs one limit: above or below`);
}
