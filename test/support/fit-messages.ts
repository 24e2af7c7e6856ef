import { FitBaseType, FitEncoder } from "fit-file-parser";

/** A message of a FIT file as the FIT profile numbers it. */
export interface FitMessage {
  readonly number: number;
  readonly fields: Parameters<FitEncoder["writeMessage"]>[1];
}

export const START = "2026-11-22T11:30:00Z";

/** The instant so many seconds after the start. */
export function after(seconds: number): string {
  return new Date(Date.parse(START) + seconds * 1000).toISOString();
}

const enumeration = (number: number, value: number) => ({ number, size: 1, baseType: FitBaseType.Enum, value });
const whole = (number: number, value: number) => ({ number, size: 4, baseType: FitBaseType.Uint32, value });
const instant = (number: number, at: string) => whole(number, FitEncoder.toFitTimestamp(new Date(at)));

/** What a session or a lap tells; what is not named is not in the message. */
interface Told {
  readonly start?: string;
  readonly end?: string;
  readonly sport?: number;
  readonly seconds?: number;
  readonly meters?: number;
}

function fieldsOf({ start, end, seconds, meters }: Told): FitMessage["fields"] {
  return [
    ...(end === undefined ? [] : [instant(253, end)]),
    ...(start === undefined ? [] : [instant(2, start)]),
    ...(seconds === undefined ? [] : [whole(7, seconds * 1000), whole(8, seconds * 1000)]),
    ...(meters === undefined ? [] : [whole(9, meters * 100)]),
  ];
}

export function aSession(told: Told): FitMessage {
  const sport = told.sport === undefined ? [] : [enumeration(5, told.sport), enumeration(6, 0)];
  return { number: 18, fields: [...fieldsOf(told), ...sport] };
}

export function aLap(told: Told): FitMessage {
  return {
    number: 19,
    fields: [...fieldsOf(told), ...(told.sport === undefined ? [] : [enumeration(25, told.sport)])],
  };
}

export function aSport(sport: number): FitMessage {
  return { number: 12, fields: [enumeration(0, sport), enumeration(1, 0)] };
}

/** A start (0) or stop (4) of the timer. */
export function aTimerEvent(seconds: number, type: 0 | 4): FitMessage {
  return { number: 21, fields: [instant(253, after(seconds)), enumeration(0, 0), enumeration(1, type)] };
}

/** A record every ten seconds at 3 m/s, from one second to another. */
export function recordsFrom(from: number, to: number, metersAtStart = 0): readonly FitMessage[] {
  return Array.from({ length: (to - from) / 10 + 1 }, (_, at) => ({
    number: 20,
    fields: [instant(253, after(from + at * 10)), whole(5, (metersAtStart + at * 30) * 100)],
  }));
}

const ACTIVITY_FILE = 4;
export const COURSE_FILE = 6;

/** A FIT file of messages in their order. */
export function aFitFile(messages: readonly FitMessage[], type: number = ACTIVITY_FILE): Uint8Array {
  const encoder = new FitEncoder();
  encoder.writeMessage(0, [enumeration(0, type)]);
  for (const { number, fields } of messages) encoder.writeMessage(number, fields, 1);
  return encoder.close();
}
