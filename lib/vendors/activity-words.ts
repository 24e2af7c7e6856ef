import type { WorkoutKind } from "../domain/log/workout.ts";

/**
 * The names of activities in English, German, Spanish, French, Italian, Portuguese, Dutch and a few words of others,
 * without accents and in small letters [choice]. A name that stands in no list is `cross` (docs/rules.md 2).
 */

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** Words by which people and apps name a kind; the first kind that has one decides. */
export const WORDS: readonly (readonly [WorkoutKind, ReadonlySet<string>])[] = [
  // What has a word of running or walking in it and is neither.
  [
    "cross",
    setOf(`wheelchair rollstuhl silla handbike handcycle handcycling langlauf skilanglauf skilaufen eislauf eislaufen
      schlittschuhlaufen rollschuhlaufen ski skiing skis esqui sci skitouren swimrun transition`),
  ],
  [
    "run",
    setOf(`run runs running runner jog jogging jogger treadmill parkrun trailrun trailrunning ultrarun ultramarathon
      speedwork trackwork hillwork tempowork
      lauf laufe laufen laufband dauerlauf ausfuhren ausfuehren joggen
      carrera carreras correr corriendo trote trotar ejecutar cinta rodaje rodajes fartlek
      course courir footing executer foulees
      corsa correre esegui eseguire
      corrida correndo executar
      hardlopen hardloop hardloopsessie rennen uitvoeren
      lopning lopa lob lobe loping bieg bieganie juoksu beh bieh
      ランニング ジョギング 跑步 달리기 러닝 бег`),
  ],
  [
    "strength",
    setOf(`strength lift lifts weight weights weightlifting weighttraining lifting powerlifting crossfit hiit kettlebell kettlebells
      calisthenics bodyweight amrap emom tabata core circuit
      kraft kraftsport kraftgerat kraftgeraet kraftraum gewichte gewichtheben hanteln kerntraining rumpf zirkeltraining kraftigung
      pesas pesa fuerza musculacion halterofilia fortalecimiento
      musculation muscu renforcement renfo poids haltere halteres halterophilie gainage
      pesi forza sollevamento potenziamento
      musculacao pesos peso forca fortalecimento
      kracht gewichten fitness-kracht
      silowy styrketrening styrketraning styrke voimaharjoittelu 筋力トレーニング 力量训练 근력 силовая`),
  ],
  [
    "cross",
    setOf(`ride rides cycling biking bike bicycle spinning hike hiking rucking swim swimming rowing elliptical ergometer
      rad radfahren radfahrt radtour fahrrad wandern wanderung schwimmen rudern
      bici bicicleta ciclismo ciclista senderismo natacion remo eliptica
      velo vtt cyclisme cycliste randonnee natation aviron
      bicicletta pedalata ciclistica escursione nuoto
      pedalada trilha natacao fietsen fietsrit zwemmen`),
  ],
  [
    "recovery",
    setOf(`walk walks walking walker yoga pilates golf stretch stretching stretches mobility flexibility meditation
      meditate breathing breathwork breathe mindfulness recovery cooldown qigong taichi barre babywearing toddlerwearing
      caddying pushchair
      gehen gassi spaziergang spazieren spazierengehen walken dehnen dehnung dehnubungen beweglichkeit atmung atemubung
      atemubungen achtsamkeit erholung abkuhlen flexibilitat flexibilitaet mobilitat mobilitaet
      caminar caminata caminando andar andando paseo pasear marcha estiramiento estiramientos respiracion meditacion
      movilidad flexibilidad recuperacion enfriamiento
      marche marcher promenade etirement etirements respiration mobilite flexibilite souplesse recuperation
      camminata camminare passeggiata respirazione meditazione mobilita flessibilita allungamento recupero defaticamento
      caminhada caminhar respiracao meditacao mobilidade flexibilidade alongamento ioga recuperacao
      wandelen wandeling lopen rekken ademhaling mobiliteit meditatie herstel
      promenad gatur spacer kavely ウォーキング 步行 걷기 ヨガ 瑜伽 요가 ходьба йога`),
  ],
];

/** Beginnings and ends of words in compounds: `Langstreckenlauf`, `Gewichtstraining`, `户外跑步`. */
export const STEMS: readonly (readonly [WorkoutKind, RegExp])[] = [
  ["cross", /^(schlittschuh|rollschuh|schneeschuh|eiskunst|eisschnell|inline|rollski).*lauf/u],
  ["run", /^(lauf|jogg)|(?<!ver|ab|ski|eis|ein|kreis)lauf$|hardlop|跑步|ランニング/u],
  ["strength", /^(kraft|gewicht|krachttrain|gewichttrain|weightlift|musculac|strength)|力量|筋力/u],
  ["recovery", /^(dehn|stretch|spazier|meditat|meditac)|spaziergang$|步行|ウォーキング/u],
];

/** What is a race where another sport is named beside it: `Course cycliste`. */
export const RACE_WORDS: ReadonlySet<string> = setOf("course courses carrera carreras corsa corrida");

/** What one walks on as well as one runs, in the words of a name. */
export const TREADMILL: RegExp = /(^| )(treadmill|laufband|tapis( de course)?|cinta( de correr)?)(?= |$)/gu;
export const WALK_WORDS: ReadonlySet<string> = setOf(`walk walks walking walker gehen spaziergang spazieren walken
  caminar caminata caminando andar andando paseo pasear marcha marche marcher promenade
  camminata camminare passeggiata caminhada caminhar wandelen wandeling`);

/** High intensity and intervals, in any of the languages: what apps file as HIIT. */
export const INTENSE_INTERVALS: readonly RegExp[] = [/interval|fraction/, /inten[sc]|(^| )alta /];

/** What people put into titles beside what they did. */
export const TITLE_WORDS: ReadonlySet<string> = setOf(
  "course transition peso poids core circuit recovery rennen lopen executar",
);

/** Sports that are cross-training, so that only a name nobody knows is worth a remark. */
export const SPORT_WORDS: ReadonlySet<string> = setOf(`
  workout exercise fitness cardio gym aerobic aerobics aqua archery badminton ball baseball basketball bmx bocce
  bouldering boxing bowling canoe canoeing canyoning climb climber climbing cricket curling cycle cyclocross dance
  dancing darts disc diving downhill ebike elliptical equestrian fencing fishing floorball football freediving frisbee
  gravel gymnastics handball hockey horseback hunting hurling inline jitsu judo jump jumping karate kayak kayaking
  kendo kickboxing kite kiteboarding kitesurf kitesurfing lacrosse martial mma motocross mountain mountaineering
  mtb multisport netball nordic obstacle orienteering paddle paddleboarding paddling padel paragliding parkour
  pickleball polo racket racquet racquetball rafting rappelling roller rollerski rollerskiing row rower rugby sail
  sailing scuba skate skateboard skateboarding skating skimo skipping snorkeling snowboard snowboarding snowshoe
  snowshoeing soccer softball spin squash stairclimber stairmaster stairstepper stepper sup surf surfing taekwondo
  tennis trampoline trek trekking triathlon duathlon aquathlon tricycling velomobile volleyball wakeboard
  wakeboarding waterpolo waterski windsurf windsurfing wingfoil wrestling zumba hula klettern bouldern tanzen tanz
  boxen fussball basketballspielen federball tischtennis eishockey kanu kajak paddeln segeln surfen windsurfen
  reiten skaten inlineskaten schneeschuh schneeschuhwandern snowboarden alpin bergsteigen mountainbike
  mountainbiken crosstrainer ellipsentrainer ellipsentraining seilspringen turnen fechten ringen kampfsport
  tauchen schnorcheln rollski treppensteigen rodeln ballspiel escalada baile bailar danza boxeo futbol baloncesto
  voleibol balonmano tenis piragua piraguismo vela equitacion patinaje patinar raquetas alpinismo montanismo
  gimnasia esgrima lucha buceo triatlon escalade danse danser boxe basket volley patinage patin raquettes
  alpinisme gymnastique escrime lutte plongee voile equitation arrampicata ballo pugilato calcio pallacanestro
  pallavolo vela equitazione pattinaggio ciaspole canottaggio danca futebol basquete surfe equitacao patinacao
  eliptico klimmen dansen boksen voetbal basketbal volleybal zeilen paardrijden schaatsen roeien`);

/** Words of such names that tell no sport by themselves. */
export const GENERAL_WORDS: ReadonlySet<string> = setOf(`
  other generic unknown unspecified all any activity activities sport sports training cross hang horse mixed
  play rock rope snow social stair stairs step steps table ultimate virtual water wind winter step treppen
  sonstige sonstiges andere anderes aktivitat nieve cuerda artes otro otra otros escaleras neige corde autre
  autres escalier entrainement deporte entrenamiento actividad activite altro altra allenamento attivita outro
  outra treino esporte atividade anders overig activiteit`);

/** Whole names whose words would say something else, or nothing; without spaces. */
export const EXACT: ReadonlyMap<string, WorkoutKind | "none"> = new Map<string, WorkoutKind | "none">([
  ...named("strength", "core training|core|circuit training|functional training|functional fitness|core exercise|hiit"),
  ...named("strength", "high intensity interval training|strength trainer|weight training|weighttraining|cross fit"),
  ...named(
    "strength",
    "functional strength training|traditional strength training|f45 training|tronc|entrainement du tronc",
  ),
  // What people write into their own diaries.
  ...named("strength", "legs|leg day|push|push day|pull|pull day|upper body|lower body|full body|chest day|back day"),
  ...named("strength", "beine|oberkorper|unterkorper|ganzkorper|pierna|piernas|tren superior|tren inferior"),
  ...named("strength", "jambes|haut du corps|bas du corps|gambe|deadlifts|deadlift|squats|squat|bench|trx|wod"),
  ...named("run", "marathon|half marathon|halbmarathon|maraton|media maraton|semi marathon|mezza maratona"),
  ...named("run", "sortie longue|tirada larga|fahrtenspiel|hill repeats|trail|ultra trail|courses a pied"),
  ...named("run", "speed work|track work|hill work|tempo work"),
  ...named("run", "trabajo de velocidad|travail de vitesse|lavoro di velocita|trabalho de velocidade"),
  ...named("none", "rest day|ruhetag|repos|jour de repos|descanso|dia de descanso|riposo|rustdag"),
  ...named("recovery", "cooldown|cool down|preparation and recovery|mind and body|body and mind|tai chi|barre|barre3"),
  ...named("recovery", "laufbandgehen|rest|recovery|run walk recovery|retour au calme"),
  ...named("recovery", "korper und geist|mente y cuerpo|corps et esprit|mente e corpo|corpo e mente|lichaam en geest"),
  ...named(
    "recovery",
    "golf course|vuelta a la calma|nordic walking|dog walking|stroller walking|baby wearing|hot yoga",
  ),
  ...named("recovery", "vorbereitung und erholung|preparacion y recuperacion|preparation et recuperation"),
  ...named("cross", "wheelchair run pace|wheelchair walk pace|bike to run transition|run to bike transition"),
  ...named(
    "cross",
    "swim to bike transition|obstacle course racing|fitness gaming|fitness gaming training|cross training",
  ),
  ...named(
    "cross",
    "interval work|working out|moto cross|stage performance|workout|exercise|cardio|golf cart|water running|cross country skiing",
  ),
  ...named("none", "high stress work|manual labor|yard work|house work|video gaming|watching sports|public speaking"),
  ...named("none", "dedicated parenting|musical performance|ice bath|cold plunge|massage therapy|percussive massage"),
  ...named("none", "air compression|in vehicle|child care|work|gaming|operations tactical|operations medical"),
  ...named("none", "operations flying|operations water|auto fahren|faire le menage|jeux video|red light therapy"),
]);

function named(activity: WorkoutKind | "none", names: string): readonly (readonly [string, WorkoutKind | "none"])[] {
  return names.split("|").map((name) => [name.replaceAll(" ", ""), activity] as const);
}

/** What is no training at all: gaming, chores, driving, and what only restores. */
export const NONE_WORDS: ReadonlySet<string> = setOf(`
  gaming videogaming esport esports videogame videogames
  chores chore housework household cleaning cooking gardening yardwork shopping laundry vacuuming mowing shoveling shovelling
  driving drive vehicle automobile passenger
  parenting childcare caregiving babysitting caretaking
  sauna massage cryotherapy compression bath spa sleep sleeping nap still tilting sedentary
  speaking watching chess poker reading studying television boardgame
  motorcycling motorcycle motorbike moto boating snowmobiling eating shower
  schlafen schlaf nachtschlaf nickerchen schach lesen fernsehen motorrad motorradfahren
  zocken gamen videospiel videospiele computerspiel computerspiele hausarbeit haushalt putzen fensterputzen staubsaugen kochen
  gartenarbeit rasenmahen rasenmaehen einkaufen autofahren autofahrt kinderbetreuung buroarbeit bueroarbeit
  dormir sueno siesta ajedrez lectura television motocicleta
  videojuegos limpieza limpiar cocinar jardineria compras conducir conduccion domesticas
  sommeil sieste echecs menage menageres nettoyage cuisine jardinage conduire conduite aspirateur
  dormire sonno scacchi videogiochi pulizie cucinare giardinaggio spesa guidare guida domestiche
  sono xadrez limpeza cozinhar jardinagem dirigir conduzir
  slapen slaap schaken
  schoonmaken stofzuigen grasmaaien koken tuinieren boodschappen autorijden kinderopvang`);

/** What is no training by itself, and is with a sport beside it: `Game`, but `Soccer game`. */
export const NONE_ALONE_WORDS: ReadonlySet<string> = setOf(`
  work working job labor labour desk office game games commuting commute flying sitting coaching operations lifestyle
  arbeit buro pendeln
  trabajo trabajar oficina ninos
  travail bureau courses enfants
  lavoro lavorare ufficio bambini
  trabalho trabalhar escritorio criancas
  werk kantoor`);
