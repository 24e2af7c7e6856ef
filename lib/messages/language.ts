export { LANGUAGES, type Language } from "../domain/language.ts";
