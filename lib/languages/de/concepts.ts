import type { Concepts } from "../../domain/conversation/concepts.ts";

/** What words stand for in German. */
export const concepts: Concepts = {
  chest: "brust brustkorb brustbein brust* brustkasten brustmitte",
  heart: "herz* puls",
  hurts: "weh schmerz* sticht stech* brennt brennen tut_weh aua zieht ziehen stich*",
  tight: "druck* eng enge* zuschnur* zugeschnurt druckt schwer presst last beklemm* gurtel elefant klemmt",
  breath: "erstick* luft atem* atm* schnauf* atemnot kurzatmig asthma* spray inhalator pfeif* keuch*",
  cant: "kann_nicht kann_kaum krieg_kein* kriege_kein* bekomm* kaum schwer keine_luft kein_atem kan_nicht ned nimmer",
  faint:
    "ohnmaecht* ohnmacht* ohnmachtig umgekippt umgefallen umkipp* zusammengebrochen bewusstlos* kollabier* weggetreten weggekippt zusammengesackt reagiert_nicht wacht_nicht zsammbroch* zammgebroch* kollaps umkippt umgefalln umgfalle ohnmacht weggesackt ansprechbar zusammengeklappt krampft",
  near: "fast beinah* kurz_davor kurz_vor",
  dizzy:
    "schummrig* drumm* drmlig schwind* schwumm* dreht dreh* duselig taumel* trumm* wackel* sterne trummlig trulli* flau kreislauf karussell torkel* schwank* schwarz_vor verschwommen flimmer* damisch sternchen sterndl",
  fog: "nebel* benommen benebelt watte matsch* damisch neben_der_spur duselig",
  fever: "fieber* schuttelfrost temperatur fiebrig fiaba temperatur_von",
  vomit:
    "uebergeb* kotz* gekotzt erbroch* erbrech* ubergeb* spei* gespieben gereihert gespuckt brech* ubel uebel reiher* brechdurchfall spucken gspiebn",
  blood: "blut* geblutet nasenbluten blutig*",
  pee: "urin pipi pinkel* pisse klo stuhl lulu harn*",
  dark: "braunlich* dunkel* braun* cola schwarz* rot* tee",
  head: "kopf* schadel birne rube grind chopf kopp schadl stirn",
  hit: "gestossen geschlagen angeschlagen gefallen geknallt gekracht gehaut schlag stoss gehirnersch* abbekommen gekriegt beule aufgeschlagen hinterkopf gstosse agschlage aagschlage gsturzt gesturzt helm platzwunde geprallt angehauen dotzt",
  palp: "stolper* herzras* rast rasen aussetz* flatter* klopf* setzt_aus holper* hupft hupf* herzrasen unregelmass* vorhofflimmern rhythmus* spinnt springt sprunge",
  "rest-pose": "sitzen liegen sofa couch bett ruhe liege",
  swell: "schwill* schwell* geschwoll* dick zu",
  mouth: "hals zunge lippe* mund rachen",
  allergy: "allerg* anaphyla* ausschlag quaddeln wespe* biene* stich nuss*",
  face: "gesicht* mundwinkel auge",
  droop: "hangt taub* gelahmt lahm* kribbel* schief lall* gelaehmt runter",
  side: "seite halfte links rechts linke* rechte* halb*",
  speech: "sprechen reden rede worte worter sprache spricht",
  stroke: "schlaganfall herzinfarkt infarkt krampf* anfall epilep* herzstillstand herzstillst*",
  confused: "verwirrt wirr durcheinander orientier* weiss_nicht_wo weiss_nicht_mehr_wo wirres lallt kauderwelsch",
  heat: "hitze heiss sonne hitzschlag sonnenstich grad sonnenst*",
  ambulance: "krankenwagen notarzt rettung 112 144 notfall hilfe ambulanz sanitat*",
  die: "sterb* tot umbring* umgebracht bring_mich_um selbstmord suizid* tod erhang* sterbe* umbringa sterbn nimmer_da strick springen sprung vor_den_zug bruck* dach",
  self: "mich mir selbst selber",
  life: "leben* lebe welt lebm dasein da_sein aufwach* existier* labe",
  pills: "tabletten pillen uberdosis schlaftabletten schlafmittel",
  cut: "ritz* schneid* pulsadern verletze_mich ritze verletz_mich wehgetan weh_tun",
  "better-off":
    "ohne_mich vermiss* last abschied* besser_dran sinn keinen_sinn abschiedsbrief* lebwohl ausweg wertlos uberflussig",
  joint:
    "knie* knochel sprunggelenk schienbein* achilles* hufte* leiste* rucken* kreuz schulter* ellbogen ellenbogen handgelenk nacken fuss* zeh* ferse* rippe* finger* sehne* band bander wade* oberschenkel* muskel* bein* arm gelenk* gesass haxn haxe chnu knia kreiz iliosakral* bizeps trizeps kniekehle",
  injury:
    "verletz* zerr* gezerrt verstaucht umgeknickt verdreht gerissen faserriss gebrochen bruch humpel* entzund* hexenschuss ischias fersensporn bandscheib* faszi* zwick* geprellt prellung gstaucht verknackst verknaxt blockiert",
  ill: "krank* erkalt* grippe* corona virus infekt* schnupfen verkuhlt magen_darm husten halsschmerz* antibiotik* chrank verschnupft grippal* verkalt* verkuhlt* pfnusel huest* magen magendarm mandel* angina bronchitis lungenentzund* nebenhohl* krankgeschrieben krankenstand flachliegen lieg_flach flach kraenk* ansteck* angesteckt eingefangen gliederschmerz* rotznas* schnupfn heiser* durchfall",
  texts:
    "nachricht* sms text* schreib* schick* send* erinnerung* meldung* liste verteiler nummer benachrichtig* textet smsen anschreiben meldungen",
  stopv:
    "stop stopp* hor_auf hort_auf aufhor* abmeld* abbestell* kundig* losch* beend* raus nimm streich* austrag* meld_mich_ab schluss ende genug lass_mich lasst_mich widerruf* aufhoren aufhoeren stoppt beendet austragen tragt abschalten abstell* stellt_ab loscht loesch* lass_mi lasst falsche_nummer klappe verpiss* nerv* dsgvo einwilligung",
  neg: "nicht kein keine keinen keiner nix nie ned net ohne nimmer niemals nichts",
  anymore: "mehr nimmer",
  want: "will mocht* mag wunsch* brauch* wurde hatte_gern",
  startv: "start* anmeld* wieder weiter* fortsetz* aktivier* zuruck reaktivier*",
  food: "essen* essens* ernahrung* koch* rezept* mahlzeit* fruhstuck",
  sleep: "schlaf* bett schlafen nacht",
  race: "rennen wettkampf lauf marathon halbmarathon volkslauf renn*",
  run: "lauf* gelaufen jogg* km renne",
  train: "train* krafttraining kraft studio gym einheit hantel* gewicht* rad schwimmen heb*",
  day: "heute heut morgen montag dienstag mittwoch donnerstag freitag samstag sonntag abend",
  restw: "ruh* ruhetag* erhol* locker frei pausentag",
  hard: "hart schwer leicht anstreng* rpe gefuhlt etwa ungefahr skala",
  other:
    "er sie sein ihr ihn vater mutter papa mama bruder schwester frau mann freund freundin kumpel laufer jemand kind* sohn tochter hund katze chef partner trainingspartner oma opa onkel tante nachbar* kollege kollegin cousin neffe nichte schwager film serie lied trainer",
  past: "vor_jahren fruher jahr* letztes gestern damals mal",
  joke: "haha* lol hihi spass lach*",
  thanks:
    "danke* dank merci ok okay alles_klar super passt perfekt verstanden thx mersi merce dankschee dankschon dankeschon notiert passt_scho basst klasse prima leiwand spitze vergelts",
  why: "warum wieso weshalb grund wozu",
  q: "was wie kann soll wann welche wer darf muss",
  later: "spater erinner* jetzt_nicht nicht_jetzt meeting beschaftigt stunde stunden nachher",
  pausew: "pause pausier* urlaub ferien unterbrech* aussetzen",
  time: "woche* tag tage monat",
  less: "weniger oft seltener zu_viel* zuviel*",
};
