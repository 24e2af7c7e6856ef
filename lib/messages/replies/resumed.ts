import type { InEveryLanguage } from "./reply-scene.ts";

/** RESUME: texts are on; after a red flag also what to do if it comes back. */
export const resumedReply: InEveryLanguage<{ readonly liftedRedFlag: boolean }> = {
  en: ({ liftedRedFlag }, { name }) =>
    liftedRedFlag
      ? `Good to hear you are well${name.tail}. Texts are on again. If it comes back: stop, and see a doctor.`
      : `Welcome back${name.tail}. Texts are on again.`,
  es: ({ liftedRedFlag }, { name }) =>
    liftedRedFlag
      ? `Qué bien que estés mejor${name.tail}. Los mensajes vuelven. Si reaparece: para y ve al médico.`
      : `Qué bien que vuelvas${name.tail}. Los mensajes vuelven.`,
  de: ({ liftedRedFlag }, { name }) =>
    liftedRedFlag
      ? `Gut, dass es dir gut geht${name.tail}. Es geht weiter. Kommt es wieder: aufhören und zum Arzt.`
      : `Schön, dass du zurück bist${name.tail}. Es geht weiter.`,
  fr: ({ liftedRedFlag }, { name }) =>
    liftedRedFlag
      ? `Tant mieux si tout va bien${name.tail}. Les messages reprennent. Si ça revient : arrête et vois un médecin.`
      : `Ravi de te retrouver${name.tail}. Les messages reprennent.`,
};
