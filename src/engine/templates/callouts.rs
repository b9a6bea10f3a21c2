//! The passages that are set off from the text.

use super::{Group, Place, Template};

const fn passage(
    name: &'static str,
    title: &'static str,
    what_for: &'static str,
    text: &'static str,
) -> Template {
    Template { name, title, what_for, text, group: Group::Passages, place: Place::Step }
}

const fn for_some(
    name: &'static str,
    title: &'static str,
    what_for: &'static str,
    text: &'static str,
) -> Template {
    Template { name, title, what_for, text, group: Group::ForSome, place: Place::Step }
}

pub const DO: Template = passage(
    "do",
    "What to do",
    "Says the one thing to do, in words that can be followed at once.",
    "> [!DO]\n> Ring the help line, or forward the message to `help@harbourandlane.example`.\n",
);

pub const SIGN: Template = passage(
    "sign",
    "A warning sign",
    "Says what to look out for, as a warning light does in a car.",
    "> [!SIGN]\n> Somebody is in a hurry for you.\n",
);

pub const RULE: Template = passage(
    "rule",
    "A rule",
    "States a rule that always holds, in one sentence.",
    "> [!RULE]\n> Bank details change only after a call to a number you already have.\n",
);

pub const WHY: Template = passage(
    "why",
    "Why it matters",
    "Gives the reason, for readers who want one before they do something.",
    "> [!WHY]\n> A call takes two minutes, and getting money back takes weeks.\n",
);

pub const NOTE: Template = passage(
    "note",
    "A note",
    "Adds something that is good to know beside the text.",
    "> [!NOTE]\n> The help line answers at weekends, too.\n",
);

pub const MESSAGE: Template = passage(
    "message",
    "A message, quoted",
    "Quotes a short message inside a story or a question, in its own words.",
    "> [!MESSAGE]\n> From: Marta Klein, `marta@kestrelprint.example`\n>\n> Our new price list is attached. Marta\n",
);

pub const UNDER_THE_HOOD: Template = passage(
    "under-the-hood",
    "More for the curious",
    "Keeps the details folded away for readers who like to know how it works.",
    "> [!UNDER-THE-HOOD]\n> Anybody can buy a name that looks like ours. Only we can put words and a dot before our own.\n",
);

pub const IF_TIME: Template = for_some(
    "if-time",
    "For readers short of time",
    "Reaches those who said that they have no time for this.",
    "> [!IF time]\n> You don't need to study every message. Wait for a sign, then spend your minute there.\n",
);

pub const IF_MY_JOB: Template = for_some(
    "if-my-job",
    "For readers who feel it isn't their job",
    "Reaches those who said that security is somebody else's work.",
    "> [!IF my-job]\n> Nobody expects you to judge or mend anything. Passing it on is your whole part.\n",
);

pub const IF_WORRIED: Template = for_some(
    "if-worried",
    "For readers who worry about mistakes",
    "Reaches those who said that they worry about getting it right.",
    "> [!IF worried]\n> You can ring without being sure. \"Something looks odd\" is a good way to start.\n",
);

pub const IF_NEW: Template = for_some(
    "if-new",
    "For readers who were never shown",
    "Reaches those who said that this is new to them.",
    "> [!IF new]\n> The help line is a person, not a machine. You tell them what you see, and they ask the rest.\n",
);

pub const ANOTHER_WAY: Template = for_some(
    "another-way",
    "The same in other words",
    "Says it again in another way to readers whose answer did not fit twice.",
    "> [!ANOTHER-WAY]\n> Think of a knock at your door. You would ask who it is before you open.\n",
);
