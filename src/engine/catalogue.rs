//! What a published site tells the staff page about its course: the shape of `catalogue.json`. How a
//! course folder is read to make one is the command line's matter.

use crate::minutes;
use crate::module::Module;
use serde::{Deserialize, Serialize};

/// The version of the shape. A page refuses a newer one and says so.
pub const FORMAT: u32 = 1;

/// `catalogue.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalogue {
    pub format: u32,
    pub course: Course,
    pub contact: Contact,
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
            questions: module.questions().count(),
            revision: module.revision,
            audience: module.audience.clone(),
            sha256,
            path,
            page,
        }
    }

    pub fn is_for_everybody(&self) -> bool {
        matches!(self.audience.as_str(), "" | "everyone")
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
    /// How many questions.
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
