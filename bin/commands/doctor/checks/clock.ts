import { advice, type Finding, ok, problem } from "../finding.ts";
import { lasting } from "../in-words.ts";

/** This computer's clock against AWS's, as the header Date of an answer told it. */
export interface ClockFacts {
  /** How far this computer is ahead; negative when it is behind [seconds]. */
  readonly aheadSeconds: number;
}

/** AWS refuses what is signed five minutes off. */
const REFUSED_SECONDS = 300;
/** Beyond what a slow answer and a Date in whole seconds can make. */
const NOTICED_SECONDS = 30;

const SET = {
  next: "Let the system set its clock by itself; on Linux: timedatectl set-ntp true.",
  command: null,
};

/** Whether this computer knows the time: consents are recorded by it, and requests signed. */
export function clockFindings({ aheadSeconds }: ClockFacts): readonly Finding[] {
  const off = Math.abs(aheadSeconds);
  if (off < NOTICED_SECONDS) return [ok("This computer's clock agrees with AWS's.")];
  const seen = `This computer's clock is ${lasting(off)} ${aheadSeconds > 0 ? "ahead of" : "behind"} AWS's.`;
  const wrong = "Consents and imports are recorded at the wrong time";
  return off < REFUSED_SECONDS
    ? [advice({ seen, means: `${wrong}.`, ...SET })]
    : [problem({ seen, means: `${wrong}, and AWS refuses what is signed 5 minutes off.`, ...SET })];
}
