import { type Finding, ok, problem } from "../finding.ts";
import { counted } from "../in-words.ts";

/** What was put aside because it could not be done. */
export interface FailureFacts {
  readonly missedMinutes: Waiting;
  /** Athletes' texts; none for a team nobody can answer. */
  readonly failedTexts: Waiting;
  /** Changes the stream gave up in the last day, and the bucket that has them. */
  readonly givenUp: { readonly count: number; readonly bucket: string };
  readonly region: string;
}

/** The messages of a queue. */
interface Waiting {
  readonly count: number;
  readonly queueUrl: string;
}

/** Whether anything was put aside that a person has to look at. */
export function failureFindings(facts: FailureFacts): readonly Finding[] {
  const { missedMinutes, failedTexts, givenUp, region } = facts;
  const read = ({ queueUrl }: Waiting): string => `aws sqs receive-message --queue-url ${queueUrl} --region ${region}`;
  const found: Finding[] = [];
  if (missedMinutes.count > 0) {
    const seen = `${counted(missedMinutes.count, "message")} in the queue of missed minutes.`;
    const means = "A sweep failed or never ran; the next one did its work, a minute or more late.";
    const next = 'Read one, mend the cause, purge the queue: docs/runbook.md, "Missed minutes".';
    found.push(problem({ seen, means, next, command: read(missedMinutes) }));
  }
  if (failedTexts.count > 0) {
    const seen = `${counted(failedTexts.count, "text")} of athletes in the queue of failed texts.`;
    const means = "They got no answer, and what they asked for, a pause or a stop, was not done.";
    const next = 'They are kept for 4 days: docs/runbook.md, "An athlete\'s text was lost".';
    found.push(problem({ seen, means, next, command: read(failedTexts) }));
  }
  if (givenUp.count > 0) {
    const seen = `${counted(givenUp.count, "change")} given up by the stream in the last day.`;
    const means = "Their athletes were not assessed; their texts follow an older log until the next night.";
    const next = 'Wait for the night, or do what docs/runbook.md, "A stream batch failed for good", says.';
    found.push(
      problem({ seen, means, next, command: `aws s3 ls --recursive s3://${givenUp.bucket} --region ${region}` }),
    );
  }
  return found.length > 0 ? found : [ok("Nothing was put aside: no missed minute, no lost text, no failed batch.")];
}
