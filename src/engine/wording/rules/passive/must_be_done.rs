//! It must be reported, forms are to be returned: who must act is left out. Not where the doer is named.

use super::hides_the_doer;
use crate::codes::Code;
use crate::diagnostic::Severity;
use crate::wording::rules::{Examples, Rule, examples};

pub static RULE: Rule = Rule {
    marks: &[
        "^ ..3 [ not? to be @PART ] {by|before|at|on|in|within|without|after|from|until|under|to|.|immediately|outside}",
        "[ {is|are|was|were} {not|n't}? going to be @ADV* @PART ]",
        "[ would be {appreciated|welcomed|preferred} ]",
        "[ {can|could} not be {authorised|authorized|approved|accepted|processed|issued|considered|granted|removed|permitted|refunded|replaced|guaranteed|tolerated|allowed|shared|used|brought|booked|extended|waived|given|returned} ]",
        "[ {had better|'d better} be @PART ]",
        "[ {must|should|shall|ought to} @NOT? @ADV* {be|have been} @NOT? @ADV* {@PART|put|left|kept} ]",
        "[ {need~|have~} to be @ADV* {@PART|put|left|kept} ]",
        "[ {is|are|was|were} @NOT? @ADV? to be @ADV* {@PART|put|left|kept} ]",
        "[ {may|can} only be @ADV* @PART ]",
        "[ may not be @ADV* {@PART|put|left|taken} ]",
        "no @NOUN|@ADJ ..3 [ {may|can|will|should|must} ..1 be @PART ]",
        "[ {will|shall} @NOT? @ADV* be @ADV* {@PART|put|left|taken} ]",
        "[ {may|can|could|might|would} @ADV* be @ADV* {granted|approved|authorised|authorized|waived|requested|issued|refused|extended|withdrawn|permitted|allowed|arranged|claimed|imposed|obtained|conducted|undertaken|deducted|escalated|considered|required|called|introduced|revoked|suspended|removed|inspected|searched|retained|rejected|denied|admitted|accepted|made available|audited|disposed|amended|reviewed|investigated} ]",
        "[ {expected|required|supposed|obliged|intended|meant|due|have|likely} to be {reported|returned|completed|signed|submitted|approved|handed|locked|reviewed|worn|kept|shown|read|updated|changed|stored|shredded|sent|filled} ]",
        "[ {require~|need~} {approving|reporting|signing|returning|locking|checking|updating|changing|completing|handing|shredding|cleaning} ]",
    ],
    unless: &[
        "be {bothered|ashamed|embarrassed|rushed|hurried|frightened|closed|open|able|based|called|involved|interested|worried|concerned|prepared|tired|ready|finished|connected|supposed|located|known|seen|heard|surprised|pleased|delighted|sorry|afraid|careful|missed|delayed|gone|lost|stolen|broken|guessed|undone|married|born|excited|forgiven|relieved|scared|reassured|used to|fooled|tempted|confused|annoyed|mistaken|trusted|crowded|limited|unlocked|asked|tricked|misled}",
        "be {met|told|shown|given|thanked|helped|welcomed|asked|rung|called} <!to",
        "{nobody|no-one|nothing|none} ..1 {will|must|should|is}",
        "as|than {needed|required}",
        "{needs|need|must|should|has|have|is|are} to? be {careful|done} {with|in}",
    ],
    when: hides_the_doer,
    says: "\"{}\" leaves out who does it.",
    help: "Name who acts: \"Report it\", \"Priya changes it\", \"We will check it\".",
    ..Rule::new("must-be-done", Code::WordingPassive, Severity::Warning)
};

pub const FINDS: Examples = examples(&[
    "Lost badges must be reported at once.",
    "The form has to be returned by Friday.",
    "Old laptops are to be handed in.",
    "Requests will be reviewed.",
    "The gate may not be left open.",
]);

pub const LEAVES: Examples = examples(&[
    "The key must be returned by the visitor before noon.",
    "You'll be told which gate to use.",
    "The shop will be closed on Monday.",
    "A short password can be guessed.",
    "The parcel may be lost.",
]);
