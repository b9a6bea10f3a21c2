//! A [`Mapping`] as it is remembered: a short JSON, with headings under the names of the fields.

use super::columns::Field;
use super::dates::Order;
use super::mapping::Mapping;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
struct Saved {
    version: u32,
    /// `null` where no column was chosen to say it.
    columns: BTreeMap<String, Option<String>>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    dates: BTreeMap<String, SavedOrder>,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum SavedOrder {
    DayFirst,
    MonthFirst,
}

impl Mapping {
    pub fn to_json(&self) -> String {
        let columns = self.choices();
        let order = |order| match order {
            Order::DayFirst => SavedOrder::DayFirst,
            Order::MonthFirst => SavedOrder::MonthFirst,
        };
        let saved = Saved {
            version: VERSION,
            columns: columns
                .map(|(field, heading)| (field.key().to_owned(), heading.map(str::to_owned)))
                .collect(),
            dates: self.orders().map(|(heading, said)| (heading.to_owned(), order(said))).collect(),
        };
        // Strings under string keys always serialise.
        serde_json::to_string(&saved).unwrap_or_default()
    }

    /// Reads what [`Self::to_json`] writes. `None` for anything else, and for what a newer version wrote: the columns
    /// are found by their names then.
    pub fn from_json(json: &str) -> Option<Self> {
        let saved: Saved = serde_json::from_str(json).ok()?;
        if saved.version != VERSION {
            return None;
        }
        let mut mapping = Self::default();
        for (key, heading) in &saved.columns {
            if let Some(field) = Field::from_key(key) {
                mapping.choose(field, heading.as_deref());
            }
        }
        for (heading, order) in &saved.dates {
            mapping.choose_order(
                heading,
                match order {
                    SavedOrder::DayFirst => Order::DayFirst,
                    SavedOrder::MonthFirst => Order::MonthFirst,
                },
            );
        }
        Some(mapping)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mapping_is_stored_under_the_names_of_the_field() {
        let mut mapping = Mapping::default();
        mapping.choose(Field::PersonId, Some("Personalnummer"));
        mapping.choose(Field::End, None);
        mapping.choose_order("Eintritt", Order::DayFirst);
        let json = mapping.to_json();
        assert_eq!(
            json,
            r#"{"version":1,"columns":{"end_date":null,"person_id":"Personalnummer"},"dates":{"Eintritt":"day-first"}}"#
        );
        assert_eq!(Mapping::from_json(&json), Some(mapping));
    }

    #[test]
    fn what_is_no_mapping_is_none() {
        for json in [
            "",
            "{}",
            "[]",
            r#"{"version":2,"columns":{}}"#,
            r#"{"version":1,"columns":{"name":3}}"#,
        ] {
            assert_eq!(Mapping::from_json(json), None, "{json}");
        }
        let unknown = r#"{"version":1,"columns":{"shoe_size":"Shoes"}}"#;
        assert_eq!(Mapping::from_json(unknown), Some(Mapping::default()));
    }
}
