import { decimal, kilometers } from "../numbers.ts";
import type { OtherRider, RiderWords } from "./words.ts";

const RULE_OF_THUMB = "Es nuestra regla práctica, no el resultado de un estudio.";

export const es: RiderWords = {
  longStep: (s) =>
    `Tu carrera de ${s.km} km fue un ${s.percentLonger} % más larga que la mayor de los ${s.windowDays} días anteriores (${s.longestKm} km). Un estudio con 5205 personas que corren señala los saltos de más del 10 % de una sola vez como los que conviene tomar con cuidado.`,
  detail,
};

function detail(rider: OtherRider): string {
  switch (rider.code) {
    case "RETURN":
      return `Para nosotros, ${rider.evidence.neededDays} días o más sin correr son una pausa, y los primeros ${rider.evidence.easyDays} días de la vuelta son para ir subiendo. ${RULE_OF_THUMB}`;
    case "ALTERNATE":
      return rider.evidence.neededHours === null
        ? `Cuerpo y agenda tardan unas semanas en acostumbrarse a las dos cosas. ${RULE_OF_THUMB}`
        : `Entre las tuyas hubo ${Math.round(rider.evidence.gapHours)} h. En un estudio de 7 semanas, la fuerza creció menos cuando iban seguidas que con 6 h o un día entre ambas.`;
    case "MONOTONY":
      return `Tu día medio de los últimos 7 sumó ${Math.round(rider.evidence.meanLoadAu)} (esfuerzo de 0 a 10 por minutos) y los días se apartaron de él en ${Math.round(rider.evidence.sampleDeviationAu)}. Cuando la media es más de ${decimal(rider.evidence.limit, "es")} veces mayor, sugerimos más altibajos; la medida es de Foster.`;
    case "STRENGTH_CAP":
      return `Llevas ${rider.evidence.strengthWorkouts} sesiones de fuerza en estas semanas; hasta las ${rider.evidence.neededWorkouts}, sugerimos no pasar de ${rider.evidence.maxStrengthDays} en ${rider.evidence.windowDays} días. ${RULE_OF_THUMB}`;
    case "MILEAGE_HIGH":
      return `Antes de empezar con la fuerza, tu semana normal era de ${kilometers(rider.evidence.usualWeekMeters, "es")} km. En las primeras semanas de fuerza sugerimos hasta un ${Math.round(rider.evidence.limitShare * 100)} % de eso. ${RULE_OF_THUMB}`;
    case "NEGLECTED_MUSCLE":
      return `Miramos tus ${rider.evidence.strengthWorkouts} sesiones de fuerza de los últimos ${rider.evidence.windowDays} días. Sugerimos que pierna, empuje, tirón y core tengan su turno cada ${rider.evidence.unliftedDays} días. ${RULE_OF_THUMB}`;
  }
}
