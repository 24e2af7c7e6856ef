import type { WholeTexts } from "../../../domain/conversation/conversation-words.ts";

/** Whole texts that say one thing, in French. */
export const wholeTexts: WholeTexts = {
  whole: {
    "food-off": [
      "(repas|nourriture|bouffe|recettes|nutrition) (off|non|stop)",
      "(sans|pas_de|stop|plus_de) (repas|nourriture|bouffe|recettes|nutrition|rappels_repas)",
    ],
    "food-on": ["(repas|nourriture|bouffe|recettes) (on|oui)"],
    "bedtime-off": [
      "(coucher|sommeil|dodo|dormir) (off|non|stop)",
      "(sans|pas_de|stop|plus_de) (coucher|sommeil|dodo)",
    ],
    "bedtime-on": ["(coucher|sommeil|dodo|dormir) (on|oui)"],
    "race-off": ["(course|marathon|semi) (off|annulee|annule|non)", "(annuler|annule|pas_de) (course|marathon|semi)"],
    resume: [
      "(reprendre|reprise|reprends|reprenez|continuer|continue|continuez|fausse_alerte|on_reprend|resume|reactiver|relancer|recommencer|recommence|c_est_reparti|retour|je_reprends)",
      "(je)? suis (de_retour|gueri|guerie|revenu|revenue|ok|retabli|retablie|rentre|rentree)",
      "(je)? vais (mieux|bien|beaucoup_mieux)",
      "(de_retour|retabli|gueri|guerie|ca_va_mieux|tout_va_bien|ca_va_bien|c_est_bon_je_suis_la|plus_malade)",
      "fin (de_la|de|pause)? pause?",
    ],
    start: [
      "(demarrer|commencer|debuter|abonner|reabonner|reabonnement|inscription|reinscription|s_abonner|me_reabonner|start|abonnement|reprendre_sms|reinscrire)",
    ],
    tapback: [],
    praise: [],
    mistake: [],
    stop: [
      "(stop|arret|arreter|arretez|arrete|desabonner|desabonnement|desinscription|desinscrire|resilier|resiliation|annuler|fin|terminer|quitter|stopper|stoppez|cesser|cessez|desabo|supprimer|retirer|desactiver|ca_suffit|suffit|basta|assez|fini|finito|stopp|sortir|enlever|bloquer|desistement|me_desabonner|unsubscribe|se_desabonner|stop_pub|sms_stop|arret_sms|desabonne_moi|desabonnez_moi|desinscris_moi) (sms|tout|ca|maintenant|tous|messages|les_messages|textos|svp|tout_de_suite|merci|immediatement|rappels|les_sms|abonnement|stop|le_service|fin|les_textos|pub|mes|mon_abonnement)?",
      "plus (de|aucun|du_tout_de|jamais_de)? (sms|messages|textos|message|rappels)",
      "plus rien",
    ],
    less: [
      "moins (de)? (sms|messages|textos|rappels|souvent)?",
      "(un_peu|beaucoup|nettement) moins",
      "(trop|trop_de_messages|trop_de_sms|trop_souvent)",
    ],
    more: ["plus (souvent|de_conseils)", "plus", "(encore|un_peu|davantage) plus?", "(davantage|encore)"],
    "new": ["(debutant|debutante|novice|nouveau|nouvelle|je_debute|je_suis_debutant|je_suis_debutante|neophyte)"],
    lifter: ["(experimente|experimentee|confirme|confirmee|expert|aguerri|habitue|avance|avancee)"],
    why: [
      "(et|mais)? (pourquoi|pk|pq|prk|comment_ca|pour_quelle_raison|explique|expliquez|explication|raison|la_raison|pourkoi|ah_bon_pourquoi) (ca|donc|pas|repos|cela|demain|du_repos)?",
    ],
    help: [
      "(aide|aide_moi|aidez_moi|info|infos|commandes|commande|menu|options|information|informations|instructions|mode_d_emploi|qui_es_tu|qui_etes_vous|c_est_qui|comment_ca_marche|assistance)",
    ],
    status: [
      "(statut|etat|status|plan|programme|mon_statut|recup|recuperation|forme|bilan|ma_forme|et_demain|<day>|je_fais_quoi|on_fait_quoi|demain_quoi|repos_ou_pas|quoi_demain|le_programme|programme_de_demain|comment_je_vais|repos|et_maintenant|ou_j_en_suis|repos_demain|demain_repos|quoi_faire|mon_etat)",
    ],
    "unsure-stop": [],
    no: [
      "(non|nan|nn|nope|nah|n|jamais|pas_question|hors_de_question|sans_facon|non_non|negatif|niet|pas_interesse|pas_interessee|surtout_pas|certainement_pas|ben_non|bah_non|no|je_refuse|jamais_de_la_vie|plutot_pas|pas_pour_moi|ca_ira|je_passe|refus) (merci|non|pas_interesse|jamais|ca_ira|sans_facon)?",
    ],
    yes: [
      "(oui|ouais|ouaip|ouii|ui|wi|o|ouep|yes|yep|bien_sur|biensur|carrement|volontiers|avec_plaisir|absolument|evidemment|certainement|j_accepte|go|allez|allons_y|c_est_parti|grave|pourquoi_pas|tout_a_fait|affirmatif|je_veux_bien|partant|partante|banco|ben_oui|mets_en|oui_oui|je_confirme|vas_y|accepte|bah_oui|je_suis_partant|je_suis_partante|pour_sur|ok_oui|oui_ok|yessir|ouai|oue|entendu_oui|certes|vendu|je_suis_d_accord|d_accord_oui) (oui|bien_sur|merci|volontiers|avec_plaisir|carrement|go|ok|d_accord|allez|j_accepte|partant|super|parfait|je_veux_bien|start|pourquoi_pas)?",
    ],
    agree: [
      "(ok|okay|d_accord|dac|ca_marche|ca_roule|ca_joue|parfait|bon|oki|okok|entendu|ca_me_va|k|tres_bien|super|nickel|daccord|ok_d_accord|correct|c_est_bon|ca_va|d_acc)",
    ],
    thanks: [
      "(merci|mercii|ok|okay|oki|okok|d_accord|dac|daccord|ca_marche|ca_roule|ca_joue|parfait|nickel|super|genial|top|cool|chouette|excellent|impec|impeccable|tres_bien|bien|bon|bien_recu|recu|note|c_est_note|bien_note|compris|entendu|mdr|lol|haha*|ptdr|hihi*|xd*|thx|bravo|trop_bien|trop_cool|yes_merci|youpi|hourra|bonne_nuit|bonne_soiree|bonne_journee|bisous|biz|bise|a_plus|a_demain|ciao|salut_merci|de_rien|pas_de_souci|pas_de_soucis|ca_me_va|formidable|magnifique|incroyable|genre|wow|waouh|ouah|waw|correct|tiguidou|malade_merci|bonne_idee|bon_conseil|super_idee|c_est_bon|c_est_cool|c_est_gentil|je_note|je_ferai_ca|ca_fait_plaisir|avec_plaisir|marche|ca_marche_chef|oui_chef|ok_chef|voila|ah|oh|cimer|mercee|merki|pas_de_probleme|j_adore|trop_fort|vu|stylé|style|yes|gracias|sympa|fantastique|je_vais_essayer|j_y_penserai|ca_gaze|au_top|roule|gg|bien_joue|yeah|ok_top|adjuge|a_bientot|jadore) (merci|beaucoup|bcp|chef|coach|super|top|ok|haha|parfait|ca_marche|je_note|cool|bien|mille_fois|nickel|bonne_nuit|d_accord|c_est_note|recu|ca|vous|ca_roule|note|compris|lol|mdr|genial|infiniment|je_ferai_ca)? (merci|coach|chef|beaucoup)?",
    ],
    pause: [
      "(pause|pauser|suspendre|mettre_en_pause|mets_en_pause|mettez_en_pause|vacances|en_pause|suspension|conge|mode_vacances) (#days|#n|de|tout|messages|sms|pour|temporaire)? (#days)?",
      "(une|petite)? pause (de|pour|pendant)? #days",
      "#days (de)? pause",
    ],
    snooze: [
      "(snooze|plus_tard|reporter|reporte|tantot|pas_maintenant|tout_a_l_heure|rappel_plus_tard|rappelle_moi_plus_tard|apres|a_plus_tard|repousser|pas_la_maintenant|pas_tout_de_suite|rappelle_moi|occupe|occupee|pas_le_temps) (#hours|#n|dans|svp)?",
      "(dans)? #hours",
      "rappel* moi #hours",
    ],
    "rest-days": [
      "(repos|jours_de_repos|jour_de_repos) (#n|zero|un|deux|trois|#days)",
      "(#n|un|deux|trois|zero) (repos|jours_off|jour_off)",
    ],
    race: ["(course|evenement|marathon|competition|compet)"],
  },
};
