const BAR_CELLS = 30;
/** Shorter work is over before anybody asks. */
const LEAST_TOTAL_FOR_LINES = 500;

/** How far some work is, on standard error. */
export interface Progress {
  readonly show: (done: number, total: number) => void;
  readonly end: () => void;
}

/** A progress bar with the time left on a terminal, once a second has passed; elsewhere a line whenever another tenth of long work is done. */
export function createProgress(
  label: string,
  output: Pick<NodeJS.WriteStream, "isTTY" | "write"> = process.stderr,
  now: () => number = Date.now,
): Progress {
  return output.isTTY ? bar(label, output, now) : lines(label, output);
}

type Output = Pick<NodeJS.WriteStream, "write">;

/** "12 s left", "3 min left". */
function timeLeft(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 90 ? `${seconds} s left` : `${Math.round(seconds / 60)} min left`;
}

function bar(label: string, output: Output, now: () => number): Progress {
  const startedMs = now();
  let before: number | undefined;
  let isShown = false;
  return {
    show: (done, total) => {
      before ??= done;
      if (now() - startedMs < 1_000) return;
      isShown = true;
      const filled = Math.round((done / total) * BAR_CELLS);
      const cells = `[${"#".repeat(filled)}${".".repeat(BAR_CELLS - filled)}]`;
      const each = (now() - startedMs) / (done - before);
      const left = done === before ? "" : `, ${timeLeft(each * (total - done))}`;
      output.write(`\r${label} ${cells} ${done}/${total}${left}\u001b[K`);
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
