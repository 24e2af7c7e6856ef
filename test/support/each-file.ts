import { afterAll, afterEach, expect } from "vitest";
import { takeOffences, watchOutput } from "./log-watch.ts";

const WATCHED = Symbol.for("cooldown.watched");

/** Runs in every test file: a test whose log lines hold what is private fails (I8), and none leaves its environment behind. */
for (const stream of [process.stdout, process.stderr]) {
  // Files that share a module graph share the streams: one watch is enough.
  if (WATCHED in stream) continue;
  const write = stream.write.bind(stream);
  const watched = (
    chunk: string | Uint8Array,
    ...rest: [BufferEncoding?, ((error?: Error | null) => void)?]
  ): boolean => {
    watchOutput(typeof chunk === "string" ? chunk : Buffer.from(chunk).toString());
    return write(chunk, ...rest);
  };
  Object.defineProperty(stream, WATCHED, { value: true });
  Object.defineProperty(stream, "write", { value: watched, writable: true, configurable: true });
}

const expectNoOffences = (): void => expect(takeOffences(), "log lines hold what is private (I8)").toStrictEqual([]);

const environment = { ...process.env };

afterEach(expectNoOffences);
afterAll(expectNoOffences);
afterAll(() => {
  process.env = { ...environment };
});
