//! From which score on somebody has passed a package.

use crate::catalogue::{Catalogue, Listing};
use crate::lms::{Counts, Kind, Package, Report};
use crate::module::Percent;
use crate::site::Lesson;

/// The score from which a learning system may say that somebody has passed: the lowest pass mark of the modules that
/// count. The score of a package is the mean of theirs, and each of them is complete only from its own pass mark on, so
/// that who has done everything never has less.
///
/// None where no module has questions that count and a pass mark, since there is no score to reach then; and none where
/// completing is what is told, since systems of SCORM 1.2 turn `completed` into another word where they know a score.
/// None for SCORM 2004 where `failed` is told either: beside a mark, systems take no word for it without a score (RTE
/// 4.2.22), and there is no score of what is not complete.
pub fn mastery(catalogue: &Catalogue, lessons: &[Lesson<'_>], package: Package) -> Option<Percent> {
    match (package.report, package.kind) {
        (Report::CompletedIncomplete | Report::CompletedFailed, _)
        | (Report::PassedFailed, Kind::Scorm2004) => return None,
        (Report::PassedIncomplete | Report::PassedFailed, _) => {}
    }
    let all =
        package.counts == Counts::All || !catalogue.modules.iter().any(Listing::is_for_everybody);
    let counting = catalogue.modules.iter().zip(lessons);
    let counting = counting.filter(|(listing, _)| all || listing.is_for_everybody());
    let marks = counting
        .filter(|(_, lesson)| lesson.module.scored().next().is_some())
        .map(|(_, lesson)| lesson.module.pass);
    marks.min().filter(|mark| mark.value() > 0)
}
