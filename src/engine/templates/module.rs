//! A whole module to start from: three short screens that a trainer turns into their own.

use crate::ids::ModuleId;

/// The text of a module with this title. Its file is to be called after its id, `who-to-tell.md`.
pub fn module(title: &str) -> String {
    let title = one_line(title);
    let title = if title.is_empty() { "Untitled" } else { &title };
    let id = ModuleId::standing_for(title);
    BODY.replacen("ID", id.as_str(), 1).replacen("TITLE", title, 1)
}

/// Words without line ends and other control characters, and with single spaces.
pub fn one_line(words: &str) -> String {
    let plain: String = words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

const BODY: &str = r#"---
id: ID
title: TITLE
summary: Two minutes on what to do when something looks odd.
revision: 1
audience: everyone
renew: 12 months
outcome.next: Say what to do next when something looks odd
---

<!-- This is a small lesson that works. Change it piece by piece until it is yours.
Each ## heading is one screen. Each ### heading with a list of boxes is a question; [x] marks what fits.
A comment like this one is for you; readers never see it. -->

## A quick look {#quick-look}

It is ten to nine. A window you have never seen opens on the till and asks for your password.

### What would you do first? {#first-move outcome=next}

- [ ] Type the password and carry on

  The queue is long, so that is tempting. The window could belong to anybody.

- [x] Leave it alone and ring the help line

  One call is your whole part. Somebody looks at it with you.

- [ ] Close it and say nothing

  Closing it is a good start. A call helps the next person who sees it.

## What to do {#what-to-do}

> [!DO]
> Ring the help line. Say what you saw, in your own words.

> [!WHY]
> A call takes two minutes. The sooner we know, the less there is to put right.

### Who would you ring about it? {#who outcome=next}

- [x] The help line

  They can look at the till while you serve the next customer.

- [ ] The number shown in the window

  That number belongs to whoever made the window.

- [ ] Nobody, until it happens again

  Once is enough to ring. Nobody minds a call that turns out to be nothing.

## Keep the number {#keep-the-number}

### Put it in your phone {#put-in-phone .try-it}

Save the help line's number in your phone, so that you have it when you need it.
"#;
