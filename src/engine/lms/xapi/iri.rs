//! The names that statements go by: addresses (RFC 3987) under that of the course, and languages (RFC 5646).

use super::super::query::encoded;

/// The address of the course, under which everything in it has its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base(String);

/// A text is no address of a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnAddress;

impl Base {
    /// Takes an address as people copy it from the address bar: what begins with `#` and a slash at the end are left off.
    ///
    /// # Errors
    /// For what is no http or https address.
    pub fn parse(address: &str) -> Result<Self, NotAnAddress> {
        let address = address.trim().split('#').next().unwrap_or_default();
        let address = address.strip_suffix("index.html").unwrap_or(address).trim_end_matches('/');
        let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
        let host = rest.and_then(|rest| rest.split(['/', '?']).next()).unwrap_or_default();
        let is_odd = |c: char| c.is_control() || c.is_whitespace() || "\"<>\\^`{|}".contains(c);
        if host.is_empty() || host.contains('@') || address.contains(is_odd) {
            return Err(NotAnAddress);
        }
        Ok(Self(address.to_owned()))
    }

    pub fn address(&self) -> &str {
        &self.0
    }

    /// Where the module opens.
    pub fn module(&self, id: &str) -> String {
        let mut name = [&self.0, "/#/learn/"].concat();
        name.push_str(&encoded(id));
        name
    }

    /// A name for a question; nothing opens there.
    pub fn question(&self, module: &str, id: &str) -> String {
        let mut name = self.module(module);
        name.push_str("/question/");
        name.push_str(&encoded(id));
        name
    }

    /// A name for a policy in one version; nothing opens there.
    pub fn policy(&self, id: &str, version: &str) -> String {
        let mut name = [&self.0, "/#/policy/"].concat();
        name.push_str(&encoded(id));
        name.push('/');
        name.push_str(&encoded(version));
        name
    }
}

/// A language as it is written, or `und` for what is none.
pub fn language(written: &str) -> &str {
    if is_language(written) { written } else { "und" }
}

/// Two to eight letters, then parts of one to eight letters and digits. A part of one letter announces others.
fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    let letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphabetic());
    let first = parts.next().is_some_and(|part| (2..=8).contains(&part.len()) && letters(part));
    let (mut others, mut short) = (true, false);
    for part in parts {
        others &= (1..=8).contains(&part.len())
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && !(short && part.len() == 1);
        short = part.len() == 1;
    }
    first && others && !short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_taken_as_it_is_copied() {
        for address in [
            "https://training.harbour.example/security",
            " https://training.harbour.example/security/ ",
            "https://training.harbour.example/security/#/learn/who-to-tell",
            "https://training.harbour.example/security/index.html#/me/E1",
        ] {
            let base = Base::parse(address).unwrap();
            assert_eq!(base.address(), "https://training.harbour.example/security");
        }
        for address in [
            "",
            "training.example",
            "ftp://a.example",
            "https://",
            "https:///a",
            "https://a b.example",
        ] {
            assert_eq!(Base::parse(address), Err(NotAnAddress), "{address}");
        }
        let base = Base::parse("http://intranet").unwrap();
        assert_eq!(base.module("a b"), "http://intranet/#/learn/a%20b");
        assert_eq!(base.policy("use", "2/é"), "http://intranet/#/policy/use/2%2F%C3%A9");
    }

    #[test]
    fn languages_are_known_by_how_they_are_written() {
        for known in ["en", "de-AT", "zh-Hant-TW", "sl-rozaj-biske", "en-a-bbb", "pt-BR"] {
            assert_eq!(language(known), known);
        }
        for other in ["", "e", "en_GB", "english!", "en-", "en-x", "-en", "e1"] {
            assert_eq!(language(other), "und", "{other}");
        }
    }
}
