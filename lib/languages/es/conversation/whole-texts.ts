import type { WholeTexts } from "../../../domain/conversation/conversation-words.ts";

/** Whole texts that say one thing, in Spanish. */
export const wholeTexts: WholeTexts = {
  whole: {
    "food-off": [
      "(comida|comidas|recetas|alimentacion) (off|no|fuera)",
      "(sin|no|stop|no_mas|nada_de|quita|fuera|menos) (comida|comidas|recetas)",
    ],
    "food-on": ["(comida|comidas|recetas) (on|si)"],
    "bedtime-off": [
      "(dormir|sueno|hora_de_dormir|acostarse|cama) (off|no)",
      "(sin|no|stop|no_mas) (dormir|sueno|hora_de_dormir)",
    ],
    "bedtime-on": ["(dormir|sueno|hora_de_dormir) (on|si)"],
    "race-off": [
      "(carrera|evento|maraton) (off|no|cancelada|anulada|suspendida)",
      "(cancelar|cancela|sin|no_hay) (carrera|evento|maraton)",
    ],
    resume: [
      "(reanudar|continuar|seguir|sigue|continua|retomar|reanuda|retoma|reactivar|volver|sigan|continuen|seguimos|adelante_de_nuevo|despausar)",
      "falsa alarma",
      "ya (estoy_bien|estoy|volvi|regrese|mejor|estoy_mejor|de_vuelta|estoy_de_vuelta|me_recupere|recuperado|recuperada)",
      "(estoy|he) (bien|mejor|vuelto|de_vuelta|recuperado|recuperada|ok|curado|curada)",
      "fin pausa",
      "volvi",
      "de_vuelta",
      "resume",
      "fin de_la pausa",
      "me encuentro mejor",
    ],
    start: [
      "(alta|iniciar|inicio|comenzar|empezar|suscribir|suscribirme|resuscribir|empieza|comienza|reactivar_suscripcion|volver_a_empezar)",
      "alta (de_nuevo|otra_vez)",
      "start",
    ],
    tapback: [],
    praise: [],
    mistake: [],
    stop: [
      "(stop|baja|parar|para|paren|alto|basta|cancelar|cancela|detener|detente|detengan|salir|no_mas|nomas|no_mas_por_favor|ya_no_mas|ya_no|suscripcion_no|desuscribir|eliminar|fin|terminar|desactivar|parad|pare|parale|parenle|finalizar|darme_de_baja|dar_de_baja|bajas|unsubscribe|anular|revocar|borrar|quitar|suficiente|acabar|cese|bloquear|desuscribirme|detenerse|alto_ya|stop_sms|desapuntar|desapuntarme) (ya|ahora|todo|esto|todos|mensajes|sms|los_mensajes|avisos|suscripcion|de_mensajes|textos|con_esto|basta|baja|stop|a_todo|no_mas|inmediatamente)?",
      "no (mas|+) (mensajes|sms|avisos|textos)?",
      "ya (basta|para|paren|no_mas|stop)",
    ],
    less: [
      "menos (mensajes|avisos|sms|seguido|frecuencia)?",
      "(un_poco|mucho|algo) menos",
      "demasiados (mensajes|avisos)?",
      "muchos mensajes",
    ],
    more: ["mas (mensajes|avisos|sms|seguido|consejos|recordatorios)?", "(un_poco|algo) mas"],
    "new": ["(nuevo|nueva|principiante|novato|novata|soy_nuevo|soy_nueva|novatillo)"],
    lifter: ["(experto|experta|experimentado|experimentada|veterano|veterana|avanzado|avanzada)"],
    why: [
      "(y|pero)? (por_que|porque|xq|pq|x_que|porq|por_q|razon|motivo|por_que_razon|y_eso|y_eso_por_que|a_que_se_debe|explicame|explica) (eso|no|descanso|y|manana|hoy|motivo)?",
    ],
    help: [
      "(ayuda|comandos|info|informacion|opciones|menu|instrucciones|ayudame|socorro_comandos|como_funciona|ayuda_comandos|que_es_esto|quien_eres|quien_es|quienes_son|soporte)",
    ],
    status: [
      "(estado|como_estoy|status|recuperacion|plan|mi_plan|mi_estado|como_voy|que_toca|que_hago|toca_descanso|descanso_o_entreno|<day>|y_manana|y_hoy|que_toca_hoy|que_toca_manana|puedo_correr|puedo_entrenar|entreno_o_descanso|corro_o_descanso|me_toca_descanso|descanso_manana|descanso_hoy|que_me_toca|situacion)",
    ],
    "unsure-stop": [],
    no: [
      "(no|nop|nel|nones|nah|nanay|paso|negativo|ni_hablar|mejor_no|para_nada|no_no|no_quiero|no_acepto|ni_loco|ni_loca|que_va|jamas|no_me_interesa|nunca|prefiero_no|naranjas|no_senor|ni_de_cona|ni_de_broma|no_es_no|rechazo|de_momento_no) (no|gracias|quiero|acepto)?",
    ],
    yes: [
      "(si|sii|sip|sep|sipi|claro|claro_que_si|por_supuesto|dale|acepto|de_acuerdo_si|venga|adelante|simon|obvio|desde_luego|como_no|si_quiero|me_apunto|sale|afirmativo|si_si|yes|confirmo|jalo|de_una|seguro|si_senor|si_porfa|okis_si|a_huevo|claro_si|si_claro|vamos|quiero|autorizo|sis) (si|claro|dale|quiero|acepto|vale|ok|va|que_si|venga|adelante|me_apunto|genial|perfecto|empezar|empecemos|start|por_supuesto)?",
    ],
    agree: [
      "(ok|okey|okay|vale|bueno|va|sale|de_acuerdo|esta_bien|ta_bien|oki|okis|perfecto|bien|listo|sale_vale|vale_vale|hecho|okok|k|genial)",
    ],
    thanks: [
      "(gracias|grax|grasias|ok|okey|okay|vale|bueno|bien|muy_bien|va|sale|perfecto|genial|guay|chevere|bacan|chido|padre|excelente|estupendo|fenomenal|de_lujo|de_10|bravo|buenisimo|buenazo|barbaro|joya|orale|listo|de_acuerdo|entendido|recibido|enterado|anotado|apuntado|hecho|claro|jaja*|haha*|jeje*|jiji*|xd*|lol|mil_gracias|muchas_gracias|muchisimas_gracias|crack|maquina|guapa|guapo|tio|tia|amor|besos|saludos|un_abrazo|abrazo|abrazos|bendiciones|buenas_noches|buenos_dias|hasta_manana|igualmente|que_bien|que_guay|que_chido|buena_idea|buen_consejo|buen_dato|esta_bien|lo_hare|asi_lo_hare|tomo_nota|de_nada|no_hay_problema|sin_problema|oki|okis|okok|de_una|eso|ya|ah|fino|dale|venga|amen|te_quiero|ole|oido_cocina|oido|a_la_orden|top|brutal|fantastico|maravilloso|increible|estupenda|super|mola|me_mola|me_encanta|me_gusta|visto|mmm|ajaj*|a_tope|vamos|listos|correcto|descuida|tranqui|tranquilo|ok_jefe|si_jefe|si_senor|buena_onda|que_padre|padrisimo|chido_one) (gracias|si|ok|vale|bien|genial|haha|perfecto|crack|muchas|jefe|coach|profe|eh|va|claro|entendido|lo_hare|listo|todo|un_monton|mil)? (gracias|crack|coach)?",
    ],
    pause: [
      "(pausa|pausar|pausame|pausalo|pause|suspender|pausad|pausen|pausado|descanso_de_mensajes) (#days|#n|todo|mensajes|temporal|indefinida)? (#days)?",
      "#days (pausa|de_pausa|silencio)",
      "en pausa",
      "vacaciones #days?",
      "pausa (una|de)? #days",
    ],
    snooze: [
      "(snooze|posponer|pospon|luego|mas_tarde|despues|posponlo|postponer|al_rato|mas_rato|mas_tarde_si|aplazar|recordar_mas_tarde|recuerdamelo|en_un_rato|ahorita_no|ahora_no|otro_momento|despues_te_digo|luego_te_digo|no_ahora|no_mas_tarde|postergar|retrasar) (#hours|#n|mas_tarde|luego)?",
      "no (mas_tarde|luego|ahora|despues)",
      "recuerdame (luego|mas_tarde|despues)",
    ],
    "rest-days": [
      "(descanso|descansos) (#n|cero|uno|un|dos|tres|#days)",
      "(#n|#days|un|dos|tres|cero) (descansos|descanso|de_descanso|libres)",
    ],
    race: ["(carrera|evento|maraton|competicion)"],
  },
};
