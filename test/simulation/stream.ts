import type { Key } from "../../lib/table/table.ts";
import { between } from "../support/random.ts";
import { aStreamRecord } from "../support/stream-event.ts";

/** The table's change stream as Lambda hands it on: batches of two lanes, each in order, again until they came through. */
export interface ChangeStream {
  /** A change of an item; it may come before an earlier one of another item. */
  readonly append: (key: Key) => void;
  /** The next batch of a lane, now and then one that came through already; or undefined. */
  readonly next: (lane: number) => Batch | undefined;
  readonly isEmpty: () => boolean;
}

interface Batch {
  readonly event: { readonly Records: readonly object[] };
  /** Lambda heard which record failed first, or that none did: what lies before it never comes again. */
  readonly done: (lowestFailed: string | undefined) => void;
}

interface StreamRecord extends Key {
  readonly sequence: number;
}

const LANES = 2;
const MOST_RECORDS = 6;
const COMES_AGAIN = 0.05;
const OUT_OF_ORDER = 0.2;

export function createChangeStream(random: () => number): ChangeStream {
  const lanes: StreamRecord[][] = Array.from({ length: LANES }, () => []);
  const again: StreamRecord[][] = [];
  /** Records up to this one were handed on, and keep their places. */
  let handedOn = 0;
  let last = 0;
  return {
    append: ({ PK, SK }) => {
      last += 1;
      const lane = lanes[laneOf(SK)] ?? [];
      lane.push({ PK, SK, sequence: last });
      if (random() < OUT_OF_ORDER) swapLastTwo(lane, handedOn);
    },
    next: (lane) => {
      const repeated = random() < COMES_AGAIN ? again.shift() : undefined;
      const records = repeated ?? (lanes[lane] ?? []).slice(0, between(random, 1, MOST_RECORDS));
      if (records.length === 0) return undefined;
      handedOn = Math.max(handedOn, ...records.map(({ sequence }) => sequence));
      return {
        event: { Records: records.map(({ PK, SK, sequence }) => aStreamRecord(String(sequence), PK, SK)) },
        done: (lowestFailed) => {
          if (repeated !== undefined) return;
          const through = records.filter(
            ({ sequence }) => lowestFailed === undefined || sequence < Number(lowestFailed),
          );
          const gone = new Set(through.map(({ sequence }) => sequence));
          lanes[lane] = (lanes[lane] ?? []).filter(({ sequence }) => !gone.has(sequence));
          if (through.length > 0 && random() < COMES_AGAIN) again.push(through);
        },
      };
    },
    isEmpty: () => lanes.every(({ length }) => length === 0),
  };
}

/** Items of one athlete may go different ways, so that two batches hold the athlete at once. */
function laneOf(sortKey: string): number {
  return sortKey.startsWith("WORKOUT#") ? 0 : 1;
}

/** DynamoDB keeps the order of one item's changes alone. */
function swapLastTwo(lane: StreamRecord[], handedOn: number): void {
  const [earlier, later] = lane.slice(-2);
  if (earlier === undefined || later === undefined || earlier.sequence <= handedOn) return;
  if (earlier.PK === later.PK && earlier.SK === later.SK) return;
  lane.splice(-2, 2, { ...later, sequence: earlier.sequence }, { ...earlier, sequence: later.sequence });
}
