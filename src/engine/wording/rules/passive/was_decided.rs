//! It was decided, changes are being considered: who decided is left out. Not news of a thing.

use super::hides_the_doer;
use crate::codes::Code;
use crate::diagnostic::Severity;
use crate::wording::rules::{Examples, Rule, examples};

pub static RULE: Rule = Rule {
    marks: &[
        "[ {is|are} @NOT? @ADV* {reviewed|approved|assessed|granted|refused|decided|enforced|processed|considered|investigated|audited|imposed|revoked|withheld|withdrawn|authorised|authorized|denied|determined|restricted|escalated|rejected|accepted|issued|suspended|discouraged|preferred|appreciated|selected|evaluated|monitored|inspected|logged} ] !as|with|unless you|for guests",
        "[ {have~} @ADV* been {told|informed|notified|warned|reminded|advised|asked|instructed|given|briefed|consulted|trained|received|found|reported|seen|said|discussed|moved|changed|replaced|closed|stopped|cut|delayed|increased|reduced|raised|lowered|updated|assigned|allocated|appointed|arranged|booked|ordered|invited} ] !to work",
        "[ {was|were} @ADV* {told|informed|instructed|ordered|asked|cancelled|reviewed|assessed|cut|removed|chosen|selected|appointed} ] {to|not|that|without|in secret|for|after|.}",
        "[ {have~} @NOT? @ADV* been @ADV* {decided|agreed|approved|authorised|authorized|rejected|refused|declined|forbidden|banned|prohibited|introduced|cancelled|withdrawn|postponed|noted|considered|reviewed|assessed|determined|mandated|imposed|revised|amended|restricted|permitted|allowed|abolished|suspended|escalated|extended|tightened|discontinued|reorganised|reallocated|identified|established|implemented|adopted|deemed|instructed|requested|required|raised|recorded|logged|actioned|processed|made|taken|set|put|issued|denied|granted|waived|resolved|acknowledged|selected|chosen|classified|relaxed|scrapped|removed|completed|checked} ]",
        "[ {is|are|was|were} @ADV* being @ADV* {@PART|put|made} ]",
        "[ {was|were} @NOT? @ADV* {decided|agreed|approved|authorised|authorized|rejected|refused|forbidden|banned|prohibited|introduced|imposed|deemed|mandated|ruled|judged|considered|determined|denied|waived|scrapped|abolished|withdrawn|postponed} ]",
        "[ {a|the|this|that|no|any|another} {decision|choice|commitment|change} {was|has been|is|will be|had been|is being} {taken|made|reached} ]",
        "[ {mistakes|errors|decisions|changes|adjustments|improvements|arrangements|efforts|exceptions|checks|attempts} {were|have been|are|will be|was|had been|are being} {made|taken|carried} ]",
        "[ {action|actions|steps|measures|care|precautions|minutes|advice|legal advice|disciplinary action} {was|were|has been|have been|will be|is|are|is being|are being|must be|should be} {taken|sought|put|carried} ]",
        "[ {is|are} @NOT? @ADV* {permitted|allowed|required|expected|requested|advised|forbidden|prohibited|banned|encouraged|recommended|obliged|reminded|urged|instructed|disallowed|mandated|authorised|authorized|tolerated|compelled|deemed|considered} ]",
        "[ {is|are} {asked|told} ] {not|to}",
        "[ {lessons|concerns|questions|objections|issues|points|complaints|doubts} {were|have been|will be|are|had been} {learned|learnt|raised|noted|addressed|received|heard|voiced|expressed} ]",
    ],
    unless: &[
        "{nobody|no-one|that|which|what|as} ..1 {is|are} {required|expected|needed}",
        "is|are {called|known|reserved|meant}",
        "{is|are} being {held|kept} {in|at}",
        "@CROOK {is|are|was|were} being?",
    ],
    when: hides_the_doer,
    says: "\"{}\" leaves out who decided, or who does it.",
    help: "Name who it is: \"We decided\", \"The board forbids\", \"Priya is looking into it\".",
    ..Rule::new("was-decided", Code::WordingPassive, Severity::Warning)
};

pub const FINDS: Examples = examples(&[
    "Changes are being considered.",
    "Phones have been banned from the lab.",
    "Visitors are not permitted upstairs.",
    "A decision was made to close the gate.",
]);

pub const LEAVES: Examples = examples(&[
    "The office was painted last week.",
    "The van was stolen in the night.",
    "The desk is reserved for guests.",
    "The summary was written by our insurers.",
]);
