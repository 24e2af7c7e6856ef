import { type Finding, ok, problem } from "../finding.ts";
import { counted } from "../in-words.ts";

/** What was put aside because it could not be done. */
export interface FailureFacts {
  /** Messages in the queue of missed minutes. */
  readonly missedMinutes: number;
  /** Messages in the queue of failed texts; 0 for a team nobody can answer. */
  readonly failedTexts: number;
  /** Changes the stream gave up in the last day. */
  readonly givenUpChanges: number;
  readonly slug: string;
  readonly region: string;
}

/** Whether anything was put aside that a person has to look at. */
export function failureFindings(facts: FailureFacts): readonly Finding[] {
  const { missedMinutes, failedTexts, givenUpChanges, slug, region } = facts;
  const queues = `aws sqs list-queues --queue-name-prefix cooldown-${slug}- --region ${region}`;
  const found: Finding[] = [];
  if (missedMinutes > 0) {
    const seen = `${counted(missedMinutes, "message")} in the queue of missed minutes.`;
    const means = "A sweep failed or never ran; the next one did its work, a minute or more late.";
    const next = 'Read one, mend the cause, purge the queue: docs/runbook.md, "Missed minutes".';
    found.push(problem({ seen, means, next, command: queues }));
  }
  if (failedTexts > 0) {
    const seen = `${counted(failedTexts, "text")} of athletes in the queue of failed texts.`;
    const means = "They got no answer, and what they asked for, a pause or a stop, was not done.";
    const next = 'They are kept for 4 days: docs/runbook.md, "An athlete\'s text was lost".';
    found.push(problem({ seen, means, next, command: queues }));
  }
  if (givenUpChanges > 0) {
    const seen = `${counted(givenUpChanges, "change")} given up by the stream in the last day.`;
    const means = "Their athletes were not assessed; their texts follow an older log until the next night.";
    const next = 'docs/runbook.md, "A stream batch failed for good", says how to do it at once.';
    found.push(problem({ seen, means, next, command: `aws s3 ls --region ${region}` }));
  }
  return found.length > 0 ? found : [ok("Nothing was put aside: no missed minute, no lost text, no failed batch.")];
}
