import type { SettingPhrases } from "../../../domain/conversation/conversation-words.ts";

/** What an athlete sets, in French. */
export const settingPhrases: SettingPhrases = {
  "food-off": [
    "(conseils|trucs|messages|infos) (alimentation|nutrition|bouffe|repas|manger) .. (veux_pas|veux_plus|pas|stop|coupe*|anorexi*)",
    "anorexi*",
    "(rien|plus_rien|pas) .. (sur|de) .. <food>",
    "<food> .. (coupe*|enleve*|vire*|m_en_passe|stop)",
    "<off> .. <food>",
    "(plus|pas|stop|arrete*) .. (<send>) .. <food>",
    "<food> (off|non|stop|ca_suffit|merci_non|j_en_veux_plus|pas_besoin|inutiles)",
    "<food> .. (m_interesse* pas|pas_besoin|m_interessent_pas|servent_a_rien)",
  ],
  "food-on": [
    "<on> .. <food>",
    "<food> (oui|on|ok|de_nouveau|a_nouveau|encore|de_retour)",
    "<food> .. (me_manquent|me_manque)",
  ],
  "bedtime-off": [
    "<bed> ... (coupe*|enleve*|arrete*|vire*|blague|stop|supprime*)",
    "<off> .. <bed>",
    "(plus|pas|stop|arrete*) .. (<send>|dire) .. (<bed>)",
    "<bed> (off|non|stop)",
  ],
  "bedtime-on": [
    "<on> .. (<texts>|les|l_heure)? .. <bed>",
    "rappel* moi .. (coucher|dormir)",
    "<bed> (oui|on|a_nouveau|de_nouveau)",
  ],
  "race-off": [
    "(annule|annulez|annuler|supprime|supprimez|supprimer|enleve|enlevez|retire|retirez|efface|effacez|oublie|oubliez|raye|rayez|annulation_de|vire|laisse_tomber|annulé|decommande) .. <race>",
    "<race> .. (annule|annulee|annules|reporte|reportee|tombe_a_l_eau|est_off|off|n_aura_pas_lieu|supprime|pas_lieu|cancelle|cancel|decale|decalee|a_supprimer|annuler)",
    "(fais|ferai|cours|participe|participerai|vais|irai|ferais|suis|peux|serai|courrai|vais_pas_faire|fait) (plus|pas|pu|finalement_pas|finalement_plus) .. <race>",
    "(desinscri*|desiste|retire|forfait|abandonne|declare_forfait|renonce|renonce) .. <race>",
    "pas de <race> (finalement|pour|dimanche|samedi|demain)",
    "y vais plus",
  ],
  race: [
    "(10_bornes|20_bornes|10_km|20_km|bornes) .. (on|el|am|le|this|next|dimanche|samedi|dans|in|en|im|is|it_s|ist|samstag|sonntag|prochain*)",
    "^ .. <race>",
    "(ma|mon|j_ai|inscri*|je_cours|je_fais|prochain|prochaine|participe|ferai|courrai|ajoute|note|notez|ajoutez|cours|fais|un|une|enregistre*|objectif|prevu|aligne*|dossard|ai|premier|premiere) .. <race>",
    "<race> (le|est|c_est|prevu|prevue|du|ce|samedi|dimanche|demain|sera|dans|en)",
  ],
  "rest-days": [
    "(me_)?repose .. (#days|#n|un|deux|trois) .. (semaine|#days)",
    "repose qu #days",
    "(#n|#days|un|deux|trois|quatre|cinq) (jour|jours)? (de)? repos .. (semaine|#days)",
    "(#n|#days|un|une|deux|trois|zero|aucun|un_seul|seulement_un|pas_de|aucuns) .. (de|d)? (repos|off|recup|recuperation|relache|sans_sport|de_pause) (#days|par|svp|stp|hebdo|hebdomadaire*|,|$|la|a|cette|chaque|me|pour|max|c|suffi*|au_lieu)",
    "(repos|jours_de_repos|jour_de_repos|jours_off) .. (#n|zero|un|deux|trois|#days) (jour*|par|svp|$|stp|fois|la|semaine)",
    "(met*|veux|voudrais|passe*|change*|prefere|besoin|donne*|fixe*|aimerais|garde*|programme*|prevoi*) .. (#n|#days|un|deux|trois|zero|aucun) (jour|jours)? (de|d)? (repos|off|recup|relache)",
  ],
  less: [
    "(tous_les_jours|chaque_jour) .. (trop|beaucoup|c_est_trop)",
    "espacer",
    "moins (de|d|souvent|frequen*|regulie*)",
    "(ecri*|envoy*|envoi*|text*|contact*) .. moins",
    "trop (de|souvent|d|nombreux|frequents)",
    "(pas|moins) (si|autant|aussi) (souvent|de|frequemment|regulierement)",
    "(reduis*|reduire|diminu*|espac*|ralenti*|baisse*|calmez|calme|limit*) .. (<texts>|rythme|frequence|cadence|nombre|sur_les)",
    "(que|seulement|juste) (les|le|pour)? (important*|l_essentiel|essentiel|une_fois_par)",
    "un peu moins",
  ],
  more: [
    "(plus|davantage) (de|d) (<texts>)",
    "(plus|davantage) (souvent|frequemment)",
    "(ecri*|envoy*|envoi*|text*|contact*|rappel*) .. (plus_souvent|davantage|plus_regulierement|plus_frequemment|plus_de)",
    "(veux|voudrais|aimerais|pouvez|peux|envie|souhaite|avoir|recevoir) .. (plus|davantage) (de|d) (<texts>)",
    "(augment*) .. (<texts>|frequence|rythme|nombre)",
  ],
  "new": [
    "premiere fois .. (halteres|poids|muscu|barre|fonte|salle)",
    "(halteres|poids|muscu|fonte|barre) .. premiere fois",
    "(suis|debute|debutant|debutante|commence|demarre|novice|jamais_fait) .. (debutant|debutante|novice|nouveau|nouvelle|muscu|musculation|fonte|la_salle|la_force|halteres|poids)",
  ],
  lifter: [
    "(fonte|muscu|musculation|souleve|halteres|poids|barre) .. depuis",
    "(ca_fait|depuis) .. (ans|annees|20##|19##) .. (souleve|muscu|fonte|musculation|halteres)",
    "(fais|pratique|souleve|leve) .. (muscu|musculation|fonte|halteres|des_poids|la_force) .. (depuis|ans|longtemps|annees)",
    "(pas|plus) (un|une)? (debutant|debutante|novice|nouveau|nouvelle)",
    "(experimente|experimentee|confirme|confirmee|aguerri)",
  ],
};
