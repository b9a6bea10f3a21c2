//! The lines, each with what came of it. What that is was decided in [`super::settle`].

use super::settle::index;
use super::settled::{Fate, Line, Place, Settled, Which};
use super::strings::Word;
use crate::record::seal::id_text;

impl Settled {
    /// Every line, by file and by place in it.
    pub fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        self.lines.iter().filter_map(|line| self.line(line))
    }

    /// The places among the lines of those that are not simply accepted; what was refused stands first.
    pub fn odd_lines(&self) -> Vec<usize> {
        // There may be tens of thousands: nothing is said of them here.
        let rank = |which: &Which| match which {
            Which::Refused(_) => Some(0),
            Which::Kept(at) => match self.fates.get(index(*at))? {
                Fate::Altered(_) => Some(0),
                Fate::Accepted => self.remarks.of(*at).next().map(|_| 1),
                Fate::Duplicate(_) | Fate::Superseded(_) => Some(1),
            },
        };
        let lines = self.lines.iter().enumerate();
        let mut odd: Vec<(u8, usize)> =
            lines.filter_map(|(at, (.., which))| Some((rank(which)?, at))).collect();
        odd.sort_unstable();
        odd.into_iter().map(|(_, at)| at).collect()
    }

    /// The line at one of these places.
    pub fn line_at(&self, at: usize) -> Option<Line<'_>> {
        self.line(self.lines.get(at)?)
    }

    fn line(&self, (source, line, which): &(Word, u32, Which)) -> Option<Line<'_>> {
        let place = Place { source: self.text(*source), line: *line };
        let (id, verdict) = match which {
            Which::Kept(at) => (Some(id_text(&self.record(*at)?.id)), self.verdict_of(*at)?),
            Which::Refused(at) => self.refusal(self.refused.get(index(*at))?),
        };
        Some(Line { place, id, verdict })
    }
}
