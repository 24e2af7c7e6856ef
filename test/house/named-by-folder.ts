/** Names of files that their folder makes plain, so that several folders of `lib` may have one. */
export const NAMED_BY_FOLDER: ReadonlySet<string> = new Set([
  "index",
  "handler",
  "hook",
  "workouts",
  "api",
  "connect",
  "file",
]);
