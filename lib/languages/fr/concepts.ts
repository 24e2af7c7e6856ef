import type { Concepts } from "../../domain/conversation/concepts.ts";

/** What words stand for in French. */
export const concepts: Concepts = {
  chest: "poitrine thorax sternum thoraci* poumon* pectora*",
  heart: "coeur pouls",
  hurts: "mal douleur* douloureu* brule* pique lance elance* point",
  tight: "serre* oppress* poids pression etau ecras* comprim* lourd etreint* barre ceinture elephant oppressee",
  breath:
    "jetouff* asphyxi* suffo* respir* souffle air essouffl* etouff* haleine ventoline asthme siffle* suffoque respirer inspire",
  cant: "jarriv* peux_plus peux_pas arrive_pas arrive_plus mal_a du_mal manque impossible capable peine",
  faint:
    "vapes vape oeil_au seffondr* tourne_de evanou* malaise connaissance inconscient* effondr* ecroul* pommes tombe_raide se_reveille_pas repond_pas syncope evanouie syncop* black_out trou_noir tombe_dans perdu_connaissance inconsciente reagit_pas bouge_plus raide",
  near: "failli presque limite",
  dizzy:
    "vertige* etourdi* tourne tangue etoiles tournis voile* flou floue tourni* titube vacill* hypotension chute_de_tension vertigo tete_qui",
  fog: "brouillard coton vaseux vaseuse embrum* dans_le_cirage coltar brume ensuque*",
  fever: "fievre* frisson* temperature febrile frissonne",
  vomit: "rendu vomi* gerb* degueul* rendu_mon renvoy* degobill* nausee* vomir rendre vomit",
  blood: "sang saign* hemorrag* ensanglant*",
  pee: "urine* pipi pisse pisser toilettes selles caca",
  dark: "fonce* marron coca noir* brun* rouge* cola",
  head: "tete crane caboche crane_contre",
  hit: "cogne* tape* frappe* coup choc tombe pris recu commotion heurte* cogner chute casque assomme bosse percute",
  palp: "palpit* emballe* saute* rate* accelere* tachycard* bat_trop bat_vite irregul* tachy* fibrill* travers chamade",
  "rest-pose": "assis* allonge* canape lit repos couche*",
  swell: "gonfl* enfl* ferme",
  mouth: "gorge langue levre* bouche",
  allergy: "allerg* anaphyl* urticaire plaques piqure guepe abeille",
  face: "visage bouche figure oeil",
  droop: "tombe paralys* engourd* affaiss* fourmill* tordu* travers bave",
  side: "cote moitie gauche droit* demi",
  speech: "parler parle mots bredouill* articul*",
  stroke: "avc infarctus crise convuls* convulse epilep* attaque convulsions",
  confused: "confus* desorient* delire* sais_plus_ou sait_plus_ou incoherent* melee melange nimporte_quoi perdu",
  heat: "chaleur chaud soleil insolation degres canicule",
  ambulance: "ambulance samu secours urgence* 15 112 18 aide au_secours",
  die: "mour* mort* tuer suicid* crev* finir_avec en_finir mettre_fin mourrir creve flinguer foutre_en_lair pendre sauter disparaitre me_tuer",
  self: "me moi meme",
  life: "vie vivre vis monde exister jours plus_la etre_la exist*",
  pills: "cachets medicaments pilules surdose overdose boite comprimes cachetons medocs tranxene doliprane",
  cut: "scarifi* coupe* mutil* du_mal_a_moi veines scarif* me_fais_du_mal me_frappe",
  "better-off":
    "sans_moi poids manquer adieu debarrass* a_quoi_bon plus_de_sens boulet pont toit corde lettres adieux inutile",
  joint:
    "genou* cheville* tibia* achille hanche* aine dos epaule* coude* poignet* cou pied* orteil* talon* cote cotes doigt* tendon* mollet* ischio* cuisse* quadri* fesse* muscle* jambe* bras articulation lombaire* hanches ischios aponevrose pubis lombaires clavicule",
  injury:
    "bless* entorse dechir* claqu* elongation tordu* foul* fractur* casse* boite* tendinite aponevr* periostite lumbago sciatique torticolis pubalgie coince bloque crampe* contracture fissure",
  ill: "malade* grippe rhume enrhume* covid virus gastro angine bronchite patraque souffrant* antibio* creve infection enrhum* sinusite otite cystite pneumonie crever rhumes toux tousse nez_bouche microbe* arret_maladie souffrante fichu foutu malades zona contamine* pogne positif covide chope refile couve alite*",
  texts:
    "message* sms texto* rappel* notification* liste numero abonnement ecri* envo* texte* texter texte ecrire sms_de",
  stopv:
    "stop arret* arrete* desabonn* desinscri* desinscription retir* enlev* supprim* effac* resili* annul* fin assez suffit laisse* laissez degage plus_de coup* cessez cesse lachez lache foutez fichez desabonne desinscris desinscrivez stoppez marre achale* crisse* ferme_la rgpd consentement trompe* mauvais_numero harcel*",
  neg: "pas plus aucun* jamais rien sans ni non",
  anymore: "plus",
  want: "veux voudrais souhaite envie aimerais",
  startv: "start repren* repris* reabonn* reinscri* remet* reactiv* active* retour recommenc* continue*",
  food: "repas manger bouffe nourriture recette* cuisin* diner nutrition",
  sleep: "coucher dormir lit sommeil dodo nuit",
  race: "course marathon semi trail competition 10k 5k",
  run: "cour* footing sortie jog* km couru",
  train: "entrain* seance muscu salle soulev* velo nat* fractionne",
  day: "aujourdhui demain lundi mardi mercredi jeudi vendredi samedi dimanche soir",
  restw: "repos recup* recuper* relache",
  hard: "dur facile effort rpe environ plutot genre sur",
  other:
    "il elle lui pere mere frere soeur pote copine copain ami amie coureur femme mari fils fille quelquun enfant* chien chat chef partenaire oncle tante cousin* voisin* collegue grand_mere grand_pere beau film serie chanson facteur",
  past: "ya il_y_a ans avant hier an_dernier",
  joke: "haha* mdr lol ptdr hihi xd",
  thanks:
    "merci ok daccord super parfait compris note top merki mci mrc cimer nickel impec remerci* okidou genial recu tiguidou marci gentil",
  why: "pourquoi raison pkoi explique",
  q: "que quoi comment quand quel quelle qui puis dois est_ce",
  later: "tard rappelle occupe* reunion pas_maintenant heure heures tantot",
  pausew: "pause vacances suspend* silence",
  time: "semaine* jour jours mois",
  less: "moins trop souvent",
};
