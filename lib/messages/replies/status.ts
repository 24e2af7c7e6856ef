import type { Reply, StatusCause } from "../../domain/conversation/decision.ts";
import type { LanguageCode } from "../../domain/language.ts";
import { weekdayName } from "../days.ts";
import type { InEveryLanguage } from "./reply-scene.ts";

type StatusFacts = Extract<Reply, { readonly kind: "status" }>;

interface StatusText {
  readonly today: string;
  readonly tomorrow: string;
  /** `day` reads "Today (Thu)". */
  readonly rest: (day: string, trainingDays: number, windowDays: number) => string;
  readonly causes: Readonly<Record<Exclude<StatusCause["code"], "REST_QUOTA">, (day: string) => string>>;
}

const TEXT: Readonly<Record<LanguageCode, StatusText>> = {
  en: {
    today: "Today",
    tomorrow: "Tomorrow",
    rest: (day, trained, window) =>
      `${day} is a rest day: ${trained} of your last ${window} days held training. A walk is fine.`,
    causes: {
      RETURN: (day) => `${day}: keep it easy. You are just back to running, so build up bit by bit.`,
      RUN_SPIKE: (day) => `${day}: keep it easy. Your long run was a big step up, let it settle.`,
      MONOTONY: (day) => `${day}: keep it easy. Your days have looked much alike lately, a light one helps.`,
      RECOVERING: (day) => `${day}: keep it easy. Your legs are still recovering.`,
      BUILDING: (day) => `${day}: go as planned. Your log is young: after a week of workouts there is more to say.`,
      NONE: (day) => `${day}: go as planned. Nothing in your log asks for a rest.`,
    },
  },
  es: {
    today: "Hoy",
    tomorrow: "Mañana",
    rest: (day, trained, window) =>
      `${day} toca descanso: entrenaste ${trained} de los últimos ${window} días. Pasear está bien.`,
    causes: {
      RETURN: (day) => `${day}: suave. Acabas de volver a correr, ve poco a poco.`,
      RUN_SPIKE: (day) => `${day}: suave. Tu tirada larga fue un gran salto, deja que asiente.`,
      MONOTONY: (day) => `${day}: suave. Tus días han sido muy parecidos, uno ligero ayuda.`,
      RECOVERING: (day) => `${day}: suave. Tus piernas aún se recuperan.`,
      BUILDING: (day) => `${day}: según tu plan. Tu registro es nuevo: con una semana habrá más que decir.`,
      NONE: (day) => `${day}: según tu plan. Nada en tu registro pide descanso.`,
    },
  },
  de: {
    today: "Heute",
    tomorrow: "Morgen",
    rest: (day, trained, window) =>
      `${day} ist Ruhetag: ${trained} der letzten ${window} Tage mit Training. Spazieren ist gut.`,
    causes: {
      RETURN: (day) => `${day}: locker bleiben. Du läufst gerade erst wieder, steigere dich langsam.`,
      RUN_SPIKE: (day) => `${day}: locker bleiben. Dein langer Lauf war ein großer Schritt, lass ihn wirken.`,
      MONOTONY: (day) => `${day}: locker bleiben. Deine Tage glichen sich zuletzt sehr, ein leichter hilft.`,
      RECOVERING: (day) => `${day}: locker bleiben. Deine Beine erholen sich noch.`,
      BUILDING: (day) => `${day}: wie geplant. Dein Training ist uns noch neu: nach einer Woche gibt es mehr zu sagen.`,
      NONE: (day) => `${day}: wie geplant. Nichts in deinem Training verlangt eine Pause.`,
    },
  },
  fr: {
    today: "Aujourd'hui",
    tomorrow: "Demain",
    rest: (day, trained, window) =>
      `${day}, repos : ${trained} jours d'entraînement sur les ${window} derniers. Marcher, c'est bien.`,
    causes: {
      RETURN: (day) => `${day} : en douceur. Tu viens de reprendre la course, va pas à pas.`,
      RUN_SPIKE: (day) => `${day} : en douceur. Ta sortie longue était un grand pas, laisse-la agir.`,
      MONOTONY: (day) => `${day} : en douceur. Tes journées se ressemblent beaucoup, une légère fait du bien.`,
      RECOVERING: (day) => `${day} : en douceur. Tes jambes récupèrent encore.`,
      BUILDING: (day) => `${day} : comme prévu. Ton journal débute : après une semaine il y aura plus à dire.`,
      NONE: (day) => `${day} : comme prévu. Rien dans ton journal ne demande de repos.`,
    },
  },
};

/** STATUS: how a day should go, and the one reason that weighs most. */
export const statusReply: InEveryLanguage<StatusFacts> = {
  en: (facts) => statusIn("en", facts),
  es: (facts) => statusIn("es", facts),
  de: (facts) => statusIn("de", facts),
  fr: (facts) => statusIn("fr", facts),
};

function statusIn(language: LanguageCode, { day, isToday, cause }: StatusFacts): string {
  const text = TEXT[language];
  const named = `${isToday ? text.today : text.tomorrow} (${weekdayName(day, language)})`;
  return cause.code === "REST_QUOTA"
    ? text.rest(named, cause.trainingDays, cause.windowDays)
    : text.causes[cause.code](named);
}
