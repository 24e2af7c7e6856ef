import type { Concepts } from "../domain/conversation/concepts.ts";
import { concepts as german } from "./de/concepts.ts";
import { concepts as english } from "./en/concepts.ts";
import { concepts as spanish } from "./es/concepts.ts";
import { concepts as french } from "./fr/concepts.ts";

/** What words stand for; the reader carries them packed (`npm run train-reader`). */
export const CONCEPT_LISTS: readonly Concepts[] = [english, spanish, german, french];
