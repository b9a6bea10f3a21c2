//! Fear: one click could destroy us, you are next. Not what a trick does, told calmly.

use super::HARMLESS;
use crate::codes::Code;
use crate::diagnostic::Severity;
use crate::wording::rules::{Examples, Rule, examples};

pub static RULE: Rule = Rule {
    marks: &[
        "[ {one|a single|single|just one|your next|a|the wrong|your|any} {wrong|careless|bad|thoughtless|stray|single|stupid|silly|small|little|tiny|lazy|weak}? {click|tap|mistake|slip|call|email|link|password|moment|error|attachment|reply|lapse|keystroke|unlocked|leak|stick|breach|attack|photo} {from you|by you|of yours|is all|on ..3|is enough|that you|away}? ..2 {could|can|will|may|would|might|to|from|takes|it takes|away|is enough|is all} ..4 {destroy|ruin|bring|sink|cripple|wreck|end|close|bankrupt|shut|kill|wipe|expose|empty|devastate|finish|topple|take down|take us|cost|lose|doom|collapse|disaster|catastrophe|lives|everything|ruins|destroys|all of} ]",
        "[ {destroy|destroys|destroyed|ruin|ruins|ruined|wreck|wrecks|wrecked|cripple|cripples|crippled|bankrupt|bankrupts|sink|devastate|devastates|devastated|annihilate|annihilates|wipe out|wipes out|wiped out|obliterate|demolish|decimate|decimated|bring down|brings down|brought down|brought to its knees|tear apart|doom|dooms|topple|finish off|put out of business} ..4 {company|business|businesses|firm|career|careers|life|lives|us|family|families|everything|organisation|reputation|reputations|livelihood|livelihoods|all|hospital|job|jobs|shop|you|future|marriage|marriages|we|charity|school|team|name|savings|city|one|economy} ]",
        "[ next {victim|target|casualty|statistic|headline|in line|on the list|on their list} ]",
        "[ {you|your team|we|your family|your account|your child} {are|'re|could be|will be|may be|might be|is} {already}? {next|doomed|finished|toast|sitting ducks|a sitting duck|in the crosshairs|in their sights|being hunted|done for|under attack|under siege|at war|the target|a target|being targeted|never safe|not safe|prey|as good as} ]",
        "[ {criminals|hackers|attackers|scammers|thieves|they|fraudsters|gangs|predators|cybercriminals|enemies|spies|somebody|someone|a hacker|a criminal} {are|is|may be|could be|'re} {already|everywhere|always|now|probably|right|even|just}* {inside|everywhere|coming|watching you|waiting for you|waiting to|out there|out to|lurking|hunting|circling|at the door|at your|in your|in our|after you|after your|one step|reading your|stalking|preying|sharpening|laughing|listening|knocking|only a|a click|closer|poised|ready to} ]",
        "[ {lurk|lurks|lurking|prowl|prowls|prowling|pounce|pounces|ambush|stalk|stalks|predators} ]",
        "[ {nightmare|nightmares|catastrophe|catastrophic|devastation|devastating|apocalypse|armageddon|carnage|bloodbath|doomsday|terrifying|horrifying|horrific|chilling|ruinous|calamity|calamitous|cataclysm|nightmarish|disastrous|petrifying|bone-chilling|gruesome|mayhem|havoc|hell|unthinkable|fatal|deadly|lethal|irreparable|merciless|ruthless|relentless|sinister|menacing} ] !recovery|exposure|equipment|machine|flaw|date",
        "[ {imagine|picture|think of|think about|consider|visualise|remember} {yourself|the moment|the day|how|your|explaining|losing|telling|waking|having|seeing|facing|standing|being|if|all|every|what|a|the|coming} ...10 {gone|lost|empty|emptied|homeless|bankrupt|police|ruined|job|jobless|closed|crying|cry|court|savings|prison|jail|stolen|disaster|shame|dead|die|nothing|destroyed|front page|unemployed|tears|frozen|widow|blood|queue|dole} ]",
        "[ only a matter of time ]",
        "[ {not|n't} {a question of}? {if|whether}  ,? but when ]",
        "[ {not a matter of if|when , not if|not if but when|it is not if} ]",
        "[ {time is running out|clock is ticking|ticking time bomb|time bomb|ticking bomb|before it is too late|before it's too late|too late for|too late to save|no turning back|no way back|point of no return|hanging by a thread|playing with fire|russian roulette|house of cards|open season|ground zero|perfect storm|house on fire} ]",
        "[ {be|should be|ought to be|have every reason to be|right to be|better be|good reason to be|been} {very|more|truly|really}? {afraid|scared|terrified|frightened|worried sick|petrified|fearful|alarmed|paranoid} ] !to|of",
        "[ {scares|scare|terrify|terrifies|frighten|frightens|keep|keeps|haunt|haunts} {you|us|anyone|everyone} {awake|up at night|silly|witless|forever}? ] {.|,|!|:|at|awake|up|for|most|-}",
        "[ {worst|your worst|every manager's|every parent's|everyone's worst} {fear|fears|nightmare|enemy} ]",
        "[ never {sleep|recover|work again|forgive|trust|see your|get it back|get them back|be hired|be the same|live it|hire|find a job|be safe|let you forget} ]",
        "[ {lose|loses|lost|losing|cost you|cost us|cost|take|takes|steal|stolen} {absolutely|us|you}? {everything|it all|all you have|all you own|all we have|your savings|your home|your house|your life savings|their savings|life savings|our jobs|their jobs|all our jobs|your livelihood|their livelihoods|your family|your children|your future|every penny|the lot|every cent|our homes|your identity forever|your dignity|your friends} ]",
        "[ {all|every|our|everyone's|whole|hundreds of|thousands of|your colleagues'|everybody's} ..2 {job|jobs|livelihood|livelihoods|lives} ] {in it|at risk|on the line|depend|depends|at stake|in danger|gone|here|will|would|could|are|lost|is|.|hang|hangs|in your hands}",
        "[ {no other|no|never|nobody|no-one} ..4 {hire|employ|trust|speak to|forgive|believe|want} you ] {again|ever|.|!|,|$|after}",
        "[ {the|tomorrow's|your} {papers|press|news|front page|headlines|newspapers|tabloids|media|name} {will|would|could} {print|carry|have|run|love|be|shout|know|publish|read|tear|eat} ]",
        "[ {people|patients|someone|somebody|children|lives|customers|babies|colleagues} {will|could|may|might|would|can|have|are} {die|died|be lost|suffer|get hurt|be killed|dead|pay with|be ruined|lose their|lose everything|starve|go hungry} ]",
        "[ {no-one|nobody|nothing|nowhere|none of us|no one|no system|no password|no account} {is|are|will be|was} {ever|truly|really}? {safe|spared|immune|secret|beyond reach|out of reach|sacred} ] !to",
        "[ {nowhere to|nowhere left to|no place to|can't|cannot|can not} {hide|run} ]",
        "[ {nobody|no-one|no one} {will|can|is coming to|would} {help|save|rescue|protect} you ]",
        "[ {go|going|went|gone} {under|bust|bankrupt|out of business|to the wall} ] !the",
        "[ {company|business|firm|shop|charity|hospital|doors|we|us all|us} {will|would|could|may|might|all}* {collapse|fold|close for good|close forever|shut for good|be finished|be ruined|be gone|go under|not survive|never recover|cease to exist|perish|be destroyed} ]",
        "[ {ruin|sink|destroy|finish|end|bankrupt|cripple|kill|drown|bury} {us|you|all of us|us all|everything|all} ]",
        "[ {war|battle|battlefield|enemy|enemies|weapon|weapons|army|armies|invasion|siege|bomb|bombs|poison|poisoned|plague|epidemic|assassins|killers|vultures|wolves|sharks|evil|monsters|demons|vampires} ] {against|is|are|at|on|never|for|of|lurks|lurk|wait|waiting|who|that|will|in} ..4 {you|us|everyone|every|inbox|internet|online|cyberspace|computer|network|office|data|criminals|hackers|password|cyber|crime|phishing|email|emails|company|doors|gates|your}",
        "[ {live|living|live on|spend} ..2 {in|with|the rest of your life in|with the} {fear|shame|guilt|regret|terror|dread} ] !of",
        "[ {your|their} {children|child|family|kids|parents|mother|spouse|husband|wife|grandchildren|baby|loved ones} ] ..8 {gone|pay the price|homeless|hungry|suffer|in danger|at risk|hurt|ashamed|why|stolen|lose|lost|harm|cry|see you}",
        "[ {strip|drain|drains|empty|empties|emptied|clean out|cleans out|wipe|wipes} {your|every|all|our} {accounts|account|savings|pension|bank|life} {in|within|before|overnight|while} ]",
        "[ {in seconds|in minutes|within seconds|overnight|in the blink of an eye|in a heartbeat|in an instant} ,? {everything|your|it|all|they|gone|we} ] ..4 {gone|lost|empty|over|own|lose|destroyed|vanish|vanishes|disappear|disappears|ruined}",
    ],
    unless: &["disaster recovery", "{criminals|hackers|attackers|they|scammers|thieves} {are|is} {after|waiting for} {a|the|an} {code|reply|answer|moment|number}", "@NOT|no|nobody|nothing ..3 {afraid|scared|frightened|nightmare|disaster|devastating|too late|worry|catastrophe}", "never {trust|see|hire} {a|the|an|any|it|him|them|her|links}", "never trust", "no-one|nobody is safe to"],
    never: &[HARMLESS, &["@NOT ..2 too late|afraid|scared|ashamed|worry", "never too late"]],
    says: "\"{}\" frightens, and frightened people freeze or look away.",
    help: "Say calmly what can happen, how likely it is, and the one thing that helps.",
    ..Rule::new("fear", Code::WordingThreat, Severity::Error)
};

pub const FINDS: Examples = examples(&[
    "One careless click could destroy the whole company.",
    "Hackers are lurking in every inbox.",
    "You could be the next victim.",
    "It's only a matter of time.",
    "Be very afraid.",
]);

pub const LEAVES: Examples = examples(&[
    "Criminals often write as a delivery firm.",
    "It is never too late to tell us.",
    "No need to be afraid: we can mend it.",
    "Nothing is ever too late to report.",
    "A stolen card can be stopped within minutes.",
]);
