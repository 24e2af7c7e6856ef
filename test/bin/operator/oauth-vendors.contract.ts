import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { unseal } from "../../../lib/table/sealed-credentials.ts";
import { type FakeVendors, startFakeVendors, tokensOf } from "../../support/fake-vendors.ts";
import type { OperatedTeam } from "./operated-team.ts";

const APP = ["the-client-id", "client-secret"] as const;
const CODE = "0123456789abcdef.ghij";
const CREDENTIALS_OF_APP = `Basic ${Buffer.from("the-client-id:client-secret").toString("base64")}`;
const OURA_USER = "8f9a5221-639e-4a85-81cb-4065ef23f979";
const SUBSCRIPTIONS = "/v2/webhook/subscription";

/** What connects Polar, WHOOP and Oura: the vendors beside Strava whose athletes let the team in by OAuth. */
export function describeOAuthVendors(name: string, start: () => Promise<OperatedTeam>): void {
  describe(`cooldown connect polar, whoop and oura, on ${name}`, () => {
    let world: OperatedTeam;
    let vendors: FakeVendors;
    beforeEach(async () => {
      [world, vendors] = [await start(), await startFakeVendors()];
      const lasting = { access_token: "access-1", token_type: "bearer", expires_in: 31_535_999, x_user_id: 475 };
      vendors.on("POST /v2/oauth2/token", () => ({ body: lasting }));
      vendors.on("POST /v3/users", () => ({ body: { "polar-user-id": 475 } }));
      vendors.on("GET /v3/webhooks", () => ({ body: { data: [] } }));
      vendors.on("POST /v3/webhooks", () => ({
        status: 201,
        body: { data: { id: "abdf33", signature_secret_key: "polar-signs-by-this" } },
      }));
      vendors.on("POST /oauth/oauth2/token", () => tokensOf(1, 3_600));
      vendors.on("GET /developer/v2/user/profile/basic", () => ({
        body: { user_id: 10_129, email: "ana@example.com", first_name: "Ana" },
      }));
      vendors.on("POST /oauth/token", () => tokensOf(1, 86_400));
      vendors.on("GET /v2/usercollection/personal_info", () => ({ body: { id: OURA_USER, age: 36, weight: 60 } }));
      vendors.on(`GET ${SUBSCRIPTIONS}`, () => ({ body: [] }));
      vendors.on(`POST ${SUBSCRIPTIONS}`, () => ({ status: 201, body: {} }));
      const profile = await world.file("ana.json", { timeZone: "America/New_York" });
      await world.run("athlete", "add", "--id", "ana", "--profile", profile);
    });
    afterEach(async () => {
      await world.stop();
      await vendors.stop();
    });

    const item = async (PK: string): Promise<Readonly<Record<string, unknown>> | undefined> =>
      (await world.items()).find((one) => one["PK"] === PK);
    const connect = (vendor: string, answers: readonly string[], ...more: readonly string[]) => {
      const env = { [`${vendor.toUpperCase()}_URL`]: vendors.url };
      return world.typing(answers, env, "connect", vendor, "--athlete", "ana", ...more);
    };
    const opened = async (PK: string): Promise<unknown> => {
      const [link, team] = [await item(PK), await item("TEAM")];
      const [key = ""] = (team?.["dataKeys"] ?? []) as readonly string[];
      return JSON.parse(unseal(String(link?.["credentials"]), { key, place: PK }) ?? "null");
    };
    const secretsOf = async (vendor: string): Promise<unknown> =>
      ((await item("TEAM"))?.["vendors"] as Readonly<Record<string, unknown>> | undefined)?.[vendor];
    const asked = (): readonly string[] => vendors.asked.map(({ method, path }) => `${method} ${path}`);

    test("Polar is connected by Basic auth, its user registered, and its one webhook made, whose secret is kept", async () => {
      const { code, out, err } = await connect("polar", [...APP, CODE]);

      expect([code, out]).toStrictEqual([0, "ana is linked to Polar's user 475.\n"]);
      expect(err).toContain(`${vendors.url}/oauth2/authorization?client_id=the-client-id&redirect_uri=`);
      expect(err).not.toContain("client-secret");
      expect(asked()).toStrictEqual([
        "POST /v2/oauth2/token",
        "POST /v3/users",
        "GET /v3/webhooks",
        "POST /v3/webhooks",
      ]);
      const [token, user, , webhook] = vendors.asked;
      expect(token?.headers).toMatchObject({ authorization: CREDENTIALS_OF_APP });
      expect(token?.form).toStrictEqual({
        grant_type: "authorization_code",
        code: CODE,
        redirect_uri: "http://localhost/cooldown",
      });
      expect(user).toMatchObject({ headers: { authorization: "Bearer access-1" }, json: { "member-id": "475" } });
      expect(webhook?.headers).toMatchObject({ authorization: CREDENTIALS_OF_APP });
      expect(webhook?.json).toStrictEqual({
        events: ["EXERCISE"],
        url: expect.stringMatching(/^https?:\/\/[^ ]+\/v1\/hooks\/polar$/),
      });
      expect(await opened("LINK#polar#475")).toMatchObject({ accessToken: "access-1" });
      expect(await secretsOf("polar")).toStrictEqual({
        clientId: "the-client-id",
        clientSecret: "client-secret",
        signatureSecret: "polar-signs-by-this",
      });
      expect(JSON.stringify(await world.items())).not.toContain("access-1");
    });

    test("Polar's webhook is left alone while it stands, and switched on when Polar switched it off", async () => {
      await connect("polar", [...APP, CODE]);
      const { url } = Object(vendors.asked.at(-1)?.json) as { readonly url: string };
      const listed = (active: boolean) => ({ body: { data: [{ id: "abdf33", events: ["EXERCISE"], url, active }] } });
      vendors.on("POST /v3/users", () => ({ status: 409 }));
      vendors.on("GET /v3/webhooks", () => listed(true));
      const standing = await connect("polar", [CODE], "--json");
      vendors.on("GET /v3/webhooks", () => listed(false));
      vendors.on("POST /v3/webhooks/activate", () => ({ body: "" }));

      const switchedOn = await connect("polar", [CODE], "--json");

      expect(
        [standing, switchedOn].map(({ out }) => (JSON.parse(out) as { webhookId: unknown }).webhookId),
      ).toStrictEqual(["abdf33", "abdf33"]);
      expect(asked().filter((request) => request.startsWith("POST /v3/webhooks"))).toStrictEqual([
        "POST /v3/webhooks",
        "POST /v3/webhooks/activate",
      ]);
    });

    test.each([
      {
        what: "leads elsewhere",
        listed: "https://other.example.org/hook",
        said: "the application has another webhook",
      },
      { what: "Polar would not make", listed: undefined, said: "its webhook could not be made (it answered 400)" },
    ])(
      "of a Polar webhook that $what it is said that no events come yet, and the athlete is linked",
      async ({ listed, said }) => {
        const data = listed === undefined ? [] : [{ id: "x", url: listed, active: true }];
        vendors.on("GET /v3/webhooks", () => ({ body: { data } }));
        vendors.on("POST /v3/webhooks", () => ({ status: 400 }));

        const { code, err } = await connect("polar", [...APP, CODE]);

        expect(code).toBe(0);
        expect(err).toContain(said);
        expect(await item("LINK#polar#475")).toBeDefined();
      },
    );

    test("an athlete that Polar does not register is not linked", async () => {
      vendors.on("POST /v3/users", () => ({ status: 403 }));

      const { code, err } = await connect("polar", [...APP, CODE]);

      expect(code).toBe(1);
      expect(err).toContain("cooldown: Polar did not register the athlete (it answered 403)\n");
      expect(await item("LINK#polar#475")).toBeUndefined();
    });

    test("WHOOP is connected, asked whose tokens they are, and its dashboard's webhook URL told", async () => {
      const { code, out, err } = await connect("whoop", [...APP, CODE]);

      expect([code, out]).toStrictEqual([0, "ana is linked to WHOOP's user 10129.\n"]);
      expect(err).toContain(`${vendors.url}/oauth/oauth2/auth?client_id=the-client-id`);
      expect(err).toContain("scope=offline+read%3Aprofile+read%3Aworkout");
      expect(err).toMatch(/with model version v2:\n {2}https?:\/\/[^ ]+\/v1\/hooks\/whoop\n/);
      expect(vendors.asked[0]?.form).toMatchObject({ client_id: "the-client-id", client_secret: "client-secret" });
      expect(await opened("LINK#whoop#10129")).toMatchObject({ accessToken: "access-1", refreshToken: "refresh-1" });
      expect(JSON.stringify(await world.items())).not.toContain("ana@example.com");
    });

    test("Oura is connected, and a subscription made for each event, whose renewal the function is left", async () => {
      const { code, out, err } = await connect("oura", [...APP, CODE]);

      expect([code, out]).toStrictEqual([0, `ana is linked to Oura's user ${OURA_USER}.\n`]);
      expect(err).toContain(`${vendors.url}/oauth/authorize?client_id=the-client-id`);
      expect(await opened(`LINK#oura#${OURA_USER}`)).toMatchObject({ refreshToken: "refresh-1" });
      const made = vendors.asked.filter(({ method, path }) => method === "POST" && path === SUBSCRIPTIONS);
      expect(made.map(({ json }) => (json as { readonly event_type: string }).event_type)).toStrictEqual([
        "create",
        "update",
        "delete",
      ]);
      const callback_url = expect.stringMatching(/^https?:\/\/[^ ]+\/v1\/hooks\/oura$/);
      const verification_token = expect.stringMatching(/^[\w-]{32}$/);
      expect(made[0]).toMatchObject({
        headers: { "x-client-id": "the-client-id", "x-client-secret": "client-secret" },
        json: { callback_url, verification_token, data_type: "workout" },
      });
      expect(await secretsOf("oura")).toMatchObject({ callbackUrl: callback_url, verifyToken: verification_token });
    });

    test("what Oura does not subscribe is said, and the athlete is linked", async () => {
      vendors.on(`POST ${SUBSCRIPTIONS}`, ({ json }) =>
        (json as { readonly event_type: string }).event_type === "delete" ? { status: 422 } : { status: 201 },
      );

      const { code, err } = await connect("oura", [...APP, CODE]);

      expect(code).toBe(0);
      expect(err).toContain("Oura does not send every event yet (create delete: oura answered 422).\n");
      expect(await item(`LINK#oura#${OURA_USER}`)).toBeDefined();
    });

    test("tokens of an unknown user are not linked", async () => {
      vendors.on("GET /v2/usercollection/personal_info", () => ({ status: 403 }));

      const { code, err } = await connect("oura", [...APP, CODE]);

      expect(code).toBe(1);
      expect(err).toContain("cooldown: Oura did not say whose tokens these are\n");
      expect(await item(`LINK#oura#${OURA_USER}`)).toBeUndefined();
    });

    test("tokens that end soon and cannot be renewed are of no use, and nothing is linked", async () => {
      vendors.on("POST /oauth/oauth2/token", () => ({ body: { access_token: "access-1", expires_in: 3_600 } }));

      const { code, err } = await connect("whoop", [...APP, CODE]);

      expect(code).toBe(1);
      expect(err).toContain("cooldown: WHOOP gave no refresh token,");
      expect(await item("LINK#whoop#10129")).toBeUndefined();
    });

    test("another application is asked for by --app; of the one before it only what the team made itself stays", async () => {
      await connect("oura", ["the-wrong-id", "client-secret", CODE]);
      const { verifyToken } = Object(await secretsOf("oura")) as Readonly<Record<string, unknown>>;
      await connect("polar", ["the-wrong-id", "client-secret", CODE]);
      vendors.on("POST /v3/webhooks", () => ({ status: 400 }));

      const [oura, polar] = [
        await connect("oura", [...APP, CODE], "--app"),
        await connect("polar", [...APP, CODE], "--app"),
      ];

      expect([oura.code, polar.code]).toStrictEqual([0, 0]);
      expect(await secretsOf("oura")).toMatchObject({ clientId: "the-client-id", verifyToken });
      expect(await secretsOf("polar")).toStrictEqual({ clientId: "the-client-id", clientSecret: "client-secret" });
    });

    test("another client secret of the same application leaves what the vendor told once", async () => {
      await connect("polar", [...APP, CODE]);

      await connect("polar", ["the-client-id", "another-secret", CODE], "--app");

      expect(await secretsOf("polar")).toMatchObject({
        clientSecret: "another-secret",
        signatureSecret: "polar-signs-by-this",
      });
    });
  });
}
