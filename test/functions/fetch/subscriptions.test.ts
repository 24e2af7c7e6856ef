import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { setVendorSecrets } from "../../../lib/app/secrets.ts";
import { anErrandWorld, type ErrandWorld } from "../../support/errand-world.ts";

const PATH = "/v2/webhook/subscription";
const CALLBACK = "https://abc.execute-api.us-west-2.amazonaws.com/v1/hooks/oura";
const CLIENT = { clientId: "51", clientSecret: "shh" };
const DAY_MINUTES = 24 * 60;

let world: ErrandWorld;
beforeEach(async () => {
  world = await anErrandWorld({ timeoutMs: 300 });
  await setVendorSecrets(
    "oura",
    { ...CLIENT, verifyToken: "v-0123456789", callbackUrl: CALLBACK },
    world.hooks.secrets,
  );
});
afterEach(() => world.stop());

const subscription = (event_type: string, expiration_time: string, over: object = {}) => ({
  id: `id-${event_type}`,
  callback_url: CALLBACK,
  event_type,
  data_type: "workout",
  expiration_time,
  ...over,
});
const LASTING = ["create", "update", "delete"].map((event) => subscription(event, "2027-02-20T08:00:00+00:00"));
const asked = (): readonly string[] => world.vendors.asked.map(({ method, path }) => `${method} ${path}`);

describe("Oura's webhook subscriptions", () => {
  it("that last are asked for once a day by the client's id and secret, whatever the number of sweeps", async () => {
    world.vendors.on(`GET ${PATH}`, () => ({ body: LASTING }));

    await world.sweep();
    world.pass(DAY_MINUTES - 1);
    await world.sweep();
    world.pass(1);
    await world.sweep();

    expect(asked()).toStrictEqual([`GET ${PATH}`, `GET ${PATH}`]);
    expect(world.vendors.asked[0]?.headers).toMatchObject({ "x-client-id": "51", "x-client-secret": "shh" });
    expect(world.log.counts).toStrictEqual({});
  });

  it("that lapse within two weeks are renewed, missing ones are made, and others' are left alone", async () => {
    world.vendors.on(`GET ${PATH}`, () => ({
      body: [
        subscription("create", "2026-12-01T08:00:00+00:00"),
        subscription("update", "2027-02-20T08:00:00+00:00"),
        subscription("delete", "2027-02-20T08:00:00+00:00", { callback_url: "https://other.example.org/hook" }),
        subscription("delete", "2027-02-20T08:00:00+00:00", { data_type: "sleep" }),
      ],
    }));
    world.vendors.on(`PUT ${PATH}/renew/id-create`, () => ({ body: LASTING[0] }));
    world.vendors.on(`POST ${PATH}`, () => ({ status: 201, body: LASTING[2] }));

    await world.sweep();

    expect(asked()).toStrictEqual([`GET ${PATH}`, `PUT ${PATH}/renew/id-create`, `POST ${PATH}`]);
    expect(world.vendors.asked[2]?.json).toStrictEqual({
      callback_url: CALLBACK,
      verification_token: "v-0123456789",
      event_type: "delete",
      data_type: "workout",
    });
    expect(world.log.errors).toStrictEqual([]);
  });

  it("whose end nobody can read are renewed", async () => {
    world.vendors.on(`GET ${PATH}`, () => ({ body: [subscription("create", "soon"), ...LASTING.slice(1)] }));
    world.vendors.on(`PUT ${PATH}/renew/id-create`, () => ({ body: LASTING[0] }));

    await world.sweep();

    expect(asked()).toContain(`PUT ${PATH}/renew/id-create`);
  });

  it.each([
    { what: "refuses the client", answer: { status: 401 } },
    { what: "fails", answer: { status: 503 } },
    { what: "answers no list", answer: { body: { data: LASTING } } },
  ])("are counted and logged when Oura $what, tried again an hour later, and never end a sweep", async ({ answer }) => {
    world.vendors.on(`GET ${PATH}`, () => answer);

    const [report] = await world.sweep();
    world.pass(59);
    await world.sweep();
    world.pass(1);
    await world.sweep();

    expect(report).toMatchObject({ due: 0 });
    expect(asked()).toHaveLength(2);
    expect(world.log.errors).toStrictEqual(["subscription not kept", "subscription not kept"]);
    expect(world.log.counts).toStrictEqual({ SubscriptionsFailed: 2 });
  });

  it("are no concern of a team without a webhook there", async () => {
    await setVendorSecrets("oura", CLIENT, world.hooks.secrets);

    await world.sweep();

    expect(asked()).toStrictEqual([]);
  });

  it("do not end a sweep when the team's secrets cannot be read", async () => {
    const errands = await anErrandWorld({ timeoutMs: 300, readSecrets: () => Promise.reject(new Error("away")) });

    const [report] = await errands.sweep();
    await errands.stop();

    expect(report).toMatchObject({ due: 0 });
    expect(errands.log.errors).toStrictEqual(["subscriptions could not be looked after"]);
    expect(errands.log.counts).toStrictEqual({ SubscriptionsFailed: 1 });
  });
});
