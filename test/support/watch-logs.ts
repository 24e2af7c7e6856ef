import { afterAll, afterEach, expect } from "vitest";
import { takeOffences, watchOutput } from "./log-watch.ts";

/** Runs in every test file: a test whose log lines hold what is private fails (I8). */
for (const stream of [process.stdout, process.stderr]) {
  const write = stream.write.bind(stream);
  const watched = (
    chunk: string | Uint8Array,
    ...rest: [BufferEncoding?, ((error?: Error | null) => void)?]
  ): boolean => {
    watchOutput(typeof chunk === "string" ? chunk : Buffer.from(chunk).toString());
    return write(chunk, ...rest);
  };
  Object.defineProperty(stream, "write", { value: watched, writable: true, configurable: true });
}

const expectNoOffences = (): void => expect(takeOffences(), "log lines hold what is private (I8)").toStrictEqual([]);

afterEach(expectNoOffences);
afterAll(expectNoOffences);
