import FitParser from "fit-file-parser";
import * as z from "zod/mini";
import { noted, type RecordProblem, sentence } from "../vendors/read-result.ts";

/** What one FIT file holds of what is read. */
export interface FitMessages {
  readonly sessions: readonly unknown[];
  readonly laps: readonly unknown[];
  readonly records: readonly unknown[];
  readonly sports: readonly unknown[];
  readonly events: readonly unknown[];
  readonly activity: unknown;
  /** Whether it calls itself a course, which is a planned route. */
  readonly isCourse: boolean;
}

/** One of the FIT files in some bytes. */
export interface DecodedFit {
  /** Undefined when it cannot be read. */
  readonly messages: FitMessages | undefined;
  readonly remarks: readonly RecordProblem[];
}

const SHORT_HEADER = 12;
const HEADER = 14;
const CRC_BYTES = 2;
const MARK = ".FIT";
const WHOLE = "a whole FIT activity";

/**
 * Decodes the FIT files in some bytes, which may follow each other. A header of a wrong size, data that is longer or
 * shorter than it says and a checksum that fails cost nothing as long as the messages can be read.
 */
export function decodeFit(bytes: Uint8Array): readonly DecodedFit[] {
  if (!isMarked(bytes, 0)) {
    return [
      { messages: undefined, remarks: [{ path: "", came: "FIT that cannot be read: no FIT file", expected: WHOLE }] },
    ];
  }
  const files: DecodedFit[] = [];
  for (let at = 0; isMarked(bytes, at); ) {
    const part = partAt(bytes, at);
    files.push(decodePart(part));
    at = part.end;
  }
  return files;
}

interface Part {
  readonly data: Uint8Array;
  /** Where the next file would begin. */
  readonly end: number;
  readonly remarks: readonly RecordProblem[];
}

function isMarked(bytes: Uint8Array, at: number): boolean {
  return Buffer.from(bytes.subarray(at + 8, at + SHORT_HEADER)).toString("latin1") === MARK;
}

/** The messages of the file that begins at a place. */
function partAt(bytes: Uint8Array, at: number): Part {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const named = bytes[at];
  const header = named === SHORT_HEADER ? SHORT_HEADER : HEADER;
  const from = at + header;
  const size = bytes.length >= at + 8 ? view.getUint32(at + 4, true) : 0;
  const isWhole = size > 0 && from + size <= bytes.length;
  if (!isWhole) {
    const to = Math.max(from, bytes.length - CRC_BYTES);
    const came = `a header that tells of ${size} bytes where ${Math.max(0, bytes.length - from)} follow`;
    return { data: bytes.subarray(from, to), end: bytes.length, remarks: [{ path: "", came, expected: WHOLE }] };
  }
  const to = from + size;
  const crc = to + CRC_BYTES <= bytes.length ? view.getUint16(to, true) : 0;
  const isSound = crc === 0 || crc === crcOf(bytes.subarray(at, to));
  const remarks = isSound ? [] : [sentence("", "its checksum fails; what it holds counts all the same")];
  return { data: bytes.subarray(from, to), end: to + CRC_BYTES, remarks };
}

const fitFile = z.object({
  sessions: z.optional(z.array(z.unknown())),
  laps: z.optional(z.array(z.unknown())),
  records: z.optional(z.array(z.unknown())),
  sports: z.optional(z.array(z.unknown())),
  events: z.optional(z.array(z.unknown())),
  activity: z.optional(z.unknown()),
  file_ids: z.optional(z.array(z.unknown())),
});
const courseId = z.object({ type: z.literal("course") });

function decodePart({ data, remarks }: Part): DecodedFit {
  let decoded: FitMessages | undefined;
  let why = "no FIT file";
  try {
    new FitParser({ force: true, lengthUnit: "m", mode: "list" }).parse(withHeader(data), (problem, file) => {
      why = problem ?? why;
      if (file !== undefined) decoded = messagesOf(file);
    });
  } catch (error) {
    why = error instanceof Error ? error.message : why;
  }
  if (decoded !== undefined) return { messages: decoded, remarks: remarks.map(noted) };
  return {
    messages: undefined,
    remarks: [...remarks, { path: "", came: `FIT that cannot be read: ${why}`, expected: WHOLE }],
  };
}

function messagesOf(file: unknown): FitMessages {
  const read = z.parse(fitFile, file);
  const { sessions = [], laps = [], records = [], sports = [], events = [], activity, file_ids: ids = [] } = read;
  const isCourse = z.safeParse(courseId, ids[0]).success;
  return { sessions, laps, records, sports, events, activity, isCourse };
}

/** The messages under a header that is right. */
function withHeader(data: Uint8Array): Buffer<ArrayBuffer> {
  const file = Buffer.alloc(HEADER + data.length + CRC_BYTES);
  file[0] = HEADER;
  file[1] = 0x20;
  file.writeUInt32LE(data.length, 4);
  file.write(MARK, 8, "latin1");
  file.set(data, HEADER);
  return file;
}

const CRC_TABLE: readonly number[] = [
  0x0000, 0xcc01, 0xd801, 0x1400, 0xf001, 0x3c00, 0x2800, 0xe401, 0xa001, 0x6c00, 0x7800, 0xb401, 0x5000, 0x9c01,
  0x8801, 0x4400,
];

/** The checksum of a FIT file (FIT SDK). */
function crcOf(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    for (const half of [byte & 0xf, byte >> 4]) {
      crc = ((crc >> 4) & 0x0fff) ^ (CRC_TABLE[crc & 0xf] ?? 0) ^ (CRC_TABLE[half] ?? 0);
    }
  }
  return crc;
}
