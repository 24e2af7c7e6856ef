import { describe, expect, it } from "vitest";
import { LANGUAGES, type LanguageCode } from "../../lib/domain/language.ts";
import { forbiddenWordsIn } from "../../lib/languages/forbidden-words.ts";
import { appendedParagraphs } from "../../lib/messages/reasons.ts";
import { APPENDED, wordsIn } from "./reasons.ts";
import { mealFacts, restDayFacts, textOf } from "./reminders.ts";

/** In the order of APPENDED. */
const PARAGRAPHS: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Back running after 16 days off: build up gently. We take 14 days or more without a run for a break, and the first 7 days after it for the time to build up. That is our rule of thumb, not a study result.",
    "Run and lift on one day: for now, take turns by day. It takes some weeks until body and calendar are used to both. That is our rule of thumb, not a study result.",
    "Run and lift close together: 6 h apart suits both. There were 2 h between yours. In a study of 7 weeks, strength grew less when the two followed each other at once than with 6 h or a day between them.",
    "Source: Robineau et al. 2016, J Strength Cond Res 30(3):672-683",
    "Your run of 18.3 km was 29 % longer than the longest of the 30 days before it (14.2 km). A study of 5205 runners points to single steps of more than 10 % as the ones to take with care.",
    "Source: Frandsen et al. 2025, Br J Sports Med, doi:10.1136/bjsports-2024-109380",
    "Your days are much alike lately: an easy one helps. Your average day of the last 7 came to 142 (effort from 0 to 10, times minutes), and the days strayed from it by 68. When the average is more than 2 times as large, we suggest more ups and downs; the measure is Foster's.",
    "Source: Foster 1998, Med Sci Sports Exerc 30(7):1164-1168",
    "3 lifting days in a week: 2 are plenty at first. You have 6 strength workouts behind you in these weeks; up to 16, we suggest no more than 2 days of them in 7. That is our rule of thumb, not a study result.",
    "32.4 km in a week: new to lifting, run a bit less. Before your first lift, a usual week was 35 km. For the first weeks of lifting we suggest up to 80 % of that. That is our rule of thumb, not a study result.",
    "No pull or core lifts for 14 days: next up? Looked at: your 5 strength workouts of the last 28 days. We suggest that legs, push, pull and core each get a turn in 14 days. That is our rule of thumb, not a study result.",
  ],
  es: [
    "Vuelves a correr tras 16 días: ve poco a poco. Para nosotros, 14 días o más sin correr son una pausa, y los primeros 7 días de la vuelta son para ir subiendo. Es nuestra regla práctica, no el resultado de un estudio.",
    "Carrera y fuerza el mismo día: mejor, alterna días. Cuerpo y agenda tardan unas semanas en acostumbrarse a las dos cosas. Es nuestra regla práctica, no el resultado de un estudio.",
    "Carrera y fuerza muy juntas: mejor con 6 h en medio. Entre las tuyas hubo 2 h. En un estudio de 7 semanas, la fuerza creció menos cuando iban seguidas que con 6 h o un día entre ambas.",
    "Fuente: Robineau et al. 2016, J Strength Cond Res 30(3):672-683",
    "Tu carrera de 18,3 km fue un 29 % más larga que la mayor de los 30 días anteriores (14,2 km). Un estudio con 5205 personas que corren señala los saltos de más del 10 % de una sola vez como los que conviene tomar con cuidado.",
    "Fuente: Frandsen et al. 2025, Br J Sports Med, doi:10.1136/bjsports-2024-109380",
    "Tus días se parecen mucho: uno suave viene bien. Tu día medio de los últimos 7 sumó 142 (esfuerzo de 0 a 10 por minutos) y los días se apartaron de él en 68. Cuando la media es más de 2 veces mayor, sugerimos más altibajos; la medida es de Foster.",
    "Fuente: Foster 1998, Med Sci Sports Exerc 30(7):1164-1168",
    "3 días de fuerza en una semana: por ahora con 2 basta. Llevas 6 sesiones de fuerza en estas semanas; hasta las 16, sugerimos no pasar de 2 en 7 días. Es nuestra regla práctica, no el resultado de un estudio.",
    "32,4 km en una semana: al empezar fuerza, corre menos. Antes de empezar con la fuerza, tu semana normal era de 35 km. En las primeras semanas de fuerza sugerimos hasta un 80 % de eso. Es nuestra regla práctica, no el resultado de un estudio.",
    "14 días sin tracción ni core: ¿la próxima? Miramos tus 5 sesiones de fuerza de los últimos 28 días. Sugerimos que pierna, empuje, tracción y core tengan su turno cada 14 días. Es nuestra regla práctica, no el resultado de un estudio.",
  ],
  de: [
    "Nach 16 Tagen Pause läufst du wieder: steigere sanft. Ab 14 Tagen ohne Lauf sprechen wir von einer Pause, und die ersten 7 Tage danach sind zum Steigern da. Das ist unsere Faustregel, kein Studienergebnis.",
    "Lauf und Kraft an einem Tag: lieber im Wechsel. Bis Körper und Kalender sich an beides gewöhnt haben, vergehen ein paar Wochen. Das ist unsere Faustregel, kein Studienergebnis.",
    "Lauf und Kraft dicht an dicht: 6 h Abstand tun gut. Bei dir lagen 2 h dazwischen. In einer Studie über 7 Wochen wuchs die Kraft weniger, wenn beides direkt aufeinander folgte, als mit 6 h oder einem Tag dazwischen.",
    "Quelle: Robineau et al. 2016, J Strength Cond Res 30(3):672-683",
    "Dein Lauf über 18,3 km war 29 % länger als der längste der 30 Tage davor (14,2 km). Laut einer Studie mit 5205 Laufenden sind einzelne Sprünge von mehr als 10 % die, bei denen sich Vorsicht lohnt.",
    "Quelle: Frandsen et al. 2025, Br J Sports Med, doi:10.1136/bjsports-2024-109380",
    "Deine Tage ähneln sich gerade: ein lockerer hilft. Dein Durchschnitt der letzten 7 Tage lag bei 142 (Anstrengung von 0 bis 10 mal Minuten), und die Tage wichen davon um 68 ab. Ist der Durchschnitt mehr als 2-mal so groß, empfehlen wir mehr Auf und Ab; das Maß stammt von Foster.",
    "Quelle: Foster 1998, Med Sci Sports Exerc 30(7):1164-1168",
    "3 Krafttage in einer Woche: am Anfang reichen 2. In diesen Wochen hast du 6 Krafttrainings hinter dir; bis 16 empfehlen wir höchstens 2 Krafttage in 7 Tagen. Das ist unsere Faustregel, kein Studienergebnis.",
    "32,4 km in der Woche: Kraft ist neu, lauf weniger. Vor deinem ersten Krafttraining hatte eine normale Woche 35 km. In den ersten Kraftwochen empfehlen wir bis zu 80 % davon. Das ist unsere Faustregel, kein Studienergebnis.",
    "14 Tage ohne Ziehen und Rumpf: bald dran? Angeschaut haben wir deine 5 Krafttrainings der letzten 28 Tage. Beine, Drücken, Ziehen und Rumpf dürfen in 14 Tagen alle einmal drankommen. Das ist unsere Faustregel, kein Studienergebnis.",
  ],
  fr: [
    "Reprise après 16 jours sans courir : vas-y doucement. Pour nous, 14 jours ou plus sans courir, c'est une coupure, et les 7 premiers jours de la reprise servent à remonter en douceur. C'est notre règle pratique, pas le résultat d'une étude.",
    "Course et muscu le même jour : alterne pour l'instant. Le corps et l'agenda mettent quelques semaines à s'habituer aux deux. C'est notre règle pratique, pas le résultat d'une étude.",
    "Course et muscu trop proches : 6 h d'écart aident. Il y avait 2 h entre les tiennes. Dans une étude de 7 semaines, la force progressait moins quand les deux s'enchaînaient qu'avec 6 h ou un jour d'écart.",
    "Source : Robineau et al. 2016, J Strength Cond Res 30(3):672-683",
    "Ta sortie de 18,3 km dépassait de 29 % la plus longue des 30 jours d'avant (14,2 km). D'après une étude sur 5205 personnes qui courent, ce sont les bonds de plus de 10 % en une seule sortie qui méritent de la prudence.",
    "Source : Frandsen et al. 2025, Br J Sports Med, doi:10.1136/bjsports-2024-109380",
    "Tes journées se ressemblent : une plus calme aide. Ta journée moyenne sur 7 jours valait 142 (effort de 0 à 10 fois minutes), et les journées s'en écartaient de 68. Quand la moyenne est plus de 2 fois plus grande, nous suggérons plus de hauts et de bas ; la mesure vient de Foster.",
    "Source : Foster 1998, Med Sci Sports Exerc 30(7):1164-1168",
    "3 jours de muscu par semaine : au début, 2 suffisent. Tu as 6 séances de muscu à ton actif ces dernières semaines ; jusqu'à 16, nous suggérons 2 jours de muscu au plus sur 7. C'est notre règle pratique, pas le résultat d'une étude.",
    "32,4 km en une semaine : la muscu débute, cours moins. Avant ta première séance de muscu, une semaine normale faisait 35 km. Pour les premières semaines de muscu, nous suggérons jusqu'à 80 % de ça. C'est notre règle pratique, pas le résultat d'une étude.",
    "14 jours sans tirage ni gainage : bientôt ? Nous avons regardé tes 5 séances de muscu des 28 derniers jours. L'idée : que jambes, poussée, tirage et gainage aient chacun leur tour en 14 jours. C'est notre règle pratique, pas le résultat d'une étude.",
  ],
};

describe("a reason appended to an e-mail", () => {
  it.each(LANGUAGES)("gives its numbers, and its study or that it is a rule of thumb: %s", (language) => {
    const paragraphs = APPENDED.flatMap((reason) => appendedParagraphs(reason, wordsIn(language)));

    expect(paragraphs).toEqual(PARAGRAPHS[language]);
  });

  it.each(LANGUAGES)("holds no forbidden word: %s", (language) => {
    const paragraphs = APPENDED.flatMap((reason) => appendedParagraphs(reason, wordsIn(language)));

    expect(paragraphs.flatMap((text) => forbiddenWordsIn(text, language))).toEqual([]);
  });

  it("follows what the e-mail is about", () => {
    const [reason] = APPENDED;

    const mails = [restDayFacts, mealFacts].map((facts) =>
      textOf(facts({ rider: reason ?? null }), { reminder: { channel: "email" } }),
    );

    for (const { body } of mails) expect(body).toContain(`\n\n${PARAGRAPHS.en[0]}\n\nRiverside RC / Cooldown`);
  });
});
