//! How to say it plainly: for each kind of finding about words, what it does to whoever reads it, what to write
//! instead, and pairs to look at. The guide shows it; what is looked for is the matter of [`crate::wording`].

use crate::codes::Code;

/// One kind of finding about words.
#[derive(Clone, Copy, Debug)]
pub struct Way {
    pub code: Code,
    pub title: &'static str,
    /// What it does to a reader.
    pub does: &'static str,
    /// How to say it.
    pub instead: &'static str,
    /// A text that raises it, and one that says the same and raises nothing.
    pub pairs: &'static [(&'static str, &'static str)],
}

/// Each kind once: first what hurts, then what hides the meaning.
pub const WAYS: [Way; 8] = [
    Way {
        code: Code::WordingCondescension,
        title: "What talks down",
        does: "What is small to you may be hard for somebody else. A word that calls it small tells them \
               that they are slow.",
        instead: "Say what to do and where, and leave out how hard it is. Where an answer does not fit, say \
                  what does.",
        pairs: &[
            ("Simply forward the email to Ana.", "Forward the email to Ana."),
            (
                "As you know, passwords matter.",
                "Your password keeps other people out of your mail.",
            ),
            (
                "It's easy to turn on the screen lock.",
                "To lock the screen, press the Windows key and L together.",
            ),
            ("Wrong. Try again.", "Not quite: the bank does write, but never with a link."),
            ("Well done, champ!", "Thank you for telling us."),
        ],
    },
    Way {
        code: Code::WordingBlame,
        title: "What blames",
        does: "People who feel blamed tell us late, or never. Hardly anything happens for one reason, and \
               seldom is that reason one person.",
        instead: "Say what happened, what made it likely, and what helps now.",
        pairs: &[
            ("Staff are the weakest link.", "You notice what machines miss."),
            (
                "You failed to lock the door.",
                "The door stood open this morning. It locks when you turn the key twice.",
            ),
            (
                "You fell for it.",
                "The fake was a good copy. Ring the help line, and we put it right together.",
            ),
            (
                "You should have checked the sender.",
                "The name on an email can be borrowed. The address below it says more.",
            ),
        ],
    },
    Way {
        code: Code::WordingThreat,
        title: "What threatens",
        does: "Fear makes people act fast, and keep quiet afterwards. Who is afraid of what a report may cost \
               does not make one.",
        instead: "Say what happens next and who helps. Where something is recorded, say what, why, and for \
                  how long.",
        pairs: &[
            (
                "Staff who ignore this will be disciplined.",
                "If you are unsure, ring Priya. No report counts against you.",
            ),
            (
                "We are watching every click.",
                "We record who opens the door, to find lost keys, and wipe the list after a week.",
            ),
            (
                "You could be the next victim.",
                "Tricks like this reach every office. One call stops most of them.",
            ),
            (
                "There will be serious consequences.",
                "Ring us, and we stop the card within minutes.",
            ),
        ],
    },
    Way {
        code: Code::WordingJargon,
        title: "Words of the trade",
        does: "A reader who meets an unknown word stops, or passes over the sentence. Few ask what it means.",
        instead: "Write the plain word. Where the other one has to stay, say beside it what it means, or put \
                  it in the glossary.",
        pairs: &[
            (
                "Watch out for ransomware.",
                "Watch out for ransomware, which locks files and asks for money.",
            ),
            ("Never share your credentials.", "Never share your name and password."),
            (
                "Report any phishing to Ana.",
                "Show Ana any message that pretends to be from somebody you know.",
            ),
        ],
    },
    Way {
        code: Code::WordingAcronym,
        title: "Letters that stand for words",
        does: "Letters save time for those who know them. The others have to guess, or to ask.",
        instead: "Write the words, and the letters behind them if they come again. Often the plain words alone \
                  are enough.",
        pairs: &[
            (
                "Turn on the VPN.",
                "Turn on the private line to work, called virtual private network (VPN).",
            ),
            ("Set up MFA today.", "Set up a second step for signing in today."),
        ],
    },
    Way {
        code: Code::WordingWordy,
        title: "Long ways round",
        does: "Long words and empty phrases take time, and they sound like an office and not like a person.",
        instead: "Write it as you would say it to a colleague at the next desk.",
        pairs: &[
            ("Utilise the side door.", "Use the side door."),
            ("In the event that the alarm rings, leave.", "If the alarm rings, leave."),
            ("Give consideration to who can hear you.", "Think about who can hear you."),
        ],
    },
    Way {
        code: Code::WordingLongSentence,
        title: "Sentences of more than 25 words",
        does: "The start is forgotten before the end is reached, most of all by somebody tired, in a hurry, or \
               reading in a second language.",
        instead: "Make two sentences of it, or a list. One thought goes into one sentence.",
        pairs: &[(
            "If the lift stops between two floors, press the yellow bell, wait for a voice, say which lift you \
             are in, and stay where you are until somebody comes.",
            "If the lift stops, press the yellow bell. Say which lift you are in. Stay there until somebody comes.",
        )],
    },
    Way {
        code: Code::WordingPassive,
        title: "Sentences without a person",
        does: "A reader can't tell who has to act, or whom to ask. Often everybody thinks that it is somebody \
               else.",
        instead: "Name who does it. Where that is the reader, say \"you\", or tell them what to do.",
        pairs: &[
            ("Lost badges must be reported at once.", "Report a lost badge to Ana at once."),
            ("Requests will be reviewed.", "Priya reads every request within a day."),
            ("It was decided that the gate stays shut.", "Helen decided that the gate stays shut."),
        ],
    },
];
