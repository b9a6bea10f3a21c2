//! Baby talk: naughty, yay, bad guys.

use crate::codes::Code;
use crate::diagnostic::Severity;
use crate::wording::rules::{Examples, Rule, examples};

pub static RULE: Rule = Rule {
    marks: &[
        "[ naughty|yay|yippee|woohoo|woo-hoo|hooray|hurray|whoopee|oopsie|oopsies|whoopsie|whoopsies|whoops|oops|uh-oh|yum|yummy|yuck|yucky|icky|teeny|weeny|teensy|itsy-bitsy|teeny-tiny|meanies|meanie|baddie|baddies|nasties|super-duper|ta-da|tada|peekaboo|kiddies|kiddos|tootsies|wakey-wakey|bye-bye|night-night|scaredy-cat|sleepyhead|pinky|kaboom|wheee|whee|yikes ]",
        "[ uh oh ]",
        "[ {bad|big bad|nasty|mean|naughty|evil|wicked} {little|old}? {guy|guys|hacker|hackers|men|man|wolf|wolves|people|meanies|monster|monsters|bug|bugs|goblin|goblins|gremlins|fishies|phishies} ]",
        "{hello|hi|well|now|okay|ok|right|come on|good morning|great|listen} ,? [ {boys and girls|ladies and gentlemen|kids|class|children|little ones|my friends|folks|team|peeps|guys|gang} ]",
        "^ [ {boys and girls|girls and boys|kids|class|children|little ones|okay class|alright class} ] {,|!}",
        "[ {thinking|listening|detective|learning|superhero} {cap|caps|ears|hat|hats|cape|capes|boots} ]",
        "[ {silly sausage|silly billy|silly goose|silly you|silly me|clever clogs|clever cookie|smart cookie|good boy|good girl|good boys|good girls|good little|big boy|big girl|gold star|gold stars|pinky promise|pinky swear|magic word|there there|there , there|once upon a time|super duper|hip hip|easy peasy|lemon squeezy|okey dokey|teeny weeny|itsy bitsy|wakey wakey|night night|abracadabra|scary monster|scary monsters} ]",
        "[ {be|like} a {good|clever|brave} {little}? {boy|girl|worker|helper|soldier|bunny|sport|user|employee} ]",
        "[ {nice and|all} {safe and sound|snug|tucked up|cosy} ]",
        "[ {give~} your ..2 {a big hug|a hug|a kiss|a cuddle|a name} ]",
        "[ {mister|mr|mrs|miss} {hacker|phisher|password|computer|scammer|email|virus|bad} ]",
    ],
    unless: &["the|of class|children|kids|team|guys|gang", "little ones", "@NOT naughty"],
    says: "\"{}\" speaks to a grown-up as to a child.",
    help: "Say it in the plain words that you would use with a colleague.",
    ..Rule::new("baby-talk", Code::WordingCondescension, Severity::Error)
};

pub const FINDS: Examples = examples(&[
    "Naughty! That was a trap.",
    "Put your thinking caps on!",
    "The bad guys want your password.",
    "Yay, the last page!",
]);

pub const LEAVES: Examples = examples(&[
    "Criminals want your password.",
    "A class of twenty uses the room on Mondays.",
    "Bring the children in by the side door.",
    "Think about who might ask.",
]);
