// Plays Lambda's part in a process of its own: loads the handler with the first event and answers one event at a time.
// The clock is the caller's, so that a test can let minutes pass; nothing else is changed.

let nowMs = 0;
let setAt = performance.now();
Date.now = () => Math.floor(nowMs + performance.now() - setAt);

const [file, name] = process.env["_HANDLER"].split(".");

process.on("message", async ({ event, context, at, timeoutMs }) => {
  nowMs = at;
  setAt = performance.now();
  const before = process.cpuUsage();
  const deadlineMs = at + timeoutMs;
  try {
    const { [name]: handler } = await import(`${process.env.LAMBDA_TASK_ROOT}/${file}.mjs`);
    const result = await handler(event, { ...context, getRemainingTimeInMillis: () => deadlineMs - Date.now() });
    const { user, system } = process.cpuUsage(before);
    process.send({ result, cpuMs: (user + system) / 1_000 });
  } catch (error) {
    process.send({ error: error.stack });
  }
});
