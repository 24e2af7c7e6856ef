import { describe, expect, it } from "vitest";
import { LANGUAGES, type LanguageCode } from "../../lib/domain/language.ts";
import { forbiddenWordsIn } from "../../lib/languages/forbidden-words.ts";
import { appendedParagraphs } from "../../lib/messages/reasons.ts";
import { APPENDED, wordsIn } from "./reasons.ts";
import { mealFacts, restDayFacts, textOf } from "./reminders.ts";

/** In the order of APPENDED. */
const PARAGRAPHS: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: [
    "Just back from being sick: keep Mon to Wed easy. After 3 days of being sick we suggest about as many easy ones, two at least and seven at most. That is our rule of thumb, not a study result.",
    "Back after 16 days without a run: easy Mon to Sat. We count 14 or more days without a run as a break, and the first 7 days back as time to build up. That is our rule of thumb, not a study result.",
    "Your run of 18.3 km was 29% longer than the longest of the 30 days before it (14.2 km). A study of 5,205 runners found that single-run jumps of more than 10% are the ones to be careful with.",
    "Source: Frandsen et al. 2025, Br J Sports Med, doi:10.1136/bjsports-2024-109380",
    "Runs feel harder than usual: keep Tue easy. Your usual effort was 7 over the last 7 days, up from 5 in the four weeks before, in sessions that were hardly longer. When the same work feels harder for a week, some easy days are a good idea.",
    "Source: Meeusen et al. 2013, Med Sci Sports Exerc 45(1):186-205, doi:10.1249/MSS.0b013e318279a10a",
    "Lifts feel harder than usual: keep Mon and Tue easy. Your usual effort was 7 over the last 7 days, up from 5 in the four weeks before, in sessions that were hardly longer. When the same work feels harder for a week, some easy days are a good idea.",
    "Source: Meeusen et al. 2013, Med Sci Sports Exerc 45(1):186-205, doi:10.1249/MSS.0b013e318279a10a",
    "Three weeks of building up: make the next one lighter. Your week's load was 2400 (effort 0-10 x minutes), up from 1500 in a usual week of the month before. After three weeks of rises we suggest a lighter one. That is our rule of thumb, not a study result.",
    "Your days have looked alike lately: keep Mon easy. Over the last 7 days your load averaged 142 a day (effort 0-10 x minutes) and varied by only 68. When the average is over 2 times the variation, mix hard and easy days more (Foster's measure).",
    "Source: Foster 1998, Med Sci Sports Exerc 30(7):1164-1168",
    "Run and lift on the same day: for now, alternate days. Give your body and your calendar a few weeks to get used to both. That is our rule of thumb, not a study result.",
    "Run and lift back to back: leave some hours between. You had less than 3 h between the two. Over many studies, explosive strength grew less that way than with more time between them.",
    "Source: Schumann et al. 2022, Sports Med 52(3):601-612, doi:10.1007/s40279-021-01587-7",
    "Hard lifts can wait: 12-15 light reps, with some left. In the first weeks, bands, light dumbbells or your own body are plenty: 12-15 repetitions, with two or three left at the end. That is our rule of thumb, not a study result.",
    "3 lifting days in a week: 2 is plenty for now. In the first weeks of lifting, or when you return to it after a long time, we suggest no more than 2 days of it in 7. That is our rule of thumb, not a study result.",
    "32.4 km in a week: with lifts on top, aim for 28. In the four weeks before you lifted, a usual week was 35 km. For the first weeks of lifting we suggest up to 80% of that. That is our rule of thumb, not a study result.",
    "No pull or core lifts in 14 days: fit them in. Based on your 5 strength workouts in the last 28 days. We suggest that legs, push, pull and core each get a turn in 14 days. That is our rule of thumb, not a study result.",
  ],
  es: [
    "Sales de una enfermedad: de lunes a miércoles, suave. Después de 3 días de enfermedad sugerimos más o menos otros tantos suaves, entre dos y siete. Es una regla práctica nuestra; no sale de un estudio.",
    "16 días sin correr: de lunes a sábado, suave. Para nosotros, 14 días o más sin correr son un parón, y los primeros 7 días de la vuelta son para ir subiendo. Es una regla práctica nuestra; no sale de un estudio.",
    "Tu tirada de 18,3 km fue un 29 % más larga que la mayor de los 30 días anteriores (14,2 km). Un estudio con 5.205 corredores y corredoras señala que los saltos de más del 10 % en una sola tirada son los que conviene tomar con cuidado.",
    "Fuente: Frandsen et al. 2025, Br J Sports Med, doi:10.1136/bjsports-2024-109380",
    "Correr te cuesta más: martes, suave. El esfuerzo habitual de tus últimos 7 días fue de 7, y en las cuatro semanas anteriores, de 5, en sesiones apenas más largas. Cuando lo mismo cuesta más durante una semana, unos días suaves son buena idea.",
    "Fuente: Meeusen et al. 2013, Med Sci Sports Exerc 45(1):186-205, doi:10.1249/MSS.0b013e318279a10a",
    "La fuerza te cuesta más: lunes y martes, suave. El esfuerzo habitual de tus últimos 7 días fue de 7, y en las cuatro semanas anteriores, de 5, en sesiones apenas más largas. Cuando lo mismo cuesta más durante una semana, unos días suaves son buena idea.",
    "Fuente: Meeusen et al. 2013, Med Sci Sports Exerc 45(1):186-205, doi:10.1249/MSS.0b013e318279a10a",
    "Tres semanas subiendo: la próxima, de descarga. Tu semana sumó 2400 (esfuerzo 0-10 x minutos), y una normal del mes anterior, 1500. Tras tres semanas de subida sugerimos una más ligera. Es una regla práctica nuestra; no sale de un estudio.",
    "Tus días se parecen mucho: lunes, suave. En los últimos 7 días, tu carga media fue de 142 al día (esfuerzo 0-10 x minutos) y varió solo 68. Cuando la media es más de 2 veces la variación, conviene alternar más los días duros y los suaves (medida de Foster).",
    "Fuente: Foster 1998, Med Sci Sports Exerc 30(7):1164-1168",
    "Correr y fuerza el mismo día: mejor alterna. Cuerpo y agenda tardan unas semanas en acostumbrarse a las dos cosas. Es una regla práctica nuestra; no sale de un estudio.",
    "Correr y fuerza seguidos: deja unas horas entre ambos. Tú dejaste menos de 3 h. En muchos estudios, la fuerza explosiva mejoró menos así que con más tiempo entre ambas.",
    "Fuente: Schumann et al. 2022, Sports Med 52(3):601-612, doi:10.1007/s40279-021-01587-7",
    "Las cargas pueden esperar: ligero, 12-15 repeticiones. En las primeras semanas bastan bandas, mancuernas ligeras o ejercicios sin material: 12-15 repeticiones, y guárdate dos o tres. Es una regla práctica nuestra; no sale de un estudio.",
    "3 días de fuerza en una semana: por ahora con 2 basta. En las primeras semanas de fuerza, también tras un parón largo, sugerimos no pasar de 2 días en 7. Es una regla práctica nuestra; no sale de un estudio.",
    "32,4 km en una semana: con la fuerza, mejor 28. En las cuatro semanas antes de la fuerza, tu semana normal era de 35 km. En las primeras semanas de fuerza sugerimos un 80 % de eso como máximo. Es una regla práctica nuestra; no sale de un estudio.",
    "Fuerza: 14 días sin tracción ni core: toca retomar. Miramos tus 5 sesiones de fuerza de los últimos 28 días. Sugerimos que pierna, empuje, tracción y core aparezcan cada 14 días. Es una regla práctica nuestra; no sale de un estudio.",
  ],
  de: [
    "Du warst gerade noch krank: Mo bis Mi locker. Nach 3 Krankheitstagen empfehlen wir etwa ebenso viele lockere Tage, mindestens zwei und höchstens sieben. Das ist unsere Faustregel, kein Studienergebnis.",
    "Nach 16 Tagen ohne Lauf: Mo bis Sa locker bleiben. 14 oder mehr Tage ohne Lauf gelten für uns als Unterbrechung, die ersten 7 Tage danach sind für den Wiedereinstieg da. Das ist unsere Faustregel, kein Studienergebnis.",
    "Dein Lauf über 18,3 km war 29 % länger als der längste der 30 Tage davor (14,2 km). Laut einer Studie mit 5205 Läuferinnen und Läufern lohnt sich Vorsicht bei Sprüngen von mehr als 10 % in einem einzelnen Lauf.",
    "Quelle: Frandsen et al. 2025, Br J Sports Med, doi:10.1136/bjsports-2024-109380",
    "Laufen fällt dir schwerer als sonst: Di locker. Deine Anstrengung lag in den letzten 7 Tagen meist bei 7, in den vier Wochen davor bei 5, bei kaum längeren Einheiten. Fällt dasselbe eine Woche lang schwerer, sind ein paar lockere Tage eine gute Idee.",
    "Quelle: Meeusen et al. 2013, Med Sci Sports Exerc 45(1):186-205, doi:10.1249/MSS.0b013e318279a10a",
    "Kraft fällt dir schwerer als sonst: Mo und Di locker. Deine Anstrengung lag in den letzten 7 Tagen meist bei 7, in den vier Wochen davor bei 5, bei kaum längeren Einheiten. Fällt dasselbe eine Woche lang schwerer, sind ein paar lockere Tage eine gute Idee.",
    "Quelle: Meeusen et al. 2013, Med Sci Sports Exerc 45(1):186-205, doi:10.1249/MSS.0b013e318279a10a",
    "Drei Wochen gesteigert: Jetzt eine zum Entlasten. Deine Woche kam auf 2400 (Anstrengung 0-10 x Minuten), eine normale im Monat davor auf 1500. Nach drei Wochen Steigerung empfehlen wir eine leichtere. Das ist unsere Faustregel, kein Studienergebnis.",
    "Deine Tage ähneln sich gerade: Mo locker. Deine Belastung lag in den letzten 7 Tagen im Schnitt bei 142 am Tag (Anstrengung 0-10 x Minuten) und schwankte nur um 68. Ist der Schnitt mehr als 2-mal so groß wie die Schwankung, empfehlen wir mehr Wechsel zwischen harten und lockeren Tagen (Maß nach Foster).",
    "Quelle: Foster 1998, Med Sci Sports Exerc 30(7):1164-1168",
    "Lauf und Kraft an einem Tag: lieber trennen. Gib Körper und Kalender ein paar Wochen, um sich an beides zu gewöhnen. Das ist unsere Faustregel, kein Studienergebnis.",
    "Lauf und Kraft direkt nacheinander: besser mit Abstand. Bei dir waren es weniger als 3 h. In vielen Studien wuchs die Schnellkraft dann weniger als bei mehr Abstand.",
    "Quelle: Schumann et al. 2022, Sports Med 52(3):601-612, doi:10.1007/s40279-021-01587-7",
    "Schweres hat Zeit: erst leicht, 12-15 Wiederholungen. In den ersten Wochen reichen Bänder, leichte Hanteln oder Übungen ohne Gerät: 12-15 Wiederholungen, zwei oder drei bleiben in Reserve. Das ist unsere Faustregel, kein Studienergebnis.",
    "3 Krafttage in einer Woche: Vorerst reichen 2. In den ersten Kraftwochen, auch nach langer Zeit ohne, empfehlen wir höchstens 2 Krafttage in 7 Tagen. Das ist unsere Faustregel, kein Studienergebnis.",
    "32,4 km in der Woche: mit Krafttraining reichen 28. In den vier Wochen vor dem Krafttraining hatte eine normale Woche 35 km. In den ersten Kraftwochen empfehlen wir bis zu 80 % davon. Das ist unsere Faustregel, kein Studienergebnis.",
    "14 Tage ohne Zug- und Rumpfübungen: wieder einbauen. Grundlage sind deine 5 Krafttrainings der letzten 28 Tage. Bein-, Druck-, Zug- und Rumpfübungen sollten in 14 Tagen alle vorkommen. Das ist unsere Faustregel, kein Studienergebnis.",
  ],
  fr: [
    "Tu sors de maladie : de lundi à mercredi en douceur. Après 3 jours de maladie, on suggère à peu près autant de jours en douceur, deux au moins et sept au plus. C'est une règle maison, pas le résultat d'une étude.",
    "16 jours sans courir : de lundi à samedi en douceur. Pour nous, 14 jours ou plus sans courir, c'est une coupure, et les 7 premiers jours de la reprise servent à remonter en douceur. C'est une règle maison, pas le résultat d'une étude.",
    "Ta sortie de 18,3 km dépassait de 29 % la plus longue des 30 jours d'avant (14,2 km). D'après une étude sur 5 205 coureurs et coureuses, ce sont les bonds de plus de 10 % en une seule sortie qui demandent de la prudence.",
    "Source : Frandsen et al. 2025, Br J Sports Med, doi:10.1136/bjsports-2024-109380",
    "Courir est plus dur : mardi en douceur. L'effort habituel de tes 7 derniers jours était de 7, contre 5 les quatre semaines d'avant, pour des séances à peine plus longues. Quand c'est plus dur pendant une semaine, quelques jours en douceur sont une bonne idée.",
    "Source : Meeusen et al. 2013, Med Sci Sports Exerc 45(1):186-205, doi:10.1249/MSS.0b013e318279a10a",
    "La muscu est plus dure : lundi et mardi en douceur. L'effort habituel de tes 7 derniers jours était de 7, contre 5 les quatre semaines d'avant, pour des séances à peine plus longues. Quand c'est plus dur pendant une semaine, quelques jours en douceur sont une bonne idée.",
    "Source : Meeusen et al. 2013, Med Sci Sports Exerc 45(1):186-205, doi:10.1249/MSS.0b013e318279a10a",
    "Trois semaines de hausse : allège la prochaine. Ta semaine valait 2400 (effort 0-10 x minutes), une semaine habituelle du mois d'avant, 1500. Après trois semaines de hausse, on en suggère une plus légère. C'est une règle maison, pas le résultat d'une étude.",
    "Tes journées se ressemblent : lundi en douceur. Sur 7 jours, ta charge moyenne était de 142 par jour (effort 0-10 x minutes) et n'a varié que de 68. Quand la moyenne dépasse 2 fois la variation, mieux vaut alterner davantage jours durs et jours calmes (mesure de Foster).",
    "Source : Foster 1998, Med Sci Sports Exerc 30(7):1164-1168",
    "Sortie et muscu le même jour : alterne pour l'instant. Le corps et l'agenda mettent quelques semaines à s'habituer aux deux. C'est une règle maison, pas le résultat d'une étude.",
    "Sortie et muscu d'affilée : espace-les un peu. Tu as laissé moins de 3 h entre les deux. Dans de nombreuses études, la force explosive progressait alors moins qu'avec plus d'écart.",
    "Source : Schumann et al. 2022, Sports Med 52(3):601-612, doi:10.1007/s40279-021-01587-7",
    "Le lourd peut attendre : léger, 12-15 répétitions. Les premières semaines, des élastiques, de petits haltères ou des exercices sans matériel suffisent : 12-15 répétitions, avec deux ou trois en réserve. C'est une règle maison, pas le résultat d'une étude.",
    "3 jours de muscu sur 7 : pour l'instant, 2 suffisent. Les premières semaines de muscu, et aussi après une longue coupure, on suggère 2 jours au plus sur 7. C'est une règle maison, pas le résultat d'une étude.",
    "32,4 km sur 7 jours : avec la muscu, 28 au plus. Les quatre semaines avant la muscu, une semaine normale faisait 35 km. Pour les premières semaines de muscu, on suggère 80 % de ce total au plus. C'est une règle maison, pas le résultat d'une étude.",
    "Muscu : 14 jours sans tirage ni gainage, à reprendre. On a regardé tes 5 séances de muscu des 28 derniers jours. L'idée : jambes, poussée, tirage et gainage au moins une fois en 14 jours. C'est une règle maison, pas le résultat d'une étude.",
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
