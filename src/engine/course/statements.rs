//! `[statements]`: the learning record store that hears what people do. Never what lets somebody in there: a site is
//! public, and so is all that stands in it.

use super::tree::{Kind, Table, Value};
use crate::catalogue::Statements;
use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Span};

/// The versions of xAPI that are spoken.
const VERSIONS: [&str; 2] = ["1.0.3", "2.0.0"];

/// Keys that would hold a secret.
const SECRETS: [&str; 11] = [
    "auth",
    "authorization",
    "credential",
    "credentials",
    "key",
    "login",
    "pass",
    "password",
    "secret",
    "token",
    "username",
];

/// Whether a key would hold a secret.
pub fn is_secret(key: &str) -> bool {
    SECRETS.contains(&key.to_ascii_lowercase().as_str())
}

/// What the file says of it. A part with a slip in it is left out: half of it would tell others than were meant.
pub fn read(file: &Table, findings: &mut Vec<Diagnostic>) -> Option<Statements> {
    let (name, value) = file.entry("statements")?;
    let before = findings.len();
    let Some(part) = value.table() else {
        findings.push(said(
            name.span,
            "`statements` is a part of the file.",
            "Write `[statements]` on a line of its own, and `endpoint = \"https://…\"` below it.",
        ));
        return None;
    };
    for (key, value) in part.iter().filter(|(key, _)| is_secret(&key.name)) {
        findings.push(secret(Span::new(key.span.start, value.span.end)));
    }
    let statements = Statements {
        endpoint: endpoint(part, name.span, findings),
        version: version(part, findings),
        answered: truth(part, "answered", findings),
        progressed: truth(part, "progressed", findings),
    };
    (findings.len() == before).then_some(statements)
}

fn secret(span: Span) -> Diagnostic {
    said(
        span,
        "This would publish what lets somebody in.",
        "Everybody who opens the site can read it there. Take it out, and have a new one made if the site was \
         published with it. People get theirs by a link, or paste it on their own page.",
    )
}

fn endpoint(part: &Table, span: Span, findings: &mut Vec<Diagnostic>) -> String {
    let Some(value) = part.get("endpoint") else {
        findings.push(said(
            span,
            "The learning record store has no address.",
            "Write `endpoint = \"https://records.harbour.example/xapi\"`.",
        ));
        return String::new();
    };
    let text = value.text().map(str::trim).unwrap_or_default();
    match address(text) {
        Ok(address) => return address,
        Err(Slip::Secret) => findings.push(secret(value.span)),
        Err(Slip::NoAddress) => findings.push(said(
            value.span,
            "This is not the address of a learning record store.",
            "Write it as its makers give it, with https and without a question mark: \
             `endpoint = \"https://records.harbour.example/xapi\"`. Without https it works on this computer only, \
             as `http://localhost:8100/xAPI` does.",
        )),
    }
    String::new()
}

enum Slip {
    Secret,
    NoAddress,
}

/// The address without a slash at its end, and without what people copy along. It goes into the policy of the page, so
/// nothing may stand in it that means more there.
fn address(text: &str) -> Result<String, Slip> {
    let text = text.trim_end_matches('/');
    let text = text.strip_suffix("/statements").unwrap_or(text).trim_end_matches('/');
    let (secure, rest) = match (text.strip_prefix("https://"), text.strip_prefix("http://")) {
        (Some(rest), _) => (true, rest),
        (None, Some(rest)) => (false, rest),
        _ => return Err(Slip::NoAddress),
    };
    if rest.contains('@') {
        return Err(Slip::Secret);
    }
    let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
    let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
    let named = |text: &str, more: &str| {
        !text.is_empty()
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || more.contains(char::from(b)))
    };
    let here = host == "localhost" || host == "127.0.0.1";
    let whole = named(host, ".-")
        && port.parse::<u16>().is_ok_and(|port| port > 0)
        && (path.is_empty() || named(path, "-._~/%"))
        && (secure || here);
    if whole { Ok(text.to_owned()) } else { Err(Slip::NoAddress) }
}

fn version(part: &Table, findings: &mut Vec<Diagnostic>) -> String {
    let Some(value) = part.get("version") else { return VERSIONS[0].to_owned() };
    let text = value.text().map(str::trim).unwrap_or_default();
    if let Some(version) = VERSIONS.into_iter().find(|version| *version == text) {
        return version.to_owned();
    }
    findings.push(said(
        value.span,
        "`version` is one of the two that there are.",
        "Write `version = \"1.0.3\"`, which nearly all stores speak, or `version = \"2.0.0\"`.",
    ));
    String::new()
}

/// Off where it is not said.
fn truth(part: &Table, key: &str, findings: &mut Vec<Diagnostic>) -> bool {
    match part.get(key) {
        None => false,
        Some(Value { kind: Kind::Truth(truth), .. }) => *truth,
        Some(value) => {
            findings.push(said(
                value.span,
                &format!("`{key}` is on or off."),
                &format!("Write `{key} = true` or `{key} = false`, without quotes."),
            ));
            false
        }
    }
}

fn said(span: Span, message: &str, help: &str) -> Diagnostic {
    Diagnostic::new(Code::CourseStatements, span, message.to_owned()).help(help.to_owned())
}
