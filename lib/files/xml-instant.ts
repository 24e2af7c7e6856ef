import { parseRfc3339, type SourceInstant } from "../vendors/rfc3339.ts";

/** An instant of a GPX or TCX file; both mean UTC, so one that some device wrote without a zone is UTC too. */
export function xmlInstant(text: string | undefined): SourceInstant | undefined {
  return text === undefined ? undefined : (parseRfc3339(text) ?? parseRfc3339(`${text}Z`));
}
