import { describe, expect, it } from "vitest";
import { activityOf, activityOfRecording, activityOrCross, isKnownActivity } from "../../lib/vendors/activities.ts";
import { numberedActivity, STRAVA_NUMBERS, unknownNumber } from "../../lib/vendors/activity-numbers.ts";

const named = (kind: string, names: string): readonly { readonly name: string; readonly kind: string }[] =>
  names.split("|").map((name) => ({ name, kind }));

describe("the name of an activity", () => {
  it.each([
    ...named("run", "Outdoor Run|Outdoor_Run|TrailRun|VIRTUAL_RUN|stroller-jogging|Treadmill"),
    ...named("run", "Lauf|Laufen|Outdoor Ausführen|Innenräume Laufen|Traillauf|Laufband|Langstreckenlauf"),
    ...named("run", "Carrera|Correr|Carrera al aire libre|Course à pied|Course en extérieur|Corsa|Corsa all'aperto"),
    ...named("run", "Corrida|Corrida ao ar livre|Hardlopen|ランニング|户外跑步"),
    ...named("strength", "Traditional Strength Training|Traditionelles Krafttraining|Funktionales Krafttraining"),
    ...named("strength", "Gewichtstraining|Hochintensives Intervalltraining|Kerntraining|Core Training|Cross Fit"),
    ...named("strength", "Entrenamiento con pesas|Entrenamiento de fuerza tradicional|Musculation|Musculación"),
    ...named("strength", "Allenamento con i pesi|Treino de força tradicional|Krachttraining|functional-fitness"),
    ...named(
      "strength",
      "Entraînement par intervalles à haute intensité|Entrenamiento de intervalos de alta intensidad",
    ),
    ...named("recovery", "Outdoor Walk|Gehen|Outdoor Gehen|Outdoor Spaziergang|Caminata|Caminar|Marche|Marche à pied"),
    ...named("recovery", "Camminata|Passeggiata|Caminhada|Wandelen|Nordic Walking|dog-walking|babywearing|Yoga|Dehnen"),
    ...named("recovery", "breathing|BREATHWORK|meditation|Méditation|Meditación|stretching|Körper und Geist|Golf"),
    ...named("cross", "Ride|Radfahren|Hike|Wandern|Senderismo|Randonnée|Schwimmen|Skilanglauf|Wheelchair Run Pace"),
    ...named("cross", "BIKE_TO_RUN_TRANSITION|hiking-rucking|Vélo|Workout|fitness gaming"),
    ...named("none", "Schlafen|Sleep|Siesta|Sommeil|Chess|Schach|Ajedrez|Échecs|Motorcycling|Reading"),
    ...named("none", "work|gaming|Video Gaming|high-stress-work|manual-labor|yard-work|cleaning|cooking|driving"),
    ...named("strength", "Leg day|Push|Oberkörper|Tren superior|Haut du corps|Deadlifts"),
    ...named("run", "Rodaje|Halbmarathon|Sortie longue|Tirada larga|Fahrtenspiel|Marathon"),
    ...named("none", "Rest day|Ruhetag|Repos|Descanso"),
    ...named("none", "dedicated-parenting|childcare|commuting|sauna|ice-bath|Arbeit|Hausarbeit|Trabajo|Jardinería"),
    // Work and games with a sport beside them, and without.
    ...named("run", "Speed work|Track work|Hill work|Tempo work|Courses à pied|Trabajo de velocidad|Trail"),
    ...named("cross", "Interval work|Working out|Basketball game|Soccer game|Rugby game|Tennis coaching|Flying disc"),
    ...named("cross", "Performance training|Fútbol con niños|Skateboard commute|Trail ride|Motocross"),
    ...named("none", "Game|Coaching|Working|Social work|Sports massage|Board games|Courses"),
    ...named("strength", "Renforcement musculaire|Renforcement fonctionnel|Muscu|Renfo|Fortalecimiento"),
    ...named("recovery", "Flexibilität|Flexibilitaet|Abendspaziergang|Hundespaziergang|Trail walk"),
    ...named("recovery", "Walk on treadmill|Incline treadmill walk|Gehen auf dem Laufband|Caminar en cinta"),
    ...named("recovery", "Marche sur tapis|Marche sur tapis de course|Caminar en cinta de correr"),
    ...named("run", "Walk/run treadmill|Tapis de course"),
    ...named("cross", "Schlittschuhlauf|Rollschuhlauf|Eiskunstlauf|Course cycliste|Course en vélo|Carrera ciclista"),
    ...named("none", "Moto|Autofahrt|Videospiele|Computerspiele|Rasenmähen|Staubsaugen|Büroarbeit"),
    ...named("none", "Tareas domésticas|Tâches ménagères|Faccende domestiche"),
  ])("$name is $kind", ({ name, kind }) => {
    expect(activityOrCross(name)).toBe(kind);
  });

  it("that nobody knows says nothing, and counts as cross", () => {
    expect([
      activityOf("Underwater basket weaving"),
      activityOrCross("Underwater basket weaving", undefined),
    ]).toStrictEqual([undefined, "cross"]);
  });
});

describe("an activity that counts as cross", () => {
  it.each([
    ..."AlpineSki|BackcountrySki|Badminton|Canoeing|EBikeRide|EMountainBikeRide|Elliptical|GravelRide|Handcycle|Hike".split(
      "|",
    ),
    ..."IceSkate|InlineSkate|Kayaking|Kitesurf|MountainBikeRide|NordicSki|Padel|Pickleball|Racquetball|RockClimbing".split(
      "|",
    ),
    ..."RollerSki|Rowing|Sail|Skateboard|Snowboard|Snowshoe|Soccer|Squash|StairStepper|StandUpPaddling|Surfing|Swim".split(
      "|",
    ),
    ..."TableTennis|Tennis|Velomobile|VirtualRide|VirtualRow|Wheelchair|Windsurf|Workout|Training|Klettern|Fußball".split(
      "|",
    ),
    ..."LAP_SWIMMING|OPEN_WATER_SWIMMING|INDOOR_CARDIO|MULTI_SPORT|cross_country_skiing_ws|generic|Escalade|Fútbol".split(
      "|",
    ),
  ])("is known: %s", (name) => {
    expect([activityOrCross(name), isKnownActivity(name)]).toStrictEqual(["cross", true]);
  });

  it.each(["Quidditch", "", "Xyz"])("is not known: %j", (name) => {
    expect(isKnownActivity(name)).toBe(false);
  });
});

describe("a recording", () => {
  it.each([
    { sport: undefined, title: "Morning Run", kind: "run" },
    { sport: undefined, title: "Run home from work", kind: "run" },
    { sport: undefined, title: "After work", kind: "cross" },
    { sport: undefined, title: "Golf course", kind: "recovery" },
    { sport: "cycling", title: "Run", kind: "cross" },
  ])("of sport $sport titled $title is $kind", ({ sport, title, kind }) => {
    expect(activityOfRecording(sport, title)).toBe(kind);
  });
});

describe("the number of an activity", () => {
  it("is worth a remark where no documentation has it", () => {
    expect([9, 1, 999].map((number) => unknownNumber(STRAVA_NUMBERS, number))).toStrictEqual([
      undefined,
      undefined,
      "number 999",
    ]);
  });

  it.each([
    [9, "run"],
    [10, "recovery"],
    [30, "strength"],
    [1, "cross"],
    [undefined, "cross"],
  ])("%s of Strava is %s", (number, kind) => {
    expect(numberedActivity(STRAVA_NUMBERS, number)).toBe(kind);
  });
});
