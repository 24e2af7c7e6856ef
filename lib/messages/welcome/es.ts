import type { WelcomeSlots, WelcomeWords } from "./words.ts";

export const es: WelcomeWords = {
  topics: { "rest-day": "descanso", meal: "comida", bedtime: "sueño" },
  anyTopic: "recuperación",
  wordings: [
    (s) => (n) =>
      `Hola${n.tail}. Son los avisos de ${s.team} con Cooldown: ${s.topics}, máx. ${s.max} al día. ${smallPrint(s, ", LESS = menos")}`,
    (s) => (n) =>
      `Hola${n.tail}. Avisos de ${s.team} con Cooldown: ${s.topics}, máx. ${s.max} al día. ${smallPrint(s)}`,
  ],
  plain: (s) => () => `${s.team}: ${s.topics}, máx. ${s.max} al día. ${smallPrint(s)}`,
  subject: "Te damos la bienvenida a tus avisos de recuperación",
  lines: {
    "rest-day": "- descanso: qué días dejar libres tras una semana llena de entreno",
    meal: "- comida: después de una sesión, una idea para tu próxima comida",
    bedtime: "- sueño: cuándo apagar la luz antes de tu alarma",
  },
  opening: (team, max) =>
    `Te damos la bienvenida a los avisos de ${team}. Salen de los entrenos que registras, como mucho ${max} al día.`,
  closing: [
    "Cada uno dice por qué llega. Son sugerencias: nadie sabe mejor que tú cómo te sientes, y decides tú.",
    "No son consejo médico. Si notas mareo, desmayo o malestar, o si algo duele, para y consulta a un profesional de la salud.",
  ],
};

function smallPrint({ contact }: WelcomeSlots, less = ""): string {
  const stop = contact === null ? `HELP = ayuda, STOP = fin${less}.` : `No respondas. Ayuda/baja: ${contact}`;
  return `Puede haber tarifas. ${stop}`;
}
