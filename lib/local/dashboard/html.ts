import type { HtmlEscapedString } from "hono/utils/html";

/** A piece of a page; whatever was put into it is escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;
