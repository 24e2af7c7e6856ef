/**
 * `Headers`, `Request` and `Response` as far as Hono and the webhook use them. The webhook's bundle takes them for the
 * global ones (lib/infra/constructs/bundling.ts): on their first use Node loads all of fetch, a seventh of the start.
 */
type HeadersInit = Iterable<readonly [string, string]> | Readonly<Record<string, string>>;
type Body = string | Uint8Array | null;

class SimpleHeaders implements Iterable<readonly [string, string]> {
  readonly #values = new Map<string, string>();

  constructor(init: HeadersInit = {}) {
    for (const [name, value] of isIterable(init) ? init : Object.entries(init)) this.append(name, value);
  }

  get(name: string): string | null {
    return this.#values.get(name.toLowerCase()) ?? null;
  }

  has(name: string): boolean {
    return this.#values.has(name.toLowerCase());
  }

  set(name: string, value: string): void {
    this.#values.set(name.toLowerCase(), value.trim());
  }

  append(name: string, value: string): void {
    const before = this.get(name);
    this.#values.set(name.toLowerCase(), before === null ? value.trim() : `${before}, ${value.trim()}`);
  }

  delete(name: string): void {
    this.#values.delete(name.toLowerCase());
  }

  forEach(use: (value: string, name: string) => void): void {
    for (const [name, value] of this) use(value, name);
  }

  entries(): MapIterator<[string, string]> {
    return this.#values.entries();
  }

  [Symbol.iterator](): MapIterator<[string, string]> {
    return this.entries();
  }
}

function isIterable(init: HeadersInit): init is Iterable<readonly [string, string]> {
  return Symbol.iterator in init;
}

/** A body that is at hand. */
class Message {
  readonly headers: SimpleHeaders;
  readonly body: Body;

  constructor(body: Body, headers: HeadersInit | undefined) {
    this.body = body;
    this.headers = new SimpleHeaders(headers);
  }

  async text(): Promise<string> {
    return typeof this.body === "string" ? this.body : new TextDecoder().decode(this.body ?? new Uint8Array());
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    const bytes = typeof this.body === "string" ? new TextEncoder().encode(this.body) : this.body;
    return new Uint8Array(bytes ?? []).buffer;
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }
}

class SimpleRequest extends Message {
  readonly url: string;
  readonly method: string;

  /** @throws TypeError when the address is none, as the global one does. */
  constructor(
    url: string,
    init: { readonly method?: string; readonly headers?: HeadersInit; readonly body?: Body } = {},
  ) {
    super(init.body ?? null, init.headers);
    this.url = new URL(url).href;
    this.method = init.method ?? "GET";
  }
}

class SimpleResponse extends Message {
  readonly status: number;

  constructor(body: Body = null, init: { readonly status?: number; readonly headers?: HeadersInit } = {}) {
    super(body, init.headers);
    this.status = init.status ?? 200;
    const isText = typeof body === "string" && !this.headers.has("content-type");
    if (isText) this.headers.set("content-type", "text/plain;charset=UTF-8");
  }
}

export { SimpleHeaders as Headers, SimpleRequest as Request, SimpleResponse as Response };
