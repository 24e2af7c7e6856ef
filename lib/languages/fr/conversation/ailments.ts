import type { AilmentPhrases } from "../../../domain/conversation/conversation-words.ts";

/** Pain and sickness, and the words for bodies, in French. */
export const ailments: AilmentPhrases = {
  lists: {
    chest: "poitrine thorax sternum torse cage_thoracique plexus poitrinne potrine",
    ache: "douleur douleurs douloureux douloureuse mal bobo brule brulure brulures pique pincement pincements elancement elancements lance point points lancements coup_de_poignard tiraillement",
    tight:
      "serre serree serrer serrement serrait oppress* oppresse oppressee pression poids comprim* etau ecras* ecrase bloque bloquee lourd lourde oppression compress* etreint coince elephant barre",
    breathe:
      "respirer respire respiration souffle reprendre_mon_souffle inspirer reprendre_ma_respiration trouver_mon_air prendre_mon_souffle respirer_correctement avoir_de_l_air",
    fainted:
      "evanou* evanoui evanouie perdu_connaissance perte_de_connaissance perdu_conscience perdre_connaissance tomb*_dans_les_pommes tombe_dans_les_pommes tombee_dans_les_pommes tomber_dans_les_pommes tombe_dans_les_vapes tombee_dans_les_vapes tomber_dans_les_vapes dans_les_vapes tourne_de_l_oeil tourner_de_l_oeil tourne_de_loeil syncope inconscient inconsciente black_out blackout trou_noir perds_connaissance malaise_vagal tombe_inconscient perdu_conaissance pertes_de_connaissance perdu_la_carte pete_une_syncope tombe_raide sans_connaissance dans_les_pommes dans_les_pomme perdre_conscience collapse collapsus",
    vital: "gorge langue levre levres visage bouche face yeux paupieres cou",
    swell: "gonfl* enfl* serr* ferm* se_ferme",
    head: "tete crane front caboche",
    joint:
      "genou genoux cheville chevilles hanche hanches epaule epaules coude coudes poignet poignets dos lombaires lombaire cou nuque cervicales mollet mollets tibia tibias tendon achille talon talons pied pieds orteil orteils cuisse ischio ischios aine aines adducteur adducteurs quadriceps menisque ligament ligaments cote cotes doigt doigts pouce main bras jambe rotule plante_du_pied voute_plantaire gros_orteil bassin sciatique muscle articulation os clavicule periostes trapeze biceps fessier fesse rein reins soleaire fascia coiffe bandelette omoplate coccyx machoire psoas sacrum jumeaux peroniers malleole metatarse tfl pubis pectoral dos_du_pied",
    sorely:
      "mal douleur douleurs douloureux douloureuse fait_mal font_mal lance lancent tire tiraille pique bloque bloquee coince coincee enfle enflee enfle gonfle gonflee gonfles tordu tordue foule foulee casse cassee pete petee dechire dechirure claque claquee claquage luxe luxee demis blesse blessee inflamme enflamme craque crac elancement elancements chauffe_anormalement grince souffre me_tue niaise lache lachee foutu niquee nique raide_et entorse contracture tendinite deboite bousille bousillee flingue flingue demonte craquement fracture fracturee inflammation_au gene une_gene fragile_et brule inflammee decrisse scrap",
    injured:
      "tordu tordue foule foulee casse cassee pete petee dechire claque claquee luxe luxee demis demise blesse blessee vire viree deboite deboitee cogne_le froisse froissee etire elongation contracture entorse foulure fracture fissure dechirure claquage nique bousille bousillee flingue explose_le ruine abime abimee retourne coince coincee bloque bloquee fait_mal_au fait_mal_a faite_mal_au faite_mal_a fait_mal fait_craquer racle fendu tendinite pogne scrape arrache ecrase fele felee",
    ailments:
      "entorse tendinite tendinites periostite aponevrosite sciatique lumbago tour_de_rein tours_de_rein torticolis claquage dechirure elongation contracture fracture_de_fatigue fracture hernie_discale pubalgie bursite syndrome_de_l_essuie_glace essuie_glace syndrome_rotulien fasciite epicondylite foulure luxation lumbalgie nevralgie epine_calcaneenne fissure_de_fatigue tendinopathie cruralgie capsulite chondropathie essuie_glaces dechirure_musculaire sesamoidite",
    illness:
      "grippe rhume creve angine covid corona gastro bronchite sinusite virus otite pneumonie laryngite pharyngite rhino rhinopharyngite intoxication indigestion toux infection etat_grippal tracheite mononucleose mono migraine_de bronchiolite amygdalite scarlatine varicelle zona crasse crud gastro_enterite tourista turista",
    kin: "frere soeur pere mere papa maman fils fille fille copain copine mari femme ami amie pote potes cousin cousine oncle tante grand_pere grand_mere papi mamie voisin voisine chef collegue coach bebe enfant enfants petit petite petits chum blonde chien chienne chat beau_frere belle_soeur beau_pere belle_mere conjoint conjointe neveu niece gars filleul eleve prof binome partenaire compagnon compagne gosse gosses gamin gamine ado coloc cheval toutou mec gendre equipier",
  },
  negations: "pas plus aucun aucune sans jamais ni zero moins guere nul rien non evite eviter prevenir",
  negationLinks:
    "de du d la le l un une trop si vraiment eu d autre plus mal j ai eu me fait ressenti senti peur_de aussi tres ce cette en dit la_moindre moindre",
  self: "je j moi me m mon ma ai suis chu",
  pain: [
    "fait* mal (au|a_la|aux|a_l) <joint>",
    "(tendon|genou|talon|mollet|epaule) .. en feu",
    "(tibia|genou|cheville) .. (hyper|super|tres|trop) (douloureux|douloureuse|sensible|enfle*)",
    "<joint> .. (m_elance|elance|m_elancent|coince|brule)",
    "(fasciite|tendinite|sciatique|aponevrosite|periostite|lumbago) .. (plantaire|de_retour|revenu*|encore|retour)",
    "(mal|douleur|douleurs|bobo|gene|pointe|souffre|craquement|inflammation|elancement*|tiraillement*|decharge*) .. (a|au|aux|dans|sous|o|derriere|sur|en_bas|du|de|niveau|ds|le_long|l) .. <joint>",
    "<joint> .. <sorely>",
    "(me_suis|j_ai|jme_suis|suis|m_etre|pense_m_etre|t_es|je_me_suis|m_a) .. <injured> .. <joint>",
    "<injured> (le|la|un|une|l|mon|ma|les|des|au|a_la|a_l|aux) .. <joint>",
    "(me|suis|etre|m) .. (blesse|blessee|blesser)",
    "(j_ai|avec|grosse|petite|une|la|encore|ma|cette|vieille|mauvaise) .. (blessure|entorse|dechirure|douleur|gene)",
    "<ailments>",
    "(lance|tire|tiraille|fait_mal|font_mal|lancent|bloque|craque|coince) .. <joint>",
    "(fait|font|faisait|faire) .. mal .. (quand|a_chaque|des_que|en|lorsque|au_moindre|depuis|si_je|pour_marcher|a_la_course|aux_appuis)",
    "douleur* (vive|intense|aigue|forte|qui_lance|atroce|persistante|lancinante|fulgurante|musculaire_forte|bizarre|sourde|qui)",
    "(arrive|peux|reussis|capable) .. (plus|pas|pu) .. (poser_le_pied|marcher|plier|lever_le_bras|tourner_la_tete|m_appuyer|appuyer|me_baisser|me_pencher|plier_le|descendre)",
    "(boite|boiter|boitille|boiter_bas)",
    "(senti|entendu|eu) .. (craquement|crac|claquer|craquer|lacher|decharge|clac|pop)",
    "(dos|genou|cheville|epaule|nuque|cou) (bloque|coince|en_vrac|en_compote|hs|nique|qui_lache|foutu|en_feu|bloquee|coincee)",
    "mal (aux_genoux|partout_au_dos|de_dos|au_dos|aux_tibias|aux_pieds|aux_chevilles)",
    "suis blesse*",
    "^ blesse*",
  ],
  sick: [
    "^ (je_suis)? (malade) (#n)? $",
    "(suis|chui|chu|tombe|tombee|toujours|me_sens|encore|bien|jsuis|suis_trop|cloue|me_suis|sens|un_peu|pas_mal|vraiment|reste|etre|tres|j_suis|mis|etat) (suis|tombe|tombee|encore|un_peu|tres|bien|vraiment|toujours|trop|hyper|super|completement|tombée|pas_mal|grave|pas|re|a_nouveau|quand_meme)? (malade|souffrant|souffrante|patraque|enrhume|enrhumee|grippe|grippee|mal_foutu|mal_foutue|fievreux|alite|alitee|mal_en_point|contagieux|contagieuse|au_fond_du_lit|au_lit_avec|pas_bien_du_tout|ko_au_lit|magane|maganee|poque|mal_fichu|mal_fichue|tout_pourri|nauseeux|en_arret_maladie|en_arret|amoche|enroue|aphone)",
    "^ (malade|grippe|enrhume|enrhumee|souffrant|grippee)",
    "(j_ai|chope|choppe|chopper|attrape|pogne|attraper|pris|ai|ramasse|positif|positive|avec|grosse|gros|sale|une|un|la|le|au|couve|traine|recupere|testé|trainer|mechante|mechant|sacre|sacree|bonne|foutue|enieme|nouvelle|cause|plein|pleine|en|contracte|soigne|du|eu|petit|petite|bon) .. <illness>",
    "<illness> (,|$|et|depuis|je|pas|carabine*|au|donc|qui|:|de|ce|du|en|confirme*|cette|je_suis|suspect*|quelle|intestinal*)",
    "(mal|maux) (a|de|a_la|au) (gorge|ventre|la_gorge|estomac)",
    "(nez) (qui_coule|bouche|pris|coule)",
    "(diarrhee|tourista|courante|bouffees_de_chaleur_et)",
    "(sous) (antibio*|antibiotique*|amoxi*)",
    "(couve|couver|attrape|chope|choppe|pogne) (un|quelque|une|qqch|quelque_chose|un_truc|de_quoi|saloperie)",
    "(au|cloue_au|reste_au|dans_mon|coincee_au) lit (avec|malade|depuis|toute|,|$|aujourd*)",
    "(malade|arret) #days",
    "arret maladie",
    "(tousse|toux|eternue) (comme|sans|beaucoup|grasse|tout)",
  ],
};
