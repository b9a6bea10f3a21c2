//! Which drawing stands beside a template; the drawings are in `desk.html`.

/// The drawing of a template.
pub fn drawing(template: &str) -> &'static str {
    match template {
        "choose" => "#i-one",
        "choose-many" => "#i-many",
        "sort" => "#i-sorting",
        "order" => "#i-ordering",
        "inbox" => "#i-inbox",
        "scene" => "#i-forks",
        "acknowledge" => "#i-agreed",
        "try-it" => "#i-hand",
        "email-fake" | "email-real" => "#i-mail",
        "text-fake" | "text-real" => "#i-texts",
        "call-fake" | "call-real" => "#i-phone",
        "page-fake" | "page-real" => "#i-page",
        "step" => "#i-step",
        "image" => "#i-picture",
        "table" => "#i-table",
        "link" => "#i-turn",
        "do" => "#i-do",
        "sign" => "#i-sign",
        "rule" => "#i-rule",
        "why" => "#i-why",
        "under-the-hood" => "#i-hood",
        "message" => "#i-message",
        "another-way" => "#i-another",
        template if template.starts_with("if-") => "#i-you",
        _ => "#i-note",
    }
}
