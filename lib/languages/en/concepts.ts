import type { Concepts } from "../../domain/conversation/concepts.ts";

/** What words stand for in English. */
export const concepts: Concepts = {
  chest: "chest chst breastbone sternum ribcage heart_area",
  heart: "heart pulse ticker heartbeat heartrate",
  hurts: "hurt* pain* ache* aching achy sore stab* burning agony throb* ouch sting*",
  tight: "tight* pressure squeez* crush* constrict* heavy heaviness weight band vice elephant brick* belt squash*",
  breath:
    "suffocat* breath breaths breathe breathing breathless* air inhale wheez* gasp* inhaler asthma* winded puff lungs choking choke",
  cant: "cant cannot couldnt unable barely hardly struggling struggle trouble difficulty hard impossible",
  faint:
    "lost_conciousness slumped woke_up_on came_to_on faint* passed_out pass_out passing_out black_out blacked_out blackout collaps* keeled unconscious lost_consciousness knocked_out went_down fell_over unresponsive not_responding not_waking fainted_in keel* went_out_cold out_cold came_round came_to lost_conscious* dropped_to went_limp wont_wake not_moving convulsing",
  near: "nearly almost about_to close_to bout_to",
  dizzy:
    "lighh* off_balance unsteady dizz* lighthead* light_headed woozy giddy vertigo spinning spins wobbly seeing_stars swimmy head_rush swaying spinny goes_round going_round black_spots tunnel_vision blurry vision off_kilter faint",
  fog: "fog foggy fuzzy spaced_out mush soup cotton_wool",
  fever: "fever* temperature temp chills shivering feverish pyrexia burning_up",
  vomit:
    "hurl hurling hurled retch* vomit* puk* threw_up throw_up throwing_up thrown_up barf* spewed spewing chundered chucked_up chucking_up sick_everywhere vomiting chunder* keep_anything_down heaving vomming",
  blood: "blood bloody bleed* bled nosebleed*",
  pee: "pee peed peeing wee weeing urin* piss pissing poo poop stool toilet loo",
  dark: "dark* brown cola coke black tea red rust*",
  head: "head skull noggin bonce",
  hit: "hit banged bang bumped bump smacked whacked cracked knock knocked bashed bash clonk* headbutt* struck clocked concuss* landed dropped butted clashed fell kettlebell helmet smashed slipped",
  palp: "palpitat* flutter* racing pounding skip* skipping irregular flip_flop* thumping flip flipping flop afib arrhythm* missed_a_beat misses_a_beat thud",
  "rest-pose": "sitting sat lying laying sofa couch bed asleep doing_nothing at_rest",
  swell: "swell* swoll* puff* clos* balloon*",
  mouth: "throat tongue lips lip mouth airway swallow",
  allergy: "allerg* anaphyla* hives epipen sting stung bee wasp peanut peanuts wasps prawns nuts shellfish",
  face: "face smile mouth eye eyelid",
  droop: "droop* numb* sagg* paralys* paralyz* weak tingl* slur* crooked drooping drool*",
  side: "side half left right one",
  speech: "speak speech words talk talking",
  stroke: "stroke heart_attack cardiac thunderclap",
  seizure: "seizure* seizing convuls* epilep* a_fit was_fitting fits",
  confused:
    "confus* disorient* delirious dont_know_where not_making_sense nonsense gibberish hallucinat* out_of_it babbling rambling muddled",
  heat: "heat hot sun sunstroke heatstroke degrees",
  ambulance: "ambulance 911 999 112 000 paramedic* emergency help hospital",
  die: "dying dead death kill killing suicid* unalive kms end_it ending_it topped top_myself off_myself do_myself_in wake_up_tomorrow gone_forever funeral disappear to_die id_die i_die me_die just_die rather_die and_die we_die dies",
  self: "myself self me",
  life: "life live living alive exist existing world earth being_here be_here carry_on go_on keep_going",
  pills: "pills pill tablets tablet overdos* od meds bottle paracetamol insulin packet",
  cut: "cut cutting cuts wrists harm harming burn_myself hit_myself hurt_myself hurting_myself cutting_again",
  "better-off":
    "better_off miss_me without_me burden goodbye letters waste_of_space no_point whats_the_point hopeless no_way_out bridge rope roof jump jumping_off not_wake_up dont_come_home not_come_home said_goodbye platform",
  joint:
    "knee* ankle* shin* achilles hip hips groin back shoulder* elbow* wrist* neck foot feet toe* heel* rib* finger* tendon* ligament* calf calves hamstring* hammy quad* thigh* glute* muscle* leg legs arm joint joints itb knees ankles toenail rotator cuff achillies hammies lats pec",
  injury:
    "injur* sprain* strain* pulled tore torn twisted rolled tweak* niggl* twinge* swollen fractur* broke broken limp* tendin* tendon* fasciit* splints pop popped gave_way niggles twang spasm sciatica plantar tendonitis bursitis gammy knackered goosed",
  ill: "sick ill poorly unwell flu covid virus bug cold infection antibiotic* under_the_weather rough throat_infection food_poisoning strep lurgy crook tonsil* sinus* bunged sniff* runny sore_throat norovirus tummy_bug stomach_bug migraine gastro* pneumon* bronchitis coldy come_down coming_down shingles dengue fluey sickie antibiotics laid_up",
  texts:
    "contact* communicat* writing text* txt* message* msg* sms reminder* notification* alert* ping* stuff spam list number subscription texting messaging messages notifs service",
  stopv:
    "stop stopping quit cease end cancel unsub* unsubscribe remove delete take_off take_me opt_out leave enough no_more off block erase lose withdraw revoke piss_off fuck_off f_off leave_me lose_my unsuscribe unsubscribed discontinue cease_and shut_up stahp stpo sotp harass* spam* gdpr consent turn_off turn_these_off turn_them_off turn_it_off turn_this_off switch_off switch_this_off knock_it_off pack_it_in get_out_of disable",
  neg: "no not dont doesnt didnt never without zero nothing isnt wasnt arent wont havent hasnt nor",
  anymore: "anymore any_more again ever no_longer",
  want: "want wanna wish like need would",
  startv:
    "start restart resume begin reactivate unstop resubscribe back unpause unsnooze continue subscrib* resubscrib* sign_up sign_me rejoin pick_up unmute",
  food: "food meal* eat eating eats nutrition diet recipe* dinner cook lunch breakfast protein menu* snack* supper nutri* recipes meals foodie fuel fuelling",
  sleep: "bed bedtime sleep asleep lights_out night sleepy nighttime wind_down turn_in lights bedtimes",
  race: "race racing marathon half ultra 5k 10k parkrun triathlon competition",
  run: "run running ran runs jog* miles km 5k 10k",
  train: "train training workout gym session lift lifting lifted weights squat* bench bike swim intervals",
  day: "today tomorrow tonight tmrw tmw monday tuesday wednesday thursday friday saturday sunday",
  restw: "rest resting recover* day_off easy rest_day",
  hard: "hard easy tough brutal rpe effort felt about maybe scale out_of",
  other:
    "he she his her him they mate friend dad mum mom brother sister wife husband runner guy man lady someone partner kid kids son daughter boss bloke lad wifey grandma grandpa nan granddad uncle aunt nephew niece neighbour neighbor colleague",
  animal: "dog dogs cat cats puppy pup doggo kitten horse pony hamster rabbit vet",
  story: "film films movie movies series tv show book novel song songs album lyrics episode documentary netflix",
  longAgo: "years_ago decades_ago yrs_ago as_a_kid as_a_child when_i_was used_to back_in last_year last_season",
  past: "ago last_year used_to years yesterday once was when_i_was",
  joke: "haha* lol lmao jk hehe rofl lmfao",
  thanks:
    "thank* thx cheers ta appreciate ty ok okay cool great perfect got_it noted tysm thnx tnx thanx tyvm legend helpful grateful gotcha roger brilliant awesome",
  why: "why how_come reason explain",
  q: "what whats how can should do does when which who is are",
  later:
    "later snooze remind busy meeting not_now hour hours in_a_bit hang_on get_back try_me ask_me driving tonight later_on minutes mins",
  pausew:
    "pause pausing vacation holiday holidays away hold mute suspend break on_ice hold_off time_off cruise trip travelling traveling freeze",
  time: "week weeks day days month",
  less: "less fewer often too_many",
  pregnant: "pregnan* expecting trimester",
  lump: "lump lumps mole moles cyst rash tick",
  menses: "period periods",
  sugar: "sugar sugars hypo diabet* glucose",
  slim: "weight kilos stone lost_weight skinny",
  painkiller: "ibuprofen painkiller* naproxen paracetamol aspirin advil",
  pus: "pus infect* oozing red_line",
  wrong: "wrong_person wrong_number meant_for that_was_for",
  unsub:
    "unsub* unsuscribe opt_out remove_me take_me delete_my lose_my gdpr spam withdraw revoke cease discontinue remove_my fcc ico tcpa lawyer attorney solicitor sue report_you",
  "called-off":
    "cancelled canceled called_off scrapped postponed dns not_running not_doing pulled_out pull_out pulling_out withdrawn withdrew dropped_out off_my",
  "how-to": "commands command keyword* options instructions it_work this_work",
  novice: "beginner newbie novice newcomer new_to first_time never_lifted started",
  veteran: "experienced decade* veteran old_hand seasoned years old_timer",
  daily: "daily weekly every_day once_a_week twice per_day per_week a_day each_day",
  tips: "tips tip advice nagging suggestion* ideas hints",
};
