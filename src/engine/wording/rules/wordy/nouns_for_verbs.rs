//! A noun with an empty verb where a verb would do: give consideration to, carry out an inspection of.

use crate::codes::Code;
use crate::diagnostic::Severity;
use crate::wording::rules::{Examples, Rule, examples};

pub static RULE: Rule = Rule {
    marks: &[
        "[ give~ @ADJ|due|careful|some|proper|further? {consideration|thought|notice|preference|attention} to ] !@NUM",
        "[ {give~|issue~|provide~|offer~|render~|lend~|obtain~|seek~|request~} @DET? ..1 @TELLING {to|of|for|on|with|in|that|about|from} ] <!a|the",
        "[ provide~ {training|protection|support|advice|evidence|funding|an opportunity|the opportunity} {to|for|of|from|against} ]",
        "[ carry~ out {a|an|the|any|some|regular|full|your|our}? ..2 {@NOUN|@ACT} ] {of|on|to|into|for|.|,|before|at|in|each|every|daily|weekly|with|when}",
        "[ {conduct~|perform~|undertake~|effect~|execute~|accomplish~|facilitate~|commission~} @DET|regular|full? ..2 @ACT ]",
        "[ do~ {a|an|the} {review|analysis|inspection|audit|evaluation} of ]",
        "[ make~ {a|an|the|any|some}? {request|payment|purchase|assessment|modification|modifications|alteration|alterations|adjustment|adjustments|statement|contribution|reference|arrangements|provision|preparation|preparations|comparison|amendment|amendments|disclosure|deduction|allowance|calculation|commitment|correction|corrections|distinction|judgement|judgment|reduction|revision|revisions|start|improvement|improvements|effort|estimate|evaluation|examination|objection|contact|mention|report} {for|to|of|about|that|with|in|on|between|from} ] !@NUM|night|midnight",
        "[ {make~|take~} {a|an|the} {decision|determination|recommendation|suggestion|selection|submission|announcement|application|assumption|attempt|enquiry|inquiry|observation|proposal} ]",
        "[ {hold|engage~|enter~} {a|in|into} a? {discussion|discussions|conversation|agreement} ]",
        "[ {cause~|do~} {damage|disruption|harm} to ]",
        "[ {put~|place~|lay~} {an|the}? {emphasis|restrictions|reliance|trust} on|in ]",
        "[ {bring~ about|achieve~} {a|an} {change|improvement} in ]",
        "[ {maintain~ {awareness|vigilance}|gain~ an understanding of|result~ in {damage to|the loss of}|take~ receipt of|be the recipient of|bring~ an end to|begin~ the process of|impose~ restrictions on} ]",
        "[ have~ {a|an|the}? @ADJ|negative|positive|adverse? {requirement|influence|conversation|knowledge|need|tendency|preference|expectation|obligation|intention|desire|dependence|reliance|impact|effect|ability|capability|capacity|opportunity|understanding|awareness|discussion|discussions|suspicion|belief} {for|to|of|on|about|that|with} ] <!effect",
        "[ {take~} {into} {consideration|account} ]",
        "[ {come~|reach~|arrive~|draw~} {to|at}? {a|an|the} {conclusion|decision|agreement|understanding|determination|realisation} ]",
        "[ {be|is|are|was|were|been|being} {in} {receipt|possession|agreement|need|compliance|contravention|breach|violation|attendance|support|favour|contact|control|charge|excess} {of|with} ] !charge|touch",
        "[ {in|be in|are in|is in} {receipt of|possession of|agreement with|contravention of|attendance at} ]",
        "[ {is|are|be} {subject|subjected} to {a|an|the}? ..1 {verification|approval|review|inspection|investigation|authorisation|assessment|evaluation|confirmation|change|revision|amendment|availability|modification|testing|validation|checking} ]",
        "[ {is|are|be|was|were} {dependent|reliant|indicative|reflective|supportive|desirous|cognisant|cognizant|deserving|applicable|conducive|contingent|illustrative|representative|suggestive} {on|upon|of|to} ]",
        "[ {the|upon|on|after|for|prior to|following|before|during|pending|any|with} {the}? {completion|modification|destruction|implementation|utilisation|utilization|cessation|commencement|termination|provision|acquisition|submission|installation|verification|authentication|notification|attainment|establishment|realisation|examination|identification|validation|fulfilment|facilitation|procurement|disposal|retrieval|issuance|processing|execution|conclusion|initiation|determination|expiry|expiration|formulation|rectification|preparation|discontinuation|removal|receipt|protection|deployment|transmission|reception} of ]",
        "[ {are|is|be|was|were|been} in the process of ]",
        "[ {there is|there are|there was} {a|an|some}? {need|requirement|expectation|possibility|necessity|probability|likelihood|tendency|obligation} {for|to|of|that} ]",
        "[ {exercise~|exhibit~|display~|demonstrate~|practise~} {due|extreme|appropriate|reasonable|great|good|proper|utmost|every|the|more|all}? {caution|care|diligence|vigilance|discretion|restraint|judgement|judgment|compliance|awareness|prudence} ]",
        "[ {ensure~} {the|that}? ..1 {completion|compliance|availability|implementation|confidentiality|continuation|security|protection|safety|return|removal|adherence} {of|with|to} ]",
        "[ {submit~|lodge~|file~|place~|put in|log~|raise~} {a|an} {request|application|enquiry|complaint|query} {for|to|with|about} ]",
        "[ {achieve~|attain~|obtain~|effect~|secure~|procure~} {a|an|the}? {reduction|improvement|increase|decrease|resolution|completion|compliance|approval|agreement|change|closure|reconciliation|authorisation|authorization|permission} ] {in|of|with|from|for|on}",
        "[ {hold~|have~|engage~} {a|in|in a}? {meeting|discussion|discussions|consultation|consultations|conversation|dialogue} {with|about|on|to} ] ..1 {discuss|the purpose|regarding|view}",
        "[ {of|with|in} {a|an} {confidential|sensitive|personal|private|temporary|permanent|technical|urgent|regular|daily|weekly|monthly|annual|suspicious|similar|voluntary|serious|routine|general|official|financial|legal|physical|secure} {nature|manner|basis|fashion|character|kind|way} ] <!kind",
        "[ {on|in} {a|an} {daily|weekly|monthly|yearly|annual|regular|temporary|permanent|frequent|voluntary|ongoing|continuous|timely|prompt|secure|safe|careful|appropriate|expeditious|quarterly|hourly|routine|confidential|case-by-case|consistent|efficient} {basis|manner|fashion|way} ]",
        "[ {for the purpose|for the purposes|with the intention|with a view|with the aim|with the object|with the objective|for the duration|in the course|in the vicinity|in the absence|in the event|in the region|in respect|by means|by virtue|by way|on behalf|on the grounds|on the basis|in light|in view|in the interest|in the interests|in the case|in connection|at the discretion|on the occasion} {of|that|to|with} ] ..3 {@VING|@NOUN|the|a|an|any|your|this|that|its}",
    ],
    unless: &[
        "carry out {your|the|their} {orders|instructions|work|plan}",
        "{carry|carries|carried} out {of|to|the door}",
        "in the course of {the|a|your} {day|week}",
        "on behalf of",
        "in the interest of",
        "at the time of",
        "take ..1 into {the|a|your}",
        "in {charge|control|touch|contact|need|favour|support} of|with",
        "{the|a} provision of",
        "on the basis of",
        "after receipt",
        "have {a|an|the}? {opportunity|need|desire|understanding|belief|awareness} of",
    ],
    says: "\"{}\" says with several words what one verb says.",
    help: "Use the verb that hides in the noun: \"consider\", \"check\", \"ask\", \"need\".",
    ..Rule::new("nouns-for-verbs", Code::WordingWordy, Severity::Note)
};

pub const FINDS: Examples = examples(&[
    "Give consideration to who can hear you.",
    "Carry out an inspection of the lock.",
    "Drivers have a requirement for a second key.",
    "We check the doors on a daily basis.",
]);

pub const LEAVES: Examples = examples(&[
    "Consider who can hear you.",
    "Carry the boxes out of the store.",
    "Give the key to Ana.",
    "The rain reached the doors.",
]);
