import type { AilmentPhrases } from "../../../domain/conversation/conversation-words.ts";

/** Pain and sickness, and the words for bodies, in English. */
export const ailments: AilmentPhrases = {
  lists: {
    chest: "chest chst breastbone sternum ribcage",
    ache: "hurt hurts hurting hurtin pain pains painful ache aches aching achy burning stabbing agony killing_me sore_and_tight",
    tight:
      "tight tightness tightening tightens tighten pressure squeezing squeezed squeeze squeezes crushing crushed constricted constricting heaviness heavy weight elephant vice",
    cant: "cant cannot can_not couldnt could_not unable_to barely hardly struggling struggle struggled struggling_to trouble difficulty difficult hard_to hard harder_to tough_to gasping fighting scarcely impossible",
    fainted:
      "fainted fainting feinted passed_out passing_out pass_out blacked_out blacking_out black_out blackout keeled_over lost_consciousness losing_consciousness lose_consciousness unconscious knocked_out_cold out_cold conked_out fell_unconscious syncope",
    swell:
      "swell* swoll* swelling puffed puffy puffing ballooning ballooned blowing_up blown_up clos* tight* constrict*",
    vital: "throat tongue lips lip face mouth airway",
    droop: "droop* sagging sagged drooped paralysed paralyzed numb dropped dropping fallen twisted frozen_on_one_side",
    lost: "confused disoriented disorientated delirious dont_know_where_i_am no_idea_where_i_am not_making_sense not_sure_where_i_am cant_think_straight hallucinating confusion out_of_it incoherent",
    heat: "heat hot sun degrees roasting boiling scorching sunstroke",
    resting:
      "sitting sat lying laying resting rest sofa couch bed asleep sleep desk nothing night slow_down calm_down settle hours standing_still desk chair relaxing watching awake tv",
    race: "racing race pounding pounds pounding thumping hammering beating flutter* fluttering jumping skipping going_mad going_crazy going_like_the_clappers throbbing galloping",
    dark: "dark darker brown browny brownish cola coke tea red reddish black rust* pink orange_brown bloody coca_cola coffee",
    pee: "pee peed peeing wee weeing urine piss pissing urinating urinated",
    hit: "hit banged bumped smacked whacked cracked knocked bashed split clonked thumped bang bump blow knock smashed landed_on fell_on headbutted clocked struck",
    joint:
      "knee knees ankle ankles ankel shin shins achilles hip hips groin back lower_back shoulder shoulders elbow elbows wrist wrists neck foot feet toe toes heel heels arch rib ribs finger fingers thumb hand tendon tendons ligament meniscus acl mcl joint joints bone bones itb it_band spine tailbone coccyx jaw kneecap patella collarbone clavicle instep rotator_cuff hamstring hamstrings hammy hammies calf calves leg sole big_toe nerve hip_flexor sciatic metatarsal",
    soft: "quad quads thigh thighs glute glutes bum butt bicep biceps tricep triceps arm pec forearm adductor abductor trap traps lat lats muscle muscles delt ab abs oblique obliques quadricep legs arms knee_cap",
    sorely:
      "hurt hurts hurting hurtin painful pain pains ache aches aching achy killing throbbing throbs stabbing niggle niggles niggling niggly twinge twinges twingeing swollen swelling swelled inflamed acting_up playing_up flared_up flaring_up popped snapped burning buggered knackered banjaxed busted fecked fucked gammy dodgy wonky shot locked clicking grinding bruised sore_to_touch giving_me_gyp giving_me_jip giving_me_grief giving_me_trouble giving_me_bother giving_me_hell gives_me_grief bothering seized seizing bad_again dead_sore agony tender wrecked cramped_badly gone_again gave_way given_way giving_out gave_out tweaked tweaky unstable stiff_and_sore mess pinching not_right in_bits",
    injured:
      "tweaked strained sprained pulled torn tore tearing rolled twisted broke broken fractured dislocated jammed jarred bruised injured busted hurt popped ruptured wrenched ricked pinged aggravated cracked overstretched smashed went_over_on gone_over_on turned stubbed chipped hyperextended put_out done buggered wrecked mangled sprain tear pinched torqued snapped blew_out landed_badly_on landed_funny_on inflamed",
    ailments:
      "shin_splints plantar_fasciitis fasciitis tendinitis tendonitis tendinopathy tendonosis stress_fracture stress_reaction runners_knee jumpers_knee bursitis sciatica pinched_nerve trapped_nerve slipped_disc slipped_disk herniated_disc bulging_disc tennis_elbow golfers_elbow muscle_tear bone_bruise rotator_cuff_injury itbs morton* achilles_tendonitis torn_ligament torn_muscle pulled_muscle pulled_a_muscle muscle_strain groin_strain calf_strain sprain sprained",
    illness:
      "flu influenza cold covid corona stomach_bug tummy_bug bug virus food_poisoning sinus_infection sinusitis chest_infection tonsillitis strep strep_throat bronchitis pneumonia lurgy sore_throat runny_nose head_cold norovirus gastro gastroenteritis laryngitis infection sniffles rona chickenpox mono glandular_fever ear_infection stomach_flu man_flu dose shingles",
  },
  negations:
    "no not never without zero nothing dont doesnt didnt isnt wasnt arent aint havent hasnt hadnt wont cant_say neither nor stopped",
  negationLinks:
    "any real more feeling feel felt having have had got get really even that so much longer at_all been be much actual getting a the this experiencing my worried about because of",
  self: "i im ive me my i'll id myself ill",
  pain: [
    "(really|so|very|dead|proper|bloody) sore .. (at|in|on|right|along) .. <joint>",
    "(think|reckon) its (my|the) <joint>",
    "(nerve|shooting) pain",
    "(achilles|plantar) .. (again|back|flar*)",
    "<joint> .. <sorely>",
    "<sorely> .. (in|on|of|at|under|behind|around|down|inside|with|near|round|above|below|along|outside_of|across) .. <joint>",
    "(sharp|shooting|stabbing|bad|sudden|awful|severe|weird|dodgy|gammy|nagging|dull|constant) (pain|pains|ache)? .. (<joint>|<soft>)",
    "<joint> (pain|pains|ache|issue|issues|trouble|injury|problem|problems|tendonitis|tendinitis|niggle|strain|sprain|tear|twinge|pop|popped)",
    "<soft> .. (pain|strain|tear|pull|injury|popped|snapped|twinge|tweak*|niggle|torn|pulled|strained|seized|gone|went|cramped_up_and|swollen|shooting|sharp|throbbing|killing_me)",
    "<injured> .. (my|me|the|a|an|both|left|right|one_of_my) .. (<joint>|<soft>)",
    "<injured> (<joint>|<soft>)",
    "(strained|sprained|pulled|torn|tore|sprain|strain|tear|pull) .. (<joint>|<soft>)",
    "(did|done|doing|put|threw|thrown|thrown) (me|my|the) <joint> (in|out)",
    "(<joint>|<soft>) .. (gone|went|out|blew_out|given_out) (again|pop|ping|on_me|snap|bang|out)",
    "(<joint>|<soft>) (has|just|s)? (gone|went)",
    "(im|ive|i|got|am|been|being|badly|seriously|really|still|^|think_im|bit) .. (injured|hurt_myself|injured_myself|hurting|crocked)",
    "(got|have|picked_up|picking_up|with|carrying|pick|an|my|old|nursing) .. (injury|niggle|knock|strain|sprain)",
    "<ailments>",
    "(in|im_in) .. (pain|agony)",
    "(pain|hurts|hurt|painful|ouch|sore) (when|every_time|whenever|if|while|each_time) (i|im)? (run|walk|squat|bend|step|put|lift|press|bench|land|sit|stand|climb|go|move|push|running|walking|squatting|bending|deadlift)",
    "hurts (to|when|every|whenever|if|a_lot|so|really|like|bad|still|again|more|since|on)",
    "cant (put|bear) .. weight",
    "cant (walk|bend|straighten|turn|move|lift) (on|my|properly|without)",
    "(limping|limp|limped|hobbling|hobbled|hobble)",
    "(felt|heard|feel) .. (pop|snap|crack|twinge|tear|ping|tweak|something_go|something_pop|something_tear|something_snap)",
    "~sharp pain",
    "<joint> .. (swollen|swelling|puffy|bruised|black_and_blue|the_size_of|like_a_balloon)",
    "(fracture|fractured|broken)",
    "(physio|pt|doc|doctor|mri|xray|x_ray|scan) (says|said|reckons|thinks|showed|confirmed) .. (torn|tear|strain|sprain|fracture|tendon*|rest)",
  ],
  sick: [
    "^ (im|i_am|feeling)? (sick|ill|poorly|unwell) (for)? (#n|please|thanks|pls|#days)? $",
    "signed (me)? off (sick|work)",
    "(chesty|bad|head|nasty|stinking|rotten) cold",
    "(im|ive|i|am|feel|feeling|felt|got|been|bit|still|really|so|sick_and|woke_up|fell|super|proper|too|quite|pretty|getting|just|now|off|be) (am|been|really|so|feeling|feel|got|getting|a_bit|quite|too|pretty|sooo|very|well|just|still|proper|dead|kinda|not|home|at_home|absolutely|properly|off|all|out)? (sick|ill|poorly|unwell|under_the_weather|rotten|crook|sickly)",
    "^ (sick|ill|poorly|unwell|under_the_weather|crook) (today|again|in|with|at|now|so|this|since|as|,|for|and|all|still|kid)",
    "(caught|got|have|ive|with|had|having|down_with|come_down_with|came_down_with|coming_down_with|picked_up|tested_positive_for|positive_for|fighting|fighting_off|battling|stuck_with|nursing|recovering_from|getting|caught_a|nasty|bad|horrible|bit_of|this|bout_of|hit_with|hit_by|dying_with|dying_of|think_ive_got|catching|positive|knocked_out_by|laid_up_with|in_bed_with|home_with|woke_up_with|developing|struggling_with|suffering_from|suffering_with|floored_by|flattened_by) .. <illness>",
    "(caught|came_down_with|coming_down_with|come_down_with|down_with|picked_up|got|have|fighting) (something|sth|smth)",
    "<illness> (today|again|so|in_bed|sucks|here|hit|got_me|has_me|knocked|since|all_week|symptoms|and_im|no_training|going_round|for|,|$|is)",
    "(flu|covid|food_poisoning|tonsillitis|bronchitis|stomach_bug|norovirus|sinus_infection|chest_infection|pneumonia|laryngitis|lurgy|strep)",
    "(sore|scratchy|itchy) throat",
    "(runny|blocked|stuffy|stuffed_up) nose",
    "(off|home|stuck|stuck_in|in) (work|bed)? (sick|ill|bed_sick|in_bed_all_day)",
    "(in|stuck_in|confined_to|staying_in) bed (all_day|with|sick|ill|since|feeling|today)",
    "(feeling|feel|felt) .. (rough|like_death|like_crap_and|grim|dreadful|terrible|ropey|fluey|achy_all_over|run_down|awful)",
    "(sneezing|coughing) (and|all|nonstop|my|like|non)",
    "(on|taking|started) antibiotics",
    "(cough|coughing) (wont|and|all)",
    "(got|have) (the)? (sniffles|shits|runs|trots)",
    "(diarrhea|diarrhoea)",
    "(sick|ill|poorly|unwell) #days",
  ],
};
