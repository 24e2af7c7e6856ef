import { describe, expect, it } from "vitest";
import { LANGUAGES, type LanguageCode } from "../../../lib/domain/language.ts";
import type { RenderedText } from "../../../lib/messages/compose.ts";
import { easyDayFacts, textOf } from "../reminders.ts";

const MAIL: Readonly<Record<LanguageCode, RenderedText>> = {
  en: {
    subject: "Keep tomorrow (Sat) and Sun easy",
    body: `Hi Ana,

18.3 km, up from 14.2: your longest run in 30 days. Keep tomorrow (Sat) and Sun easy - feet up or a gentle jog.

Easy means rest, a walk or a gentle jog; upper-body lifting is fine.

Your run of 18.3 km was 29% longer than the longest of the 30 days before it (14.2 km). A study of 5,205 runners found that single-run jumps of more than 10% are the ones to be careful with.

Source: Frandsen et al. 2025, Br J Sports Med, doi:10.1136/bjsports-2024-109380

Riverside RC / Cooldown`,
  },
  es: {
    subject: "Con calma mañana (sáb) y el dom",
    body: `Hola, Ana:

Tu tirada más larga en 30 días: 18,3 km (antes, 14,2). Con calma mañana (sáb) y el dom: descanso o trote suave.

Con calma es descansar, pasear o trotar suave; la fuerza del tren superior, sin problema.

Tu tirada de 18,3 km fue un 29 % más larga que la mayor de los 30 días anteriores (14,2 km). Un estudio con 5.205 corredores y corredoras señala que los saltos de más del 10 % en una sola tirada son los que conviene tomar con cuidado.

Fuente: Frandsen et al. 2025, Br J Sports Med, doi:10.1136/bjsports-2024-109380

Riverside RC / Cooldown`,
  },
  de: {
    subject: "Ruhig angehen lassen: morgen (Sa) und So",
    body: `Hallo Ana!

18,3 km nach zuletzt höchstens 14,2: dein längster Lauf in 30 Tagen. Lass es morgen (Sa) und So ruhig angehen: Füße hoch oder locker traben.

Ruhig heißt: frei, ein Spaziergang oder lockeres Traben; Oberkörpertraining ist okay.

Dein Lauf über 18,3 km war 29 % länger als der längste der 30 Tage davor (14,2 km). Laut einer Studie mit 5205 Läuferinnen und Läufern lohnt sich Vorsicht bei Sprüngen von mehr als 10 % in einem einzelnen Lauf.

Quelle: Frandsen et al. 2025, Br J Sports Med, doi:10.1136/bjsports-2024-109380

Riverside RC / Cooldown`,
  },
  fr: {
    subject: "Vas-y doucement demain (sam) et dim",
    body: `Bonjour Ana,

Plus longue sortie en 30 jours : 18,3 km, contre 14,2 avant. Vas-y doucement demain (sam) et dim : repos ou petit footing.

Doucement, c'est du repos, une balade ou un petit footing ; la muscu du haut du corps, c'est OK.

Ta sortie de 18,3 km dépassait de 29 % la plus longue des 30 jours d'avant (14,2 km). D'après une étude sur 5 205 coureurs et coureuses, ce sont les bonds de plus de 10 % en une seule sortie qui demandent de la prudence.

Source : Frandsen et al. 2025, Br J Sports Med, doi:10.1136/bjsports-2024-109380

Riverside RC / Cooldown`,
  },
};

describe("the easy-day e-mail in every language", () => {
  it.each(LANGUAGES)("gives the distances and the study: %s", (language) => {
    const mail = textOf(easyDayFacts(), { reminder: { channel: "email" }, profile: { language } });

    expect(mail).toEqual(MAIL[language]);
  });
});
