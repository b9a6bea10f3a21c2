//! The documented formula, on texts whose words can be counted by hand.

use plainspoken::{minutes, parse};

#[track_caller]
fn check(body: &str, seconds: u32) {
    let module =
        parse::parse(&format!("---\nid: a\ntitle: A\n---\n\n## S {{#s}}\n\n{body}")).module;
    assert_eq!(module.steps.iter().map(|step| step.seconds).sum::<u32>(), seconds, "{body}");
}

#[test]
fn two_hundred_words_are_a_minute() {
    check(&"word ".repeat(199), 60); // And the one of the heading.
    check("", 1);
}

#[test]
fn a_word_is_what_stands_between_spaces() {
    check(
        "**un**done *it*\\\nnow [here it is](https://e.example) `x y`\n\n| a b | c |\n| - | - |\n| d | |\n",
        4,
    );
    // S, undone, it, now, here, it, is, x, y, a, b, c, d: 13 words, 3.9 seconds.
}

#[test]
fn a_question_takes_twenty_seconds_and_all_its_words() {
    check(
        "### One two {#q}\n\nThree four.\n\n- [x] Five\n\n  Six seven.\n\n- [ ] Eight\n\n  Nine ten.\n\nEleven twelve.\n",
        20 + 4, // 13 words.
    );
}

#[test]
fn what_only_some_are_shown_does_not_count() {
    check(
        "> [!IF time]\n> a b c d\n\n> [!UNDER-THE-HOOD]\n> a b c d\n\n> [!ANOTHER-WAY]\n> a b c d\n",
        1,
    );
    check("> [!DO]\n> a b c d e f\n\n> [!MESSAGE]\n> a b c\n", 3);
}

#[test]
fn minutes_are_whole_and_never_none() {
    assert_eq!([0, 1, 60, 61, 120].map(minutes::whole), [1, 1, 1, 2, 2]);
    assert_eq!(minutes::of_module(&parse::parse("").module), 1);
}
