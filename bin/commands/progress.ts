const BAR_CELLS = 30;
/** Shorter work is over before anybody asks. */
const LEAST_TOTAL_FOR_LINES = 500;

/** How far some work is, on standard error. */
export interface Progress {
  readonly show: (done: number, total: number) => void;
  readonly end: () => void;
}

/** A progress bar on a terminal, once a second has passed; elsewhere a line whenever another tenth of long work is done. */
export function createProgress(
  label: string,
  output: Pick<NodeJS.WriteStream, "isTTY" | "write"> = process.stderr,
  now: () => number = Date.now,
): Progress {
  return output.isTTY ? bar(label, output, now) : lines(label, output);
}

type Output = Pick<NodeJS.WriteStream, "write">;

function bar(label: string, output: Output, now: () => number): Progress {
  const startedMs = now();
  let isShown = false;
  return {
    show: (done, total) => {
      if (now() - startedMs < 1_000) return;
      isShown = true;
      const filled = Math.round((done / total) * BAR_CELLS);
      output.write(`\r${label} [${"#".repeat(filled)}${".".repeat(BAR_CELLS - filled)}] ${done}/${total}`);
    },
    end: () => {
      if (isShown) output.write("\r\u001b[K");
    },
  };
}

function lines(label: string, output: Output): Progress {
  let toldTenths = 0;
  return {
    show: (done, total) => {
      const tenths = Math.floor((done / total) * 10);
      if (total < LEAST_TOTAL_FOR_LINES || tenths <= toldTenths) return;
      toldTenths = tenths;
      output.write(`${label}: ${done} of ${total}\n`);
    },
    end: () => undefined,
  };
}
