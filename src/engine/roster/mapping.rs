//! Which column says what, and how its days are read: a value to be shown, put right, and given again for the next list.
//! How it is stored is for [`super::saved`].

use super::columns::{self, Field};
use super::dates::Order;
use crate::few::Map;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    columns: Map<Field, Option<String>>,
    orders: Map<String, Order>,
}

impl Mapping {
    /// The heading of the column that says it.
    pub fn column(&self, field: Field) -> Option<&str> {
        self.choice(field).flatten()
    }

    /// The same; `Some(None)` where it was chosen that no column does. `None`: to be found by its name.
    pub fn choice(&self, field: Field) -> Option<Option<&str>> {
        self.columns.get(&field).map(Option::as_deref)
    }

    /// Says which column it is, or that none is.
    pub fn choose(&mut self, field: Field, heading: Option<&str>) {
        self.columns.insert(field, heading.map(str::to_owned));
    }

    /// Leaves it to be found by its name.
    pub fn forget(&mut self, field: Field) {
        self.columns.remove(&field);
    }

    pub fn order(&self, heading: &str) -> Option<Order> {
        self.orders.get(&heading.to_owned()).copied()
    }

    /// Says how the days of a column are read.
    pub fn choose_order(&mut self, heading: &str, order: Order) {
        self.orders.insert(heading.to_owned(), order);
    }

    pub fn choices(&self) -> impl Iterator<Item = (Field, Option<&str>)> {
        self.columns.iter().map(|(field, heading)| (*field, heading.as_deref()))
    }

    pub fn orders(&self) -> impl Iterator<Item = (&str, Order)> {
        self.orders.iter().map(|(heading, order)| (heading.as_str(), *order))
    }

    pub(super) fn names(&self, heading: &str) -> bool {
        let heading = columns::plain(heading);
        let mut chosen = self.columns.values().flatten();
        !heading.is_empty() && chosen.any(|chosen| columns::plain(chosen) == heading)
    }
}
