import { describe, expect, it } from "vitest";
import { createProgress } from "../../bin/commands/progress.ts";

/** What is written about 2,000 steps of 25, each of 100 ms, of which the first 1,000 were done before. */
function written(isTTY: boolean, total = 2_000): readonly string[] {
  const output: string[] = [];
  let nowMs = 0;
  const stream = { isTTY, write: (text: string) => output.push(text) > 0 };
  const progress = createProgress("import", stream, () => nowMs);
  for (let done = total / 2; done <= total; done += 25) {
    progress.show(done, total);
    nowMs += 100;
  }
  progress.end();
  return output;
}

describe("progress", () => {
  it("is a bar on a terminal, once a second has passed, and leaves nothing behind", () => {
    const bars = written(true);

    expect(bars[0]).toBe("\rimport [###################...........] 1250/2000, 3 s left\u001b[K");
    expect(bars.at(-2)).toBe("\rimport [##############################] 2000/2000, 0 s left\u001b[K");
    expect(bars.at(-1)).toBe("\r\u001b[K");
  });

  it("is a line a tenth elsewhere, without control characters", () => {
    const lines = written(false);

    expect(lines).toStrictEqual([
      "import: 1000 of 2000\n",
      "import: 1200 of 2000\n",
      "import: 1400 of 2000\n",
      "import: 1600 of 2000\n",
      "import: 1800 of 2000\n",
      "import: 2000 of 2000\n",
    ]);
  });

  it("says nothing of short work elsewhere", () => {
    const lines = written(false, 400);

    expect(lines).toStrictEqual([]);
  });
});
