//! Punishment: disciplinary action, losing a job, fines. Not the promise that nobody is punished.

use super::{HARMLESS, SOMEBODY_ELSES};
use crate::codes::Code;
use crate::diagnostic::Severity;
use crate::wording::rules::{Examples, REJECTING, Rule, examples};

pub static RULE: Rule = Rule {
    marks: &[
        "[ {fines|fine|prison|jail|court|dismissal|redundancy|bailiffs|lawyers|punishment|suspension|the sack|unemployment} {await|awaits|follow~|loom|looms|wait~|are waiting|is next|come next|comes next|beckons} ]",
        "[ {mistakes|clicks|lateness|carelessness|errors|leaks|slips|breaches} ..1 {cost~|end~|ruin~|kill~} ..2 {jobs|careers|lives|contracts|companies|businesses} ]",
        "[ {think~} of your {job|pension|career|bonus|mortgage|reputation|contract|rent} ]",
        "[ {careers|jobs|people} {end~|have ended|have been lost|were lost|have gone|have been sacked|have lost} ] {over|for|because|with|here|on|their|this}",
        "[ {big|huge|heavy|hefty|stiff|massive|crippling|record|personal|unlimited} {fine|fines|penalty|penalties|bill|bills|damages} ]",
        "[ the last {person|one|colleague|man|woman|driver|temp|employee|team} {who|to|that} ..6 {lost|no longer|is gone|was gone|left|sacked|fired|was shown|regretted|paid|job|works|had to} ]",
        "[ {lose~} {his|her|their} {job|jobs|place|post|position|bonus} ]",
        "[ {expect~} {a|the|no} {visit|call|letter|knock|word|meeting|warning|bonus|mercy|sympathy|phone call|raise|pay|bill|invoice} ]",
        "[ {doesn't|does not|no longer|not} work here {any more|anymore|now|any longer}? ] {.|!|,|any|anymore|now}",
        "[ {job|jobs|post|position|career|contract|place} {here}? {is|are|may|will|could} {on the line|not safe|at risk|at stake|in danger|over|go~|end|be over|be gone|be at risk|not be safe|hang|disappear|vanish|be given} ]",
        "[ {think|worry|care} about your {job|career|future|pension|bonus|position|contract} ]",
        "[ {security|guards|the guard|police} {will|'ll} {escort|remove|march|walk|take|show|come} {you|anyone|anybody|them} ]",
        "[ {disciplinary|disciplined|dismissal|prosecution|prosecute~|punished|punishment|punishments|punishable|penalised|penalized|penalties|sanctioned|reprimanded|reprimand|sacked|sacking|demoted|demotion|misconduct|imprisonment|jail|jailed|prison|court-martial|blacklisted|expelled} ]",
        "{be|been|being|get~|are|is|were|was|face|facing|faces|to|of|or|and|immediate|instant|your|their|by|on|with|possible|even|including|for|a} ..2 [ {fired|dismissed|suspended|suspension|terminated|termination|fined|arrested|arrest|sued|charged|expelled|the sack|demoted|evicted|penalty} ] !from|with {.|,|;|!|:|and|or|for|if|unless|of|on|at|without|immediately|from|up|by|$|who|within|when|under|as|the}",
        "[ lose~|cost~|risk~|forfeit {you|him|her|them|us all|someone|somebody}? {your|their|his|her|our|my} ..1 {job|jobs|position|access|account|bonus|bonuses|pay|pension|contract|place|career|licence|privileges|home|house|livelihood|overtime|promotion|seat|reputation} ] !for|@NOUN",
        "[ {legal|court|formal|further|serious|firm|swift|tough|appropriate|immediate|strong|criminal|punitive} {action|proceedings|charges|measures|sanctions} ]",
        "[ {personally|criminally|legally|fully|held|financially} {liable|accountable|responsible} ]",
        "[ {hold~} {you|them|personally|fully|everyone|staff|each}? ..1 {responsible|accountable|liable} ]",
        "[ {fine|fines|penalty|penalties|bill|damages|compensation} of {up to|as much as}? @NUM ]",
        "[ {liable for|liable to|face|facing|faces|risk|pay|carry~|result in|lead to|subject to|earn|earns|incur|incurs|land you|get|expect|receive|attract|attracts|come with|mean|means} ..3 {fine|fines|penalty|penalties|sanction~|warning|prosecution|charges|prison|jail|court|dismissal|discipline|suspension|punishment|consequences|trouble} ] !light|lights|sign|signs",
        "[ {written|final|formal|verbal|first|last|official|stern} {warning|warnings|reprimand|caution} ]",
        "[ {gross|serious} misconduct ]",
        "[ {criminal|permanent|disciplinary} {record|file|offence|hearing|panel|procedure|charges} ] {.|,|and|;|for|!|or|if|$|unless|will|forever|until}",
        "[ {out of|without|look for|looking for|find|find yourself|need|start looking for} ..1 {a|another|new}? {new|another|other}? job ] !title|number|lot",
        "[ {clear~|empty|emptying|pack~} {out|up}? {your|their} {desk|desks|locker|things|bags} ]",
        "[ {no longer|never} {work~|employed|welcome|employ|have a job|have a place} {here|for|again|with}? ]",
        "[ {no|not} {place|room|future} {here|for {you|people|anyone|those|anybody|staff}} ]",
        "[ {bonus|bonuses|pay|salary|wages|appraisal|promotion|review|career|contract|job|jobs|future|raise|rise|prospects|overtime|probation|holiday|annual leave} {may|will|can|could|is|are|also|directly|now|entirely|partly|all}* {depend|depends|hang|hangs|rest~|suffer~|affected|docked|withheld|reduced|cut|stopped|at risk|on the line|at stake|in danger|under review|reflect|reflects|in jeopardy|end~|over|lost|frozen|cancelled|in doubt|forfeited|gone} ]",
        "[ {deducted|docked|withheld|stopped|taken|come~|paid|recovered} {straight}? {out of|from} {your|their|his|her} {pay|wages|salary|own pocket|bonus|pocket|pay packet|holiday|leave} ]",
        "[ {affect|affects|damage|hurt|harm|count against|end|ruin|limit|go against|reflected in|reflect badly on|appear in|feature in|noted in|recorded in|come up in} {your|their|his|her|you} {career|careers|pay|bonus|appraisal|performance|promotion|job|review|chances|prospects|record|annual|yearly|next|future}? ] {.|,|;|review|appraisal|at|when|for|rating|!|prospects|in}",
        "[ {your|their|the} {p45|marching orders} ]",
        "[ {the|your} {police|court|judge|tribunal|lawyers|solicitors} will {come|be|take|call|hear|knock|want|decide how|ask you} ]",
        "[ {escorted|marched|thrown|walked|kicked|frogmarched} {off|out|from} ]",
        "[ {up to and including|grounds for|cause for|basis for|reason for|considered} {dismissal|termination|sacking|discipline|the sack|instant|immediate|misconduct|gross|a breach|theft|suspension} ]",
        "[ {breach of {your|the|their}} {contract|terms|policy} ] {and|will|may|,|.|can|is}",
        "[ {charged|billed|invoiced} for {it|the|any|every|a|all|damage|repairs|new|your} ]",
        "[ {fine|fines|fined} ] {you|your|staff|anyone|anybody|people|for every|for each|per|if you|will be}",
        "[ @YOU {will|'ll|could|may|can|might|shall} {be|get|have to} {fined|charged|sacked|dismissed|disciplined|fired|punished|suspended|banned|barred|prosecuted|arrested|sued|removed|reported|excluded|demoted|terminated|penalised|blocked|locked out|cut off|named|shamed|billed|retrained|sent home} ]",
        "[ {will|shall|may|can|could} ..1 be ..1 {prosecuted|disciplined|dismissed|punished|fired|penalised|sanctioned|hunted|held to account|called to account} ] !date|time|by|after",
    ],
    unless: &[
        "{fire|gas|last|first|smoke|early|storm|weather|low|battery} {warning}",
        "warning {light|sign|signs|label|lights}",
        "is|are|am|feel|doing|just|quite|works|all fine",
        "threaten~ ..4",
        "fine {print|line|to|dust|weather|words|art|pen}",
        "{fined|fines|fine} the {company|firm|organisation|shop}",
        "charged {phone|battery|laptop|with|up|overnight}",
    ],
    never: &[HARMLESS, SOMEBODY_ELSES, REJECTING],
    says: "\"{}\" threatens, and people who are afraid report late or not at all.",
    help: "Say what to do and what happens next. If a law applies, say once what it says, who decides, and who can help.",
    ..Rule::new("punishment", Code::WordingThreat, Severity::Error)
};

pub const FINDS: Examples = examples(&[
    "Staff who ignore this will be disciplined.",
    "It may lead to dismissal.",
    "You could lose your job.",
    "Your bonus depends on your score.",
    "A second click means a written warning.",
]);

pub const LEAVES: Examples = examples(&[
    "You will not be disciplined for a click.",
    "Nobody loses their job over a report.",
    "The caller threatened him with arrest.",
    "The warning light comes on when ink is low.",
    "You won't be charged for a lost badge.",
]);
