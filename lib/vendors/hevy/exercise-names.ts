/**
 * What Hevy and its users call common lifts in Spanish, German and French, a line a lift: the English title, then the
 * others, several by `|`. Hevy's export has the same headings in every language; months and titles are the app's.
 */
const NAMES = `
bench press: press de banca|press banca|press de banca plano; bankdrücken|flachbankdrücken; développé couché
incline bench press: press de banca inclinado|press inclinado; schrägbankdrücken; développé incliné|développé couché incliné
decline bench press: press de banca declinado|press declinado; negativbankdrücken; développé décliné|développé couché décliné
chest press: press de pecho|press de pecho sentado; brustpresse; presse pectorale|développé assis
incline chest press: press de pecho inclinado; schräge brustpresse; développé incliné à la machine
push up: flexiones|flexión|lagartijas; liegestütze|liegestütz; pompes|pompe
chest dip: fondos|fondos de pecho; dips|barrenstütz; dips pectoraux
chest fly: aperturas|aperturas de pecho; fliegende|butterflys; écarté|écarté couché|écartés
cable fly crossovers: cables cruzados|cruce de poleas; kabelzug über kreuz|kabel fliegende; écarté à la poulie|vis-à-vis poulies
overhead press: press militar|press por encima de la cabeza; überkopfdrücken|militärdrücken; développé militaire
shoulder press: press de hombros|press de hombro|press de hombros sentado; schulterdrücken|schulterpresse; développé épaules|développé assis épaules
arnold press: press arnold; arnold-drücken|arnold drücken; développé arnold
upright row: remo al mentón|remo vertical; aufrechtes rudern; tirage menton|rowing menton
lateral raise: elevaciones laterales|elevación lateral|elevacion laterales; seitheben; élévations latérales|élévation latérale
front raise: elevaciones frontales|elevación frontal; frontheben; élévations frontales|élévation frontale
rear delt reverse fly: vuelos posteriores|pájaros|aperturas inversas; reverse butterfly|reverse fly|vorgebeugtes seitheben; oiseau|écarté inversé
face pull: jalón a la cara|tirón a la cara; face pulls; tirage visage
pull up: dominadas|dominada; klimmzüge|klimmzug; tractions|traction
chin up: dominadas supinas|dominada supina; klimmzüge im untergriff|chin-ups; tractions supination|traction supination
lat pulldown: jalón al pecho|jalón dorsal|polea al pecho; latzug|latziehen; tirage vertical|tirage poitrine|tirage poulie haute
reverse grip lat pulldown: pulldown lateral con agarre inverso|jalón al pecho con agarre inverso; latzug im untergriff; tirage vertical prise inversée
seated cable row: remo sentado|remo sentado con cable|remo en polea; rudern am kabelzug|sitzendes rudern|kabelrudern; tirage horizontal|rowing assis à la poulie
dumbbell row: remo con mancuerna|remo con mancuernas; kurzhantelrudern|einarmiges rudern; rowing haltère|rowing un bras
inverted row: remo invertido; umgekehrtes rudern; rowing inversé|tractions australiennes
bent over row: remo inclinado|remo con barra; vorgebeugtes rudern|langhantelrudern; rowing barre|rowing buste penché
t bar row: remo en t|remo en barra t; t-bar-rudern|t-bar rudern; rowing t-bar|rowing barre en t
shrug: encogimientos|encogimiento de hombros; schulterheben|shrugs; haussements d'épaules|shrugs
bicep curl: curl de bíceps|curl de biceps; bizepscurl|bizepscurls|bizeps-curl; curl biceps
hammer curl: curl martillo; hammercurl|hammercurls|hammer-curl; curl marteau
preacher curl: curl predicador; scottcurl|scottcurls|larry-scott-curl; curl au pupitre|curl pupitre
triceps pushdown: extensión de tríceps en polea|jalón de tríceps; trizepsdrücken|trizepsdrücken am kabelzug; extension triceps à la poulie|pushdown triceps
triceps extension: extensión de tríceps|press francés; trizepsstrecken|trizepsextension; extension triceps|extension des triceps
skullcrusher: rompecráneos; stirndrücken|french press; barre au front
triceps kickback: patada de tríceps; trizeps-kickback|trizeps kickback; kickback triceps
bench dip: fondos en banco; bankdips|dips an der bank; dips sur banc
squat: sentadilla|sentadillas; kniebeuge|kniebeugen; squat arrière|squats
front squat: sentadilla frontal; frontkniebeuge|frontkniebeugen; squat avant
goblet squat: sentadilla goblet|sentadilla copa; goblet-kniebeuge|goblet kniebeuge; squat gobelet
hack squat: sentadilla hack; hackenschmidt-kniebeuge|hackenschmidt; hack-squat
leg press: prensa de piernas|prensa|press de piernas|press de piernas sentado; beinpresse|beinpresse sitzend; presse à cuisses|presse à jambes|presse
lunge: zancada|zancadas|estocadas; ausfallschritt|ausfallschritte; fente|fentes
walking lunge: zancadas caminando|zancada caminando; gehende ausfallschritte|ausfallschritte im gehen; fentes marchées
bulgarian split squat: sentadilla búlgara; bulgarische kniebeuge|bulgarische split-kniebeuge; squat bulgare|fente bulgare
step up: subida al cajón|subidas al cajón; aufsteiger|step-ups; montée sur banc|montées sur banc
leg extension: extensión de pierna|extensión de piernas|extensión de cuádriceps; beinstrecker|beinstrecken; extension des jambes|leg extension|extension de jambes
lying leg curl: curl de pierna acostado|curl femoral tumbado|curl femoral acostado; beinbeuger liegend|liegender beinbeuger; leg curl allongé|curl jambes allongé
seated leg curl: curl de pierna sentado|curl femoral sentado|curl femoral; beinbeuger sitzend|beinbeuger|sitzender beinbeuger; leg curl assis|curl jambes assis
romanian deadlift: peso muerto rumano; rumänisches kreuzheben; soulevé de terre roumain
deadlift: peso muerto; kreuzheben; soulevé de terre
sumo deadlift: peso muerto sumo; sumo-kreuzheben|sumo kreuzheben; soulevé de terre sumo
good morning: buenos días; good mornings; bonjour
back extension: extensión de espalda|hiperextensiones|extensión lumbar; rückenstrecker|hyperextensions|rückenstrecken; extension lombaire|extension du dos|hyperextension
hip thrust: empuje de cadera|empuje de caderas; hüftstoß|beckenheben mit langhantel; poussée de hanches|relevé de bassin
glute bridge: puente de glúteos; beckenheben|glute-bridge; pont fessier
hip abduction: abducción de cadera|abducción de caderas; hüftabduktion|abduktoren; abduction de hanche|abduction des hanches|abducteurs
standing calf raise: elevación de talones|elevación de pantorrillas|elevación de gemelos; wadenheben|wadenheben stehend|stehendes wadenheben; extension des mollets|mollets debout|extension mollets debout
seated calf raise: elevación de talones sentado|elevación de pantorrillas sentado; wadenheben sitzend|sitzendes wadenheben; mollets assis|extension mollets assis
calf extension: extensión de pantorrilla|extensión de gemelos; wadenstrecken|wadenmaschine; extension de mollet
plank: plancha|plancha abdominal; unterarmstütz|planke; planche|gainage
side plank: plancha lateral; seitstütz|seitlicher unterarmstütz; planche latérale|gainage latéral
crunch: abdominales|encogimientos abdominales; bauchpresse|crunches; crunchs|crunch abdominal
sit up: abdominal|sit ups; sit-ups|rumpfbeugen; relevé de buste|redressement assis
russian twist: giro ruso|giros rusos; russischer twist|russian twists; rotation russe|twist russe
hanging leg raise: elevación de piernas colgado; hängendes beinheben|beinheben hängend; relevé de jambes suspendu
lying leg raise: elevación de piernas|elevación de piernas acostado; beinheben|beinheben liegend; relevé de jambes
ab wheel: rueda abdominal; bauchroller|bauchrad; roue abdominale
running: correr|carrera; laufen|joggen; course à pied|course|courir
walking: caminar|caminata; gehen|spazieren; marche|marcher
treadmill: cinta de correr|cinta; laufband; tapis de course|tapis roulant
cycling: ciclismo|bicicleta; radfahren|fahrrad; vélo|cyclisme
spinning: bicicleta estática|ciclo indoor; indoor cycling|heimtrainer; vélo d'appartement|vélo d'intérieur
elliptical trainer: elíptica|entrenador elíptico; crosstrainer|ellipsentrainer; vélo elliptique|elliptique
rowing machine: máquina de remo|remo ergómetro; rudergerät|rudermaschine|ruderergometer; rameur
stair machine: escaladora|máquina de escaleras; treppensteiger|stairmaster; simulateur d'escalier|escalier
swimming: natación|nadar; schwimmen; natation|nager
hiking: senderismo; wandern; randonnée
stretching: estiramientos|estiramiento; dehnen; étirements
warm up: calentamiento; aufwärmen; échauffement
`;

const ENGLISH: ReadonlyMap<string, string> = new Map(
  NAMES.trim()
    .split("\n")
    .flatMap((line) => {
      const [english = "", others = ""] = line.split(": ");
      return others.split(/[|;]/).map((name) => [folded(name), english] as const);
    }),
);

/** The English title of an exercise that has one in another language, else the title itself, in small letters. */
export function englishTitle(title: string): string {
  return ENGLISH.get(folded(title)) ?? title;
}

/** Without accents, hyphens and apostrophes. */
function folded(name: string): string {
  const plain = name.toLowerCase().replaceAll("ß", "ss").normalize("NFKD").replaceAll(/\p{M}/gu, "");
  return plain.replaceAll(/[\s'’-]+/gu, " ").trim();
}
