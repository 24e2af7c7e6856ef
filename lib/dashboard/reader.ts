import type { Context } from "hono";
import { detectFromCookie, detectFromHeader, detectFromQuery } from "hono/language";
import { LANGUAGES, type LanguageCode } from "../domain/language.ts";
import type { AthletePageTexts } from "../languages/athlete-page-texts.ts";
import type { AttentionTexts, DayTexts } from "../languages/coach-texts.ts";
import type { Formats } from "../languages/format.ts";
import { ATHLETE_PAGE_TEXTS, ATTENTION_TEXTS, DAY_TEXTS, FORMATS, PAGE_TEXTS } from "../languages/index.ts";
import type { PageTexts } from "../languages/page-texts.ts";

/** Whoever looks at a page: their language, and what the pages say in it. */
export interface Reader {
  readonly language: LanguageCode;
  readonly formats: Formats;
  readonly page: PageTexts;
  readonly athlete: AthletePageTexts;
  readonly attention: AttentionTexts;
  readonly day: DayTexts;
}

export function readerOf(language: LanguageCode): Reader {
  return {
    language,
    formats: FORMATS[language],
    page: PAGE_TEXTS[language],
    athlete: ATHLETE_PAGE_TEXTS[language],
    attention: ATTENTION_TEXTS[language],
    day: DAY_TEXTS[language],
  };
}

/** The cookie that keeps a choice of language. */
export const LANGUAGE_COOKIE = "language";

const LOOK_UP = {
  lookupQueryString: "lang",
  lookupCookie: LANGUAGE_COOKIE,
  lookupFromHeaderKey: "accept-language",
  lookupFromPathIndex: 0,
  order: ["querystring", "cookie", "header"],
  caches: false,
  ignoreCase: true,
  fallbackLanguage: "en",
  supportedLanguages: [...LANGUAGES],
  debug: false,
} satisfies Parameters<typeof detectFromQuery>[1];

/** The language that a URL chooses by `?lang=`. */
export function chosenLanguage(context: Context): LanguageCode | undefined {
  return known(detectFromQuery(context, LOOK_UP));
}

/** Of the language that the URL chooses, or an earlier choice, or the browser asks for; else of the team's. */
export function readerFor(context: Context, teamLanguage: LanguageCode): Reader {
  const language =
    chosenLanguage(context) ?? known(detectFromCookie(context, LOOK_UP)) ?? known(detectFromHeader(context, LOOK_UP));
  return readerOf(language ?? teamLanguage);
}

function known(language: string | undefined): LanguageCode | undefined {
  return LANGUAGES.find((each) => each === language);
}
