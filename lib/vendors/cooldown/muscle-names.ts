import { MUSCLE_GROUPS, type MuscleGroup } from "../../domain/log/workout.ts";
import { LONGEST_NAME } from "../longest-name.ts";

const LEGS: readonly MuscleGroup[] = ["quads", "hamstrings", "glutes", "calves"];
const BACK: readonly MuscleGroup[] = ["lowerBack", "upperBack"];
const UPPER_BODY: readonly MuscleGroup[] = ["chest", "upperBack", "shoulders", "arms"];

/** What people call muscle groups beside our own names, in small letters without accents and spaces. */
const ALIASES: Readonly<Record<string, readonly MuscleGroup[]>> = {
  legs: LEGS,
  lowerbody: LEGS,
  quadriceps: ["quads"],
  thighs: ["quads", "hamstrings"],
  hams: ["hamstrings"],
  hips: ["glutes"],
  calf: ["calves"],
  back: BACK,
  lats: ["upperBack"],
  traps: ["upperBack"],
  abs: ["core"],
  abdominals: ["core"],
  obliques: ["core"],
  pecs: ["chest"],
  delts: ["shoulders"],
  biceps: ["arms"],
  triceps: ["arms"],
  forearms: ["arms"],
  upperbody: UPPER_BODY,
  fullbody: MUSCLE_GROUPS,
};

/** The same in German, Spanish and French. */
const FOREIGN: readonly (readonly [readonly MuscleGroup[], string])[] = [
  [LEGS, "beine bein unterkorper piernas pierna treninferior jambes jambe basducorps"],
  [["quads"], "oberschenkelvorderseite cuadriceps"],
  [["quads", "hamstrings"], "oberschenkel muslos muslo cuisses cuisse"],
  [["hamstrings"], "beinbeuger beinbizeps isquiotibiales isquios femorales ischiojambiers ischios"],
  [["glutes"], "gesass po gluteos gluteo fessiers fesses"],
  [["calves"], "waden wade gemelos pantorrillas mollets mollet"],
  [BACK, "rucken espalda dos"],
  [["lowerBack"], "untererrucken zonalumbar lumbares lumbar lombaires basdudos"],
  [["upperBack"], "obererrucken latissimus dorsales dorsaux hautdudos"],
  [["core"], "bauch rumpf bauchmuskeln abdomen abdominales abdominaux abdos ventre"],
  [["chest"], "brust pecho pectorales poitrine pectoraux"],
  [["shoulders"], "schultern schulter hombros hombro epaules epaule"],
  [["arms"], "arme arm bizeps trizeps unterarme brazos brazo antebrazos bras avantbras"],
  [UPPER_BODY, "oberkorper trensuperior hautducorps"],
  [MUSCLE_GROUPS, "ganzkorper cuerpocompleto cuerpoentero corpsentier toutlecorps"],
];

const NAMED: ReadonlyMap<string, readonly MuscleGroup[]> = new Map([
  ...FOREIGN.flatMap(([groups, names]) => names.split(" ").map((name) => [name, groups] as const)),
  ...Object.entries(ALIASES),
  ...MUSCLE_GROUPS.map((group) => [group.toLowerCase(), [group]] as const),
]);

/** The English names a sender may use, as docs/openapi.json lists them. */
export const MUSCLE_NAMES: readonly string[] = [...MUSCLE_GROUPS, ...Object.keys(ALIASES)];

/** The groups a name stands for, however it is written (`lowerBack`, `Lower back`, `Rücken`), or undefined. */
export function muscleGroupsNamed(name: string): readonly MuscleGroup[] | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  const plain = name.toLowerCase().replaceAll("ß", "ss").normalize("NFKD");
  return NAMED.get(plain.replaceAll(/[\p{M}\s_'’-]+/gu, ""));
}
