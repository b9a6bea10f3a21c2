//! What a published site tells the staff page about its course: the shape of `catalogue.json`. How a
//! course folder is read to make one is the command line's matter.

use crate::minutes;
use crate::module::{Module, is_for_everybody};
use serde::{Deserialize, Serialize};

/// The version of the shape. A page refuses a newer one and says so.
pub const FORMAT: u32 = 1;

/// `catalogue.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalogue {
    pub format: u32,
    pub course: Course,
    pub contact: Contact,
    /// The learning record store that hears what people do, where there is one. The page is told in an element of its
    /// own, [`Statements::NAME`]: where there is none, it need not be able to read this.
    #[serde(skip)]
    pub statements: Option<Statements>,
    /// In the order in which they are meant to be taken.
    pub modules: Vec<Listing>,
}

impl Catalogue {
    /// Reads `catalogue.json`.
    ///
    /// # Errors
    /// One plain sentence when the text is not a catalogue, or one of a newer version.
    pub fn read(text: &str) -> Result<Self, String> {
        let catalogue: Self = serde_json::from_str(text)
            .map_err(|e| format!("The course list could not be read (line {}).", e.line()))?;
        if catalogue.format > FORMAT {
            return Err("The course list was made for a newer version of this page.".to_owned());
        }
        Ok(catalogue)
    }

    pub fn listing(&self, id: &str) -> Option<&Listing> {
        self.modules.iter().find(|module| module.id == id)
    }
}

impl Listing {
    /// What a list shows of a module, with the name of its text and where the page finds it.
    pub fn of(module: &Module, sha256: String, path: String, page: String) -> Self {
        Self {
            id: module.id.to_string(),
            title: module.title.clone(),
            summary: module.summary.clone(),
            minutes: minutes::of_module(module),
            steps: module.steps.iter().filter(|step| !step.aside).count(),
            questions: module.scored().count(),
            revision: module.revision,
            audience: module.audience.clone(),
            sha256,
            path,
            page,
        }
    }

    pub fn is_for_everybody(&self) -> bool {
        is_for_everybody(&self.audience)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Course {
    pub title: String,
    pub organisation: String,
    pub summary: String,
    /// BCP 47, such as `en`.
    pub language: String,
    /// `#rrggbb`; `None` for ours.
    pub accent: Option<String>,
    /// The address of the logo, relative to `index.html`.
    pub logo: Option<String>,
}

/// The named person to ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    pub name: String,
    pub role: String,
    pub phone: String,
    pub email: String,
    pub hours: String,
}

/// A learning record store, and what it is told. What lets somebody in there is never here: a site is public.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statements {
    /// Without a slash at its end: `https://records.harbour.example/xapi`.
    pub endpoint: String,
    /// Of xAPI: `1.0.3` or `2.0.0`.
    pub version: String,
    /// Whether each answer is told, beside each completion.
    #[serde(default)]
    pub answered: bool,
    /// Whether each step that is opened is told.
    #[serde(default)]
    pub progressed: bool,
}

impl Statements {
    /// The name of the element that holds it as JSON.
    pub const NAME: &str = "plainspoken-statements";

    /// `None` for what is none.
    pub fn parse(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    pub fn text(&self) -> String {
        // Texts and truth values always serialise.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The scheme, the host and the port: what a page needs leave to talk to.
    pub fn origin(&self) -> &str {
        origin(&self.endpoint)
    }
}

/// The scheme, the host and the port of an address.
pub fn origin(address: &str) -> &str {
    let start = address.find("://").map_or(0, |at| at + 3);
    let rest = address.get(start..).unwrap_or_default();
    let end = rest.find(['/', '?', '#']).map_or(address.len(), |at| start + at);
    address.get(..end).unwrap_or(address)
}

/// One module, as much as a list shows of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listing {
    pub id: String,
    pub title: String,
    pub summary: String,
    /// Whole minutes; see [`crate::minutes`].
    pub minutes: u32,
    /// How many steps.
    pub steps: usize,
    /// How many questions count; see [`Module::scored`].
    pub questions: usize,
    pub revision: u32,
    /// Whose work it is about; `everyone`, or nothing, when it is for everybody.
    #[serde(default)]
    pub audience: String,
    /// Of the Markdown file, byte for byte: 64 lower-case hexadecimal digits, as `sha256sum` prints.
    pub sha256: String,
    /// The address of the Markdown file, relative to `index.html`.
    pub path: String,
    /// The address of the same, packed for the page; see [`crate::packed`].
    pub page: String,
}
