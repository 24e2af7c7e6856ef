import type { ApiKeyConnection } from "../connection.ts";
import { HEVY_SOURCE } from "./workouts.ts";

export const HEVY_CONNECTION: ApiKeyConnection = {
  source: HEVY_SOURCE,
  name: "Hevy",
  apiKey: {
    question: "The athlete's Hevy API key (hevy.com, Settings, Developer; needs Hevy Pro): ",
    pattern: /^[!-~]{8,256}$/,
    expected: "an API key, 8 to 256 characters without spaces",
  },
  credentials: (apiKey) => JSON.stringify({ apiKey }),
  next: "The athlete pastes both into Hevy's webhook settings (hevy.com, Settings, Developer). They are not shown again.",
};
