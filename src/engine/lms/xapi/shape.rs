//! The shape of a statement (xAPI 1.0.3, part two, section 2): what we say in one, in the order in which it is written.
//! What goes into it is for [`super`].

use serde::Serialize;
use std::collections::BTreeMap;

type LanguageMap<'a> = BTreeMap<&'a str, String>;

#[derive(Serialize)]
pub struct Statement<'a> {
    pub id: String,
    /// `None` where [`Statement::given`] stands in its place.
    pub actor: Option<Actor<'a>>,
    /// The actor in the words of what launched the page, as JSON.
    #[serde(skip)]
    pub given: Option<&'a str>,
    pub verb: Verb<'a>,
    pub object: Object<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<Outcome>,
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
    #[cfg(feature = "author")]
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

#[derive(Default, Serialize)]
pub struct Outcome {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<Score>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub success: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub completion: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub response: Option<String>,
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
    pub activities: Option<Activities<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revision: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub platform: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<&'a str>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub extensions: BTreeMap<String, serde_json::Value>,
}

#[derive(Serialize)]
pub struct Activities<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent: Option<[Activity<'a>; 1]>,
    pub grouping: [Activity<'a>; 1],
}

impl Statement<'_> {
    /// One line, without a line end.
    pub fn line(&self) -> String {
        // Texts and numbers under names that are texts always serialise.
        let line = serde_json::to_string(self).unwrap_or_default();
        match self.given {
            // The first thing in it is a UUID, so this is the actor's place.
            Some(actor) => line.replacen("\"actor\":null", &["\"actor\":", actor].concat(), 1),
            None => line,
        }
    }
}
