//! The named person to ask, and the head of the page that leads there.

use super::icon::icon;
use super::{View, el};
use plainspoken::catalogue::{Contact, Course};
use plainspoken::words;
use tachys::html::event::Event;

/// Stands on every screen, at the same place.
pub fn contact(contact: &Contact) -> View {
    let way = |class, drawing, address: &str, text: &str, rest: &str| {
        let link = el("a").attr("href", address).text(text).child(el("wbr")).text(rest);
        el("li").class(class).child(icon(drawing)).child(link)
    };
    let phone = way(
        "contact__way contact__way--phone",
        "#i-phone",
        &words::telephone(&contact.phone),
        &contact.phone,
        "",
    );
    // An address that is too wide breaks where it has a joint.
    let (name, host) = contact.email.split_at(contact.email.find('@').map_or(0, |at| at + 1));
    let mail = way("contact__way", "#i-mail", &["mailto:", &contact.email].concat(), name, host);
    let label = el("h2").class("contact__label").id("contact-label").text(words::PERSON_TO_ASK);
    el("aside")
        .class("contact")
        .id("contact")
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "contact-label")
        .child(label)
        .child(el("p").class("contact__name").text(&contact.name))
        .child(el("p").text(&contact.role))
        .child(el("ul").class("contact__ways").child(phone).child(mail))
        .child(el("p").class("contact__hours").text(&contact.hours))
        .view()
}

/// The organisation, the way to the contact, and the way to one's own details.
pub fn header(course: &Course, contact: &Contact, to_contact: impl FnMut(Event) + 'static) -> View {
    let logo = course.logo.as_ref().map(|address| {
        let sized = el("img").class("top__logo").attr("width", "36").attr("height", "36");
        sized.attr("src", address).attr("alt", "").view()
    });
    let name = el("span").class("top__name").text(&course.organisation);
    let ask =
        el("a").class("top__link top__link--ask").attr("href", "#contact").on("click", to_contact);
    let you = el("a").class("top__link").attr("href", "#/you").text(words::YOUR_DETAILS);
    el("header")
        .class("top")
        .child(el("a").class("top__home").attr("href", "#/").children(logo).child(name))
        .child(ask.child(icon("#i-phone")).text(&words::ask(&contact.name)))
        .child(you)
        .view()
}
