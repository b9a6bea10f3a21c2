//! Human error, user error, PEBKAC. Not an error of a thing.

use crate::codes::Code;
use crate::diagnostic::Severity;
use crate::wording::rules::{Examples, REJECTING, Rule, examples};

pub static RULE: Rule = Rule {
    marks: &[
        "[ {human|user|users|employee|employees|staff|operator|people|worker|colleague|personnel|manual|learner|pilot|wetware|person} {error|errors|mistake|mistakes|negligence|carelessness|ignorance|stupidity|failure|failures|failing|failings|laziness|complacency|naivety|gullibility|slip~|oversight|oversights|incompetence|inattention|apathy|non-compliance|misconduct|misuse|blunder|blunders|fault} ]",
        "[ {error|errors|mistake|mistakes|negligence|carelessness|fault|faults|blunder|blunders|slip~|failing|failings|stupidity|ignorance|lapse|lapses} {by|of|from|made by|on the part of} ..2 @STAFF ]",
        "[ pebkac|pebcak|layer-8|id10t|wetware ]",
        "[ {layer 8|layer eight|id 10 t} ]",
        "[ {self-inflicted|own goal|own-goal|unforced error|schoolboy error|rookie mistake} ]",
    ],
    unless: &[
        "{error|errors|mistake|mistakes|slip~} {happen~|occur|occurs|are made} ..2 {every|everybody|everyone|everywhere|anywhere|all|us|.|$}",
        "{error|errors|mistake|mistakes|slip~} {is|are} {only|quite|perfectly}? {human|normal|natural|part|nothing|no}",
    ],
    never: &[
        REJECTING,
        &[
            "call~|blame~|word|phrase|term|label~ ..3 human|user",
            "design|printer|system|software|machine error",
        ],
    ],
    says: "\"{}\" puts a whole story down to a person, and hides what could be mended.",
    help: "Say what happened and what made it likely: a rushed day, a screen that was hard to read.",
    ..Rule::new("human-error", Code::WordingBlame, Severity::Error)
};

pub const FINDS: Examples = examples(&[
    "Most leaks come down to human error.",
    "User error caused the breach.",
    "Employee negligence costs us every year.",
]);

pub const LEAVES: Examples = examples(&[
    "A printer error doubled the letters.",
    "Do not call it human error: the screen was hard to read.",
    "The error on the form was ours to mend.",
    "Human mistakes happen in every trade.",
    "Human error is part of any work, so two people sign.",
]);
