//! What modules become: one outline beside each text.

use super::outline::outline;
use expect_test::{Expect, expect};
use plainspoken::module::Module;
use plainspoken::parse;

#[track_caller]
fn check(body: &str, expected: Expect) {
    let source = format!("---\nid: a\ntitle: A\noutcome.call: Call back\n---\n\n{body}");
    let parsed = parse::parse(&source);
    expected.assert_eq(&outline(&parsed.module));
}

#[test]
fn details_are_read() {
    let parsed = parse::parse(
        "\u{feff}---\r\nid: who-to-tell\r\ntitle: \"Who: to tell\"\r\nsummary: In short\r\nrevision: 7\r\n\
         audience: everyone\r\nrenew: 12 months\r\npass: 75%\r\nclauses: ISO A.6.3, PCI 12.6.3\r\n\
         outcome.call: Call: back\r\n---\r\n\r\n## S {#s}\r\n\r\nText.\r\n",
    );
    let Module { summary, audience, renew, clauses, .. } = &parsed.module;
    assert_eq!(parsed.module.id.as_str(), "who-to-tell");
    assert_eq!(parsed.module.title, "Who: to tell");
    assert_eq!(
        (summary.as_str(), audience.as_str(), renew.as_str()),
        ("In short", "everyone", "12 months")
    );
    assert_eq!((parsed.module.revision, parsed.module.pass.value()), (7, 75));
    assert_eq!(clauses, &["ISO A.6.3", "PCI 12.6.3"]);
    assert_eq!(parsed.module.outcomes[0].text, "Call: back");
}

#[test]
fn a_module_always_has_a_name_and_a_step() {
    let parsed = parse::parse("");
    assert_eq!(parsed.module.id.as_str(), "untitled");
    assert_eq!(parsed.module.steps.len(), 1);
    let parsed = parse::parse("---\ntitle: Who to tell\n---\n");
    assert_eq!(parsed.module.id.as_str(), "who-to-tell");
}

#[test]
fn prose_becomes_typed_nodes() {
    check(
        "## The *first* {#first}\n\nOne\ntwo **three *four***, ~~five~~ `six`\\\nseven\n\n\
         [a *b*](https://e.example) <me@e.example> [s](#first) ![alt *x*](p/q.png)\n\n\
         3. a\n   - b\n\n     c\n4. d\n\n| A | B |\n| - | - |\n| c |\n\n> q\n\n```\ncode\n```\n\n---\n\n### H\n",
        expect![[r#"
            ## first The *first*
              p One two **three *four***, ~~five~~ `six`/seven
              p [a *b*](https://e.example) [me@e.example](mailto:me@e.example) [s](#first) ![alt x](p/q.png)
              list 3
              -
                p a
                list
                -
                  p b
                  p c
              -
                p d
              table A | B
                c |
              quote
                p q
              code "code\n"
              rule
              heading H
        "#]],
    );
}

#[test]
fn callouts_keep_their_words_and_lose_their_mark() {
    check(
        "## S {#s}\n\n> [!do]\n> *Now* or\n> later\n\n> [!IF my-job]\n>\n> Text.\n\n> [!RULE] On its *line*\n> on\n\n\
         > [!WHAT]\n> Kept.\n\n> [!IF what]\n> Kept.\n\n> [!MESSAGE]\n> > quoted\n>\n> - list\n",
        expect![[r#"
            ## s S
              Do
                p *Now* or later
              If(MyJob)
                p Text.
              Rule
                p On its *line* on
              Note
                p Kept.
              Note
                p Kept.
              Message
                quote
                  p quoted
                list
                -
                  p list
        "#]],
    );
}

#[test]
fn a_list_with_boxes_below_a_heading_is_a_question() {
    check(
        "## S {#s}\n\nBefore.\n\n### Now *what*? {#now outcome=call}\n\nPrompt.\n\n- a list\n\n\
         * [ ] Reply **fast** {#reply}\n\n  No.\n\n  > [!WHY]\n  > So.\n\n* [x] Call\n\n  Yes.\n\nAfter.\n\n\
         ### Many {#many .many}\n\n- [] A\n\n  a\n\n- [x]B\n\n  b\n\n### Words\n\nText.\n",
        expect![[r#"
            ## s S
              p Before.
              ? now Now *what*? One call
                p Prompt.
                list
                -
                  p a list
                [ ] reply: Reply **fast**
                  p No.
                  Why
                    p So.
                [x] call: Call
                  p Yes.
                after
                p After.
              ? many Many Many
                [ ] a: A
                  p a
                [x] b: B
                  p b
              heading Words
              p Text.
        "#]],
    );
}

#[test]
fn a_malformed_question_is_left_out_and_the_rest_stays() {
    check(
        "## S {#s}\n\n### One {#one}\n\n- [x] A\n\n### Two {#two}\n\n- [x] A\n\n  a\n\n- [ ] B\n\n  b\n\n## T {#t}\n\nText.\n",
        expect![[r#"
            ## s S
              ? two Two One
                [x] a: A
                  p a
                [ ] b: B
                  p b
            ## t T
              p Text.
        "#]],
    );
}

#[test]
fn nothing_is_lost_around_and_inside_of_steps() {
    check(
        "Before.\n\n### Early\n\nText.\n\n# One {#one}\n\n#### Four\n\nx <b>y</b> z<!-- c -->\n\n\
         [gone](#gone) [**file** it](a.pdf) ![words](../a.png)\n\nnote[^1]\n\n[^1]: kept\n",
        expect![[r#"
            ## one One
              p Before.
              heading Early
              p Text.
              heading Four
              p x y z
              p gone **file** it words
              p note
              p kept
        "#]],
    );
}

#[test]
fn ids_are_one_of_a_kind() {
    check(
        "## Same\n\na\n\n## Same\n\nb\n\n## Other {#same}\n\nc\n\n## Another {#same}\n\nd\n\n## ¿Qué? {#Qué}\n\ne\n\n## はい {#hai}\n\nf\n",
        expect![[r#"
            ## same-3 Same
              p a
            ## same-4 Same
              p b
            ## same Other
              p c
            ## same-2 Another
              p d
            ## qu ¿Qué?
              p e
            ## hai はい
              p f
        "#]],
    );
}

#[test]
fn exercises_that_ask_nothing_are_left_out_whole() {
    check(
        "## S {#s .scene}\n\n```email fake {#m}\nFrom: x\n```\n\nText.\n\n### Sort {#sort .sort}\n\n| a | b |\n| - | - |\n\nMore.\n\n\
         ### Agree {#agree .acknowledge policy=p version=4}\n\n- [ ] I agree\n\n```rust\nfn\n```\n",
        expect![[r###"
            ## s S
              p Text.
              ? agree Agree Acknowledge p 4
                agree: I agree
                after
                code "fn\n"
        "###]],
    );
}

#[test]
fn a_message_is_its_head_its_lines_and_its_notes() {
    check(
        "## S {#s}\n\n```email fake {#pay outcome=call}\nFrom: Pay <pay@ours.example>[^from]\nTo: you\n\
         Subject: Before five[^hurry]\n\nHi Dana. We *need* it. [Open it](https://ours.example/x)[^link]\nnow\n\n- a\n- b\n\n\
         [^link]: Leads away.\n[^from]: Not ours,\n  nor theirs.\n[^hurry]: (fine) It does end then.\n```\n\nBelow.\n\n\
         ```text real {#ravi}\nFrom: 07700 900123\n\nSwaps: by [Thursday][^day]?\n\nYou: Thanks[^day].\n\n[^day]: (fine) As always.\n```\n\n\
         ```call fake {#bank}\nFrom: The bank\n\nAnna: Your code, please.[^code]\nYou: No.\n\n[^code]: Nobody asks for it.\n```\n\n\
         ```page real {#in}\nAddress: https://ours.example/in\nTitle: Sign in\n\nWelcome back\n\nField: [Name][^name]\nButton: Go on\n\n\
         [^name]: (fine) It knows the rest.\n```\n",
        expect![[r###"
            ## s S
              ? pay email fake call
                Subject: «Before five»hurry
                From: «Pay [pay@ours.example](mailto:pay@ours.example)»from
                To: you
                | - | Hi Dana. We *need* it. «[Open it](https://ours.example/x)»link/now
                | - | • a
                | - | • b
                fine hurry "Before five": It does end then.
                sign from "Pay pay@ours.example": Not ours, nor theirs.
                sign link "Open it": Leads away.
              p Below.
              ? ravi text real
                From: 07700 900123
                | - | Swaps: by «Thursday»day?
                | You | «Thanks»day.
                fine day "Thursday": As always.
              ? bank call fake
                From: The bank
                | Anna | «Your code, please.»code
                | You | No.
                sign code "Your code, please.": Nobody asks for it.
              ? in page real
                Address: https://ours.example/in
                Title: Sign in
                | - | Welcome back
                | Field | «Name»name
                | Button | Go on
                fine name "Name": It knows the rest.
        "###]],
    );
}

#[test]
fn what_is_sorted_put_in_order_and_decided_about_has_its_reasons() {
    check(
        "## S {#s}\n\n### Where? {#where .sort outcome=call}\n\nAbove.\n\n| Item | Where | Why |\n| - | - | - |\n\
         | The *rota* | Inside | Names. |\n| Menu | inside | Prices. |\n| Times | Anywhere | On the door. |\n\nBelow.\n\n\
         ### In order {#order .order either=2-3}\n\n1. Stop {#halt}\n\n   At once.\n\n2. Ring\n3. Write\n4. Wait\n\nBelow.\n\n\
         ### Two {#two .inbox}\n\nAbove.\n\n```text fake {#pay answer=report,check}\nFrom: 07700\n\nPay.\n```\n\nNobody does.\n\n\
         ```text real\nFrom: Ravi\n\nSwaps.\n```\n\nYou expected it.\n",
        expect![[r#"
            ## s S
              ? where Where? Sort call
                p Above.
                places inside: Inside, anywhere: Anywhere
                the-rota: The *rota* = inside: Names.
                menu: Menu = inside: Prices.
                times: Times = anywhere: On the door.
                after
                p Below.
              ? order In order Order
                1 halt: Stop
                  p At once.
                2 ring: Ring
                2 write: Write
                4 wait: Wait
                after
                p Below.
              ? two Two Inbox
                p Above.
                pay: text fake: report or check
                From: 07700
                | - | Pay.
                  p Nobody does.
                ravi: text real: keep
                From: Ravi
                | - | Swaps.
                  p You expected it.
        "#]],
    );
}

#[test]
fn a_statement_is_kept_word_for_word_and_something_to_try_is_told() {
    check(
        "## S {#s}\n\n### Use {#use .acknowledge policy=use version=2026-11}\n\nThe policy.\n\n- [ ] I have *read* it.\n\n  And more.\n\n\
         ### Save it {#save .try-it}\n\nPut it in your phone.\n\n- [ ] first\n",
        expect![[r#"
            ## s S
              ? use Use Acknowledge use 2026-11
                p The policy.
                agree: I have *read* it.
                after
                p And more.
              ? save Save it TryIt
                p Put it in your phone.
                list
                -
                  p first
        "#]],
    );
}

#[test]
fn a_scene_leads_on_by_its_ways_and_the_story_rejoins_after_its_endings() {
    check(
        "## Desk {#desk .scene outcome=call}\n\nHe asks.\n\n- a list\n\n- [Give it](#give)\n\n  Gone then.\n- [Ask back](#ask)\n\n\
         ## Give {#give .scene}\n\n- [Choose again](#desk)\n- [On](#ask)\n\n## Ask {#ask}\n\nKept.\n\n## On {#on}\n\nText.\n",
        expect![[r#"
            ## desk Desk
              p He asks.
              -> give: Give it
                p Gone then.
              -> ask: Ask back
            ## give Give (aside)
              -> desk: Choose again
              -> ask: On
            ## ask Ask (aside)
              p Kept.
            ## on On
              p Text.
        "#]],
    );
}

#[test]
fn what_is_too_deep_keeps_its_words() {
    let body = format!("## S {{#s}}\n\n{}deep *word*\n", "> ".repeat(40));
    let source = format!("---\nid: a\ntitle: A\n---\n\n{body}");
    let outline = outline(&parse::parse(&source).module);
    assert!(outline.contains("p deep *word*"), "{outline}");
    assert_eq!(outline.matches("quote").count(), 8, "{outline}");
}
