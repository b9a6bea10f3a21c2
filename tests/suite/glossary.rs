//! The glossary: what is read, what is found, and where first uses are marked.

use crate::outline::inlines;
use expect_test::{Expect, expect};
use plainspoken::diagnostic::Place;
use plainspoken::glossary::{self, Glossary};
use plainspoken::module::{Block, Module};
use plainspoken::parse;
use plainspoken::prose::Prose;

const TERMS: &str = "# Words\n\n<!-- ours -->\n\nPassword\n: A secret word.\n\nPassword manager\n: A safe \
                     for *passwords*.\n\nIT\n: The people who look after our computers.\n\nÜbung\n: Practice.\n\n\
                     Mail\n: Post.\n";

#[test]
fn terms_and_meanings_are_read() {
    let (glossary, found) = glossary::parse(&TERMS.replace('\n', "\r\n"));
    assert_eq!(found, []);
    let entries: Vec<String> =
        glossary.entries.iter().map(|e| format!("{}: {}", e.term, e.meaning)).collect();
    assert_eq!(
        entries,
        [
            "Password: A secret word.",
            "Password manager: A safe for passwords.",
            "IT: The people who look after our computers.",
            "Übung: Practice.",
            "Mail: Post."
        ]
    );
}

#[test]
fn several_paragraphs_are_one_meaning() {
    let (glossary, _) = glossary::parse("Term\n: One\n  two.\n\n  Three `four`.\n\n: Five.\n");
    assert_eq!(&*glossary.entries[0].meaning, "One two. Three four. Five.");
}

#[test]
fn what_is_no_entry_is_reported() {
    let text = "\u{feff}Phishing\n\nIt is what many messages are for, sadly enough.\n\nPasskey\n: A key.\n\n\
                passkey\n: Again.\n\n- a list\n\nEmpty\n:\n\nHTML\n: <b>strong</b>\n";
    let (glossary, found) = glossary::parse(text);
    let found: Vec<String> = found
        .iter()
        .map(|f| {
            let (start, end) = (Place::at(text, f.span.start), Place::at(text, f.span.end));
            format!("{}:{}-{} {}", start.line, start.column, end.column, f.code)
        })
        .collect();
    expect![[r#"
        [
            "1:2-10 glossary-no-meaning",
            "3:1-48 glossary-stray",
            "8:1-8 glossary-repeated",
            "11:1-9 glossary-stray",
            "13:1-6 glossary-no-meaning",
            "17:3-6 html",
        ]
    "#]]
    .assert_debug_eq(&found);
    assert_eq!(glossary.entries.len(), 2);
}

#[track_caller]
fn check(body: &str, expected: Expect) {
    let glossary = glossary::parse(TERMS).0;
    let source = format!("---\nid: a\ntitle: A\n---\n\n## S {{#s}}\n\n{body}");
    let module = glossary.mark(parse::parse(&source).module);
    expected.assert_eq(&words(&module).join("\n"));
}

#[test]
fn the_first_use_is_marked() {
    check(
        "A password, then passwords.\n\nYour **Passwords managers** and a password manager.\n",
        expect![[r#"
            A <password>, then passwords.
            Your **Passwords managers** and a <password manager>."#]],
    );
}

#[test]
fn only_whole_words_are_marked() {
    check(
        "A passwordless, one-password, mail.example, me@mail pre-mail mailbox; it is not IT's (mail).\n\nübung ÜBUNGEN\n",
        expect![[r#"
            A passwordless, one-password, mail.example, me@mail pre-mail mailbox; it is not <IT>'s (<mail>).
            <übung> ÜBUNGEN"#]],
    );
}

#[test]
fn links_code_headings_choices_and_messages_are_left_alone() {
    check(
        "[mail](https://e.example) `mail` ![mail](m.png)\n\n### Mail\n\n> [!MESSAGE]\n> Mail\n\n\
         ### Mail? {#mail}\n\nWhich mail?\n\n- [x] Mail\n\n  IT mail.\n\n- [ ] IT\n\n  IT mail.\n\nIT mail.\n",
        expect![[r#"
            [mail](https://e.example) `mail` ![mail](m.png)
            Mail
            Mail
            Which <mail>?
            Mail
            <IT> mail.
            IT
            <IT> mail.
            <IT> mail."#]],
    );
}

#[test]
fn a_use_that_only_some_see_is_not_the_first_for_all() {
    check(
        "> [!IF time]\n> Mail and mail.\n\n> [!UNDER-THE-HOOD]\n> Mail.\n\n> [!DO]\n> Mail.\n\nMail.\n",
        expect![[r#"
            <Mail> and mail.
            <Mail>.
            <Mail>.
            Mail."#]],
    );
}

#[test]
fn an_empty_glossary_changes_nothing() {
    let module = parse::parse("## S\n\nMail.\n").module;
    assert_eq!(Glossary::default().mark(module.clone()), module);
}

fn words(module: &Module) -> Vec<String> {
    let mut lines = Vec::new();
    for block in module.steps.iter().flat_map(|step| &step.blocks) {
        match block {
            Block::Prose(block) => prose(block, &mut lines),
            Block::Question(question) => {
                question.prompt.iter().for_each(|block| prose(block, &mut lines));
                for choice in question.choices() {
                    lines.push(inlines(&choice.text));
                    choice.reason.iter().for_each(|block| prose(block, &mut lines));
                }
                question.after.iter().for_each(|block| prose(block, &mut lines));
            }
        }
    }
    lines
}

fn prose(block: &Prose, lines: &mut Vec<String>) {
    match block {
        Prose::Paragraph(words) | Prose::Heading(words) => lines.push(inlines(words)),
        Prose::Callout(callout) => callout.body.iter().for_each(|block| prose(block, lines)),
        _ => {}
    }
}
