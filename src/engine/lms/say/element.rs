//! What the elements of the two data models are called, and which words they take.

use super::super::standing::Result;
use super::{Kind, Report};

/// What stands before the names of all answers.
pub const ANSWERS: &str = "cmi.interactions.";

/// One thing that a learning system keeps of a learner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Element {
    LearnerId,
    LearnerName,
    Mode,
    Credit,
    /// The least score for a pass: 0 to 100 in SCORM 1.2, -1 to 1 in SCORM 2004.
    Mastery,
    AnswerCount,
    /// In which the learner would read.
    Language,
    State,
    Place,
    /// The only status of SCORM 1.2, and whether it is complete in SCORM 2004.
    Status,
    Success,
    /// How much of it is complete, from 0 to 1.
    Share,
    ScoreRaw,
    ScoreMin,
    ScoreMax,
    ScoreScaled,
    Spent,
    Exit,
}

use Element::{
    AnswerCount, Credit, Exit, Language, LearnerId, LearnerName, Mastery, Mode, Place, ScoreMax,
    ScoreMin, ScoreRaw, ScoreScaled, Share, Spent, State, Status, Success,
};

impl Element {
    /// What is read at the start.
    pub const READ: &[Element] = &[
        LearnerId,
        LearnerName,
        Mode,
        Credit,
        Mastery,
        AnswerCount,
        Language,
        State,
        Place,
        Status,
        Success,
        Share,
        ScoreRaw,
    ];

    /// What a system holds from one session to the next.
    pub const KEPT: &[Element] = &[State, Place, Status, Success, Share, ScoreRaw];

    /// Without which somebody's work would be lost.
    pub const VITAL: &[Element] = &[State, Status, Success, ScoreRaw, ScoreScaled];

    /// The name of the element; `None` where a data model has none such.
    pub fn name(self, kind: Kind) -> Option<&'static str> {
        let (old, new) = match self {
            LearnerId => ("cmi.core.student_id", "cmi.learner_id"),
            LearnerName => ("cmi.core.student_name", "cmi.learner_name"),
            Mode => ("cmi.core.lesson_mode", "cmi.mode"),
            Credit => ("cmi.core.credit", "cmi.credit"),
            Mastery => ("cmi.student_data.mastery_score", "cmi.scaled_passing_score"),
            AnswerCount => ("cmi.interactions._count", "cmi.interactions._count"),
            Language => ("cmi.student_preference.language", "cmi.learner_preference.language"),
            State => ("cmi.suspend_data", "cmi.suspend_data"),
            Place => ("cmi.core.lesson_location", "cmi.location"),
            Status => ("cmi.core.lesson_status", "cmi.completion_status"),
            Success => ("", "cmi.success_status"),
            Share => ("", "cmi.progress_measure"),
            ScoreRaw => ("cmi.core.score.raw", "cmi.score.raw"),
            ScoreMin => ("cmi.core.score.min", "cmi.score.min"),
            ScoreMax => ("cmi.core.score.max", "cmi.score.max"),
            ScoreScaled => ("", "cmi.score.scaled"),
            Spent => ("cmi.core.session_time", "cmi.session_time"),
            Exit => ("cmi.core.exit", "cmi.exit"),
        };
        let name = if kind == Kind::Scorm12 { old } else { new };
        (!name.is_empty()).then_some(name)
    }
}

/// The words for a result. What did not reach its mark stays incomplete in SCORM 2004: some systems count "completed
/// and failed" as done.
pub fn statuses(kind: Kind, report: Report, result: Result) -> Vec<(Element, &'static str)> {
    let passes = matches!(report, Report::PassedIncomplete | Report::PassedFailed);
    match (kind, result) {
        (Kind::Scorm12, Result::Open) => vec![(Status, "incomplete")],
        (Kind::Scorm12, Result::NotYet) => vec![(Status, "failed")],
        (Kind::Scorm12, Result::Done) if passes => vec![(Status, "passed")],
        (Kind::Scorm12, Result::Done) => vec![(Status, "completed")],
        (_, Result::Open) => vec![(Status, "incomplete")],
        (_, Result::NotYet) => vec![(Status, "incomplete"), (Success, "failed")],
        (_, Result::Done) if report == Report::CompletedIncomplete => vec![(Status, "completed")],
        (_, Result::Done) => vec![(Status, "completed"), (Success, "passed")],
    }
}

/// What goes before what: a result is never told to be less than it was.
pub fn rank(status: &str) -> u8 {
    match status {
        "incomplete" => 1,
        "failed" => 2,
        "completed" => 3,
        "passed" => 4,
        _ => 0, // "not attempted", "unknown", "browsed"
    }
}
