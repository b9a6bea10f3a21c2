//! A module as an outline, to be held against what it was expected to become.

use plainspoken::module::{Block, LookAlike, Module, Question, Task};
use plainspoken::prose::{Inline, Prose, Target};
use std::fmt::Write as _;

pub fn outline(module: &Module) -> String {
    let mut out = String::new();
    for step in &module.steps {
        let aside = if step.aside { " (aside)" } else { "" };
        writeln!(out, "## {} {}{aside}", step.id, inlines(&step.title)).unwrap();
        for block in &step.blocks {
            match block {
                Block::Prose(block) => prose(block, 1, &mut out),
                Block::Question(asked) => question(asked, &mut out),
            }
        }
        for way in &step.ways {
            writeln!(out, "  -> {}: {}", way.to, inlines(&way.text)).unwrap();
            way.why.iter().for_each(|block| prose(block, 2, &mut out));
        }
    }
    out
}

fn question(q: &Question, out: &mut String) {
    let outcome = q.outcome.as_ref().map(|id| format!(" {id}")).unwrap_or_default();
    // A message that stands by itself has no title.
    let title = Some(inlines(&q.title)).filter(|title| !title.is_empty());
    let title = title.map(|title| format!(" {title}")).unwrap_or_default();
    writeln!(out, "  ? {}{title} {}{outcome}", q.id, kind(q.task())).unwrap();
    q.prompt.iter().for_each(|block| prose(block, 2, out));
    task(q.task(), out);
    if !q.after.is_empty() {
        writeln!(out, "    after").unwrap();
        q.after.iter().for_each(|block| prose(block, 2, out));
    }
}

fn kind(task: &Task) -> String {
    match task {
        Task::Choose { pick, keep_order, .. } => {
            format!("{pick:?}{}", if *keep_order { " in this order" } else { "" })
        }
        Task::LookAlike(look) => look_kind(look),
        Task::Sort { .. } => "Sort".to_owned(),
        Task::Order(_) => "Order".to_owned(),
        Task::Inbox(_) => "Inbox".to_owned(),
        Task::Acknowledge { policy, version, .. } => format!("Acknowledge {policy} {version}"),
        Task::TryIt => "TryIt".to_owned(),
    }
}

fn look_kind(look: &LookAlike) -> String {
    format!("{} {}", look.kind.word(), if look.genuine { "real" } else { "fake" })
}

fn task(task: &Task, out: &mut String) {
    match task {
        Task::Choose { choices, .. } => {
            for choice in choices {
                let mark = if choice.fits { "x" } else { " " };
                writeln!(out, "    [{mark}] {}: {}", choice.id, inlines(&choice.text)).unwrap();
                choice.reason.iter().for_each(|block| prose(block, 3, out));
            }
        }
        Task::LookAlike(message) => look(message, out),
        Task::Sort { items, places } => {
            let places: Vec<_> =
                places.iter().map(|p| format!("{}: {}", p.id, inlines(&p.text))).collect();
            writeln!(out, "    places {}", places.join(", ")).unwrap();
            for item in items {
                let why = inlines(&item.why);
                writeln!(out, "    {}: {} = {}: {why}", item.id, inlines(&item.text), item.place)
                    .unwrap();
            }
        }
        Task::Order(items) => {
            for item in items {
                writeln!(out, "    {} {}: {}", item.rank, item.id, inlines(&item.text)).unwrap();
                item.why.iter().for_each(|block| prose(block, 3, out));
            }
        }
        Task::Inbox(messages) => {
            for message in messages {
                let answers: Vec<_> = message.answers.iter().map(|answer| answer.word()).collect();
                let kind = look_kind(&message.look);
                writeln!(out, "    {}: {kind}: {}", message.id, answers.join(" or ")).unwrap();
                look(&message.look, out);
                message.why.iter().for_each(|block| prose(block, 3, out));
            }
        }
        Task::Acknowledge { statement, .. } => {
            writeln!(out, "    agree: {}", inlines(statement)).unwrap();
        }
        Task::TryIt => {}
    }
}

fn look(look: &LookAlike, out: &mut String) {
    for line in &look.head {
        writeln!(out, "    {}: {}", line.name, inlines(&line.value)).unwrap();
    }
    for line in &look.body {
        let label = if line.label.is_empty() { "-" } else { &line.label };
        writeln!(out, "    | {label} | {}", inlines(&line.words)).unwrap();
    }
    for note in &look.notes {
        let fine = if note.fine { "fine" } else { "sign" };
        writeln!(out, "    {fine} {} {:?}: {}", note.id, note.part, inlines(&note.why)).unwrap();
    }
}

fn prose(block: &Prose, depth: usize, out: &mut String) {
    let indent = "  ".repeat(depth);
    let line = match block {
        Prose::Paragraph(words) => format!("p {}", inlines(words)),
        Prose::Heading(words) => format!("heading {}", inlines(words)),
        Prose::List { start, .. } => {
            format!("list {}", start.map(|n| n.to_string()).unwrap_or_default())
        }
        Prose::Table(table) => {
            let row = |cells: &[Vec<Inline>]| {
                cells.iter().map(|c| inlines(c)).collect::<Vec<_>>().join(" | ")
            };
            let rows: String =
                table.rows.iter().map(|r| format!("\n{indent}  {}", row(r))).collect();
            format!("table {}{rows}", row(&table.head))
        }
        Prose::Code(code) => format!("code {code:?}"),
        Prose::Quote(_) => "quote".to_owned(),
        Prose::Rule => "rule".to_owned(),
        Prose::Callout(callout) => format!("{:?}", callout.tone),
    };
    writeln!(out, "{indent}{}", line.trim_end()).unwrap();
    match block {
        Prose::List { items, .. } => {
            for item in items {
                writeln!(out, "{indent}-").unwrap();
                item.iter().for_each(|block| prose(block, depth + 1, out));
            }
        }
        Prose::Quote(body) => body.iter().for_each(|block| prose(block, depth + 1, out)),
        Prose::Callout(callout) => {
            callout.body.iter().for_each(|block| prose(block, depth + 1, out))
        }
        _ => {}
    }
}

pub fn inlines(words: &[Inline]) -> String {
    words.iter().map(inline).collect()
}

fn inline(word: &Inline) -> String {
    match word {
        Inline::Text(text) => text.clone(),
        Inline::Emphasis(inner) => format!("*{}*", inlines(inner)),
        Inline::Strong(inner) => format!("**{}**", inlines(inner)),
        Inline::Struck(inner) => format!("~~{}~~", inlines(inner)),
        Inline::Code(code) => format!("`{code}`"),
        Inline::Link { to: Target::Step(id), text } => format!("[{}](#{id})", inlines(text)),
        Inline::Link { to: Target::Web(address), text } => {
            format!("[{}]({address})", inlines(text))
        }
        Inline::Image { source, alt } => format!("![{alt}]({source})"),
        Inline::Term { text, .. } => format!("<{text}>"),
        Inline::Part { note, text } => format!("«{}»{note}", inlines(text)),
        Inline::Break => "/".to_owned(),
    }
}
