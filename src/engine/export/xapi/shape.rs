//! The shape of a statement (xAPI 1.0.3, part two, section 2): what we say in one, in the order in which it is written.
//! What goes into it is for [`super`].

use serde::Serialize;
use std::collections::BTreeMap;

type LanguageMap<'a> = BTreeMap<&'a str, String>;

#[derive(Serialize)]
pub struct Statement<'a> {
    pub id: String,
    pub actor: Actor<'a>,
    pub verb: Verb<'a>,
    pub object: Object<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<Outcome<'a>>,
    pub context: Context<'a>,
    pub timestamp: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Actor<'a> {
    pub object_type: &'static str,
    pub account: Account<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Account<'a> {
    pub home_page: &'a str,
    pub name: String,
}

#[derive(Serialize)]
pub struct Verb<'a> {
    pub id: &'static str,
    pub display: LanguageMap<'a>,
}

#[derive(Serialize)]
#[serde(untagged)]
pub enum Object<'a> {
    Activity(Activity<'a>),
    Reference {
        #[serde(rename = "objectType")]
        object_type: &'static str,
        id: String,
    },
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Activity<'a> {
    pub object_type: &'static str,
    pub id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub definition: Option<Definition<'a>>,
}

#[derive(Serialize)]
pub struct Definition<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<LanguageMap<'a>>,
    #[serde(rename = "type")]
    pub kind: &'static str,
}

#[derive(Serialize)]
pub struct Outcome<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<Score>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub completion: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub response: Option<&'a str>,
}

#[derive(Serialize)]
pub struct Score {
    pub scaled: f64,
    pub raw: u8,
    pub min: u8,
    pub max: u8,
}

#[derive(Default, Serialize)]
pub struct Context<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub registration: Option<String>,
    #[serde(rename = "contextActivities", skip_serializing_if = "Option::is_none")]
    pub grouping: Option<Grouping<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub platform: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<&'a str>,
    pub extensions: BTreeMap<String, serde_json::Value>,
}

#[derive(Serialize)]
pub struct Grouping<'a> {
    pub grouping: [Activity<'a>; 1],
}

impl Statement<'_> {
    /// One line, without a line end.
    pub fn line(&self) -> String {
        // Texts and numbers under names that are texts always serialise.
        serde_json::to_string(self).unwrap_or_default()
    }
}
