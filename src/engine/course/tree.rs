//! What `course.toml` holds: parts, keys and values, each with its place. What may stand beside what is decided
//! here; how it is written is the matter of [`super::toml`].

use crate::diagnostic::Span;
use std::cmp::Ordering;

/// A name, and where it is written.
#[derive(Clone, Debug)]
pub struct Key {
    pub name: String,
    pub span: Span,
}

#[derive(Debug)]
pub struct Value {
    pub kind: Kind,
    pub span: Span,
}

#[derive(Debug)]
pub enum Kind {
    Text(String),
    List(Vec<Value>),
    /// What `[[name]]` begins, again and again.
    Parts(Vec<Value>),
    Table(Table),
    /// Yes or no.
    Truth(bool),
    /// A number, a date: nothing here asks for one.
    Other,
}

/// Keys with their values, in the order of the text.
#[derive(Debug, Default)]
pub struct Table {
    entries: Vec<(Key, Value)>,
    /// The places of the entries, by name.
    by_name: Vec<usize>,
    made: Made,
}

/// How a table came to be, which decides what may be added to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Made {
    /// By a line of its own, or as the file itself.
    #[default]
    Written,
    /// By the line of a part within it.
    Implied,
    /// By a key with a dot.
    Dotted,
    /// By curly brackets.
    Inline,
    /// By a key with a dot, in curly brackets.
    InlineDotted,
}

/// Where something cannot stand, and why.
pub type Refused = (Span, &'static str);

pub const TWICE: &str = "duplicate key";
const TAKEN: &str = "a key with a value has no keys below it";

impl Value {
    pub fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Text(text) => Some(text),
            _ => None,
        }
    }

    pub fn list(&self) -> Option<&[Value]> {
        match &self.kind {
            Kind::List(items) | Kind::Parts(items) => Some(items),
            _ => None,
        }
    }

    pub fn table(&self) -> Option<&Table> {
        match &self.kind {
            Kind::Table(table) => Some(table),
            _ => None,
        }
    }
}

impl Kind {
    /// The table, or the last of the parts that share a name.
    fn last_table(&mut self) -> Option<&mut Table> {
        match self {
            Kind::Table(table) => Some(table),
            Kind::Parts(parts) => parts.last_mut()?.kind.last_table(),
            _ => None,
        }
    }
}

impl Table {
    pub fn new(made: Made) -> Self {
        Self { made, ..Self::default() }
    }

    pub fn iter(&self) -> impl Iterator<Item = (&Key, &Value)> {
        self.entries.iter().map(|(key, value)| (key, value))
    }

    pub fn entry(&self, name: &str) -> Option<(&Key, &Value)> {
        let at = self.by_name.get(self.place(name).ok()?)?;
        self.entries.get(*at).map(|(key, value)| (key, value))
    }

    pub fn get(&self, name: &str) -> Option<&Value> {
        self.entry(name).map(|(_, value)| value)
    }

    /// Adds a value below a path, making the tables on the way. Without a path it is dropped.
    pub fn put(
        &mut self,
        mut path: Vec<Key>,
        value: Value,
        on_the_way: Made,
    ) -> Result<(), Refused> {
        let Some(key) = path.pop() else { return Ok(()) };
        let table = self.below(&path, on_the_way)?;
        // Nothing is added to a part from outside.
        if !path.is_empty() && table.made == Made::Written {
            return Err((key.span, TWICE));
        }
        match table.place(&key.name) {
            Ok(_) => return Err((key.span, TWICE)),
            Err(place) => table.add(place, key, value),
        }
        Ok(())
    }

    /// Begins the part whose header has this span. Where it was begun before it goes on, so that nothing is lost.
    pub fn begin(&mut self, path: &[Key], key: &Key, header: Span) -> Result<(), Refused> {
        let table = self.below(path, Made::Implied)?;
        let part = |table| Value { kind: Kind::Table(table), span: header };
        let Some((old_key, old)) = table.find(&key.name) else {
            return table.put(vec![key.clone()], part(Table::default()), Made::Implied);
        };
        *old_key = key.clone();
        let (made, table) = match std::mem::replace(&mut old.kind, Kind::Other) {
            Kind::Table(table) => (table.made, table),
            _ => (Made::Written, Table::default()),
        };
        // In curly brackets all is written at once: a part never comes below them.
        let inline = matches!(made, Made::Inline | Made::InlineDotted);
        *old = part(Table { made: if inline { made } else { Made::Written }, ..table });
        if made == Made::Implied { Ok(()) } else { Err((key.span, TWICE)) }
    }

    /// Begins one more of the parts that share a name.
    pub fn begin_another(&mut self, path: &[Key], key: &Key, header: Span) -> Result<(), Refused> {
        let table = self.below(path, Made::Implied)?;
        let part = Value { kind: Kind::Table(Table::default()), span: header };
        if let Some((_, Value { kind: Kind::Parts(parts), .. })) = table.find(&key.name) {
            parts.push(part);
            return Ok(());
        }
        let parts = Value { kind: Kind::Parts(vec![part]), span: header };
        table.put(vec![key.clone()], parts, Made::Implied)
    }

    /// The part that was begun below a path.
    pub fn part(&mut self, path: &[Key]) -> Option<&mut Table> {
        let mut table = self;
        for key in path {
            table = table.find(&key.name)?.1.kind.last_table()?;
        }
        Some(table)
    }

    /// The table below a path, whose missing tables are made.
    fn below(&mut self, path: &[Key], missing: Made) -> Result<&mut Table, Refused> {
        let mut table = self;
        for key in path {
            table = table.step(key, missing)?;
        }
        Ok(table)
    }

    fn step(&mut self, key: &Key, missing: Made) -> Result<&mut Table, Refused> {
        if let Err(place) = self.place(&key.name) {
            let table = Value { kind: Kind::Table(Table::new(missing)), span: key.span };
            self.add(place, key.clone(), table);
        }
        match self.find(&key.name).map(|(_, value)| &mut value.kind) {
            Some(Kind::Table(table)) => table.open(missing).map_err(|why| (key.span, why)),
            Some(kind) => kind.last_table().ok_or((key.span, TAKEN)),
            None => Err((key.span, TAKEN)),
        }
    }

    /// Lets those in who come this way: a table is written in one place, not in two.
    fn open(&mut self, coming: Made) -> Result<&mut Self, &'static str> {
        match (self.made, coming) {
            (Made::Inline | Made::InlineDotted, Made::Implied | Made::Dotted) => Err(TAKEN),
            (Made::Inline, Made::InlineDotted) | (Made::Written, Made::Dotted) => Err(TWICE),
            (Made::Implied, Made::Dotted) => {
                self.made = Made::Dotted;
                Ok(self)
            }
            _ => Ok(self),
        }
    }

    fn find(&mut self, name: &str) -> Option<&mut (Key, Value)> {
        let at = self.by_name.get(self.place(name).ok()?)?;
        self.entries.get_mut(*at)
    }

    fn add(&mut self, place: usize, key: Key, value: Value) {
        self.by_name.insert(place, self.entries.len());
        self.entries.push((key, value));
    }

    /// Where a name is among the names, or belongs.
    fn place(&self, name: &str) -> Result<usize, usize> {
        self.by_name.binary_search_by(|at| match self.entries.get(*at) {
            Some((key, _)) => key.name.as_str().cmp(name),
            None => Ordering::Less, // Never: entries stay.
        })
    }
}
