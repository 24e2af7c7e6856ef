import { isatty } from "node:tty";
import pc from "picocolors";

const STANDARD_OUTPUT = 1;

/** Colours on a terminal only: never in a pipe, nor where NO_COLOR asks for none. */
export const colours: ReturnType<typeof pc.createColors> = pc.createColors(
  isatty(STANDARD_OUTPUT) && process.env["NO_COLOR"] === undefined,
);
