/** What an answer of AWS's query protocol holds: texts, structures, and lists as `member`. */
type Node = string | Structure;
interface Structure {
  readonly [name: string]: Node | Node[];
}

const REQUEST_ID = "00000000-0000-0000-0000-000000000000";

/** The answer to an action. */
export function answer(action: string, result: Structure): Response {
  const content = `<${action}Result>${xml(result)}</${action}Result>${xml({ ResponseMetadata: { RequestId: REQUEST_ID } })}`;
  return respond(200, `<${action}Response>${content}</${action}Response>`);
}

/** A refusal, under the code by which the SDK tells errors apart. */
export function failure(status: number, code: string, message: string): Response {
  const error = { Type: status < 500 ? "Sender" : "Receiver", Code: code, Message: message };
  return respond(status, `<ErrorResponse>${xml({ Error: error, RequestId: REQUEST_ID })}</ErrorResponse>`);
}

function respond(status: number, body: string): Response {
  return new Response(body, { status, headers: { "content-type": "text/xml" } });
}

function xml(tree: Structure): string {
  return Object.entries(tree)
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((each) => element(name, each)))
    .join("");
}

function element(name: string, value: Node): string {
  return `<${name}>${typeof value === "string" ? escaped(value) : xml(value)}</${name}>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
