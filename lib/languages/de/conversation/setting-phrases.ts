import type { SettingPhrases } from "../../../domain/conversation/conversation-words.ts";

/** What an athlete sets, in German. */
export const settingPhrases: SettingPhrases = {
  "food-off": [
    "(hor|hort|stopp|schluss) auf? mit .. (kalorien|essen|protein|eiweiss|rezept*|ernahrung)",
    "mit den (kalorien|rezepten|essen*|makros)",
    "(nichts|nix|keine) .. (ubers|uber|zum|zu) .. <food>",
    "essstorung",
    "<off> .. <food>",
    "<food> .. (nicht_mehr|nimmer|aus|abschalten|ausschalten|abbestellen|weglassen|abstellen|deaktivieren|nicht|stoppen|stopp|off|brauch*|loschen|streichen|weg|nerven|aufhoren|interessieren)",
  ],
  "food-on": [
    "<food> .. (an|wieder|ein|einschalten|anschalten|aktivieren|on|zuruck|fortsetzen)",
    "(wieder|gern|gerne|bitte|mochte|hatte|schickt|schick|will|vermisse) .. <food>",
  ],
  "bedtime-off": [
    "(gute_nacht|bett|schlaf*) .. (erinnerung|sms|nachricht*) .. (aus|weg|ab|nicht|raus)",
    "(gute_nacht_erinnerung|schlaferinnerung) .. aus",
    "<bed> ... (abschalten|weglassen|witz|ausschalten|abstellen|raus|loschen|abdrehen)",
    "<off> .. (<texts>|sachen|zeug)? .. <bed>",
    "<bed> .. (<texts>|sachen|tipps)? .. (nicht_mehr|nimmer|aus|abschalten|ausschalten|abbestellen|weglassen|abstellen|deaktivieren|nicht|stoppen|stopp|off|brauch*|streichen|weg|nerven|aufhoren|loschen)",
    "(nicht_mehr|nimmer|nicht|hort_auf|stopp) .. (ans|an_den|zum|uber|vom) .. <bed>",
  ],
  "bedtime-on": [
    "<bed> .. (<texts>)? .. (an|wieder|ein|einschalten|anschalten|aktivieren|on|zuruck)",
    "(wieder|bitte|mochte|hatte|schickt|schick|will|vermisse|erinner*) .. (ans|zum|furs)? <bed> (<texts>|wieder|erinnern|$)",
  ],
  "race-off": [
    "<race> .. (abgesagt|abgeblasen|abgebrochen_worden|absagen|streichen|gestrichen|fallt_aus|fallt_ins_wasser|faellt_aus|ausgefallen|verschoben|loschen|canceln|gecancelt|storniert|stornieren|nicht_mehr|nicht_statt|off|absage|findet_nicht|weg|rausnehmen|entfernen|vergessen|kann_weg|nix|austragen|doch_nicht|nicht_teil)",
    "(abgesagt|streich|streichen|losch|loschen|loscht|absagen|cancel|canceln|entfern*|storniere|streicht|nimm_raus|vergiss|sage|sag) .. <race>",
    "(lauf*|mach*|starte|nehme|nehm|bin|kann|mag|geh) .. (nicht|doch_nicht|nimmer|doch_ned|ned|nicht_mehr|leider_nicht) .. <race>",
    "(lauf*|mach*|starte|bin) .. <race> .. (nicht|doch_nicht|nimmer|nicht_mehr|ned)",
    "(vom|beim|aus_dem|meinen|fur_den|von_dem) .. <race> .. (abgemeldet|zuruckgezogen|zuruck|raus|abmelden|abgesagt|ausgestiegen|abgegeben|startplatz)",
    "startplatz .. (abgegeben|verkauft|weitergegeben)",
    "kein <race>",
  ],
  race: [
    "(*lauf|10_er|lauf) .. (on|el|am|le|this|next|dimanche|samedi|dans|in|en|im|is|it_s|ist|samstag|sonntag|prochain*)",
    "^ .. <race>",
    "(mein|meine|hab|habe|ha|laufe|lauf|starte|nachster|nachstes|mei|einen|ein|angemeldet|anmeldung|gemeldet|beim|nen|n|trag|eintragen|bin_beim|mache|mach|start|es|mis|hob|steht) .. <race>",
    "*marathon (am|ist|im|in|#n|,|$)",
    "<race> (am|ist|im|in|um|nachsten|nachste|diesen|ubermorgen|morgen|#n)",
  ],
  "rest-days": [
    "#days (pause|ruhe|frei) (pro|die|in_der) woche",
    "(#n|zwei|drei|vier|funf) (ruhetag*|rasttag*)",
    "(#n|#days|ein|eine|einen|zwei|drei|kein|keine|keinen|null|oan|zwoa|eis|zwoi) (ruhetag*|rasttag*|pausentag*|freie_tag*|erholungstag*|tage_ruhe|tag_ruhe|tage_pause|tag_pause|trainingsfreie_tag*|tage_frei|tag_frei|frei|ruhe)",
    "(ruhetag*|rasttag*|pausentag*|erholungstag*|restday*|ruhe) .. (#n|null|eins|ein|zwei|drei|kein|keine) (die_woche|pro_woche|bitte|$|in_der_woche|setzen|andern|stellen|erhohen|reduzieren|senken|machen|wochentlich|umstellen)",
    "(#n|ein|einen|zwei|drei|keinen|keine|null) .. (ruhetag*|rasttag*|erholungstag*|pausentag*) .. (woche|wochentlich|einplan*|reicht|reichen)",
  ],
  less: [
    "(jeden_tag|taglich) .. (viel|zu_viel|zu_oft|nicht)",
    "weniger .. (<texts>|oft|haufig|schreiben|schicken|$|bitte|davon|senden)",
    "(zu_viele|zu_viel|zuviel|zuviele|so_viele|soviele|zvui|zvill|zu_oft|zu_haufig|ziemlich_viele) (<texts>|davon|schreib*|sms|geschreibe|sind|auf_einmal|nachrichten|meldet|kommt|,|$)",
    "(nicht|ned|nid) (so|ganz_so|gar_so|mehr_so) (oft|viele|viel|haufig|oft_schreiben)",
    "(seltener|nicht_jeden_tag|nicht_taglich)",
    "(reduzier*|verringer*|runterfahren|reduziern|drossel*|einschrank*) .. (<texts>|anzahl|haufigkeit|menge|bissl|etwas|bitte)",
    "nur (noch)? .. (wichtige|wichtigste|wichtigsten|notigste|einmal_am_tag|einmal_pro_woche)",
    "(etwas|bisschen|bissl|viel|deutlich|lieber) weniger",
  ],
  more: [
    "mehr .. (<texts>|schreiben|schicken|infos|input|senden|davon|bitte)",
    "(ofter|oefter|haufiger|mehr|oftmals|ofters|mehrmals) .. (schreib*|schick*|erinner*|<texts>|meld*|text*|senden|was_von_euch|bitte)",
    "(schreib*|schick*|erinner*|meld*|text*) .. (ofter|oefter|haufiger|mehr|ofters)",
    "(ofter|oefter|haufiger|ofters) (bitte|$)",
  ],
  "new": [
    "ersten mal .. (hanteln|gewicht*|krafttraining|langhantel|gym|kraft)",
    "(hanteln|gewichte|krafttraining|langhantel) .. ersten mal",
    "noch nie .. (hantel*|gewicht*|krafttraining|kraft)",
    "(bin|ich_bin|komplett|ganz|noch|blutiger|totaler) (neu|anfanger*|neuling|einsteiger*|beginner)",
    "(fange|fang|angefangen|beginne|begonnen|noch_nie|habe_gerade) .. (krafttraining|gewichten|hanteln|kraft|gym|gewichte|eisen|fitnessstudio)",
    "(anfanger|anfangerin|neuling|einsteiger)",
  ],
  lifter: [
    "(langhantel|hantel*|krafttraining|gewicht*|eisen|kraftraum|kraftsport) .. seit",
    "seit .. (20##|19##|jahren|ewig*) .. (hantel*|langhantel|krafttraining|gewicht*|eisen|kraft*)",
    "(mache|trainiere|hebe|stemme|bin) .. (seit|schon) .. (jahr*|lange*|ewig*|#n|monat*)",
    "(kein|nicht|keine) .. (anfanger*|neuling|neu|einsteiger*)",
    "(erfahren*|fortgeschritten*|profi)",
  ],
};
