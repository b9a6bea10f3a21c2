//! Comparisons that shame: most of your colleagues got this right. Not the comfort that many find it hard.

use crate::codes::Code;
use crate::diagnostic::Severity;
use crate::wording::rules::{Examples, Rule, examples};

pub static RULE: Rule = Rule {
    marks: &[
        "[ {more|better|faster|higher|sooner|quicker|much|many|well} {than|as} you ] {.|!|did|do|have|managed|,|$}",
        "[ {your|the other|our other} {colleagues|teams|offices|team|peers|neighbours} {in ..2|at ..2|on ..2|from ..2|upstairs|downstairs|next door}? {all|have|already|both}* {managed|finished|passed|did|scored|got|beat|found|spotted|took} ] {this|it|that|the|on|in|twice|more|better|full|all|theirs|without}",
        "[ {almost|nearly} {everybody|everyone|all} ..2 {passed|managed|finished|got|knew|did|spotted|noticed} ]",
        "[ {other|every other|all the other|the other} {team|teams|office|offices|department|departments|branch|branches|shops|floors|companies|sites|desks|shifts} ] {have~|did|got|manage~|finished|passed|can|scored|already|is|are|does|do|know~|took|found|spotted} ..4 {already|finished|done|better|this|higher|full|it|passed|no|so|more|faster|quicker|without|first|managed}",
        "[ {most|all|many|nearly all|almost all|almost everyone|the rest|everyone else|everybody else|the others|others|half|several|plenty|the majority|@NUM %|@NUM per cent|nine in ten|nine out of ten|other} ..2 {of|on|in|across|at|among}? ..2 {colleagues|peers|team|teams|coworkers|co-workers|department|departments|classmates|branches|offices|colleague|staff|shops|desks|floor|floors|shift|shifts|sites|people {on your|in your|at your}|employees} ..2 {got|did|passed|finished|completed|manage~|spotted|scored|found|already|took|knew|learned|learnt|understood|needed|have already|has already|had no trouble|aced|answered|remembered|mastered|reported|see~|made} ] {this|it|that|the|theirs|finished|done|completed|passed|first|right|in|on|managed|full|already|within|without|quickly|correctly|these|spot~|no|better|by|a|,|.|every|only|under|all|caught|learned|mastered|long|ahead|fewer|less|more|read|set|understood|nine|eight|ten|know|and|yesterday|weeks|days|straight}",
        "[ {everyone|everybody} else ] {have~|got|did|in|on|manage~|passed|already|can|could|seems|is|finished|know~|found|spotted|took|was|understood|read|here|at}",
        "[ unlike {you|your|yours|the rest|others|most|everyone|everybody|some|certain} ]",
        "[ {you|you're|you are|yours|your team|your office|your shop|your department|your desk|your branch} {are|is|was|were|'re|remain|be}? ..2 {one of|among}? ..1 {the only|the last|only ..2 people|only ..2 who|the slowest|the worst|the lowest|the few|the handful|the weakest|the bottom|a minority|bottom|last|behind|slower|worse|weaker|lagging|trailing|way behind} ] !to|thing|page|step|line|one|day|part|@NUM|time|defence|person|four|three|five",
        "[ you are {one of|among} {only|the last|the only|the few|just|a handful|a few} ]",
        "[ {one of|among} the {last|only|few|slowest|worst|lowest} ..3 {who|to|not|that|still|left} ]",
        "[ {the only|the last|only} {one|person|people|team|department|desk|office|member|few|ones|site} ..3 {who|not|left|that|in|still|without|to} ] {have~|not|still|did|done|fell|failed|clicked|yet|to|finish~|got|missed|complete}",
        "[ {below|under|well below|far below} {the|your|our}? ..1 average ]",
        "[ {bottom|foot} of the {table|league|list|class|board|pile|heap|rankings|chart} ]",
        "[ {league table|league tables|leaderboard|leaderboards|wall of shame|hall of shame|hall of fame|name and shame|dunce's cap|wooden spoon} ]",
        "[ {rank|ranks|ranked|ranking|placed|come~} {last|bottom|lowest|second-last|near|dead|@NUM|almost} ] ..3 {last|bottom|team|office|department|in|out|of|lowest|list|place|against|th|.}",
        "[ why {can't|couldn't|didn't|not|aren't|haven't|can not|could not|did not} {you|your} ]",
        "[ keep up with {the|your|everyone|others|colleagues|everybody} ]",
        "[ {your|the} ..1 {department|team|office|branch|shop|site|floor|desk|shift|score|result} {scored|came|have~|was|is|were|did|got|remains} ..3 {worst|lowest|last|bottom|slowest|below|behind|worse|lower|poorest} ]",
        "[ even the {new|newest|youngest|latest|junior|work-experience|summer|part-time|temporary}? {interns|intern|juniors|starters|starter|apprentices|apprentice|trainees|trainee|temps|temp|cleaners|cleaner|students|student|receptionist|receptionists|volunteers|volunteer|children|hires|recruits|recruit|graduates|guests|newcomers|newcomer|boss|ceo} ] {get~|pass~|manage~|know~|did|do|spot~|can|could|have~|finish~|find~|understood|scored|saw|remember~|never|always|lock}",
        "[ {at the first attempt|first time round|on the first try|first time} ] ...2 {you|did|unlike|why|but}",
        "[ {beaten|outdone|outscored|outperformed|overtaken|put to shame|shown up} by ]",
        "[ {people|colleagues|staff|employees} {half|twice} your age ]",
        "[ {a child|a ten-year-old|a twelve-year-old|my daughter|my son|our apprentice|our intern|the intern|the apprentice|the cleaner|the new starter|the new intern} {did|managed|got|would have|could have|spotted|found|passed|finished|scored} ] {better|this|it|that|first|faster|in|right|higher|more|full}",
    ],
    unless: &[
        "last week|month|year|night|time|spring|summer|autumn|winter|january|march|monday|tuesday|wednesday|thursday|friday|weekend",
        "{hard|difficult|tricky|wrong|confusing|puzzling|fooled|missed|tired|worried|afraid|unsure|caught|surprised}",
        "@NOT ..2 alone|only|last|rank~|compare~|leaderboard|league",
        "do|does|will|would|are|is not|never",
        "the last {person|one|people} {to leave|out|in}",
        "no|without leaderboard|leaderboards|ranking|league",
        "found|find|finds ..2 {hard|difficult|tricky|useful|odd|strange|out}",
        "you are {not|never} ..2",
    ],
    never: &[&[
        "found|find|finds ..3 hard|difficult|tricky|confusing|odd|puzzling",
        "nobody|no-one|not|never ..3 rank~|compare~|league|leaderboard|only|alone|last",
    ]],
    says: "\"{}\" holds people up against each other, and shames whoever comes last.",
    help: "Leave the others out. Say what this reader can do now.",
    ..Rule::new("comparison", Code::WordingCondescension, Severity::Error)
};

pub const FINDS: Examples = examples(&[
    "Everyone else on your team has finished.",
    "You are the only one who got this wrong.",
    "Even the interns passed it.",
    "Your office came last in the quiz.",
    "Most of your peers passed this the first time.",
]);

pub const LEAVES: Examples = examples(&[
    "Most people find this one hard.",
    "You are not the only one who was fooled.",
    "The last person to leave locks the door.",
    "Most messages are genuine.",
    "Nobody ranks the results.",
]);
