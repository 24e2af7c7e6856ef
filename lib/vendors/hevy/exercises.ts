import type { MuscleGroup } from "../../domain/log/workout.ts";
import { LONGEST_NAME } from "../longest-name.ts";
import { englishTitle } from "./exercise-names.ts";

const BENT = ["upperBack", "arms", "lowerBack"] as const;
const PULL = ["upperBack", "arms"] as const;
const PRESS = ["chest", "shoulders", "arms"] as const;
const OVERHEAD = ["shoulders", "arms"] as const;
const LEGS = ["quads", "glutes", "hamstrings"] as const;
const HINGE = ["hamstrings", "glutes", "lowerBack"] as const;

/**
 * Muscle groups of common lifts by Hevy's title without equipment and grip: the movers and those that plainly help
 * [choice, after the anatomy of each movement]. A lift of the whole body or one that is not here has no entry, and then
 * its workout names no groups at all, which loads them all (docs/rules.md 3). Of cardio, what a run loads.
 */
const GROUPS: readonly (readonly [readonly MuscleGroup[], readonly string[]])[] = [
  [PRESS, ["bench press", "incline bench press", "decline bench press", "chest press", "incline chest press"]],
  [
    PRESS,
    ["iso-lateral chest press", "floor press", "push up", "incline push up", "decline push up", "diamond push up"],
  ],
  [PRESS, ["chest dip", "dip", "hammer press"]],
  [
    ["chest"],
    ["chest fly", "incline chest fly", "decline chest fly", "cable fly crossovers", "low cable fly crossovers"],
  ],
  [["chest"], ["butterfly", "single arm cable crossover", "seated chest flys"]],
  [OVERHEAD, ["overhead press", "shoulder press", "seated overhead press", "seated shoulder press", "arnold press"]],
  [OVERHEAD, ["standing military press", "push press", "upright row"]],
  [["shoulders"], ["lateral raise", "single arm lateral raise", "seated lateral raise", "front raise"]],
  [
    ["shoulders", "upperBack"],
    ["rear delt reverse fly", "face pull", "chest supported reverse fly", "band pullaparts"],
  ],
  [
    PULL,
    ["pull up", "chin up", "wide pull up", "lat pulldown", "reverse grip lat pulldown", "single arm lat pulldown"],
  ],
  [PULL, ["seated cable row", "seated row", "dumbbell row", "iso-lateral row", "iso-lateral high row", "inverted row"]],
  [PULL, ["chest supported incline row", "single arm cable row"]],
  [BENT, ["bent over row", "pendlay row", "t bar row"]],
  [["upperBack"], ["shrug", "straight arm lat pulldown", "pullover"]],
  [["arms"], ["bicep curl", "hammer curl", "preacher curl", "concentration curl", "ez bar biceps curl", "spider curl"]],
  [["arms"], ["seated incline curl", "reverse curl", "cross body hammer curl", "drag curl", "behind the back curl"]],
  [["arms"], ["triceps pushdown", "triceps rope pushdown", "triceps extension", "skullcrusher", "triceps kickback"]],
  [["arms"], ["single arm triceps pushdown", "seated wrist extension", "seated palms up wrist curl"]],
  [
    ["arms", "chest"],
    ["triceps dip", "bench dip"],
  ],
  [LEGS, ["squat", "box squat", "pause squat", "full squat", "sumo squat", "leg press", "leg press horizontal"]],
  [LEGS, ["lunge", "walking lunge", "reverse lunge", "bulgarian split squat", "split squat", "step up"]],
  [
    ["quads", "glutes"],
    ["hack squat", "belt squat", "pendulum squat"],
  ],
  [
    ["quads", "glutes", "core"],
    ["front squat", "goblet squat"],
  ],
  [["quads"], ["leg extension", "single leg extensions", "wall sit"]],
  [["hamstrings"], ["lying leg curl", "seated leg curl", "standing leg curls", "nordic hamstrings curls"]],
  [HINGE, ["romanian deadlift", "single leg romanian deadlift", "straight leg deadlift", "good morning"]],
  [
    [...HINGE, "quads", "upperBack"],
    ["deadlift", "sumo deadlift", "rack pull"],
  ],
  [["lowerBack", "glutes", "hamstrings"], ["back extension"]],
  [
    ["glutes", "hamstrings"],
    ["hip thrust", "single leg hip thrust", "glute bridge", "cable pull through"],
  ],
  [["glutes"], ["hip abduction", "glute kickback", "rear kick", "clamshell"]],
  [["calves"], ["standing calf raise", "seated calf raise", "single leg standing calf raise", "calf press"]],
  [["calves"], ["calf extension"]],
  [["core"], ["plank", "side plank", "crunch", "cable crunch", "decline crunch", "bicycle crunch", "reverse crunch"]],
  [["core"], ["sit up", "russian twist", "hanging leg raise", "hanging knee raise", "lying leg raise", "ab wheel"]],
  [["core"], ["dead bug", "hollow rock", "leg raise parallel bars", "knee raise parallel bars", "cable twist"]],
  [
    ["quads", "calves", "lowerBack"],
    ["running", "treadmill"],
  ],
  [[], ["walking", "cycling", "spinning", "elliptical trainer", "air bike", "stretching", "warm up"]],
];

const BY_TITLE: ReadonlyMap<string, readonly MuscleGroup[]> = new Map(
  GROUPS.flatMap(([groups, titles]) => titles.map((title) => [title, groups] as const)),
);

/** The muscle groups of an exercise such as `Bench Press - Close Grip (Barbell)`; undefined when they are not certain. */
export function groupsOfExercise(title: string): readonly MuscleGroup[] | undefined {
  return BY_TITLE.get(plainTitle(title));
}

/** A title in English and small letters, without equipment and grip. */
export function plainTitle(title: string): string {
  const plain = title
    .slice(0, LONGEST_NAME)
    .replaceAll(/\(.*?\)/g, " ")
    .split(" - ", 1)
    .join("")
    .toLowerCase();
  return englishTitle(plain.replaceAll(/\s+/g, " ").trim());
}
