import { LANGUAGES, type LanguageCode } from "../../lib/domain/language.ts";
import { epochDay, instantAt, instantMs, isoInstant, localDayAt, localTimeAt } from "../../lib/domain/local-time.ts";
import { formatWeekday } from "../../lib/languages/format.ts";
import { FORMATS } from "../../lib/languages/index.ts";
import { startRuntimeClient } from "../support/runtime-client.ts";

const ZONES: Readonly<Record<LanguageCode, string>> = {
  en: "America/New_York",
  es: "Europe/Madrid",
  de: "Europe/Berlin",
  fr: "Europe/Paris",
};
const PHONES: Readonly<Record<LanguageCode, string>> = {
  en: "+12025550123",
  es: "+34612345678",
  de: "+4915112345678",
  fr: "+33612345678",
};
const MONDAY = epochDay("2026-10-12");

/** A text, or null for a run that is logged, on a day of the week at a local time. */
type Step = readonly [day: number, at: string, text: string | null];

/** Monday to Wednesday a run of 50 minutes is logged when it has ended. */
const RUNS: readonly Step[] = [0, 1, 2].map((day) => [day, "18:00", null]);
const RUN_BEGAN = "17:10";

const SAID: Readonly<Record<LanguageCode, readonly Step[]>> = {
  en: [
    [0, "18:30", "about a 7, those hills!"],
    [0, "18:40", "cheers coach"],
    [1, "07:00", "do I run today or rest?"],
    [1, "18:30", "6"],
    [2, "12:00", "can you lay off the food tips pls"],
    [3, "09:00", "my achilles is screaming this morning"],
    [3, "20:00", "in a meeting, not now"],
    [4, "10:00", "got the lurgy off the kids, 2 days in bed"],
    [5, "11:00", "feeling dizzy every time I stand up"],
    [5, "15:00", "all fine now, false alarm"],
    [6, "10:00", "half marathon on 8 nov!"],
    [6, "10:05", "why no run today?"],
    [6, "10:10", "is it going to rain"],
    [6, "20:00", "ok please stop texting me"],
  ],
  es: [
    [0, "18:30", "un siete largo, vaya cuestas"],
    [0, "18:40", "mil gracias"],
    [1, "07:00", "¿hoy corro o descanso?"],
    [1, "18:30", "6"],
    [2, "12:00", "no me mandes más recetas porfa"],
    [3, "09:00", "me duele el tendón de aquiles al andar"],
    [3, "20:00", "ahora no puedo, luego"],
    [4, "10:00", "estoy malo, 2 días en cama"],
    [5, "11:00", "me mareo cada vez que me levanto"],
    [5, "15:00", "ya estoy bien, falsa alarma"],
    [6, "10:00", "media maratón el 8 de noviembre!"],
    [6, "10:05", "¿por qué?"],
    [6, "10:10", "va a llover?"],
    [6, "20:00", "por favor no me escribas más"],
  ],
  de: [
    [0, "18:30", "so ne 7, die Berge!"],
    [0, "18:40", "dank dir"],
    [1, "07:00", "heute laufen oder Ruhetag?"],
    [1, "18:30", "6"],
    [2, "12:00", "bitte keine Essenstipps mehr"],
    [3, "09:00", "meine Achillessehne tut beim Gehen weh"],
    [3, "20:00", "bin im Meeting, jetzt nicht"],
    [4, "10:00", "bin krank, 2 Tage im Bett"],
    [5, "11:00", "mir wird jedes Mal schwindlig wenn ich aufstehe"],
    [5, "15:00", "alles wieder gut, Fehlalarm"],
    [6, "10:00", "Halbmarathon am 8. November!"],
    [6, "10:05", "warum?"],
    [6, "10:10", "regnet es morgen?"],
    [6, "20:00", "bitte schreib mir nicht mehr"],
  ],
  fr: [
    [0, "18:30", "un bon 7, quelles côtes !"],
    [0, "18:40", "merci bcp"],
    [1, "07:00", "je cours ou je me repose aujourd'hui ?"],
    [1, "18:30", "6"],
    [2, "12:00", "plus de conseils repas svp"],
    [3, "09:00", "j'ai mal au tendon d'achille en marchant"],
    [3, "20:00", "pas maintenant, je suis occupé"],
    [4, "10:00", "je suis malade, 2 jours au lit"],
    [5, "11:00", "j'ai la tête qui tourne dès que je me lève"],
    [5, "15:00", "ça va mieux, fausse alerte"],
    [6, "10:00", "semi le 8 novembre !"],
    [6, "10:05", "pourquoi ?"],
    [6, "10:10", "il va pleuvoir demain ?"],
    [6, "20:00", "arrêtez de m'écrire s'il vous plaît"],
  ],
};

/** A week of texts back and forth in each language, as the local runtime plays it, in Markdown. */
export async function talkWeeks(): Promise<string> {
  const weeks: string[] = [];
  for (const code of LANGUAGES) weeks.push(`### ${code}\n\n${await talkWeek(code)}`);
  return weeks.join("\n\n");
}

async function talkWeek(language: LanguageCode): Promise<string> {
  const timeZone = ZONES[language];
  const phone = PHONES[language];
  const instant = (day: number, at: string): string => isoInstant(instantAt(MONDAY + day, at, timeZone));
  const runtime = await startRuntimeClient({ now: instant(0, "12:00") });
  try {
    const channels = { "rest-day": ["sms"], meal: ["sms"], bedtime: ["sms"] };
    const person = { name: "Ana", birthYear: 1990, language, wake: { default: "06:30" } };
    const { token } = await runtime.addAthlete({ ...person, timeZone, phone, channels });
    const lines: { readonly at: string; readonly line: string }[] = [];
    for (const [day, at, text] of [...RUNS, ...SAID[language]].toSorted(byTime)) {
      await runtime.moveTo(instant(day, at));
      if (text === null) {
        await runtime.post(token, { kind: "run", startedAt: instant(day, RUN_BEGAN), durationMinutes: 50 });
        lines.push({ at: instant(day, at), line: "(50 minutes' run logged)" });
      } else {
        await runtime.send("/local/sms", { from: phone, body: text });
        lines.push({ at: instant(day, at), line: `**${text}**` });
      }
    }
    await runtime.moveTo(instant(6, "23:30"));
    const sent = (await runtime.outbox()).map(({ sentAt, body }) => ({ at: sentAt, line: body }));
    return [...lines, ...sent]
      .toSorted((a, b) => instantMs(a.at) - instantMs(b.at))
      .map(({ at, line }) => `- ${momentOf(at, language)} ${line}`)
      .join("\n");
  } finally {
    await runtime.server.stop();
  }
}

function byTime([day, at]: Step, [otherDay, otherAt]: Step): number {
  return day === otherDay ? at.localeCompare(otherAt) : day - otherDay;
}

/** "Mon 18:30" */
function momentOf(instant: string, language: LanguageCode): string {
  const ms = instantMs(instant);
  const zone = ZONES[language];
  return `${formatWeekday(localDayAt(ms, zone), FORMATS.en)} ${localTimeAt(ms, zone)}`;
}
