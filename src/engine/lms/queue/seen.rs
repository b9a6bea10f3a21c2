//! What is to be seen of the queue: how many statements are where, and how the store answers.

use super::{Access, Queue, Standing, Why};
use crate::progress::Timestamp;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    pub sent: usize,
    /// Of those that were sent, when the latest happened.
    pub latest: Option<Timestamp>,
    pub waiting: usize,
    /// How many were refused, by reason.
    pub refused: Vec<(Why, usize)>,
    pub connection: Connection,
}

/// How it is between the page and the store.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Connection {
    /// Nothing stands in the way.
    #[default]
    Open,
    Offline,
    /// Nobody has given access to it.
    NoAccess,
    /// The access was refused.
    Refused,
    /// It does not answer, or with this status; it is tried again.
    Trouble(Option<u16>),
}

impl View {
    /// Whether the page has access that the store takes, as far as it knows.
    pub fn is_in(&self) -> bool {
        !matches!(self.connection, Connection::NoAccess | Connection::Refused)
    }
}

impl Queue {
    pub fn view(&self) -> View {
        let count =
            |standing: Standing| self.items.iter().filter(|item| item.standing == standing).count();
        let refused = [Why::Malformed, Why::Forbidden, Why::Taken, Why::Unseen]
            .map(|why| (why, count(Standing::Refused(why))));
        let sent = self.items.iter().filter(|item| item.standing == Standing::Sent);
        View {
            sent: count(Standing::Sent),
            latest: sent.map(|item| item.at).max(),
            waiting: count(Standing::Waiting),
            refused: refused.into_iter().filter(|(_, count)| *count > 0).collect(),
            connection: self.connection(),
        }
    }

    fn connection(&self) -> Connection {
        match self.access {
            Access::Missing => Connection::NoAccess,
            Access::Refused => Connection::Refused,
            Access::Given if !self.online => Connection::Offline,
            Access::Given if self.failures > 0 => Connection::Trouble(self.status),
            Access::Given => Connection::Open,
        }
    }
}
