import { expect, it } from "vitest";
import { LANGUAGES, type LanguageCode } from "../../lib/domain/language.ts";
import { textOf } from "./reminders.ts";

const NOTHING = { kind: "notice-quiet", logged: "nothing" } as const;
const RECOVERY = { kind: "notice-quiet", logged: "recovery" } as const;

const TEXTS: Readonly<Record<LanguageCode, readonly [nothing: string, recovery: string]>> = {
  en: [
    "Nothing has reached us yet, Ana: is the app connected? Once your workouts arrive, texts follow.",
    "Walks and yoga count as recovery, Ana, so there's little to add; run, lift or ride and we'll text.",
  ],
  es: [
    "Todavia no nos ha llegado nada, Ana: ¿esta conectada la app? En cuanto lleguen tus entrenos, te escribimos.",
    "Pasear y hacer yoga cuentan como recuperacion, Ana, y ahi hay poco que añadir; si corres, haces fuerza o montas en bici, te escribimos.",
  ],
  de: [
    "Bisher ist nichts bei uns angekommen, Ana: Ist die App verbunden? Sobald dein Training ankommt, schreiben wir dir.",
    "Spazieren und Yoga zählen als Erholung, Ana, da gibt es wenig zu sagen. Sobald du läufst, Kraft trainierst oder Rad fährst, schreiben wir dir.",
  ],
  fr: [
    "Rien ne nous est encore parvenu, Ana : l'appli est-elle connectée ? Dès que tes séances arrivent, on t'écrit.",
    "Marche et yoga comptent comme récupération, Ana : on a peu à ajouter. Si tu cours, fais de la muscu ou du vélo, on t'écrit.",
  ],
};

it.each(LANGUAGES)("an athlete of whom there was nothing to say reads in %s", (language) => {
  const bodies = [NOTHING, RECOVERY].map((facts) => textOf(facts, { profile: { language } }).body);

  expect(bodies).toStrictEqual(TEXTS[language]);
});

it("says so by e-mail, too", () => {
  expect(textOf(RECOVERY, { reminder: { channel: "email" } })).toStrictEqual({
    subject: "Why you have not heard from us",
    body: `Hi Ana,

Walks and yoga count as recovery, so there's little to add; run, lift or ride and we'll text.

Riverside RC / Cooldown`,
  });
});
