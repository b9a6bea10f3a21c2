//! Where somebody stands in a module: what is answered, what was shown elsewhere, what is still open. A
//! function of the module and of what was done; nothing here is stored.

use super::{State, grade};
use crate::few::Set;
use crate::ids::{ModuleId, OutcomeId, StepId};
use crate::module::{Module, Percent, Question, Step, Task};
use crate::progress::{Attempt, Edition, Method, ModuleProgress, Progress, QuestionProgress};

/// How a question stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// Not answered yet, or being tried again.
    #[default]
    Open,
    Fits,
    /// Answered, and another choice fits better.
    NotThis,
}

/// Something that is still to do before a module is complete.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Open {
    /// A step that has not been opened, or has changed since.
    Unread(StepId),
    /// A step with something that has not been answered.
    Unanswered(StepId),
    /// A step with a question that is worth another look; only while the pass mark is not reached.
    AnotherLook(StepId),
}

/// How a module stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standings {
    /// Questions that stand answered right.
    pub right: usize,
    /// Of how many: all that count, but for those whose outcome was shown elsewhere.
    pub questions: usize,
    pub score: Percent,
    /// Empty when the module is complete. In the order of the steps, at most one a step.
    pub open: Vec<Open>,
}

/// One person in one module.
pub struct Case<'a> {
    module: &'a Module,
    progress: &'a Progress,
    own: Option<&'a ModuleProgress>,
    /// The outcomes that need not be shown again.
    credited: Set<OutcomeId>,
}

impl<'a> Case<'a> {
    pub fn new(progress: &'a Progress, module: &'a Module) -> Self {
        let own = progress.module(&module.id);
        let mut case = Self { module, progress, own, credited: Set::new() };
        let outcomes = module.outcomes.iter().filter(|outcome| case.is_credited(&outcome.id));
        case.credited = outcomes.map(|outcome| outcome.id.clone()).collect();
        case
    }

    /// Shown in another module, or here by its questions alone, as they are now.
    fn is_credited(&self, outcome: &OutcomeId) -> bool {
        self.progress.shown.iter().any(|shown| {
            shown.outcome == *outcome
                && (shown.module != self.module.id
                    || (shown.method == Method::TestedOut && self.shows(outcome)))
        })
    }

    /// Whether all questions of an outcome stand answered right.
    pub fn shows(&self, outcome: &OutcomeId) -> bool {
        let mut of = questions_of(self.module, outcome).peekable();
        of.peek().is_some() && of.all(|question| self.standing(question) == Standing::Fits)
    }

    pub fn credited(&self) -> &Set<OutcomeId> {
        &self.credited
    }

    /// How a question of this module stands. `None` of its progress stands for one never touched.
    pub fn standing(&self, question: &Question) -> Standing {
        if let Task::Acknowledge { policy, version, .. } = question.task() {
            let agreed = self.progress.agreed(policy, version).is_some();
            return if agreed { Standing::Fits } else { Standing::Open };
        }
        let progress = self.own.and_then(|own| own.questions.get(&question.id));
        standing(progress, |attempt| self.counts(question, attempt))
    }

    pub fn is_answered(&self, question: &Question) -> bool {
        if matches!(question.task(), Task::Acknowledge { .. }) {
            return self.standing(question) == Standing::Fits;
        }
        let progress = self.own.and_then(|own| own.questions.get(&question.id));
        progress.is_some_and(|p| p.attempts.iter().any(|attempt| self.counts(question, attempt)))
    }

    /// Whether an attempt was made at the question as it is now: at the same content, or at another wording of
    /// the same revision that still has something of what was picked.
    pub fn counts(&self, question: &Question, attempt: &Attempt) -> bool {
        self.is_same(attempt.edition, question.print())
            && (attempt.edition.print == question.print()
                || matches!(question.task(), Task::TryIt)
                || attempt.choices.iter().any(|choice| grade::knows(question, choice)))
    }

    fn is_same(&self, edition: Edition, print: u32) -> bool {
        edition.print == print || edition.revision == self.module.revision
    }

    /// Whether a step has been opened as it is now.
    pub fn is_read(&self, step: &Step) -> bool {
        let edition = self.own.and_then(|own| own.seen.get(&step.id));
        // What was stored before editions were noted counts until the module is completed and revised.
        edition.is_some_and(|edition| {
            let unnoted = *edition == Edition::default();
            self.is_same(*edition, step.print()) || (unnoted && !self.was_revised())
        })
    }

    fn was_revised(&self) -> bool {
        self.own.is_some_and(|own| {
            let current = own.finished.contains_key(&self.module.revision);
            !current && own.finished.values().next().is_some()
        })
    }

    /// Whether a step may be left out: everything that it teaches was shown already, or it was done before the
    /// module was last completed and has not changed.
    pub fn is_spared(&self, step: &Step) -> bool {
        let open = |q: &Question| q.is_needed() && !q.is_scored() && !self.is_answered(q);
        if step.questions().any(open) {
            return false;
        }
        let known = |outcome: &OutcomeId| self.credited.contains(outcome);
        let shown = !step.outcomes.is_empty() && step.outcomes.iter().all(known);
        let since = self.own.is_some_and(|own| own.seen_since.contains(&step.id));
        shown || (self.was_revised() && !since && self.is_done(step))
    }

    /// Whether nothing is left to do in a step.
    pub fn is_done(&self, step: &Step) -> bool {
        self.is_read(step) && !self.has_unanswered(step)
    }

    fn has_unanswered(&self, step: &Step) -> bool {
        let open = |q: &Question| q.is_needed() && !self.is_answered(q) && !self.is_exempt(q);
        step.questions().any(open) || !self.has_ended(step)
    }

    /// A question that need not be answered, because its outcome was shown elsewhere.
    fn is_exempt(&self, question: &Question) -> bool {
        let outcome = question.outcome.as_ref();
        question.is_scored() && outcome.is_some_and(|outcome| self.credited.contains(outcome))
    }

    /// Whether an ending of a scene has been reached; so for every step that is no scene.
    fn has_ended(&self, scene: &Step) -> bool {
        let mut seen: Vec<&StepId> = vec![&scene.id];
        let mut next: Vec<&Step> = vec![scene];
        let mut endless = true;
        while let Some(step) = next.pop() {
            if step.ways.is_empty() {
                endless = false;
                if step.id == scene.id || self.is_read(step) {
                    return true;
                }
            }
            for way in &step.ways {
                if !seen.contains(&&way.to) {
                    seen.push(&way.to);
                    // A way that leads back to the main path ends nothing.
                    next.extend(self.module.step(&way.to).filter(|step| step.aside));
                }
            }
        }
        // Its author has been told of a scene that never ends; a reader is not held up by it.
        endless
    }

    pub fn standings(&self) -> Standings {
        let counted = self.main_steps().flat_map(Step::questions).filter(|q| q.is_scored());
        let (mut right, mut questions) = (0, 0);
        for question in counted {
            let fits = self.standing(question) == Standing::Fits;
            right += usize::from(fits);
            questions +=
                usize::from(fits || self.is_answered(question) || !self.is_exempt(question));
        }
        let score = Percent::of(right, questions);
        let passed = score >= self.module.pass;
        let open = self.main_steps().filter(|step| !self.is_spared(step)).filter_map(|step| {
            let id = step.id.clone();
            let shy = |q: &Question| {
                q.is_scored() && !self.is_exempt(q) && self.standing(q) != Standing::Fits
            };
            if !self.is_read(step) {
                Some(Open::Unread(id))
            } else if self.has_unanswered(step) {
                Some(Open::Unanswered(id))
            } else if !passed && step.questions().any(shy) {
                Some(Open::AnotherLook(id))
            } else {
                None
            }
        });
        Standings { right, questions, score, open: open.collect() }
    }

    fn main_steps(&self) -> impl Iterator<Item = &'a Step> {
        self.module.steps.iter().filter(|step| !step.aside)
    }

    /// Seconds that the steps which are not yet done take, from the one at `position` on; the step somebody
    /// is on counts while it is there.
    pub fn seconds_left(&self, position: usize) -> u32 {
        let left = |(at, step): &(usize, &Step)| {
            let open = || !step.aside && !self.is_spared(step) && !self.is_done(step);
            *at == position || (*at > position && open())
        };
        self.module.steps.iter().enumerate().filter(left).map(|(_, step)| step.seconds).sum()
    }

    /// Seconds that are still to go, wherever somebody is.
    pub fn seconds_open(&self) -> u32 {
        let open = |step: &&Step| !self.is_spared(step) && !self.is_done(step);
        self.main_steps().filter(open).map(|step| step.seconds).sum()
    }
}

impl State {
    /// The score of a module as its answers stand now, which may be more than when it was completed; `None` before the
    /// module is here.
    pub fn score_now(&self, module: &ModuleId) -> Option<Percent> {
        let taught = self.modules.get(module)?.here()?;
        Some(Case::new(&self.progress, &taught.module).standings().score)
    }
}

/// The scored questions of an outcome.
pub fn questions_of<'a>(
    module: &'a Module,
    outcome: &'a OutcomeId,
) -> impl Iterator<Item = &'a Question> {
    let of = move |question: &&Question| {
        question.is_scored() && question.outcome.as_ref() == Some(outcome)
    };
    let main = module.steps.iter().filter(|step| !step.aside);
    main.flat_map(Step::questions).filter(of)
}

/// How a question stands, going by the attempts that count.
pub fn standing(
    progress: Option<&QuestionProgress>,
    counts: impl Fn(&Attempt) -> bool,
) -> Standing {
    let Some(progress) = progress else { return Standing::Open };
    let mut counted = progress.attempts.iter().filter(|attempt| counts(attempt)).peekable();
    if counted.peek().is_none() {
        Standing::Open
    } else if counted.any(|attempt| attempt.fits) {
        Standing::Fits
    } else if progress.picked.is_some() {
        Standing::Open
    } else {
        Standing::NotThis
    }
}
