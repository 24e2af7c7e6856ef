import type { Profile } from "../domain/profile.ts";

/** A language texts are written in; every text holds all of them. */
export type Language = Profile["language"];
