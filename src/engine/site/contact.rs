//! The person to ask, as HTML: on the course list and on the card alike.

use super::template::escape;
use crate::catalogue::Contact;
use crate::words;

/// What stands within the frame, which is named by `contact-label`.
pub fn inside(contact: &Contact) -> String {
    let mut html = format!(
        "<h2 class=\"contact__label\" id=\"contact-label\">{}</h2>\n",
        words::PERSON_TO_ASK
    );
    if !contact.name.is_empty() {
        html.push_str(&format!("<p class=\"contact__name\">{}</p>\n", escape(&contact.name)));
    }
    if !contact.role.is_empty() {
        html.push_str(&format!("<p>{}</p>\n", escape(&contact.role)));
    }
    html.push_str("<ul class=\"contact__ways\">\n");
    if !contact.phone.is_empty() {
        let dial = words::telephone(&contact.phone);
        html.push_str(&way("contact__way contact__way--phone", "phone", &dial, &contact.phone));
    }
    if !contact.email.is_empty() {
        let write = format!("mailto:{}", contact.email);
        html.push_str(&way("contact__way", "mail", &write, &contact.email));
    }
    html.push_str("</ul>\n");
    if !contact.hours.is_empty() {
        html.push_str(&format!("<p class=\"contact__hours\">{}</p>\n", escape(&contact.hours)));
    }
    html
}

fn way(class: &str, picture: &str, address: &str, words: &str) -> String {
    // An address that is too wide breaks where it has a joint.
    let (address, words) = (escape(address), escape(words).replace('@', "@<wbr>"));
    format!("<li class=\"{class}\">{}<a href=\"{address}\">{words}</a></li>\n", icon(picture))
}

/// A drawing of the sprite that stands in the template; nothing where there is none.
pub fn icon(name: &str) -> String {
    format!("<svg class=\"icon\" aria-hidden=\"true\"><use href=\"#i-{name}\"></use></svg>")
}
