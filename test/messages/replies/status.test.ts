import { describe, expect, it } from "vitest";
import { epochDay } from "../../../lib/domain/local-time.ts";
import { inEveryLanguage } from "./in-every-language.ts";

const THURSDAY = epochDay("2026-12-03");

describe("the answer status", () => {
  it("of a rest day", () => {
    expect(
      inEveryLanguage({
        kind: "status",
        day: THURSDAY,
        isToday: true,
        cause: { code: "REST_QUOTA", trainingDays: 5, windowDays: 6 },
      }),
    ).toStrictEqual({
      en: "Today (Thu) is a rest day: 5 training days in the last 6. A walk is fine.",
      es: "Hoy (jue) toca descanso: 5 dias de entreno en los ultimos 6. Puedes pasear.",
      de: "Heute (Do) ist Ruhetag: 5 Trainingstage in 6 Tagen. Spazieren ist okay.",
      fr: "Aujourd'hui (jeudi), repos : 5 jours d'entrainement sur 6. Marche si tu veux.",
    });
  });

  it("after a break", () => {
    expect(inEveryLanguage({ kind: "status", day: THURSDAY, isToday: false, cause: { code: "RETURN" } })).toStrictEqual(
      {
        en: "Tomorrow (Thu): keep it easy. You are just back to running, so build up bit by bit.",
        es: "Mañana (jue): suave. Acabas de volver a correr, ve poco a poco.",
        de: "Morgen (Do): locker bleiben. Du läufst gerade erst wieder, steigere dich langsam.",
        fr: "Demain (jeudi) : en douceur. Tu viens de te remettre à courir, vas-y pas à pas.",
      },
    );
  });

  it("after a long step up", () => {
    expect(
      inEveryLanguage({ kind: "status", day: THURSDAY, isToday: false, cause: { code: "RUN_SPIKE" } }),
    ).toStrictEqual({
      en: "Tomorrow (Thu): keep it easy. Your long run was a big step up: give your body time.",
      es: "Mañana (jue): suave. Tu tirada larga fue un gran salto, date tiempo para asimilarla.",
      de: "Morgen (Do): locker bleiben. Dein langer Lauf war ein großer Sprung, gib dem Körper Zeit.",
      fr: "Demain (jeudi) : en douceur. Ta sortie longue était un bond, laisse ton corps assimiler.",
    });
  });

  it("after days that were much alike", () => {
    expect(
      inEveryLanguage({ kind: "status", day: THURSDAY, isToday: true, cause: { code: "MONOTONY" } }),
    ).toStrictEqual({
      en: "Today (Thu): keep it easy. Your days have looked much the same lately, so make this one light.",
      es: "Hoy (jue): suave. Tus dias han sido muy parecidos, haz este mas ligero.",
      de: "Heute (Do): locker bleiben. Deine Tage glichen sich zuletzt sehr, mach diesen leichter.",
      fr: "Aujourd'hui (jeudi) : en douceur. Tes journées se ressemblent beaucoup, que celle-ci soit plus légère.",
    });
  });

  it("with legs that recover", () => {
    expect(
      inEveryLanguage({ kind: "status", day: THURSDAY, isToday: false, cause: { code: "RECOVERING" } }),
    ).toStrictEqual({
      en: "Tomorrow (Thu): keep it easy. Your legs are still recovering.",
      es: "Mañana (jue): suave. Tus piernas aun se recuperan.",
      de: "Morgen (Do): locker bleiben. Deine Beine erholen sich noch.",
      fr: "Demain (jeudi) : en douceur. Tes jambes récupèrent encore.",
    });
  });

  it("of a young log", () => {
    expect(
      inEveryLanguage({ kind: "status", day: THURSDAY, isToday: true, cause: { code: "BUILDING" } }),
    ).toStrictEqual({
      en: "Today (Thu): all can go as planned. Your log is new: after a week there's more to go on.",
      es: "Hoy (jue): segun tu plan. Tu registro aun es corto: con una semana registrada diremos mas.",
      de: "Heute (Do): wie geplant. Wir kennen dein Training noch kaum: Nach einer Woche wissen wir mehr.",
      fr: "Aujourd'hui (jeudi) : comme prévu. Journal encore court : on en dira plus après une semaine notée.",
    });
  });

  it("with nothing against it", () => {
    expect(inEveryLanguage({ kind: "status", day: THURSDAY, isToday: false, cause: { code: "NONE" } })).toStrictEqual({
      en: "Tomorrow (Thu): all can go as planned. Nothing in your log calls for rest.",
      es: "Mañana (jue): segun tu plan. Nada en tu registro pide descanso.",
      de: "Morgen (Do): wie geplant. Nichts in deinem Trainingstagebuch spricht für einen Ruhetag.",
      fr: "Demain (jeudi) : comme prévu. Rien dans ton journal ne demande de repos.",
    });
  });

  it("of a race after sickness", () => {
    expect(
      inEveryLanguage({ kind: "status", day: THURSDAY, isToday: false, cause: { code: "EVENT_IF_WELL" } }),
    ).toStrictEqual({
      en: "Tomorrow (Thu): race day, but only if you are well. A fever, or still weak? Then rest.",
      es: "Mañana (jue): dia de carrera, pero solo si ya estas bien. ¿Fiebre o sin fuerzas? Entonces descansa.",
      de: "Morgen (Do): Wettkampf, aber nur, wenn du gesund bist. Fieber oder noch schlapp? Dann ruh dich aus.",
      fr: "Demain (jeudi) : jour de course, mais seulement si tu es en forme. De la fièvre, ou encore à plat ? Alors repose-toi.",
    });
  });
});
