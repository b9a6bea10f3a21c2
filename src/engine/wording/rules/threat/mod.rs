//! What pushes the reader by punishment, by watching, by fear.

pub mod consequences;
pub mod discipline;
pub mod fear;
pub mod told_on;
pub mod watched;

/// What takes the threat out of a sentence: a promise that it will not happen, a criminal who says it, the
/// law with who decides.
pub const HARMLESS: &[&str] = &[
    "{and|but|,} {of? nothing {else|more}|nobody else|no {answer|answers|score|scores}|not {who|what|which|how|your|whose}}",
    "only {if|when|once} you {ask|agree|say|want|wish}",
    "nobody|no-one|never|nothing|none !wants|hides ..5 {be|is !safe|was|been|happen|happens|lose|loses|gets|get|face|faces|blame|punish|punished|disciplined|counts|told|fired|pay|watch|watches|track|tracks|see|sees|read|reads|monitor|ever|charged|trouble|expects|records|count|knows|keeps|keep|asks|asked|looks|compares|ranks|sends|listed|sent|named|reads|listens}",
    "@MODAL|@HAVE|does|did|are|is not|never ..3 {be|lose|lost|disciplined|punished|fired|dismissed|charged|fined|face|told|tell|reported|watch|watching|track|tracking|tracked|monitor|monitored|cost|count|blame|share|record|recorded|trouble|punish|penalise|see|deducted|pay|inform|passed|held|used|affect|read|listen|get|test|reach}",
    "we|they|managers|i|police|bank|it do not|never ..3 {tell|lose|blame|punish|share|record|count|keep|watch|track|monitor|read|name|report|penalise|see|rank|pass}",
    "without {blame|punishment|fear|penalty|trouble|anyone|consequences}",
    "{@CROOK|thief|voice|call|trick|note|sms|gang|fraud} {that|who|may|might|will|often|also|then|usually|sometimes|on|from|like|such}* ..2 {threaten~|say~|claim~|warn~|speak~|talk~|mention~|pretend~|promise~|hint~|insist~|want~|demand~|try~|tell~|ask~}",
    "regulator|court|courts|law|judge decides|decide|sets|gives|asks|requires ...12 never|not|tell|help|ask|explain|team|more",
    "{threats|threat|threatening|threatens|scare|scares|fear} ..5 {trick|sign|signs|fake|scam|criminals|scammers|scammer|clue|hurry}",
    "{real|genuine|true|honest} {bank|banks|company|companies|police|supplier|colleague|sender|manager|shop|message} {never|does|do|will|would|gives}",
];

/// What a criminal says or does: a threat is told of, and not made.
pub const SOMEBODY_ELSES: &[&str] = &[
    "^ ..2 {scammers|scammer|criminals|criminal|callers|caller|fraudsters|fraudster|thieves|blackmailers|blackmailer|crooks|gangs|impostors|fakes|scams|tricksters|strangers|stranger|voice|extortionists}",
    "{he|she|they|caller|voice|man|woman|letter|note|scam|con|trick|fake|sms|stranger|thief|impostor|gang|somebody} ..3 {said|threatened|claimed|warned|wrote|shouted|told|spoke|insisted|pretended|demanded|hissed}",
    "{fake|false|pretend|invented|made-up|phoney|bogus|so-called|supposed|imaginary|alleged} ..2 {fine|fines|arrest|warrant|court|threat|threats|penalty|debt|police|prison|jail|lawyer|officer|official|judge|bailiff|charge|charges}",
    "{law|regulator|court|courts|authority|tribunal|judge|watchdog|ombudsman} ...20 {help|helps|explain|explains|ask|answer|answers|decides|decide|advice|adviser|questions|question|guide|guides|speak|talk}",
    "{help|helps|explain|explains|ask|answers} ...20 {law|regulator|court|authority|tribunal}",
    "{fine|fines|penalty|cost|bill} {is|are|would be|will be} {ours|the company's|paid by|on us|never yours|for the company}",
    "{sign|signs|trick|tricks|tactic|tactics|clue|hallmark} of ..3 {scam|scams|fake|fakes|fraud|trick|con|blackmail}",
    "{film|novel|referee|football|theatre|hockey}",
];
