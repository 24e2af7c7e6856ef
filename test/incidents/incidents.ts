import type { Incident } from "./incident.ts";
import { INCIDENTS_OF_TEXTS } from "./incidents-of-texts.ts";
import { INCIDENTS_OF_WORKOUTS } from "./incidents-of-workouts.ts";

export const INCIDENTS: readonly Incident[] = [...INCIDENTS_OF_TEXTS, ...INCIDENTS_OF_WORKOUTS];
