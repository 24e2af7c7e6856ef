import type { VendorAnswer, VendorApi, VendorCall } from "../ports/vendors.ts";

/** Longer than any workout is; a vendor's page of error is not read to its end. */
const MOST_BYTES = 2_000_000;

/** Vendors' APIs by Node's own fetch: no redirect is followed, so that credentials go nowhere else. */
export function createHttpVendorApi({ timeoutMs }: { readonly timeoutMs: number }): VendorApi {
  return {
    call: async (call) => {
      try {
        return await answerOf(await send(call, timeoutMs));
      } catch (error) {
        return { kind: "no-answer", reason: `no answer: ${nameOf(error)}` };
      }
    },
  };
}

function send({ method, url, headers, form, json }: VendorCall, timeoutMs: number): Promise<Response> {
  const type = form === undefined && json !== undefined ? { "content-type": "application/json" } : {};
  return fetch(url, {
    method,
    headers: { accept: "application/json", ...type, ...headers },
    redirect: "manual",
    signal: AbortSignal.timeout(timeoutMs),
    ...bodyOf(form, json),
  });
}

function bodyOf(form: VendorCall["form"], json: unknown): Pick<RequestInit, "body"> {
  if (form !== undefined) return { body: new URLSearchParams(form) };
  return json === undefined ? {} : { body: JSON.stringify(json) };
}

async function answerOf(response: Response): Promise<VendorAnswer> {
  const text = await readText(response);
  if (text === undefined) return { kind: "no-answer", reason: `an answer of over ${MOST_BYTES} bytes` };
  return {
    kind: "answered",
    status: response.status,
    header: (name) => response.headers.get(name) ?? undefined,
    body: jsonOf(text),
  };
}

async function readText({ body }: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What kind of failure it was, never its message, which may hold the URL. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return "failed";
  const cause = error.cause;
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  return typeof code === "string" ? code : error.name;
}
