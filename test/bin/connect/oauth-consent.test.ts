import { describe, expect, it } from "vitest";
import { authorizeUrl, codeOf } from "../../../bin/commands/connect/oauth-consent.ts";
import { OURA_OAUTH } from "../../../lib/vendors/oura/api.ts";
import { POLAR_OAUTH } from "../../../lib/vendors/polar/api.ts";
import { STRAVA_OAUTH } from "../../../lib/vendors/strava/api.ts";
import { VENDOR_URLS } from "../../../lib/vendors/vendor-api.ts";
import { WHOOP_OAUTH } from "../../../lib/vendors/whoop/api.ts";

const STATE = "s-0123456789";
const REDIRECT = "redirect_uri=http%3A%2F%2Flocalhost%2Fcooldown&response_type=code";

describe("the page of a vendor's consent", () => {
  it.each([
    {
      oauth: STRAVA_OAUTH,
      page: `https://www.strava.com/oauth/authorize?client_id=51&${REDIRECT}&approval_prompt=force&scope=read%2Cactivity%3Aread_all&state=${STATE}`,
    },
    {
      oauth: POLAR_OAUTH,
      page: `https://flow.polar.com/oauth2/authorization?client_id=51&${REDIRECT}&scope=accesslink.read_all&state=${STATE}`,
    },
    {
      oauth: WHOOP_OAUTH,
      page: `https://api.prod.whoop.com/oauth/oauth2/auth?client_id=51&${REDIRECT}&scope=offline+read%3Aprofile+read%3Aworkout&state=${STATE}`,
    },
    {
      oauth: OURA_OAUTH,
      page: `https://cloud.ouraring.com/oauth/authorize?client_id=51&${REDIRECT}&scope=personal+workout&state=${STATE}`,
    },
  ])("of $oauth.name asks for what is needed, at the vendor's own host", ({ oauth, page }) => {
    expect(authorizeUrl(oauth, VENDOR_URLS[oauth.source], { clientId: "51", state: STATE })).toBe(page);
  });
});

describe("the address a vendor leads to", () => {
  it.each([
    {
      what: "with what was asked for",
      line: `http://localhost/cooldown?code=ab.cd-ef_1&scope=personal%20workout&state=${STATE}`,
    },
    {
      what: "that does not say what was allowed",
      line: ` http://localhost/cooldown?state=${STATE}&code=ab.cd-ef_1#_\n`,
    },
    { what: "left out, but for the code", line: "ab.cd-ef_1" },
  ])("$what gives the code", ({ line }) => {
    expect(codeOf(line, OURA_OAUTH, STATE)).toBe("ab.cd-ef_1");
  });

  it.each([
    { line: `http://localhost/cooldown?error=access_denied&state=${STATE}`, why: "the athlete did not allow it" },
    {
      line: "http://localhost/cooldown?code=ab.cd-ef_1&state=other",
      why: "this address answers another call of the command",
    },
    {
      line: `http://localhost/cooldown?code=ab.cd-ef_1&scope=personal&state=${STATE}`,
      why: "the athlete did not allow to read workouts: ask again, with that box ticked",
    },
    { line: `http://localhost/cooldown?state=${STATE}`, why: "there is no code in this address" },
    { line: "what is needed?", why: "expected the address Oura led to, or the code in it" },
  ])("is refused: $why", ({ line, why }) => {
    expect(() => codeOf(line, OURA_OAUTH, STATE)).toThrow(why);
  });
});
