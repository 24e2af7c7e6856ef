import { runCommandLine } from "./commands/command-line.ts";
import { processTerminal } from "./commands/terminal.ts";

// The SDK warns of the Node its releases of 2027 will need; the Lambdas run a newer one already.
process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";
// Whoever reads a pipe may have read enough: `cooldown replay ... | head`.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});
process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal());
// A pipe that stays open would keep a process that asked for a line.
process.stdin.destroy();
