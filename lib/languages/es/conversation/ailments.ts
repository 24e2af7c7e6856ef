import type { AilmentPhrases } from "../../../domain/conversation/conversation-words.ts";

/** Pain and sickness, and the words for bodies, in Spanish. */
export const ailments: AilmentPhrases = {
  lists: {
    chest: "pecho pexo torax esternon caja_toracica",
    ache: "duele duelen dolio dolia dolor dolores doliendo punzada punzadas pinchazo pinchazos puntada puntadas ardor arde ardiendo quema quemazon molestia molestias dolorido doloroso duelo",
    tight:
      "aprieta aprietan apretado apreta apretando opresion oprime oprimido oprimida presion presiona peso pesadez elefante cerrado cerrada cierra tension rigidez nudo aplasta aplastado oprimiendo tenso",
    breathe:
      "respirar respirrar respiro respira respiracion coger_aire agarrar_aire tomar_aire jalar_aire inhalar meter_aire recuperar_el_aire",
    fainted:
      "desmay* desvaneci desvanecio desvaneciendo desvanecimiento perdi_el_conocimiento perdi_la_conciencia perdi_el_sentido perdi_la_consciencia perdi_conocimiento perder_el_conocimiento perdida_de_conocimiento perdida_de_conciencia inconsciente sincope desplome desplomado desplomada caer_redondo caer_redonda cai_redondo cai_redonda quede_inconsciente soponcio patatus yeyo perdiendo_el_conocimiento perdi_el_conosimiento pierdo_el_conocimiento blackout me_fui_a_negro quedar_inconsciente",
    vital: "garganta lengua labio labios cara boca parpados ojos",
    swell: "hinch* cierr* cerrando inflam* cerrad* se_me_cierra hinchand* cerro",
    head: "cabeza craneo coco cabesa nuca frente",
    joint:
      "rodilla rodillas tobillo tobillos hombro hombros codo codos muneca munecas cadera caderas ingle espalda lumbar lumbares cintura cuello cervical cervicales pie pies talon talones aquiles tendon gemelo gemelos pantorrilla pantorrillas isquio isquios isquiotibial isquiotibiales espinilla espinillas tibia tibial menisco ligamento ligamentos costilla costillas dedo dedos mano pierna planta empeine rotula coxis ciatico ciatica aductor aductores soleo pubis clavicula fascia peroneo dorsal brazo cuadricep hueso articulacion columna trapecio riñon rinones musculo piramidal psoas femoral sacro manguito mandibula nalga gluteo muslo biceps cuadriceps bicep chamorro canilla canillas",
    sorely:
      "duele duelen dolio dolia doliendo dolor dolores dolorcito molesta molestan molestia molestias mata matando pincha pinchazo pinchazos punzada punzadas punzante tiron tirones calambre calambrazo inflamado inflamada inflamados inflamadas inflamo hinchado hinchada hinchados hinchadas hincho truena truenan cruje chasquido jodido jodida fastidiado fastidiada lastimado lastimada lesionado lesionada roto rota desgarro contractura contracturado contracturada sobrecargado_y tocado tocada destrozada_de_dolor arde quemazon bloqueado bloqueada enganchado enganchada adolorido adolorida resentido resentida resiente resentia latigazo averiado averiada cargadisimo_y_duele falla fallando hecha_polvo_de_dolor traba trabado chinga chingado chingada pinzado pinzada tendinitis lesion fractura esguince periostitis dando_guerra da_guerra dando_lata bursitis entumecido_y_duele",
    injured:
      "torci torcido torcio torciendo doble doblado doblo lastime lastimado lastimo lesione lesionado lesiono rompi roto rompio quebre quebrado quebro fracture fracturado fisure desgarre desgarrado desgarro jale jalado jalon esguince disloque dislocado luxe luxado safe zafe zafado zafo salio saco golpee golpeado golpe machaque reventado reviente jodi jodido fastidie hice_pelota hice_dano hice_polvo hice_mierda hice_bosta hice_trizas sobrecargue contracture contracturado contractura tiron pinchazo torcedura torcon clave pise_mal apoye_mal trone trono estire_de_mas dañe dane chingue fregue madree luxacion distension distendi estiron hice_algo hice_mal reventar parti partido",
    ailments:
      "esguince fascitis tendinitis tendinosis periostitis ciatica lumbalgia lumbago bursitis contractura rotura_de_fibras rotura_fibrilar desgarro_muscular hernia_discal pubalgia condromalacia cintilla_iliotibial sindrome_de_la_cintilla fractura_por_estres fractura_de_estres epicondilitis metatarsalgia espolon tendinopatia meniscopatia distension_muscular tiron_muscular torticolis neuroma esguinze",
    illness:
      "gripe gripa griposo griposa agripado agripada engripado engripada catarro resfriado resfriada resfrio constipado constipada covid coronavirus bronquitis anginas amigdalitis faringitis gastroenteritis virus neumonia sinusitis otitis laringitis infeccion intoxicacion catarrazo trancazo gripazo gripon acatarrado acatarrada afonico afonica moquera moqueando mocos colitis gastritis salmonella dengue varicela",
    pee: "orina orino orinando orine pis pipi pise meo meando mear orines meado mee orinar",
    dark: "oscur* marron marrones cafe coca_cola cola sangre rojo roja rojizo negro negra te color_coca color_cola color_te cobrizo rosada",
    kin: "hermano hermana padre madre papa mama hijo hija hijos novio novia esposo esposa marido mujer amigo amiga amigos primo prima tio tia abuelo abuela suegro suegra cunado cunada vecino vecina jefe jefa companero companera perro perra gato gata bebe nene nena nino nina entrenador sobrino sobrina pareja colega cuate pana compa cuñado familia perrito caballo alumno cliente nieto profe rodilla_de_mi",
  },
  negations:
    "no sin ni nunca tampoco jamas nada ningun ninguna cero menos_mal dejo_de dejaron_de apenas_no evitar prevenir",
  negationLinks:
    "me te le se hay tengo tuve tenia siento senti he ha mas ya de un una el la ningun ninguna nada tanto mucho estoy estaba soy por riesgo_de es",
  self: "me yo mi estoy tengo he siento",
  pain: [
    "codo de tenista",
    "(rodilla|codo|hombro) de (corredor|tenista|nadador)",
    "<joint> .. (hecha_polvo|hecho_polvo|cruje|me_cruje|crujido|hecha_mierda|destrozad*)",
    "(senti|escuche|oi|note) .. (chasquido|crujido|tronido|pinchazo|tiron|crac)",
    "<joint> .. <sorely>",
    "<sorely> .. (en|del|de|por|a_la_altura_de|detras_de|debajo_de|al_lado_de|bajo|el|la|los|las|mi|un) .. <joint>",
    "(duele|duelen|dolio|molesta|mata|pincha|truena|cruje|chinga|falla|tira|inflamo|hincho|salio|trono) .. <joint>",
    "<injured> .. (el|la|los|las|un|una|mi|en|del|de|al) .. <joint>",
    "(me|mi|se_me) .. (lesione|lesionado|lesionada|lastime|lastimado|lesiono|lesion|torci|doble|esguince|desgarre|lesionarme|rompi_algo|accidente)",
    "(estoy|ando|sigo|quede|tengo|por|con|una|otra|me_ha_salido|posible|vieja) .. (lesion|lesionad*|lastimad*|coj*|molestias|molestia|contractura|dolor)",
    "<ailments>",
    "(ando|voy|camino|caminando|estoy|quede|cojeando|cojeo|cojear|renqueo|rengueando) (coj*|cojeando|renqueando|rengueando)",
    "(cojeo|cojeando|renguear|rengueando)",
    "dolor (agudo|punzante|fuerte|intenso|insoportable|muscular_fuerte)",
    "(no_puedo|apenas_puedo|casi_no_puedo|no_consigo) .. (apoyar|pisar|doblar|caminar|andar|flexionar|girar_el_cuello|levantar_el_brazo|agacharme|mover_el_cuello)",
    "(crujido|chasquido|latigazo|pinchazo|tiron|pedrada|tronido|calambrazo)",
    "(sobrecarga|contractura|tiron|inflamacion|golpe|dolor) .. (en|del|de) .. <joint>",
    "me duele (al|cuando|si) (correr|apoyar|pisar|andar|caminar|bajar|subir|correr|flexionar|doblar)",
  ],
  sick: [
    "^ (estoy)? (enfermo|enferma|malo|mala) (#n)? $",
    "(catarro|gripe|gripa|resfriado) (del_bueno|de_los_buenos|fuerte|encima)",
    "(medico|doctora|doctor) .. (dio|mando|receto) .. (reposo|baja|dias_de_reposo|semana_de_reposo)",
    "(estoy|ando|sigo|me_siento|me_he_puesto|me_puse|amaneci|me_encuentro|me_levante|desperte|he_amanecido|toy|me_siendo|me_quede|sintiendome|cai|he_caido) .. (enferm*|malo|mala|malit*|pachuch*|fatal|resfriad*|griposo|griposa|agripad*|engripad*|constipad*|acatarrad*|indispuest*|mal|febril|jodido|chungo|chunga|destemplad*|malisim*|de_baja|en_cama|horrible|fastidiad*|mocos|mal_del_estomago|mal_de_la_panza)",
    "^ (enferm*|malit*|pachuch*|agripad*|engripad*|resfriad*|constipad*|griposo|griposa)",
    "(tengo|con|pille|pillado|cogi|cogido|agarre|agarrado|pesque|pesque_un|pescado|contagie|contagiaron|contagiado|dio|pegaron|pego|positivo_en|positivo_de|positivo|di_positivo_en|pillando|incubando|arrastro|sufro|coge|me_ha_dado|atrape|por|tremendo|una|menuda|menudo|un|tumbado_por|chupando) .. <illness>",
    "(<illness>) (,|$|y|hoy|otra|en_cama|fuerte|tremend*|brutal|me|sin|asi_que|no|desde|de_caballo|sigue|horrible|:)",
    "(dolor|duele|irritacion) (de|la)? (garganta|estomago|barriga|panza|tripa)",
    "(malito|malita|enfermo|enferma) .. (garganta|mocos|cama|fiebre)",
    "(garganta|estomago|tripa|barriga|panza) (irritada|mala|mal|hecha_polvo|inflamada|fatal|suelto|revuelto|revuelta|descompuesta|duele)",
    "(diarrea|cagalera|descompuesto|descompuesta|intoxicad*|tos|cagaleras|chorrillo|estornud*)",
    "(en|a) (la)? cama (con|todo|enferm*|malo|mala|desde|por|hace)",
    "(de|pidiendo) baja (medica|laboral|por_enfermedad|por_gripe)",
    "(antibiotico|antibioticos)",
    "(enfermo|enferma|malo|mala) #days",
  ],
};
