//! The figures of a module: how long it is, what is asked, and what finishing it takes.

use super::hoops::{self, Hoops};
use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::minutes;
use crate::module::Module;
use crate::wording::Grade;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    pub minutes: u32,
    /// Screens of the main path.
    pub steps: usize,
    /// Those that count; see [`Module::scored`].
    pub questions: usize,
    /// Choices that say nothing of why they fit or not.
    pub choices_without_reason: usize,
    pub hoops: Hoops,
    /// Years of school in the United States, as whole numbers; see [`crate::wording::Grade`]. 0 without sentences.
    pub grade: u32,
}

fn whole(grade: Grade) -> u32 {
    // Between 0 and some 30.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small number")]
    let whole = grade.grade.round().clamp(0.0, 99.0) as u32;
    whole
}

pub fn of(module: &Module, findings: &[Diagnostic], grade: Grade) -> Facts {
    Facts {
        minutes: minutes::of_module(module),
        steps: module.steps.iter().filter(|step| !step.aside).count(),
        questions: module.scored().count(),
        choices_without_reason: findings.iter().filter(|f| f.code == Code::NoReason).count(),
        hoops: hoops::of_module(module),
        grade: whole(grade),
    }
}
