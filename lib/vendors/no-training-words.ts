import { setOf } from "./activity-words.ts";

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
  sommeil sieste echecs
  menage menageres nettoyage cuisine jardinage conduire conduite aspirateur
  dormire sonno scacchi
  videogiochi pulizie cucinare giardinaggio spesa guidare guida domestiche
  sono xadrez
  limpeza cozinhar jardinagem dirigir conduzir
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
