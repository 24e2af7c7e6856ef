import type { WholeTexts } from "../../../domain/conversation/conversation-words.ts";

/** Whole texts that say one thing, in German. */
export const wholeTexts: WholeTexts = {
  whole: {
    "food-off": [
      "(essen|essenstipps|ernahrung|rezepte|mahlzeiten) (aus|off|nein|stopp|stop)",
      "(kein|keine|ohne|stop|stopp) (essen|essenstipps|rezepte|mahlzeiten|ernahrung|ernahrungstipps|essens_sms|essenssms)",
    ],
    "food-on": ["(essen|essenstipps|rezepte|mahlzeiten|ernahrung) (an|ein|on|ja)"],
    "bedtime-off": [
      "(schlaf|schlafen|bett|schlafenszeit|bettzeit) (aus|off|nein|stopp|stop)",
      "(keine|kein|ohne|stop|stopp) (schlaf|schlafsms|schlaferinnerung|bettzeit|schlafen|schlaf_sms)",
    ],
    "bedtime-on": ["(schlaf|schlafen|bett|schlafenszeit|bettzeit) (an|ein|on|ja)"],
    "race-off": [
      "(rennen|wettkampf|marathon) (aus|off|abgesagt|absagen|streichen|loschen)",
      "(kein|streich|losche) (rennen|wettkampf|marathon)",
    ],
    resume: [
      "(weiter|fortsetzen|weitermachen|fehlalarm|fortfahren|pausenende|gehts_weiter|weiter_gehts|weiter_so|wieder_an|resume|entwarnung|auf_gehts|wieder_da)",
      "(bin|ich) (wieder_da|zuruck|wieder_fit|wieder_gesund|ok|okay|fit|gesund|back|wieder_ok|wieder_zuruck|genesen)",
      "(wieder) (fit|gesund|da|zuruck|dabei|an|gut)",
      "pause (aus|ende|beenden|vorbei|off)",
      "falscher alarm",
      "gesund",
      "mir_gehts (wieder)? (gut|besser)",
      "alles (wieder)? gut",
    ],
    start: [
      "(start|anmelden|starten|wieder_anmelden|anmeldung|abonnieren|neustart|unstop|beginnen|wieder_starten|wieder_dabei)",
      "start (wieder|nochmal)",
    ],
    tapback: [],
    praise: [],
    mistake: [],
    stop: [
      "(stop|stopp|stoppen|abmelden|abbestellen|aufhoren|austragen|abmeldung|kundigen|kundigung|schluss|ende|beenden|loschen|halt|abbruch|abbrechen|aus|genug|storno|widerruf|deaktivieren|abbestelen|abstellen|aufhorn|stoppt|einstellen|abbestellung|stornieren|schluss_aus|hort_auf|ausschalten|abschalten|abo_kundigen|unsubscribe|hor_auf|stop_sms|lass_es|lasst_es|blockieren) (jetzt|sofort|alles|alle|sms|nachrichten|damit|stop|stopp|aus|endlich|die|mit_sms|mit_den|das|service|schluss|mit_nachrichten|danke)? (sms|nachrichten|erinnerungen)?",
      "keine (sms|nachrichten|erinnerungen|texte|mehr|smsen)( mehr)?",
      "nichts mehr (schicken|schreiben|senden)?",
      "nix mehr (schicken|schreiben|senden)?",
      "nicht mehr (schreiben|schicken|senden)",
    ],
    less: [
      "weniger (sms|nachrichten|oft|erinnerungen)?",
      "(seltener|zu_viel|zu_viele|zuviel|nicht_so_oft|zu_oft|nicht_so_viel|nicht_so_viele)",
    ],
    more: ["mehr (sms|nachrichten|oft|erinnerungen|davon)?", "(ofter|haufiger|noch_mehr|oefter)"],
    "new": ["(neu|anfanger|anfangerin|neuling|einsteiger|beginner)"],
    lifter: ["(erfahren|fortgeschritten|kraftsportler|kraftsportlerin|profi|alter_hase|lifter)"],
    why: [
      "(und|aber)? (warum|wieso|weshalb|wozu|grund|begrundung|weswegen|erklarung|wieso_das|warum_das|warum_denn|warum_nicht) (das|denn|nicht|eigentlich|ruhetag|jetzt|so)?",
    ],
    help: [
      "(hilfe|befehle|info|infos|anleitung|kommandos|optionen|menu|wer_bist_du|wer_seid_ihr|was_ist_das|wie_geht_das|wie_gehts|wie_funktioniert_das|support|information|hilf_mir|bedienung|wer_ist_das)",
    ],
    status: [
      "(status|stand|erholung|plan|mein_plan|mein_status|wie_stehts|was_jetzt|wie_schauts|wie_siehts_aus|<day>|und_morgen|was_ist_morgen|was_steht_an|ruhetag_oder_training|laufen_oder_pause|training_oder_pause|pause_oder_training|ruhetag|wie_gehts_mir|was_tun|was_soll_ich_tun|lage|soll_ich_laufen|morgen_laufen|morgen_frei|ruhetag_morgen|ruhetag_heute)",
    ],
    "unsure-stop": [],
    no: [
      "(nein|ne|nee|noe|no|nope|na|nei|naa|lieber_nicht|sicher_nicht|auf_keinen_fall|eher_nicht|kein_bedarf|kein_interesse|niemals|nix_da|bitte_nicht|nein_nein|n|besser_nicht|nicht_interessiert|keine_lust|kein_bock|nada|ablehnen|abgelehnt|nie_im_leben|lass_mal|kein_interesse_danke) (lieber_nicht|kein_interesse|nicht|passt_schon|nein)?",
    ],
    yes: [
      "(ja|jaa|jo|jep|jap|jup|jawoll|jawohl|jau|klar|na_klar|klaro|gerne|gern|sicher|naturlich|auf_jeden_fall|aber_sicher|unbedingt|einverstanden|freilich|logo|yes|yep|j|selbstverstandlich|joa|los_gehts|bin_dabei|sehr_gerne|sehr_gern|stimme_zu|ja_klar|jo_passt|jo_eh|ok_ja|okay_ja|ja_ok|ja_passt|ja_gerne|sowieso|eh_klar|immer_her_damit|jupp|abgemacht|aber_gerne|aber_ja|auf_gehts|jawoi|bestatigt|zugestimmt) (gerne|gern|klar|bitte|ja|los_gehts|einverstanden|immer|passt|start|unbedingt|bin_dabei|sicher|naturlich|super)?",
    ],
    agree: [
      "(ok|okay|passt|in_ordnung|gut|alles_klar|geht_klar|oki|okey|k|von_mir_aus|meinetwegen|super|na_gut|geht_in_ordnung|okidoki|machen_wir|machma|isch_guet|basst)",
    ],
    thanks: [
      "(danke|ok|okay|oki|okey|passt|super|supi|toll|prima|klasse|cool|geil|top|perfekt|spitze|fein|gut|sehr_gut|alles_klar|verstanden|mach_ich|mache_ich|werd_ich|notiert|geht_klar|haha*|lol|hihi*|hehe*|rofl|xd*|merci|thx|thanks|dankeschon|schon|lieb|nett|lieben_dank|vielen_dank|besten_dank|herzlichen_dank|danke_schon|danke_sehr|tausend_dank|merci_vielmal|gerne_geschehen|bitte_gerne|kein_problem|kein_thema|gute_nacht|guts_nachtle|guet_nacht|schlaf_gut|bis_morgen|bis_dann|tschuss|ciao|baba|servas|lg|liebe_grusse|gruss|gleichfalls|ebenso|ebenfalls|wow|mega|wahnsinn|stark|hammer|gefallt_mir|guter_tipp|gute_idee|wird_gemacht|mach_ma|aha|ach_so|achso|stimmt|genau|richtig|freut_mich|schon_gemacht|erledigt|in_ordnung|sauber|fett|nice|great|yeah|juhu|hurra|okidoki|roger|leiwand|urleiwand|sehr_schon|gut_zu_wissen|passt_scho|passt_schon|basst|ned_schlecht|eh|geschmeidig|lauft|bussi|bin_im_bett|brav|bravo|na_dann|okay_gut|gut_danke|freu_mich|isch_guet|tiptop|hurra|jep_mach_ich|jawohl_chef|ok_chef|alles_gut_danke|danke_coach|hab_ich|top_danke|gern) (danke|dank|super|ok|okay|mach_ich|gut|haha|passt|dir|euch|alles_klar|perfekt|bis_dann|schon|cool|top|werd_ich|lg|verstanden|chef|coach|fur_den_tipp|gemerkt|dann|so|mach_ich_so)? (danke|dir|euch|mach_ich|coach)?",
    ],
    pause: [
      "(pause|pausieren|pausiere|aussetzen|unterbrechen|pausierung|urlaub|urlaubsmodus|stummschalten|ferien|pausiert|pausiern) (#days|#n|alles|machen|einlegen|bis_*|fur|jetzt|sms|nachrichten|vorerst)? (#days)?",
      "#days (pause|ruhe|urlaub|aussetzen)",
      "(eine|mach|kurze|kleine)? pause (machen|einlegen)?",
      "ruhe #days",
    ],
    snooze: [
      "(snooze|spater|spaeter|nachher|jetzt_nicht|nicht_jetzt|schlummern|verschieben|morgen_nochmal|grad_nicht|gerade_nicht|bis_spater_dann|erinnere_mich_spater|keine_zeit|spater_nochmal|gerade_schlecht|erst_spater|nachher_nochmal|schlummer|ein_andermal|noch_nicht) (#hours|#n|nochmal|erinnern)?",
      "(in)? #hours",
      "erinner mich (spater|#hours|nochmal)",
    ],
    "rest-days": [
      "(ruhetage|ruhetag|ruhe|rasttage|rasttag) (#n|null|eins|zwei|drei|#days)",
      "(#n|ein|zwei|drei|kein|keine) (ruhetag|ruhetage|rasttage)",
    ],
    race: ["(rennen|wettkampf|marathon|event)"],
  },
};
