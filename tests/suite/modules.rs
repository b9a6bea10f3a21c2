//! Whole modules made by chance, with exercises of every kind, and what an answer to each of them is. As
//! their author writes them: what is made is Markdown.

pub use plainspoken::changes::right;
use plainspoken::few::Set;
use plainspoken::ids::ChoiceId;
use plainspoken::module::{Question, Task, VERDICT};
use proptest::collection::vec;
use proptest::prelude::*;
use std::fmt::Write as _;

/// A module as its author has it in mind.
#[derive(Clone, Debug)]
pub struct Plan {
    pub revision: u32,
    pub steps: Vec<PlannedStep>,
}

#[derive(Clone, Debug)]
pub struct PlannedStep {
    /// Other words, another meaning.
    pub wording: u8,
    pub exercises: Vec<Exercise>,
}

#[derive(Clone, Debug)]
pub struct Exercise {
    /// Stays with it when it changes or moves.
    pub name: u16,
    pub kind: usize,
    pub wording: u8,
    /// Of what can be picked in it.
    pub names: u8,
    pub outcome: Option<u8>,
}

/// One of each kind: `ID` is its id, `OUTCOME` what it shows, `WORDING` a word that changes its meaning, and `NN`
/// one that changes the ids of what can be picked.
const KINDS: [&str; 13] = [
    "### Which WORDING? {#ID OUTCOME}\n\nText.\n\n- [ ] Left {#left-NN}\n\n  No.\n\n- [x] Right {#right-NN}\n\n  Yes.\n\n\
     - [ ] Up {#up-NN}\n\n  No.\n\nAfter.\n",
    "### Which WORDING? {#ID .many OUTCOME}\n\n- [x] Red {#red-NN}\n\n  Yes.\n\n- [ ] Blue {#blue-NN}\n\n  No.\n\n\
     - [x] Amber {#amber-NN}\n\n  Yes.\n",
    "### Which WORDING? {#ID .many .keep-order OUTCOME}\n\n- [x] One {#one-NN}\n\n  Yes.\n\n- [x] Two {#two-NN}\n\n  Yes.\n",
    "```email fake {#ID OUTCOME}\nFrom: Pay <pay@ours.example>[^from]\nSubject: WORDING\n\nOpen it [now][^nowNN], \
     [here](https://ours.example/x)[^link].\n\n[^nowNN]: Hurry is a sign.\n[^from]: Not ours.\n[^link]: (fine) It is \
     ours.\n```\n",
    "```text real {#ID OUTCOME}\nFrom: Ravi\nDate: Friday\n\nSwaps by [Thursday WORDING][^dayNN].\n\nYou: Thanks.\n\n\
     [^dayNN]: (fine) As always.\n```\n",
    "```call fake {#ID OUTCOME}\nFrom: The bank\n\nAnna: The [code][^codeNN], WORDING.\nYou: No.\n\n[^codeNN]: Nobody asks \
     for it.\n```\n",
    "```page real {#ID OUTCOME}\nAddress: https://ours.example\nTitle: WORDING\n\nField: [Name][^nameNN]\nButton: Go\n\n\
     [^nameNN]: (fine) They know it.\n```\n",
    "### Where WORDING? {#ID .sort OUTCOME}\n\n| Item | Where | Why |\n| --- | --- | --- |\n| Rota NN | Inside | Names. |\n\
     | Menu NN | Anywhere | Known. |\n| Prices NN | Inside | Ours. |\n",
    "### In order WORDING {#ID .order OUTCOME either=2-3}\n\n1. Stop {#stop-NN}\n\n   At once.\n\n2. Ring {#ring-NN}\n\
     3. Write {#write-NN}\n4. Wait {#wait-NN}\n\nAfter.\n",
    "### In order WORDING {#ID .order OUTCOME}\n\n1. Stop NN\n2. Ring NN\n",
    "### Three WORDING {#ID .inbox OUTCOME}\n\n```text fake {#pay-NN answer=report,check}\nFrom: 07700\n\n[Pay][^pay].\n\n\
     [^pay]: Hurry.\n```\n\nNobody pays so.\n\n```text real {#rota-NN}\nFrom: Ravi\n\nSwaps.\n```\n\nYou expected it.\n\n\
     ```email fake {#bank-NN}\nFrom: Bank\n\nYour card.\n```\n\nIt is none of yours.\n",
    "### To agree {#ID .acknowledge policy=ID version=WORDING}\n\nThe policy.\n\n- [ ] I have read *version* WORDING.\n",
    "### To try {#ID .try-it}\n\nPut it in your phone, WORDING.\n",
];

/// The kind of an exercise that can be tried.
pub const TRY_IT: usize = KINDS.len() - 1;

const WORDINGS: [&str; 4] = ["mornings", "evenings", "sometimes", "seldom"];

impl Plan {
    pub fn markdown(&self) -> String {
        let mut text = format!(
            "---\nid: made\ntitle: Made\nrevision: {}\noutcome.spot: Spot it\noutcome.tell: Tell it\n---\n",
            self.revision
        );
        for (at, step) in self.steps.iter().enumerate() {
            let wording = WORDINGS[usize::from(step.wording) % WORDINGS.len()];
            write!(
                text,
                "\n## Step {{#step-{at}}}\n\nTo be read {wording}.\n\n> [!NOTE]\n> A note.\n"
            )
            .unwrap();
            let mut inbox = false;
            for exercise in &step.exercises {
                let markdown = exercise.markdown();
                // A message right below an inbox would be one of it.
                let apart = inbox && markdown.starts_with("```");
                write!(text, "\n{}{markdown}", if apart { "### And then\n\n" } else { "" })
                    .unwrap();
                inbox =
                    markdown.contains(".inbox") || (inbox && !apart && !markdown.starts_with('#'));
            }
        }
        text
    }

    pub fn exercises(&self) -> impl Iterator<Item = &Exercise> {
        self.steps.iter().flat_map(|step| &step.exercises)
    }
}

impl Exercise {
    pub fn id(&self) -> String {
        format!("asked-{}", self.name)
    }

    fn markdown(&self) -> String {
        let outcome = match self.outcome {
            Some(0) => "outcome=spot",
            Some(_) => "outcome=tell",
            None => "",
        };
        KINDS[self.kind % KINDS.len()]
            .replace("ID", &self.id())
            .replace("OUTCOME", outcome)
            .replace("WORDING", WORDINGS[usize::from(self.wording) % WORDINGS.len()])
            .replace("NN", &self.names.to_string())
    }
}

pub fn exercise() -> impl Strategy<Value = Exercise> {
    let outcome = prop::option::of(0..2u8);
    (any::<u16>(), 0..KINDS.len(), 0..4u8, 0..3u8, outcome).prop_map(
        |(name, kind, wording, names, outcome)| Exercise { name, kind, wording, names, outcome },
    )
}

pub fn plan() -> impl Strategy<Value = Plan> {
    let step = (0..4u8, vec(exercise(), 0..4))
        .prop_map(|(wording, exercises)| PlannedStep { wording, exercises });
    (1..3u32, vec(step, 1..4)).prop_map(|(revision, steps)| {
        let mut plan = Plan { revision, steps };
        let all = plan.steps.iter_mut().flat_map(|step| &mut step.exercises);
        for (at, exercise) in all.enumerate() {
            exercise.name = u16::try_from(at).unwrap();
        }
        plan
    })
}

pub fn markdown() -> impl Strategy<Value = String> {
    plan().prop_map(|plan| plan.markdown())
}

/// A whole answer that does not fit; `None` of what cannot be answered so.
pub fn not_right(question: &Question) -> Option<Set<ChoiceId>> {
    let placed = ChoiceId::placed;
    Some(match question.task() {
        Task::Choose { choices, .. } => {
            let other = choices.iter().find(|choice| !choice.fits).or(choices.first())?;
            [other.id.clone()].into_iter().collect()
        }
        Task::LookAlike(look) => {
            [placed(VERDICT, if look.genuine { "fake" } else { "real" })].into_iter().collect()
        }
        Task::Sort { items, places } => {
            let place = |at: usize| places[(at + 1) % places.len()].id.as_str();
            let of = |id| places.iter().position(|place| place.id == id).unwrap();
            let items = items.iter().map(|item| (item, of(item.place.clone())));
            items.map(|(item, at)| placed(item.id.as_str(), place(at))).collect()
        }
        Task::Order(items) => {
            let last_first = items.iter().rev().enumerate();
            last_first.map(|(at, item)| placed(item.id.as_str(), &(at + 1).to_string())).collect()
        }
        Task::Inbox(messages) => {
            use plainspoken::module::Triage;
            let other = |answers: &[Triage]| {
                Triage::ALL.into_iter().find(|triage| !answers.contains(triage)).unwrap().word()
            };
            messages.iter().map(|m| placed(m.id.as_str(), other(&m.answers))).collect()
        }
        Task::Acknowledge { .. } | Task::TryIt => return None,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// Else the tests that use them test less than they say.
    #[test]
    fn what_is_made_is_what_was_meant(plan in plan()) {
        let parsed = plainspoken::parse::parse(&plan.markdown());
        let found: Vec<_> = parsed.diagnostics.iter().filter(|d| d.code.name() != "unshown-outcome").collect();
        prop_assert!(found.is_empty(), "{:#?}\n{}", found, plan.markdown());
        let ids: Vec<_> = parsed.module.questions().map(|question| question.id.to_string()).collect();
        prop_assert_eq!(ids, plan.exercises().map(Exercise::id).collect::<Vec<_>>());
    }
}
