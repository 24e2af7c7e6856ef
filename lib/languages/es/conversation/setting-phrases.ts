import type { SettingPhrases } from "../../../domain/conversation/conversation-words.ts";

/** What an athlete sets, in Spanish. */
export const settingPhrases: SettingPhrases = {
  "food-off": [
    "(lo|los|las) de (comer|comida|la_comida|las_comidas|recetas) .. (quita*|fuera|no|sobra|elimina*)",
    "<off> .. (de|sobre|con)? .. <food>",
    "(no|dejen|deja|dejad|dejá|paren|ya_no) .. (<send>|sugieras|recomiendes) .. (<food>)",
    "<food> (off|no|fuera|no_gracias|no_quiero)",
  ],
  "food-on": [
    "(ponerme|ponme|mandame|mandarme|vuelve*) .. (consejos|lo|tips) de (comer|comida|cocina)",
    "<on> .. (de|sobre)? .. <food>",
    "<food> (si|on|otra_vez|de_nuevo|activad*|de_vuelta)",
  ],
  "bedtime-off": [
    "<bed> ... (quitalos|quitalo|quitenlos|fuera|apagalos|no_los_quiero|eliminalos|sacalos|quita_eso)",
    "(acostarse|acostarme|hora_de_dormir) .. (chiste|no)",
    "<off> .. (<texts>|lo|cosas|los|alarma|aviso|recordatorio) .. (de|para|sobre|del) .. <bed>",
    "(no|ya_no|dejen_de|deja_de|dejad_de) .. (recuerd*|recordar*|<send>|avis*|digas|digan|decirme) .. (<bed>)",
    "(dormir|sueno|cama) (off|no|fuera)",
  ],
  "bedtime-on": [
    "(vuelve|volve|vuelvan|volved|manda|mandame|activa|reactiva|otra_vez) ... (dormir|sueno|acostarme)",
    "<on> .. (<texts>|lo|los|aviso|recordatorio|recuerdame) .. (de|para|sobre|del) .. <bed>",
    "recuerdame .. (dormir|acostarme)",
    "(dormir|sueno) (si|on|otra_vez|de_nuevo)",
  ],
  "race-off": [
    "(cancela|cancelar|cancelo|cancelen|cancele|cancelaron|quita|quitar|quiten|borra|borrar|borren|elimina|eliminar|anula|anular|suspende|suspendieron|suspendida|quitame|olvida|aplazaron|pospusieron|saca|descarta) (ya)? .. <race>",
    "<race> (fue|ha_sido|esta|queda|quedo|se|la|lo|ya|me_la|la_han|se_ha|ya_no|del_domingo|del_sabado|de)? .. (cancelad*|anulad*|suspendid*|suspendio|cancelo|aplazad*|pospuest*|cancelaron|suspendieron|no_va|fuera|off|cancelo)",
    "(no|ya_no|al_final_no) (voy_a|puedo|voy|hago|corro|participo|participare|correre|hare|podre|ire|compito|voy_a_ir_a|ir_a|estare_en) .. <race>",
    "(me_doy_de_baja|me_di_de_baja|me_retiro|me_borro|me_bajo|renuncio|me_baje|me_retire|me_he_dado_de_baja|me_rajo) (de|en|a)? .. <race>",
    "<race> (no|off)",
    "sin <race>",
  ],
  race: [
    "(behobia|carrera_popular) .. (on|el|am|le|this|next|dimanche|samedi|dans|in|en|im|is|it_s|ist|samstag|sonntag|prochain*)",
    "^ .. <race>",
    "(mi|tengo|corro|correre|hago|hare|inscrib*|apunt*|participo|voy|proxima|anota|apunta|anotame|registr*|compito|me_toca|debuto|es) .. (<race>)",
    "<race> (es|sera|el|en|para|este|proximo|proxima|del)",
  ],
  "rest-days": [
    "(libres|libre|descanso) (tres|dos|un|#days) .. semana",
    "libres #days .. semana",
    "(#n|#days|un_solo|uno|dos|tres|cuatro|cinco) (dia|dias)? (de)? descanso .. (semana|#days|semanal*)",
    "(#n|#days|un|uno|una|dos|tres|cero|ningun|solo_un|otro|sin) (dia|dias|de)? (de)? (descanso|reposo|libre|libres|descansos) (#days|a|por|en|semanal|semanales|cada|,|$|porfa|nada|a_la|mas|gracias|please)",
    "(descanso|descansos|dias_de_descanso|descansar) .. (#n|#days|cero|uno|un|dos|tres)",
    "(pon|ponme|quiero|dame|cambia|prefiero|necesito|poneme|ponganme|con|deja|dejame|dejalo|baja|sube|que_sean) .. (#n|#days|un|dos|tres|cero|ningun|solo_uno) (dia|dias)? (de)? (descanso|descansos|libre|libres|reposo)",
  ],
  less: [
    "escribe .. menos",
    "(todos_los_dias|cada_dia|diario) .. (mucho|demasiado|muchisimo)",
    "(mas_espaciad*|espaciar|espacia*|menos_seguid*)",
    "menos (<det>)? (<texts>|seguido|frecuencia|veces|a_menudo|frecuente|frecuentes)",
    "(<send>|escribime|escribeme|escribanme|mandame|mandadme|envia|manda|enviame) .. menos",
    "(demasiados|muchos|tantos|muchisimos|un_monton_de|exceso_de|demasiadas|muchas|tantas) <texts>",
    "(no) .. (tan|tanto|tantos|tan_a) (seguido|frecuente|a_menudo|mensajes|menudo|avisos|sms|,|$)",
    "(reduce|reducir|reduzcan|baja|bajar|bajen|bajadle|bajale|disminuye|disminuir) .. (<texts>|frecuencia|cantidad|ritmo_de)",
    "(solo|solamente) (escrib*|mand*|envi*|avis*) .. (importante|necesario|semana|cuando)",
  ],
  more: [
    "mas (<det>)? (<texts>|seguido|a_menudo|frecuencia|frecuente)",
    "(escribeme|escribime|escribanme|mandame|mandenme|enviame|avisame|escribirme|mandarme|enviarme|textea*) .. mas",
    "(quiero|quisiera|gustaria|necesito|puedes|pueden|podeis|podrian|podrias) .. mas (<texts>|seguido|consejos|info|a_menudo)",
    "(aumenta|aumentar|sube|subir) .. (<texts>|frecuencia)",
  ],
  "new": [
    "primera vez .. (pesas|mancuernas|gym|gimnasio|barra|fuerza)",
    "(pesas|mancuernas|fuerza) .. primera vez",
    "(soy|estoy) (nuevo|nueva|principiante|novat*|empezando|empezar)",
    "(empiezo|empece|empezando|acabo_de_empezar|comienzo|empezar|nunca_he) .. (pesas|fuerza|gym|gimnasio|levantar|levantado)",
    "principiante",
  ],
  lifter: [
    "(pesas|fuerza|gym|levanto|levantando|barra|hierros) .. desde .. (20##|19##|hace|joven|siempre)",
    "hace (#n|#days|muchos|anos) .. (levanto|hago_pesas|pesas|hago_fuerza|entreno_fuerza)",
    "(llevo|tengo) .. (anos|tiempo|mucho|meses|#n|rato|vida) .. (pesas|fuerza|levantando|gym|gimnasio|entrenando_fuerza|experiencia)",
    "(no_soy|ya_no_soy) (nuevo|nueva|principiante|novat*)",
    "(tengo|con) experiencia",
  ],
};
