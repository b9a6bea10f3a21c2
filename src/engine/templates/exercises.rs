//! The pieces to answer and to do.

use super::{Group, Place, Template};

pub const SCENE: Template = Template {
    name: "scene",
    title: "A scene with several ways on",
    what_for: "Lets readers choose what happens next and see where it leads.",
    group: Group::Screens,
    place: Place::Module,
    text: r#"## At the front desk {#front-desk .scene}

"I only need you to read me the code from your phone," says the caller.

- [Read it out](#read-it-out)
- [Say that you'll call back](#call-back)

## You read it out {#read-it-out .scene}

The code was the last thing the caller needed. Nobody is cross with you, and there is a better way.

- [Go back and choose again](#front-desk)

## You call back {#call-back}

The help line had not rung you. They thank you, and warn the others.

## What to keep {#what-to-keep}

A code is for the page that you opened yourself.
"#,
};

pub const CHOOSE: Template = Template {
    name: "choose",
    title: "A question with one answer",
    what_for: "Asks what somebody would do, and gives a reason for every choice.",
    group: Group::Questions,
    place: Place::Step,
    text: r#"### A parcel firm texts you for a small fee. What now? {#parcel-fee}

- [ ] Pay it, as it's only a little

  It is a small sum. The card number is what the sender is after.

- [x] Look up the parcel on the firm's own site

  There you see what is true, whoever wrote the text.

- [ ] Reply and ask

  Asking is a good idea. This answer would come from whoever wrote the text.
"#,
};

pub const CHOOSE_MANY: Template = Template {
    name: "choose-many",
    title: "A question with several answers",
    what_for: "Asks for everything that fits, such as all the signs in a story.",
    group: Group::Questions,
    place: Place::Step,
    text: r#"### Which of these are worth a call? {#worth-a-call .many}

- [x] A bill with new bank details

  The details may have been changed on the way to you.

- [ ] The rota that Ravi promised

  You expected it, from somebody you know.

- [x] A caller who asks for a code

  Nobody who works here asks for one.
"#,
};

pub const SORT: Template = Template {
    name: "sort",
    title: "Things to sort",
    what_for: "Has readers put each thing where it belongs, with a reason for each.",
    group: Group::Questions,
    place: Place::Step,
    text: r#"### Where does each one belong? {#where-it-belongs .sort}

| Item | Where | Why |
| --- | --- | --- |
| This week's rota | Inside the company | It names people and their hours. |
| The opening times | Anywhere | They are on the door. |
| Helen's mobile number | Inside the company | Colleagues need it, and strangers would use it. |
"#,
};

pub const ORDER: Template = Template {
    name: "order",
    title: "Steps to put in order",
    what_for: "Has readers put the steps of a task in order; you write them in the right one.",
    group: Group::Questions,
    place: Place::Step,
    text: r#"### Put the first minutes in order {#first-minutes .order}

1. Take your hands off the keyboard

   Whatever is going on, it gets no more help from you.

2. Ring the help line

   They can start while it is fresh.

3. Write down what you saw

   Small things are soon forgotten.
"#,
};

pub const ACKNOWLEDGE: Template = Template {
    name: "acknowledge",
    title: "A statement to agree to",
    what_for: "Records, word for word, that somebody agreed to a policy.",
    group: Group::Questions,
    place: Place::Step,
    text: r#"### Using our things {#using-our-things .acknowledge policy=acceptable-use version=1}

The [policy on using our things](https://intranet.harbourandlane.example/acceptable-use) in one line: company things are for company work.

- [ ] I have read the policy on using our things, version 1, and I will follow it.
"#,
};

pub const TRY_IT: Template = Template {
    name: "try-it",
    title: "Something to try now",
    what_for: "Suggests one real thing to do, which nobody checks.",
    group: Group::Questions,
    place: Place::Step,
    text: r#"### Lock your screen once {#lock-once .try-it}

Press the Windows key and L together, then sign in again. That is all there is to it.
"#,
};
