import { describe, expect, it } from "vitest";
import { LANGUAGES, type LanguageCode } from "../../../lib/domain/language.ts";
import type { RenderedText } from "../../../lib/messages/compose.ts";
import { bedtimeFacts, textOf } from "../reminders.ts";

const hard = bedtimeFacts({ hardDay: true, bedtimeAt: "2026-11-28T02:45:00.000Z", needMinutes: 510 });
const forward = bedtimeFacts({
  bedtimeAt: "2026-03-08T02:15:00.000Z",
  wakeAt: "2026-03-08T10:30:00.000Z",
  clocksMoveMinutes: 60,
});

const HARD_DAY: Readonly<Record<LanguageCode, RenderedText>> = {
  en: {
    subject: "Lights out by 21:45",
    body: `Hi Ana,

After a day like this, 8.5 h of sleep is a good plan: lights out by 21:45, alarm at 06:30. Take it easy from 20:45.

Why: your alarm is 06:30. Counting back 8.5 h of sleep plus 15 min to fall asleep gives 21:45.

After a long or hard day we plan a longer night. That is our rule of thumb, not a study result.

For most adults, 7 to 9 hours a night is recommended; for teenagers, 8 to 10; from age 65, 7 to 8.

Source: Hirshkowitz et al. 2015, Sleep Health 1(1):40-43, doi:10.1016/j.sleh.2014.12.010

Riverside RC / Cooldown`,
  },
  es: {
    subject: "Luz apagada a las 21:45",
    body: `Hola, Ana:

Tras un día así, 8,5 h de sueño son un buen plan: luz apagada a las 21:45, alarma a las 06:30. Con calma desde las 20:45.

Por qué: tu alarma suena a las 06:30. Contando hacia atrás 8,5 h de sueño y 15 min para dormirte, llegas a las 21:45.

Tras un día largo o duro calculamos una noche más larga. Es una regla práctica nuestra; no sale de un estudio.

Para la mayoría de las personas adultas se recomiendan de 7 a 9 horas por noche; en la adolescencia, de 8 a 10; desde los 65 años, de 7 a 8.

Fuente: Hirshkowitz et al. 2015, Sleep Health 1(1):40-43, doi:10.1016/j.sleh.2014.12.010

Riverside RC / Cooldown`,
  },
  de: {
    subject: "Licht aus um 21:45",
    body: `Hallo Ana!

Nach so einem Tag sind 8,5 h Schlaf ein guter Plan: Licht aus um 21:45, Wecker um 06:30. Schalt ab 20:45 einen Gang runter.

Warum: Dein Wecker klingelt um 06:30. Rechne 8,5 h Schlaf und 15 min zum Einschlafen zurück: 21:45.

Nach einem langen oder harten Tag planen wir eine längere Nacht. Das ist unsere Faustregel, kein Studienergebnis.

Für die meisten Erwachsenen werden 7 bis 9 Stunden pro Nacht empfohlen, für Jugendliche 8 bis 10, ab 65 Jahren 7 bis 8.

Quelle: Hirshkowitz et al. 2015, Sleep Health 1(1):40-43, doi:10.1016/j.sleh.2014.12.010

Riverside RC / Cooldown`,
  },
  fr: {
    subject: "Lumière éteinte à 21h45",
    body: `Bonjour Ana,

Après une telle journée, vise 8 h 30 de sommeil : lumière éteinte à 21h45, réveil à 6h30. Au calme dès 20h45.

Pourquoi : ton réveil sonne à 6h30. Moins 8 h 30 de sommeil et 15 min pour t'endormir : 21h45.

Après une grosse journée, on prévoit une nuit plus longue. C'est une règle maison, pas le résultat d'une étude.

Pour la plupart des adultes, 7 à 9 heures par nuit sont recommandées, 8 à 10 à l'adolescence, 7 à 8 à partir de 65 ans.

Source : Hirshkowitz et al. 2015, Sleep Health 1(1):40-43, doi:10.1016/j.sleh.2014.12.010

Riverside RC / Cooldown`,
  },
};

const CLOCKS_FORWARD: Readonly<Record<LanguageCode, RenderedText>> = {
  en: {
    subject: "Clocks go forward tonight: lights out by 21:15",
    body: `Hi Ana,

Clocks go forward tonight. For 8 h of sleep before your 06:30 alarm, lights out is 21:15, an hour earlier than usual.

Why: your alarm is 06:30. Counting back 8 h of sleep plus 15 min to fall asleep gives 21:15. The clock change is included.

For most adults, 7 to 9 hours a night is recommended; for teenagers, 8 to 10; from age 65, 7 to 8.

Source: Hirshkowitz et al. 2015, Sleep Health 1(1):40-43, doi:10.1016/j.sleh.2014.12.010

Riverside RC / Cooldown`,
  },
  es: {
    subject: "Esta noche se adelanta la hora: luz apagada a las 21:15",
    body: `Hola, Ana:

Esta noche se adelanta la hora. Para dormir 8 h hasta las 06:30, luz apagada a las 21:15: una hora antes que otros días.

Por qué: tu alarma suena a las 06:30. Contando hacia atrás 8 h de sueño y 15 min para dormirte, llegas a las 21:15. El cambio de hora está incluido.

Para la mayoría de las personas adultas se recomiendan de 7 a 9 horas por noche; en la adolescencia, de 8 a 10; desde los 65 años, de 7 a 8.

Fuente: Hirshkowitz et al. 2015, Sleep Health 1(1):40-43, doi:10.1016/j.sleh.2014.12.010

Riverside RC / Cooldown`,
  },
  de: {
    subject: "Heute Nacht beginnt die Sommerzeit: Licht aus um 21:15",
    body: `Hallo Ana!

Heute Nacht beginnt die Sommerzeit. Für 8 h Schlaf bis zum Wecker um 06:30: Licht aus um 21:15, eine Stunde früher als sonst.

Warum: Dein Wecker klingelt um 06:30. Rechne 8 h Schlaf und 15 min zum Einschlafen zurück: 21:15. Die Zeitumstellung ist eingerechnet.

Für die meisten Erwachsenen werden 7 bis 9 Stunden pro Nacht empfohlen, für Jugendliche 8 bis 10, ab 65 Jahren 7 bis 8.

Quelle: Hirshkowitz et al. 2015, Sleep Health 1(1):40-43, doi:10.1016/j.sleh.2014.12.010

Riverside RC / Cooldown`,
  },
  fr: {
    subject: "Cette nuit, l'heure change : lumière éteinte à 21h15",
    body: `Bonjour Ana,

Cette nuit, l'heure change. Pour 8 h de sommeil d'ici 6h30, lumière éteinte à 21h15, une heure plus tôt que d'habitude.

Pourquoi : ton réveil sonne à 6h30. Moins 8 h de sommeil et 15 min pour t'endormir : 21h15. Le changement d'heure est pris en compte.

Pour la plupart des adultes, 7 à 9 heures par nuit sont recommandées, 8 à 10 à l'adolescence, 7 à 8 à partir de 65 ans.

Source : Hirshkowitz et al. 2015, Sleep Health 1(1):40-43, doi:10.1016/j.sleh.2014.12.010

Riverside RC / Cooldown`,
  },
};

describe("the bedtime e-mail in every language", () => {
  it.each(LANGUAGES)("counts back and gives its source: %s", (language) => {
    const mail = textOf(hard, { reminder: { channel: "email" }, profile: { language }, now: "2026-11-28T01:45:00Z" });

    expect(mail).toEqual(HARD_DAY[language]);
  });

  it.each(LANGUAGES)("says that the change of the clocks is counted in: %s", (language) => {
    const mail = textOf(forward, {
      reminder: { channel: "email" },
      profile: { language },
      now: "2026-03-08T01:15:00Z",
    });

    expect(mail).toEqual(CLOCKS_FORWARD[language]);
  });
});
