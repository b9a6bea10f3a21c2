//! What lets a page into a learning record store, and whose statements those are: from a link, from what launched the
//! page, or pasted. It is kept in the browser it was given to, and nowhere else.

use super::query::{Query, decoded};
use crate::catalogue::origin;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// What stands before key and secret in a link: `#/lrs/KEY/SECRET`.
const ROUTE: &str = "#/lrs/";

/// The version of what is kept. What is newer is left alone.
const VERSION: u32 = 1;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Access {
    v: u32,
    /// Whether what launched the page gave it.
    #[serde(default)]
    pub launched: bool,
    /// The header `Authorization`.
    pub authorization: String,
    /// Where what launched the page wants its statements; `None` for where the course says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub endpoint: Option<String>,
    /// Who it says that is, as JSON.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registration: Option<String>,
}

impl Access {
    /// By a link: key and secret after the `#`, each percent-encoded.
    pub fn of_link(hash: &str) -> Option<Self> {
        let (key, secret) = hash.strip_prefix(ROUTE)?.trim_end_matches('/').split_once('/')?;
        // A plus is a plus here.
        let part = |text: &str| decoded(&text.replace('+', "%2B"));
        Self::of_pair(&part(key)?, &part(secret)?)
    }

    /// By what somebody pasted: a link, `KEY:SECRET`, a line for each, or a whole header.
    pub fn of_text(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(at) = text.find(ROUTE) {
            return Self::of_link(text.get(at..)?);
        }
        let header = text.strip_prefix("Authorization:").unwrap_or(text).trim();
        if let Some((kind @ ("Basic" | "Bearer"), rest)) = header.split_once(' ') {
            return Self::of_header(&[kind, " ", rest.trim()].concat());
        }
        let (key, secret) = text.split_once(':').or_else(|| text.split_once(['\n', '\t', ' ']))?;
        Self::of_pair(key.trim(), secret.trim())
    }

    /// By what launched the page. The store has to be one that this page may talk to: that of the course, or that of
    /// where the page came from.
    pub fn of_launch(query: &Query, allowed: &[String]) -> Option<Self> {
        let endpoint = query.get("endpoint")?.trim_end_matches('/');
        if !allowed.iter().any(|allowed| allowed == origin(endpoint)) {
            return None;
        }
        // Not every system writes the plus of Base64 as it has to be written.
        let (kind, rest) = query.get("auth")?.split_once(' ')?;
        let header = [kind, " ", &rest.replace(' ', "+")].concat();
        Some(Self {
            launched: true,
            endpoint: Some(endpoint.to_owned()),
            actor: query.get("actor").and_then(agent),
            registration: query.get("registration").filter(|id| is_uuid(id)).map(str::to_owned),
            ..Self::of_header(&header)?
        })
    }

    /// For this store, where it names none.
    pub fn to(self, endpoint: &str) -> Self {
        Self { endpoint: Some(self.endpoint.unwrap_or_else(|| endpoint.to_owned())), ..self }
    }

    /// As it was kept.
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok().filter(|access: &Self| access.v <= VERSION)
    }

    pub fn text(&self) -> String {
        // Texts under names that are texts always serialise.
        serde_json::to_string(self).unwrap_or_default()
    }

    fn of_pair(key: &str, secret: &str) -> Option<Self> {
        let pair = [key, ":", secret].concat();
        let whole = !key.is_empty() && !secret.is_empty() && !key.contains(':');
        if whole { Self::of_header(&["Basic ", &base64(pair.as_bytes())].concat()) } else { None }
    }

    /// A header may have no more than one line of plain signs.
    fn of_header(header: &str) -> Option<Self> {
        let plain = header.bytes().all(|byte| (b' '..=b'~').contains(&byte));
        (plain && !header.trim().is_empty()).then(|| Self {
            v: VERSION,
            authorization: header.to_owned(),
            ..Self::default()
        })
    }
}

/// Who launched it, as it may stand in a statement (xAPI 1.0.3, part two, 2.4.2). What earlier versions wrote is taken
/// too; for what names nobody, the page has its own name.
fn agent(text: &str) -> Option<String> {
    let given: Value = serde_json::from_str(text).ok()?;
    let is_one = |value: &Value| match value {
        Value::String(text) => !text.is_empty(),
        Value::Object(account) => {
            ["homePage", "name"].iter().all(|key| account.get(*key).is_some_and(Value::is_string))
        }
        _ => false,
    };
    let kinds = ["mbox", "mbox_sha1sum", "openid", "account"];
    let named = kinds.iter().filter(|kind| given.get(**kind).is_some_and(is_one)).count();
    if named == 1 {
        return Some(text.to_owned());
    }
    let first = |key: &str| given.get(key)?.get(0).filter(|value| !value.is_null());
    let account = first("account").and_then(|account| {
        let of = |old: &str, new: &str| account.get(old).or_else(|| account.get(new)).cloned();
        let (page, name) = (of("accountServiceHomePage", "homePage")?, of("accountName", "name")?);
        Some(json!({"objectType": "Agent", "account": {"homePage": page, "name": name}}))
    });
    let agent = account.or_else(|| {
        let mbox = first("mbox").filter(|mbox| mbox.is_string())?;
        Some(json!({"objectType": "Agent", "mbox": mbox}))
    });
    agent.map(|agent| agent.to_string())
}

fn is_uuid(text: &str) -> bool {
    let parts = text.split('-').map(str::len);
    parts.eq([8, 4, 4, 4, 12]) && text.bytes().all(|b| b == b'-' || b.is_ascii_hexdigit())
}

/// RFC 4648, section 4.
fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let byte = |at: usize| usize::from(group.get(at).copied().unwrap_or_default());
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..4 {
            let sign = SIGNS.get(bits >> (18 - 6 * at) & 63).filter(|_| at <= group.len());
            out.push(sign.map_or('=', |sign| char::from(*sign)));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(access: Option<Access>) -> Option<String> {
        access.map(|access| access.authorization)
    }

    #[test]
    fn the_known_answers_of_rfc_4648() {
        for (plain, encoded) in
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")]
        {
            assert_eq!(base64(plain.as_bytes()), encoded);
        }
        assert_eq!(base64(&[0xfb, 0xff, 0xfe]), "+//+");
    }

    #[test]
    fn a_link_and_what_is_pasted_say_the_same() {
        let basic = Some("Basic a2V5OnNlY3JldA==".to_owned());
        assert_eq!(header(Access::of_link("#/lrs/key/secret")), basic);
        for text in [
            "key:secret",
            " key : secret ",
            "key\nsecret",
            "Basic a2V5OnNlY3JldA==",
            "Authorization: Basic a2V5OnNlY3JldA==",
            "https://training.harbour.example/#/lrs/key/secret/",
        ] {
            assert_eq!(header(Access::of_text(text)), basic, "{text}");
        }
        let bearer = Some("Bearer abc".to_owned());
        assert_eq!(header(Access::of_text("Bearer abc")), bearer);
        let odd = Some(["Basic ", &base64(b"a+b:c/d")].concat());
        assert_eq!(header(Access::of_link("#/lrs/a+b/c%2Fd")), odd);
        for text in ["", "key", "key:", ":secret", "Basic a\nb", "#/lrs/key", "Basic "] {
            assert_eq!(Access::of_text(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_launch_says_where_and_who() {
        let query = Query::parse(
            "?actor=%7B%22mbox%22%3A%22mailto%3Aana%40harbour.example%22%7D&auth=Basic%20a+b\
             &endpoint=https%3A%2F%2Frecords.harbour.example%2Fxapi%2F&registration=ec531277-b57b-4c15-8d91-d292c5b2b8f7",
        );
        let allowed = ["https://records.harbour.example".to_owned()];
        let access = Access::of_launch(&query, &allowed).unwrap();
        assert_eq!(access.endpoint.as_deref(), Some("https://records.harbour.example/xapi"));
        assert_eq!(access.authorization, "Basic a+b");
        assert_eq!(access.actor.as_deref(), Some("{\"mbox\":\"mailto:ana@harbour.example\"}"));
        assert!(access.registration.is_some());
        assert_eq!(Access::of_launch(&query, &["https://records.other.example".to_owned()]), None);
        assert_eq!(Access::read(&access.text()), Some(access));
        assert_eq!(Access::read("{\"v\":2,\"authorization\":\"a\"}"), None);
    }

    #[test]
    fn whoever_is_named_as_they_were_long_ago_is_known() {
        let old = r#"{"name":["Ana"],"account":[{"accountServiceHomePage":"http://a.example","accountName":"E1"}],"objectType":"Agent"}"#;
        let now = r#"{"account":{"homePage":"http://a.example","name":"E1"},"objectType":"Agent"}"#;
        assert_eq!(agent(old).as_deref(), Some(now));
        assert_eq!(agent(now).as_deref(), Some(now), "byte for byte");
        let mbox = r#"{"mbox":["mailto:ana@harbour.example"]}"#;
        assert!(agent(mbox).is_some_and(|agent| agent.contains("\"mbox\":\"mailto:")));
        for nobody in ["", "[]", "{}", "{\"name\":\"Ana\"}", "{\"account\":{\"name\":\"E1\"}}"] {
            assert_eq!(agent(nobody), None, "{nobody}");
        }
    }
}
