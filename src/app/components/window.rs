//! The things that messages are seen in: a mail program, a phone, a browser. Pictures of them, no more.

use super::el::{View, el, nothing};
use super::icon::icon;
use super::lookalike::{Drawing, face};
use plainspoken::module::{Head, Line, LookAlike, LookKind};
use plainspoken::words::tasks::look as said;

pub fn window(look: &LookAlike, drawing: &Drawing) -> View {
    match look.kind {
        LookKind::Email => mail(look, drawing),
        LookKind::Text | LookKind::Call => phone(look, drawing),
        LookKind::Page => browser(look, drawing),
    }
}

fn head<'a>(look: &'a LookAlike, name: &str) -> Option<&'a Head> {
    look.head.iter().find(|line| line.name == name)
}

fn value(look: &LookAlike, name: &str, drawing: &Drawing) -> View {
    head(look, name).map_or_else(nothing, |line| drawing.words(&line.value))
}

fn paragraphs(lines: &[Line], drawing: &Drawing) -> Vec<View> {
    lines.iter().map(|line| el("p").child(drawing.words(&line.words)).view()).collect()
}

fn mail(look: &LookAlike, drawing: &Drawing) -> View {
    let tools = ["#i-turn", "#i-turn", "#i-print"].map(icon);
    let bar = el("p").class("look__bar").attr("aria-hidden", "true").children(tools);
    let subject = head(look, "Subject")
        .map(|line| el("p").class("mail__subject").child(drawing.words(&line.value)).view());
    let rows =
        look.head.iter().filter(|line| !matches!(line.name.as_str(), "Subject" | "Attachment"));
    let rows = rows.map(|line| {
        let value = el("dd").child(drawing.words(&line.value));
        el("div").class("mail__row").child(el("dt").text(&line.name)).child(value).view()
    });
    let file = head(look, "Attachment").map(|line| {
        el("p").class("mail__file").child(icon("#i-clip")).child(drawing.words(&line.value)).view()
    });
    let who = el("div").class("mail__who").child(face(look)).child(el("dl").children(rows));
    let head = el("div").class("mail__head").children(subject).child(who).children(file);
    let body = el("div").class("exhibit__body").children(paragraphs(&look.body, drawing));
    el("div").class("exhibit__sheet look__window").child(bar).child(head).child(body).view()
}

fn phone(look: &LookAlike, drawing: &Drawing) -> View {
    let call = look.kind == LookKind::Call;
    let date = head(look, "Date").map(|line| el("small").child(drawing.words(&line.value)).view());
    let who = el("p").child(value(look, "From", drawing));
    let head = el("div").class("phone__head").child(face(look)).child(who).children(date);
    let lines = look.body.iter().map(|line| said_line(line, call, drawing));
    let talk = el("div").class("phone__talk").children(lines);
    let mut screen = el("div").class("phone__screen").child(head).child(talk);
    if call {
        let end = el("p").class("call__end").attr("aria-hidden", "true").child(icon("#i-phone"));
        screen = screen.child(end);
    }
    el("div").class("phone look__window").child(screen).view()
}

fn said_line(line: &Line, call: bool, drawing: &Drawing) -> View {
    let you = line.label == "You";
    let class = match (call, you) {
        (true, true) => "call__line call__line--you",
        (true, false) => "call__line",
        (false, true) => "bubble bubble--you",
        (false, false) => "bubble",
    };
    let who = match (call, line.label.as_str()) {
        (_, "") => nothing(),
        (true, name) => el("b").text(name).text(" ").view(),
        (false, _) => el("span").class("hush").text(said::YOU).text(": ").view(),
    };
    el("p").class(class).child(who).child(drawing.words(&line.words)).view()
}

fn browser(look: &LookAlike, drawing: &Drawing) -> View {
    let title = head(look, "Title");
    let tab = el("span").class("browser__tab");
    let tab = match title {
        Some(title) => tab.text(&plainspoken::prose::plain(&title.value)),
        None => tab,
    };
    let bar = el("p").class("look__bar").attr("aria-hidden", "true").child(tab);
    let address = el("bdi").child(value(look, "Address", drawing));
    let address = el("p").class("browser__address").child(icon("#i-note")).child(address);
    let nav = el("div").class("browser__nav").child(icon("#i-back")).child(icon("#i-next"));
    let title =
        title.map(|line| el("p").class("browser__title").child(drawing.words(&line.value)).view());
    let body = el("div").class("exhibit__body").children(title);
    let body = body.children(look.body.iter().map(|line| page_line(line, drawing)));
    let nav = nav.child(address);
    el("div").class("exhibit__sheet look__window").child(bar).child(nav).child(body).view()
}

/// Fields and buttons are part of the picture: nothing in it can be typed into or sent.
fn page_line(line: &Line, drawing: &Drawing) -> View {
    let words = drawing.words(&line.words);
    let class = match line.label.as_str() {
        "Field" => "fakefield",
        "Button" => "fakebutton",
        _ => return el("p").child(words).view(),
    };
    el("p").child(el("span").class(class).child(words)).view()
}
