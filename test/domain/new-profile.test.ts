import { expect, it } from "vitest";
import { newProfile } from "../../lib/domain/new-profile.ts";
import { profileFile } from "../../lib/files/profile-file.ts";

it.each(["+12025550123", null])("a new profile is what a profile file says that holds nothing else: %s", (phone) => {
  const given = { phone, timeZone: "America/New_York", language: "es" } as const;

  expect(newProfile(given)).toStrictEqual(profileFile(0).parse(given));
});
