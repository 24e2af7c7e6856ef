import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as ours from "../../lib/lambda/http-classes.ts";

const NAMES = ["Content-Type", "content-type", "Allow", "Retry-After", "retry-after"];
const value = fc.string({ unit: fc.constantFrom("a", "B", "7", "/", ";", " ", "="), minLength: 1, maxLength: 8 });
const step = fc.record({ how: fc.constantFrom("set", "append", "delete"), name: fc.constantFrom(...NAMES), value });

/** Each is set beside Node's own class, which it stands for. */
describe("the webhook's classes of HTTP", () => {
  it("hold headers as Node's do", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("Allow", "X-Id"), value), fc.array(step), (init, steps) => {
        const both = [new ours.Headers(init), new Headers(init)] as const;

        for (const { how, name, value: given } of steps) {
          for (const headers of both) {
            if (how === "delete") headers.delete(name);
            else if (how === "set") headers.set(name, given);
            else headers.append(name, given);
          }
        }

        const [own, nodes] = both;
        expect(NAMES.map((name) => own.get(name))).toStrictEqual(NAMES.map((name) => nodes.get(name)));
        expect(NAMES.map((name) => own.has(name))).toStrictEqual(NAMES.map((name) => nodes.has(name)));
        expect(Object.fromEntries(own)).toStrictEqual(Object.fromEntries(nodes.entries()));
        expect(Object.fromEntries(new ours.Headers(own))).toStrictEqual(
          Object.fromEntries(new Headers(nodes).entries()),
        );
      }),
    );
  });

  it("tell each header by its name in lower case", () => {
    const told: string[] = [];

    new ours.Headers({ Allow: "GET", "Retry-After": "5" }).forEach((each, name) => told.push(`${name}: ${each}`));

    expect(told).toStrictEqual(["allow: GET", "retry-after: 5"]);
  });

  it.each([
    "https://api.example.com/v1/workouts",
    "https://API.example.com/v1/../v1/hooks/strava?hub.challenge=a b&x=é",
    "https://api.example.com",
    "https://api.example.com/v1/workouts/läuft#part",
  ])("write an address as Node's do: %s", (url) => {
    expect(new ours.Request(url).url).toBe(new Request(url).url);
  });

  it("refuse an address that is none, as Node's do", () => {
    expect(() => new ours.Request("https:// /v1/workouts")).toThrow(TypeError);
    expect(() => new Request("https:// /v1/workouts")).toThrow(TypeError);
  });

  it("are a GET without a body unless told otherwise", async () => {
    const request = new ours.Request("https://api.example.com/");

    expect([request.method, request.body, await request.text()]).toStrictEqual(["GET", null, ""]);
  });

  it.each([
    { body: '{"title":"Hügel"}', status: 202, headers: { "content-type": "application/json" } },
    { body: "plain", status: 200, headers: {} },
    { body: new TextEncoder().encode('"äöü"'), status: 200, headers: { allow: "GET" } },
    { body: null, status: 204, headers: {} },
  ])("answer as Node's do: $status $body", async ({ body, ...init }) => {
    const own = () => new ours.Response(body, init);
    const nodes = () => new Response(body, init);

    expect(await own().text()).toBe(await nodes().text());
    expect(await own().arrayBuffer()).toStrictEqual(await nodes().arrayBuffer());
    expect(own().status).toBe(nodes().status);
    expect(Object.fromEntries(own().headers)).toStrictEqual(Object.fromEntries(nodes().headers.entries()));
  });

  it("read JSON, and refuse what is none", async () => {
    expect(await new ours.Response('{"rpe":7}').json()).toStrictEqual({ rpe: 7 });
    await expect(new ours.Response("{").json()).rejects.toThrow(SyntaxError);
  });

  it("take another answer for what an answer says beside its body", () => {
    const answer = new ours.Response("{}", { status: 202, headers: { "content-type": "application/json" } });

    const head = new ours.Response(null, answer);

    expect([head.status, head.headers.get("content-type"), head.body]).toStrictEqual([202, "application/json", null]);
  });
});
