import { describe, expect, it } from "vitest";
import { phoneEntries } from "../../../lib/local/dashboard/dashboard-routes.ts";
import { aMessage, aText } from "./phones.ts";

describe("a phone's thread", () => {
  it("puts an athlete's text after what had left and before what answers it, also within one instant", () => {
    const sent = [aMessage({ id: "2", body: "Welcome" }), aMessage({ id: "9", body: "Noted" })];
    const texted = [aText({ body: "Hi", afterMessage: null }), aText({ body: "7", afterMessage: "8" })];

    const thread = phoneEntries(sent, texted);

    expect(thread.map(({ body }) => body)).toStrictEqual(["Hi", "Welcome", "7", "Noted"]);
  });

  it("keeps texts in a row in their order", () => {
    const texted = ["STATUS", "MORE"].map((body) => aText({ body, afterMessage: "1" }));

    const thread = phoneEntries([aMessage({ id: "1" })], texted);

    expect(thread.slice(1)).toMatchObject([{ body: "STATUS" }, { body: "MORE" }]);
  });
});
