//! The letters to those who have something to do: how long it takes, by when, and whom to ask. They thank, and never
//! press.

use crate::calendar;
use crate::catalogue::Contact;
use crate::export::reminders::Reminder;
use crate::progress::Timestamp;
use crate::report::human::plain;

/// `30 November`; with the year where it is not that of today.
pub fn day(at: Timestamp, today: Timestamp) -> String {
    let (written, now) = (calendar::day(at), calendar::day(today));
    let mut parts = written.split('-');
    let year = parts.next().unwrap_or_default();
    let mut number = || parts.next().and_then(|part| part.parse::<usize>().ok()).unwrap_or(1);
    let (month, day) = (number(), number());
    let month =
        crate::words::records::MONTHS.get(month.saturating_sub(1)).copied().unwrap_or_default();
    if now.starts_with(year) { format!("{day} {month}") } else { format!("{day} {month} {year}") }
}

/// `Security training: 12 minutes, due 30 November`
pub fn subject(reminder: &Reminder<'_>, due: &str) -> String {
    let long = match reminder.minutes {
        Some(minutes) => self::minutes(minutes),
        None => modules(reminder.open.len()),
    };
    match (due.is_empty(), reminder.days_late) {
        (true, _) => format!("Security training: {long}"),
        (false, 0) => format!("Security training: {long}, due {due}"),
        (false, _) => format!("Security training: {long}, still open"),
    }
}

/// The whole letter.
pub fn body(name: &str, reminder: &Reminder<'_>, due: &str, contact: &Contact) -> String {
    let mut parts = vec![greeting(name), open(reminder)];
    parts.push(together(reminder, due));
    if let Some(link) = reminder.link {
        parts.push(format!(
            "Here is your own link. It knows who you are, so keep it to yourself:\n{link}"
        ));
    }
    parts.push(ask(contact));
    parts.push("Thank you for your time.".to_owned());
    parts.join("\n\n") + "\n"
}

/// That the list is there.
pub fn written(people: usize, path: &str) -> String {
    match people {
        0 => format!("Nobody has anything to do, so {path} holds no letters.\n"),
        1 => format!("1 letter in {path}.\n"),
        number => format!("{number} letters in {path}.\n"),
    }
}

/// Whom nobody reminds, as they have answered.
pub fn declined(lines: &[String]) -> String {
    if lines.is_empty() {
        return String::new();
    }
    let mut out = String::from(
        "Not reminded, as they say that it is not part of their job. Decide, then excuse them in the list of \
         assignments, or tell them why it is:\n",
    );
    for line in lines {
        out.push_str(&["  ", &plain(line), "\n"].concat());
    }
    out
}

fn greeting(name: &str) -> String {
    if name.trim().is_empty() { "Hello,".to_owned() } else { format!("Hello {},", name.trim()) }
}

fn open(reminder: &Reminder<'_>) -> String {
    let mut text = match reminder.open.len() {
        1 => "One short module is waiting for you:".to_owned(),
        number => format!("{number} short modules are waiting for you:"),
    };
    for (title, long) in &reminder.open {
        text.push_str(&format!("\n- {title}"));
        if let Some(long) = long {
            text.push_str(&format!(" ({})", minutes(*long)));
        }
    }
    text
}

fn together(reminder: &Reminder<'_>, due: &str) -> String {
    let mut text = String::new();
    if let Some(long) = reminder.minutes {
        text.push_str(&match reminder.open.len() {
            1 => format!("It takes about {}. ", minutes(long)),
            _ => format!("Together they take about {}. ", minutes(long)),
        });
    }
    text.push_str("You can stop at any point, and your place is kept.");
    match (due.is_empty(), reminder.days_late) {
        (true, _) => {}
        (false, 0) => text.push_str(&format!(" The last day for it is {due}.")),
        (false, _) => text.push_str(&format!(" The day for it was {due}, and today is fine, too.")),
    }
    text
}

fn ask(contact: &Contact) -> String {
    let ways: Vec<&str> = [&contact.phone, &contact.email]
        .into_iter()
        .map(String::as_str)
        .filter(|way| !way.is_empty())
        .collect();
    let who = if contact.name.is_empty() { "us" } else { &contact.name };
    let ways = if ways.is_empty() { String::new() } else { format!(": {}", ways.join(", ")) };
    format!("Is something in the way, or is there anything to ask? Talk to {who}{ways}.")
}

fn minutes(number: u32) -> String {
    if number == 1 { "1 minute".to_owned() } else { format!("{number} minutes") }
}

fn modules(number: usize) -> String {
    if number == 1 { "1 short module".to_owned() } else { format!("{number} short modules") }
}
