//! The schemas that strict validators look for beside a manifest. They come with the built pages, as one file:
//! `schemas.json`, by kind of package and name.

use super::{Files, Format, Refused, bytes, page};
use std::collections::BTreeMap;

pub const NAME: &str = "schemas.json";

/// By their names, for the root of the package. cmi5 has none there: its schema is known by its address.
pub fn of(pages: &Files, format: Format) -> Result<Files, Refused> {
    if format == Format::Cmi5 {
        return Ok(Files::new());
    }
    let unlike = || Refused::Pages(format!("The built pages do not fit: {NAME} cannot be read."));
    let mut all: BTreeMap<String, BTreeMap<String, String>> =
        serde_json::from_str(&page(pages, NAME)?).map_err(|_| unlike())?;
    let files = all.remove(format.word()).ok_or_else(unlike)?;
    Ok(files.into_iter().map(|(name, text)| (name, bytes(text))).collect())
}
