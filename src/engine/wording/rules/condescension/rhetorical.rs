//! Questions that want no answer: do you really want to, how hard can it be. Not a question with choices.

use crate::codes::Code;
use crate::diagnostic::Severity;
use crate::wording::passages::Place;
use crate::wording::rules::{Examples, Hit, Rule, Sentence, examples};

pub static RULE: Rule = Rule {
    marks: &[
        "[ who {still|on earth|in the world} ]",
        "{not|n't} ...6 , [ {is|was|does|did} it ] ?",
        "[ {what|which} {kind|sort|type} of {person|fool|idiot|employee|adult} ]",
        "[ who {on earth|in the world|in their right mind|in this day|still|would|else|really|honestly|seriously|writes|puts|leaves|gives|needs|pays|trusts|opens|clicks} ] ..10 {anymore|any more|still|today|stranger|strangers|note|days|these|password|door|these days|that|such|unlocked}",
        "[ {is|was} your ..3 {worth|more important|too much|so} ]",
        "[ {can|could} it {really|possibly|get|be} ..2 {any|easier|simpler|clearer|hard|difficult} ]",
        "[ {whose|what} {fault|excuse|job} ..3 {is|was|be|then|now|do} ]",
        "[ how many {more|times|of you|people|warnings|reminders} ..2 {do|must|have|will|does|can|is|are|really|actually|need|would} ]",
        "[ {what|how} {if|would|will} {it|that|your|they|you} ..2 {feel|were|explain|like|say|look|happened to} ]",
        "do|did|would you [ really|honestly|seriously|actually|truly ] {want|think|believe|need|expect|suppose|imagine|wish|like|care|leave|give|let|trust|open}",
        "[ did you {even|honestly|really|seriously} ]",
        "[ would you {really|honestly|ever|seriously|happily|willingly|want|like}? {leave|give|hand|lend|let|invite|shout|trust|eat|accept|share|walk|drive|sell|wear|show|tell|go|jump|put|swap|buy|post|sign} ] ..12 {stranger|strangers|house|home|front|door|doors|keys|key|wallet|car|purse|street|toothbrush|children|child|passport|cash|signature|blank|underwear|toothbrushes|savings|bank|postcard|billboard|diary|unlocked|open|cliff|thief|burglar|burglars}",
        "[ want to be {the|that|another|known|remembered|next} ]",
        "[ {do|does|did} {we|i|anyone|anybody|you} ..1 want ] ..8 {explain|explains|blame|responsible|reason|cause|one|stranger|strangers|read|lose|see|hand|risk|help|let}",
        "[ who {does not|would not|did not|would|wants|wouldn't|has not|has|needs|cares|could|can} ] ..8 {ever|want|in|not|know|love|time|fall|resist|forget|really|still|such|so|right|like|notice|believe|stupid|check|read|doubt}",
        "[ how {hard|difficult|complicated|tricky|long|much} {can|could|does|is|would} {it|that|this} ]",
        "[ how {could|can} {you|anyone|anybody|anything|it} {be|have|not|ever|fall|miss|forget|possibly|still} ]",
        "[ {is|was|are} {it|that|this} {really|that|so|honestly|too|asking} ] {too|hard|difficult|much|complicated|so|asking|that|to}",
        "[ what could {be|possibly|go} ]",
        "[ what {part|bit} of ]",
        "[ what {is|'s} {wrong with you|so hard|so difficult|your excuse|stopping you|not to like|the matter with you|the worst} ]",
        "[ what {were|did|are|do|would|will} {you|they|we} {thinking|expect|waiting for|going to do with you|playing|take us for|got to lose|have to lose} ]",
        "[ what would {your|the} {mother|mum|boss|manager|children|grandmother|family|customers|police|partner|colleagues|parents} ]",
        "[ why {would|should|on earth|is it so|can not|do|does|must|did|are|ca not} {you|anyone|anybody|people|staff|we|they|it|i|some|hard|difficult|would|did|do|so} ..1 {ever|still|keep|insist|always|want|bother|risk|take|not|just|manage|trust|ignore|need|you|have|many|refuse|give|hand|open|wait|leave|send} ]",
        "[ why on earth ]",
        "[ are you {really|seriously|honestly|that|so|even|going to be|sure you want|prepared to be|willing to|happy to|trying|kidding|joking|blind|asleep|listening|paying} ]",
        "^ [ {really|seriously|honestly|remember|oh really|you what|see|got it|understood|capisce|clear|happy now} ] ?",
        "[ {have|did|do|can|could|would|will|are|were|should} not you {ever|even|read|learned|learnt|hear~|think|know|care|want|see|notice|listening|just|tell|been|got|remember|rather|feel|worried|ashamed|have|at least|agree|love|wish|realise|look|ask|check|prefer|all|already|done|better} ]",
        "[ when {was|did} {the last time you|you last} ]",
        "[ need {we|i} {say|go|remind|add|explain|tell} ]",
        "[ {sound~|look~} familiar ] ?",
        "[ ring {a|any} {bell|bells} ]",
        "[ {must|do|shall|should|can|could} we {really|always|all|still|honestly|go over|draw you|spell|hold your|have to} ]",
        "[ surely ]",
        ", [ {is|are|would|do|did|does|was|were|could|can|have~|should|will} not {it|you|we|they|that|there|she|he} ] ?",
        ", [ {would|do|did|could|can|have|are|were|should|will} {you|we|they} ] ?",
        ", [ right|correct|okay|ok|eh|hmm|yes|no|surely|understood|agreed|hey|huh ] ?",
        "[ do {you|we} {need|want|have} {to|us to|me to|another|a} {remind|draw|repeat|spell|hold|explain|tell|reminder|diagram|map|picture|be} ]",
        "[ {too|so} {busy|lazy|proud|clever|important|good} {to|for} ]",
        "[ who would ]",
        "[ can you {really|honestly|seriously|not|afford|imagine|live with|look} ]",
        "[ {will|would|could} you {sleep|live|forgive|bet|risk|be able to|look|cope|ever} ]",
    ],
    unless: &[
        "what|which|when|how|who|where would you like|do|choose|ring|say|tell|open|check|ask|trust",
        "and who would not ?",
        "have you ever had|been|sent|lost|wondered",
    ],
    when: |sentence: &Sentence<'_>, _: Hit| {
        let asks = sentence.tokens.iter().rev().take(3).any(|token| token.is_mark('?'));
        // Choices below make it a real one.
        let real = matches!(
            sentence.place,
            Place::Prompt | Place::Heading | Place::Title | Place::Choice | Place::Outcome
        );
        asks && !real
    },
    says: "\"{}\" asks for no answer, and reads as a telling-off.",
    help: "Say it as a fact, or ask a real question with choices.",
    ..Rule::new("rhetorical-question", Code::WordingCondescension, Severity::Error)
};

pub const FINDS: Examples = examples(&[
    "Do you really want a thief to read your diary?",
    "How hard can it be?",
    "Why would anyone still write it on a note?",
    "Would you leave your front door open all night?",
    "You locked it, didn't you?",
]);

pub const LEAVES: Examples = examples(&[
    "What would you do next?",
    "Was the letter open when you found it?",
    "Which of these would you ring first?",
    "Would you like a colleague to sit with you?",
    "Who answers the phone at night?",
    "Have you ever had a call like this?",
    "He believed that it was his daughter, and who would not?",
]);
