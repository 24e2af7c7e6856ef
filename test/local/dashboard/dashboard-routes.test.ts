import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { instantMs } from "../../../lib/domain/local-time.ts";
import { startedWhere } from "../../../lib/local/dashboard/log-local-workout.ts";
import { demoToken } from "../../../lib/local/local-athletes.ts";
import { type RuntimeClient, startRuntimeClient } from "../../support/runtime-client.ts";

const NOW = "2026-11-22T17:00:00Z";
let client: RuntimeClient;
let token: string;

beforeAll(async () => {
  client = await startRuntimeClient({ now: "2026-11-22T16:30:00Z" });
  token = await demoToken(client.server.runtime);
  await client.moveTo(NOW);
});

afterAll(() => client.server.stop());

function get(path: string): Promise<Response> {
  return fetch(`${client.server.url}${path}`);
}

describe("the page at /", () => {
  it("shows the demo athlete and may load nothing but what the runtime serves", async () => {
    const response = await get("/");

    expect(response.headers.get("content-security-policy")).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(await response.text()).toContain('<a href="/athletes/demo">Ana</a>');
  });

  it("links to pages of docs and to the OpenAPI document, which are there, and to no other file", async () => {
    const page = await (await get("/")).text();
    const links = [...page.matchAll(/href="(\/(?:docs|v1)\/[^"]+)"/gu)].map(([, path = ""]) => path);

    const found = await Promise.all(links.map(get));
    const outside = await Promise.all(["/docs/..%2fpackage.json", "/docs/openapi.json", "/docs/none%2emd"].map(get));

    expect(links).toHaveLength(4);
    expect(found.map(({ status }) => status)).toStrictEqual([200, 200, 200, 200]);
    expect(outside.map(({ status }) => status)).toStrictEqual([404, 404, 404]);
  });

  it("leaks no token", async () => {
    const pages = await Promise.all(
      ["/", "/athletes/demo", "/dashboard/script.js"].map(async (path) => (await get(path)).text()),
    );

    expect(pages.filter((text) => text.includes(token) || /cd_[a-z]/.test(text))).toStrictEqual([]);
  });

  it.each([
    { file: "style.css", type: "text/css; charset=utf-8" },
    { file: "script.js", type: "text/javascript; charset=utf-8" },
    { file: "live.js", type: "text/javascript; charset=utf-8" },
    { file: "icon.svg", type: "image/svg+xml" },
  ])("has its $file from the runtime", async ({ file, type }) => {
    const response = await get(`/dashboard/${file}`);

    expect([response.status, response.headers.get("content-type")]).toStrictEqual([200, type]);
  });

  it("every file it names is there, and none is from elsewhere", async () => {
    const html = await (await get("/")).text();

    const files = [...html.matchAll(/(?:src|href)="([^"#]+)"/g)].flatMap(([, file]) => file ?? []);
    const found = await Promise.all(files.map(async (file) => (await get(file)).status));
    expect(
      files.filter(
        (file) => !/^\/(dashboard\/|athletes\/|docs\/|outbox$|try$|v1\/openapi\.json$|\?lang=[a-z]{2}$|$)/.test(file),
      ),
    ).toStrictEqual([]);
    expect(new Set(found)).toStrictEqual(new Set([200]));
  });

  it("shows what an athlete texted before what answers it", async () => {
    await client.send("/local/sms", { from: "+12025550123", body: "STATUS <now>" });
    await client.send("/local/sms", { from: "+12025550123", body: "REST 1" });

    const html = await (await get("/athletes/demo")).text();

    const bubbles = [
      ...html.matchAll(
        /<li class="(own|theirs)">\s*(?:<p class="unseen">[^<]*<\/p>\s*)?<p class="bubble" lang="en">([^<]*)/g,
      ),
    ];
    expect(bubbles.slice(-2).map(([, side]) => side)).toStrictEqual(["own", "theirs"]);
    expect(bubbles.map(([, , body]) => body)).toContain("STATUS &lt;now&gt;");
  });
});

describe("GET /local/events", () => {
  it("of a path that is none is answered 404", async () => {
    const response = await get(`/local/events?path=${encodeURIComponent("//[")}`);

    expect(response.status).toBe(404);
  });

  it("sends the parts that changed alone, and nothing to a page that is up to date", async () => {
    await client.server.runtime.settle();
    const revision = /data-revision="([^"]+)"/.exec(await (await get("/athletes/demo")).text())?.[1] ?? "";
    const asked = new URLSearchParams({ path: "/athletes/demo", zone: "America/New_York", seen: revision });
    const response = await get(`/local/events?${asked.toString()}`);
    const reader = response.body?.getReader();

    await client.send("/local/sms", { from: "+12025550123", body: "Hi <there>" });
    const { value } = (await reader?.read()) ?? {};
    await reader?.cancel();

    const [, data = ""] = /^event: parts\ndata: (.*)\n\n$/.exec(new TextDecoder().decode(value)) ?? [];
    const parts = JSON.parse(data) as Readonly<Record<string, string>>;
    expect(Object.keys(parts)).not.toContain("load");
    expect(parts["thread"]).toContain("Hi &lt;there&gt;");
  });

  it("sends a page that is behind all of it at once", async () => {
    const response = await get("/local/events?path=/&seen=earlier");
    const reader = response.body?.getReader();

    const { value } = (await reader?.read()) ?? {};
    await reader?.cancel();

    expect(new TextDecoder().decode(value)).toMatch(/"clock-now":.*"attention":.*"team":/);
  });
});

describe("POST /local/workouts", () => {
  it("logs a workout that ends now without any token, and the page shows it at once", async () => {
    const workout = { kind: "run", durationMinutes: 45, rpe: 7 };

    const response = await client.send("/local/workouts", { athleteId: "demo", workout });

    const recovery = await fetch(`${client.server.url}/v1/recovery`, { headers: { authorization: `Bearer ${token}` } });
    expect(response.status).toBe(202);
    expect(await response.json()).toStrictEqual({ workouts: [{ id: "run-20261122T161500000Z", status: "created" }] });
    expect(await recovery.json()).toMatchObject({ context: { dayLoadAu: 315 } });
    expect(await (await get("/athletes/demo")).text()).toContain("Sun 22 Nov: load 315");
  });

  it("refuses as the webhook does, by field", async () => {
    const workout = { kind: "run", durationMinutes: 3000, rpe: "eleven" };

    const response = await client.send("/local/workouts", { athleteId: "demo", workout });

    expect(response.status).toBe(422);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({
      errors: [
        { field: "durationMinutes", came: "3000", expected: "a number above 0 and at most 2880" },
        { field: "rpe", came: '"eleven"', expected: "a number from 0 to 10" },
      ],
    });
  });

  it.each([
    {
      what: "an unknown athlete",
      body: { athleteId: "zoe", workout: { kind: "run", durationMinutes: 45 } },
      field: "athleteId",
    },
    { what: "no workout", body: { athleteId: "demo" }, field: "workout" },
    { what: "a field there is not", body: { athleteId: "demo", workout: {}, token: "x" }, field: "token" },
    { what: "no object", body: 7, field: "body" },
  ])("names $what", async ({ body, field }) => {
    const response = await client.send("/local/workouts", body);

    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ field }] });
  });
});

const HERE = { zone: "America/New_York", nowMs: instantMs("2026-11-22T17:00:00Z") };

describe("the start of a workout from the page", () => {
  it("left out, makes it end now", () => {
    expect(startedWhere({ kind: "run", durationMinutes: 45 }, HERE)).toStrictEqual({
      kind: "run",
      durationMinutes: 45,
      startedAt: "2026-11-22T11:15:00-05:00",
    });
  });

  it("as wall time, is taken where the athlete is, by the offset of that day", () => {
    const startedAt = ["2026-11-22T06:30", "2026-10-31T06:30", "2026-10-31T06:30:15.5"].map(
      (wall) => startedWhere({ startedAt: wall }, HERE)["startedAt"],
    );

    expect(startedAt).toStrictEqual([
      "2026-11-22T06:30:00-05:00",
      "2026-10-31T06:30:00-04:00",
      "2026-10-31T06:30:00-04:00",
    ]);
  });

  it.each(["2026-11-22T06:30:00+09:00", "2026-02-31T06:30", "2026-13-01T06:30", "yesterday", 7, null])(
    "%s stays as it came, for the webhook to judge",
    (startedAt) => {
      expect(startedWhere({ startedAt }, HERE)).toStrictEqual({ startedAt });
    },
  );

  it.each([1e300, -1e300, 2881, "45", undefined])(
    "left out with %s minutes is now, so that the minutes alone are wrong",
    (durationMinutes) => {
      expect(startedWhere({ durationMinutes }, HERE)["startedAt"]).toBe("2026-11-22T12:00:00-05:00");
    },
  );
});
