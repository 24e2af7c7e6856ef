/** A progress bar on standard error; nothing where that is no terminal, or before a second has passed. */
export function createProgress(label: string): {
  readonly show: (done: number, total: number) => void;
  readonly end: () => void;
} {
  const startedMs = Date.now();
  let shown = false;
  return {
    show: (done, total) => {
      if (!process.stderr.isTTY || Date.now() - startedMs < 1_000) return;
      shown = true;
      const filled = Math.round((done / total) * 30);
      process.stderr.write(`\r${label} [${"#".repeat(filled)}${".".repeat(30 - filled)}] ${done}/${total}`);
    },
    end: () => {
      if (shown) process.stderr.write("\r\u001b[K");
    },
  };
}
