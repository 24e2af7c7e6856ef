import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createHttpVendorApi } from "../../lib/vendors/vendor-api.ts";
import { type FakeVendors, startFakeVendors } from "../support/fake-vendors.ts";

let vendors: FakeVendors;
beforeEach(async () => {
  vendors = await startFakeVendors();
});
afterEach(() => vendors.stop());

const get = (path: string, url = vendors.url) =>
  createHttpVendorApi({ timeoutMs: 2_000 }).call({ method: "GET", url: `${url}${path}`, headers: {} });

describe("a call at a vendor", () => {
  it("answers status, headers and JSON", async () => {
    vendors.on("GET /a", () => ({ status: 201, headers: { "x-limit": "1" }, body: { id: 7 } }));

    const answer = await get("/a");

    expect(answer).toMatchObject({ kind: "answered", status: 201, body: { id: 7 } });
    expect(answer.kind === "answered" && [answer.header("X-Limit"), answer.header("other")]).toStrictEqual([
      "1",
      undefined,
    ]);
  });

  it("sends JSON as such, and a form as a form", async () => {
    vendors.on("PUT /a", () => ({}));
    const api = createHttpVendorApi({ timeoutMs: 2_000 });

    await api.call({ method: "PUT", url: `${vendors.url}/a`, headers: {}, json: { id: 7 } });
    await api.call({ method: "PUT", url: `${vendors.url}/a`, headers: {}, form: { id: "7" } });

    expect(vendors.asked.map(({ json, form }) => [json, form])).toStrictEqual([
      [{ id: 7 }, {}],
      [null, { id: "7" }],
    ]);
  });

  it("reads no more than 2 MB", async () => {
    vendors.on("GET /long", () => ({ body: `"${"x".repeat(2_000_000)}"` }));

    expect(await get("/long")).toStrictEqual({ kind: "no-answer", reason: "an answer of over 2000000 bytes" });
  });

  it("says that nobody answers without saying where", async () => {
    const { url } = vendors;
    await vendors.stop();

    expect(await get("/secret-path", url)).toStrictEqual({ kind: "no-answer", reason: "no answer: ECONNREFUSED" });
    vendors = await startFakeVendors();
  });
});
