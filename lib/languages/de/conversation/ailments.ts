import type { AilmentPhrases } from "../../../domain/conversation/conversation-words.ts";

/** Pain and sickness, and the words for bodies, in German. */
export const ailments: AilmentPhrases = {
  lists: {
    chest: "brust bruscht brustkorb brustbein brustbereich oberkorper_vorn herzgegend brustkasten",
    ache: "schmerz* schmirz* schmerze weh tut_weh stech* stich* sticht brenn* zieh* zieht zwickt krampf* aua ziehts",
    tight:
      "druck druckt eng enge engegefuhl beklemm* drucken schwer schnurt zugeschnurt presst quetscht zu spannt spannung gepresst engt einschnurend elefant gewicht last zentner",
    air: "luft luftli",
    breathe: "atmen schnaufen luft_holen durchatmen luft_kriegen luft_bekommen einatmen atme schnaufe atmet",
    fainted:
      "ohnmacht* ohnmaecht* bewusstlos* bewustlos* kollabier* kollaps umgekippt umkippt kippe_um zusammengebrochen zusammengeklappt zusammengesackt umgefallen zamgebrochen zammbroche umgfalle zamklappt weggetreten weggekippt weggesackt weggetretten synkope blackout umgegangen zsammgfalln bewusstsein_verloren das_bewusstsein umgkippt umgheit zusammegklappt niedergebrochen bewusstsein_weg",
    vital: "hals zunge lippe lippen gesicht rachen kehle mund lippa",
    swell:
      "schwillt schwellen schwoll* geschwollen angeschwollen anschwell* zuschwell* zugeschwollen dick zu_geht zugeht macht_zu enger an_und zu",
    head: "kopf schadel birne hinterkopf stirn chopf schlafe",
    joint:
      "knie kniee knien knies chnu knochel fuss fusse fuess sprunggelenk huft* achillessehne achilles schulter schultern rucken kreuz leiste leisten wade waden schienbein schienbeine ferse fersen ellbogen ellenbogen handgelenk handgelenke nacken hals_wirbel halswirbel* lws hws iliosakral isg sehne sehnen band bander meniskus kreuzband innenband aussenband rippe rippen zeh zehe zehen finger daumen hand bein arm oberschenkel unterschenkel hamstring fusssohle sohle gelenk gelenke steissbein knochen patella kniescheibe adduktor* plantar* rist spann ballen grosszehe trizepssehne bizepssehne schulterblatt schlusselbein kniekehle ischias muskel piriformis oberarm unterarm wirbelsaule kiefer wadenbein kniesehne beinbeuger achselsehn patellasehne sitzbein wirbel beuger",
    sorely:
      "weh schmerz* schmirz* sticht stechen zwickt zwicken zieht ziehen zerrt gezerrt verstaucht verdreht geprellt gebrochen geschwollen dick angeschwollen entzundet gereizt blockiert verspannt_und verletzt kaputt streikt zickt macht_probleme macht_arger macht_mucken muckt knackt knirscht klemmt eingeklemmt pocht brennt_wie uberlastet_und uberlastet angerissen gerissen riss uberdehnt ausgerenkt verknackst verrenkt verhoben verrissen gestaucht aua meldet_sich spinnt probleme beschwerden im_eimer gezwickt instabil gschwolle im_arsch hinuber krampft_seit tuet_weh autsch piekst puckert instabil bricht kracht verknaxt",
    injured:
      "gezerrt verstaucht verdreht geprellt gebrochen uberdehnt gerissen angerissen ausgerenkt verknackst verknaxt verrenkt verhoben verrissen gestaucht verletzt umgeknickt gestossen zerrung bruch prellung verstauchung angebrochen angestossen umgeknackst ausgekugelt aufgeschlagen uberlastet verlupft verhobe verzerrt eingeklemmt gequetscht weh_getan wehgetan demoliert kaputt lädiert ladiert gestaucht vertreten verzogen",
    ailments:
      "shin_splints schienbeinkantensyndrom muskelfaserriss faserriss muskelriss zerrung bandscheibe* bandscheibenvorfall hexenschuss lauferknie patellaspitzensyndrom sehnenentzundung sehnenscheidenentzundung achillessehnenreizung plantarfasziitis plantarfaszitis fersensporn tennisarm tennisellbogen golferarm ermudungsbruch stressfraktur banderriss bankerriss bandverletzung meniskusriss kreuzbandriss kapselriss kapselverletzung schleimbeutelentzundung muskelzerrung leistenzerrung wadenzerrung ischias ischiasnerv knochenhautentzundung knieprobleme *schmerzen *zerrung runners_knee springerknie fasziitis tractus* iliotibial* knieschmerz* ruckenschmerz* bänderdehnung banderdehnung banderanriss arthrose",
    illness:
      "erkaltet erkaltung grippe grippal* grippig corona covid magen_darm magendarm magen_darm_grippe schnupfen husten halsweh halsschmerzen mandelentzundung angina bronchitis lungenentzundung infekt virus nebenhohlen* verkuhlt verkuehlt verkuhlung verschnupft norovirus noro durchfall influenza mittelohrentzundung lebensmittelvergiftung magenverstimmung bazillus scharlach gurtelrose pfeiffersches kehlkopfentzundung stirnhohlen* rotznase seuche schniefnase erkältung heiser",
    kin: "mann frau freund freundin bruder schwester vater mutter papa mama sohn tochter kind kinder baby kleine kleiner kleinen opa oma onkel tante hund katze kollege kollegin chef chefin nachbar nachbarin partner partnerin kumpel freunde trainer trainerin mitbewohner mitbewohnerin schwager schwagerin schwiegermutter schwiegervater cousin cousine neffe nichte bub madl laufpartner laufpartnerin trainingspartner trainingspartnerin bekannte bekannter enkel exfreund exfreundin pferd kater mitlaufer spatz lebensgefahrte grossvater grossmutter",
  },
  negations:
    "kein keine keinen keiner nicht nie ohne ned net nix nichts null nimmer niemals weder keinerlei nid kei weder",
  negationLinks:
    "mehr so wirklich richtig zum_gluck irgendwelche die den das der mein meine mir mich ist so_ein ein eine wegen mit starke",
  self: "ich i mir mich mein meine hab bin habe ha bi",
  pain: [
    "(wadl|wadln|haxn|kreuz|gnack|knia|schuita) .. (zerr*|weh|gezerrt|verriss*)",
    "(ringfinger|ringband|finger|zeh) .. (geschossen|gerissen|gebrochen|kaputt)",
    "sauweh",
    "au weh",
    "<joint> .. (brennt|brennen|kribbelt_und)",
    "(fersensporn|lauferknie|tennisarm|ischias|hexenschuss|achillessehne) .. (wieder|zuruck|meldet)",
    "<joint> .. <sorely>",
    "<sorely> .. (in|im|am|an|auf|unter|unterm|hinter|i|uber|uberm|beim|neben|der|vom|um_die|ums|mein|meine) .. <joint>",
    "(<joint>) (schmerz*|probleme|beschwerden|zerrung|verletzung|ziehen|stechen|entzundung)",
    "(mir|hab|habe|beim|am|an|den|die|das|ha|habs|meine|meinen) .. <joint> .. <injured>",
    "<injured> .. <joint>",
    "(bin|ich|leider|i|mich|mir|hab|habe|schwer|wieder|immer_noch|noch|akut|bi) .. (verletzt|umgeknickt|umgknickt|verletzung|verletzte|gesturzt_und)",
    "(eine|ne|meine|der|die|alte|wegen|mit|haben|hab) (verletzung|blessur|prellung|zerrung|verstauchung|entzundung)",
    "<ailments>",
    "(hab|habe|ich_hab|hob|wieder) (rucken|knie|schulter|nacken|fuss|hufte) $",
    "(hab|habe) rucken",
    "(humpel*|hinke|hinken|humple)",
    "(kann|konn|cha|konnte) .. (nicht|kaum|nimmer|nid|ned|nur) .. (auftreten|belasten|beugen|laufen_vor_schmerz*|gehen_vor|strecken|aufsteh_vor|bewegen_vor|anheben)",
    "(starke|stechende|heftige|extreme|hollische|schlimme|fiese|ziemliche|akute|stechender|heftiger|ziehender) schmerz*",
    "schmerz* (beim|wenn|bei_jedem|nach_dem|seit|im|an|am|links|rechts|in)",
    "(tut|tuat|tuet|tun|tats) .. weh (beim|wenn|bei|seit|vom|,|$|und|nach|aber)",
    "(knack|knacks|schnalz*|ploppen|plopp|peitschenhieb|reissen) .. (gehort|gespurt|gemacht|wade|oberschenkel|knie)",
    "(es_hat|hats|hat_es) .. (geknackt|geschnalzt|gezogen|gerissen|gezwickt|geknallt)",
    "was gezerrt",
  ],
  sick: [
    "^ (ich_bin|bin)? (krank|erkaltet) (#n)? $",
    "(bin|ich|i|bi|lieg*|fuhl*|wieder|total|leider|richtig|noch|immer_noch|heute|seit|voll|etwas|bissl|bisschen|werd|werde|glaub|grad|so|mega|bissi|dauerhaft|schwer|gerade|jetzt|ganz|i_bi|bettlagrig|total|echt|extrem|leicht|ur) .. (krank|chrank|kronk|erkaltet|verkuhlt|verkuehlt|malad|malade|angeschlagen|flach|grippig|kranklich|unwohl|elend|verschnupft|krankgeschrieben|erchaltet|vergrippt|verchaltet|verrotzt|im_krankenstand|am_krankeln|krank_geworden|krank_im_bett|grottig|heiser)",
    "^ (krank|erkaltet|verkuhlt|chrank|kronk|verschnupft|krankgeschrieben)",
    "(hab|habe|hob|ha|mit|einen|eine|ne|nen|fette|fetter|wegen|bekomm*|krieg*|eingefang*|positiv_auf|gefangen|geholt|kriege|haben|an|durch|schwere|schon_wieder|wieder|heftige|die|den|der|leichte|leichter|dicke|starke|am|starken|kampfe|ein|einem|einer|voll|leichten|grippaler|hartnackige|akute|verdacht_auf|n|mega|fiese|fieser) (die|den|ne|nen|eine|einen|einer|einem|das|ganz|leider|fette|mega|starken|bissl|etwas|leichten|voll|schlimme|schlimmen|n|dicken|dicke|wieder|a|en|e|richtig|bisschen|heftig|gerade|mir|schon_wieder)? .. <illness>",
    "<illness> (,|$|und|seit|hat|eingefangen|erwischt|im|bekommen|geholt|heute|flach|leider|lieg*|kein|mich|also|wieder|noch|bin|am|daheim|gefangen|vom|statt)",
    "(lieg|liege|lig|lieg) .. (flach|im_bett|bett|im_krankenbett|krank)",
    "(hals|kopf|glieder|gliederschmerzen|halskratzen|hals_kratzt|halsweh|nase_lauft|nase_zu|nase|kratzt) .. (weh|kratzt|schmerz*|lauft|zu|verstopft|tut_weh|im_hals|dicht)",
    "(halskratzen|gliederschmerzen|halsentzundung|laufende_nase|triefnase|magenprobleme|magen_probleme|magenkrampf*|bauchweh|bauchschmerzen|kopfweh)",
    "(nehme|nehm|krieg|bekomme|auf|muss) .. (antibiotika|antibiotikum)",
    "(krank|krankgemeldet|krankgeschrieben) #days",
    "(erwischt|umgehauen) .. (grippe|virus|erkaltung|corona|infekt|magen)",
    "(mich_hats|mich_hat_es|hats_mich|hat_mich|mi_hots) .. (erwischt|erwischd|umgehauen|flachgelegt|zerlegt|niedergestreckt|dahingrafft)",
  ],
};
