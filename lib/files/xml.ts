import { SaxesParser } from "saxes";
import { asRfc3339, parseRfc3339, type SourceInstant } from "../vendors/instants.ts";

/** An element of an XML document; names are without their prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly in it, without the space around it. */
  readonly text: string;
  /** The line its start tag ends on. */
  readonly line: number;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

export type XmlDocument =
  | {
      readonly kind: "document";
      readonly root: XmlElement;
      /** Whether the document ends before its elements do: what stands before can be read. */
      readonly isCutOff: boolean;
    }
  | { readonly kind: "broken"; readonly why: string };

/** What devices write before the root: space, marks and declarations, whatever their encoding or version. */
const PROLOG = /^[\s\uFEFF\0]*(?:<\?xml[^>]*>[\s\uFEFF\0]*)*/;
/** What stands in no document, and an ampersand that begins no reference. */
const STRAY = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|&(?!#?\w{1,31};)/gu;

/**
 * Reads an XML document as devices write it: with space before it, with stray signs, or cut off; a broken one says where,
 * such as `3:7: unexpected close tag`.
 */
export function readXml(text: string): XmlDocument {
  const prolog = PROLOG.exec(text)?.[0] ?? "";
  // The lines stay as they are counted.
  const document = prolog.replaceAll(/[^\n]/g, " ") + text.slice(prolog.length);
  const read = parseXml(document);
  if (isWhole(read)) return read;
  const mended = parseXml(document.replaceAll(STRAY, (stray) => (stray === "&" ? "&amp;" : " ")));
  return isWhole(mended) || read.kind === "broken" ? mended : read;
}

function isWhole(read: XmlDocument): boolean {
  return read.kind === "document" && !read.isCutOff;
}

function parseXml(text: string): XmlDocument {
  const parser = new SaxesParser({ xmlns: false });
  const top = elementOf("", { line: 0, attributes: {} });
  const open: OpenElement[] = [top];
  parser.on("opentag", ({ name, attributes }) => {
    const element = elementOf(localName(name), { line: parser.line, attributes });
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    const element = open.pop();
    if (element !== undefined) element.text = element.text.trim();
  });
  const addText = (piece: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += piece;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  const why = reasonOf(() => parser.write(text));
  if (why !== undefined) return { kind: "broken", why };
  const [root] = top.children;
  const isCutOff = reasonOf(() => parser.close()) !== undefined;
  return root === undefined ? { kind: "broken", why: "an empty document" } : { kind: "document", root, isCutOff };
}

function reasonOf(parse: () => unknown): string | undefined {
  try {
    parse();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : "not well-formed";
  }
}

/** The elements at a path of names below an element. */
export function below(element: XmlElement, ...[name, ...rest]: readonly string[]): readonly XmlElement[] {
  if (name === undefined) return [element];
  return element.children.filter((child) => child.name === name).flatMap((child) => below(child, ...rest));
}

/** The text of the first element at a path, or undefined. */
export function textAt(element: XmlElement, ...path: readonly string[]): string | undefined {
  return below(element, ...path)[0]?.text || undefined;
}

/** The number of the first element at a path, or undefined. */
export function numberAt(element: XmlElement, ...path: readonly string[]): number | undefined {
  return numberOf(textAt(element, ...path));
}

/** The number a text is, with a point or, as some devices write it, a comma; undefined for any other text. */
export function numberOf(text: string | undefined): number | undefined {
  const isNumber = text !== undefined && /^[+-]?(\d+[.,]?\d*|[.,]\d+)(e[+-]?\d+)?$/i.test(text);
  return isNumber ? Number(text.replace(",", ".")) : undefined;
}

function elementOf(name: string, at: Pick<XmlElement, "line" | "attributes">): OpenElement {
  return { ...at, name, children: [], text: "" };
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** An instant of a GPX or TCX file; both mean UTC, so one that some device wrote without a zone is UTC too. */
export function xmlInstant(text: string | undefined): SourceInstant | undefined {
  return text === undefined ? undefined : (parseRfc3339(asRfc3339(text)) ?? parseRfc3339(`${asRfc3339(text)}Z`));
}
