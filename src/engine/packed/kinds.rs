//! What follows what in a packed module, type by type. A number, once given to a kind, stays with it.

use super::{Input, Pack};
use crate::diagnostic::Span;
use crate::ids::{ChoiceId, ModuleId, OutcomeId, QuestionId, StepId};
use crate::module::{
    Block, Choice, Draft, Head, Item, Line, LookAlike, LookKind, Message, Module, Note, Outcome,
    Percent, Pick, Place, Print, Question, Ranked, Step, Task, Triage, Way,
};
use crate::prose::{Callout, Inline, Need, Prose, Table, Target, Tone};

macro_rules! ids {
    ($($id:ident)*) => {$(
        impl Pack for $id {
            fn pack(&self, text: &mut String) {
                self.as_str().to_owned().pack(text);
            }

            fn unpack(input: &mut Input<'_>) -> Option<Self> {
                Self::parse(&String::unpack(input)?)
            }
        }
    )*};
}

ids! { ModuleId StepId QuestionId ChoiceId OutcomeId }

macro_rules! fields {
    ($($kind:ident { $($field:ident),* })*) => {$(
        impl Pack for $kind {
            fn pack(&self, text: &mut String) {
                $(self.$field.pack(text);)*
            }

            fn unpack(input: &mut Input<'_>) -> Option<Self> {
                $(let $field = Pack::unpack(input)?;)*
                Some(Self { $($field),* })
            }
        }
    )*};
}

fields! {
    Module { id, title, summary, revision, audience, renew, pass, clauses, outcomes, steps }
    Outcome { id, text }
    Way { to, text, why }
    Choice { id, text, fits, reason }
    LookAlike { kind, genuine, head, body, notes }
    Head { name, value }
    Line { label, words }
    Note { id, fine, part, why }
    Item { id, text, place, why }
    Place { id, text }
    Ranked { id, text, rank, why }
    Message { id, look, answers, why }
    Table { head, rows }
    Callout { tone, body }
}

macro_rules! variants {
    ($($kind:ident { $($number:literal => $variant:ident $(($($value:ident),*))? $({$($field:ident),*})?),* $(,)? })*) => {$(
        impl Pack for $kind {
            fn pack(&self, text: &mut String) {
                match self {
                    $(Self::$variant $(($($value),*))? $({$($field),*})? => {
                        u64::pack(&$number, text);
                        $($($value.pack(text);)*)?
                        $($($field.pack(text);)*)?
                    })*
                }
            }

            fn unpack(input: &mut Input<'_>) -> Option<Self> {
                Some(match u64::unpack(input)? {
                    $($number => {
                        $($(let $value = Pack::unpack(input)?;)*)?
                        $($(let $field = Pack::unpack(input)?;)*)?
                        Self::$variant $(($($value),*))? $({$($field),*})?
                    })*
                    _ => return None,
                })
            }
        }
    )*};
}

variants! {
    Block { 0 => Prose(prose), 1 => Question(question) }
    Task {
        0 => Choose { pick, choices, keep_order }, 1 => LookAlike(look), 2 => Sort { items, places },
        3 => Order(items), 4 => Inbox(messages), 5 => Acknowledge { policy, version, statement }, 6 => TryIt,
    }
    LookKind { 0 => Email, 1 => Text, 2 => Call, 3 => Page }
    Triage { 0 => Keep, 1 => Report, 2 => Check }
    Pick { 0 => One, 1 => Many }
    Prose {
        0 => Paragraph(text), 1 => Heading(text), 2 => List { start, items }, 3 => Table(table),
        4 => Code(code), 5 => Quote(body), 6 => Rule, 7 => Callout(callout),
    }
    Tone {
        0 => Do, 1 => Sign, 2 => Rule, 3 => Why, 4 => UnderTheHood, 5 => Note, 6 => Message, 7 => If(need),
        8 => AnotherWay,
    }
    Need { 0 => Time, 1 => MyJob, 2 => Worried, 3 => New }
    Inline {
        0 => Text(text), 1 => Emphasis(inner), 2 => Strong(inner), 3 => Struck(inner), 4 => Code(code),
        5 => Link { to, text }, 6 => Image { source, alt }, 7 => Term { text, meaning }, 8 => Break,
        9 => Part { note, text },
    }
    Target { 0 => Step(step), 1 => Web(address) }
}

impl Pack for Step {
    fn pack(&self, text: &mut String) {
        self.id.pack(text);
        self.title.pack(text);
        self.outcomes.pack(text);
        self.blocks.pack(text);
        self.ways.pack(text);
        self.aside.pack(text);
        self.seconds.pack(text);
        self.print().pack(text);
        self.span.pack(text);
    }

    fn unpack(input: &mut Input<'_>) -> Option<Self> {
        let id = Pack::unpack(input)?;
        let title = Pack::unpack(input)?;
        let outcomes = Pack::unpack(input)?;
        let blocks = Pack::unpack(input)?;
        let ways = Pack::unpack(input)?;
        let aside = Pack::unpack(input)?;
        let seconds = Pack::unpack(input)?;
        let print = Print::of(Pack::unpack(input)?);
        let span = Pack::unpack(input)?;
        Some(Self { id, title, outcomes, blocks, ways, aside, seconds, print, span })
    }
}

impl Pack for Question {
    fn pack(&self, text: &mut String) {
        self.id.pack(text);
        self.title.pack(text);
        self.outcome.pack(text);
        self.prompt.pack(text);
        self.task().pack(text);
        self.after.pack(text);
        self.seconds.pack(text);
        self.quick.pack(text);
        self.print().pack(text);
        self.span.pack(text);
    }

    fn unpack(input: &mut Input<'_>) -> Option<Self> {
        let id = Pack::unpack(input)?;
        let title = Pack::unpack(input)?;
        let outcome = Pack::unpack(input)?;
        let prompt = Pack::unpack(input)?;
        let task = Pack::unpack(input)?;
        let after = Pack::unpack(input)?;
        let seconds = Pack::unpack(input)?;
        let quick = Pack::unpack(input)?;
        let print = Print::of(Pack::unpack(input)?);
        let span = Pack::unpack(input)?;
        Self::new(Draft { id, title, outcome, prompt, task, after, seconds, quick, print, span })
    }
}

impl Pack for bool {
    fn pack(&self, text: &mut String) {
        u64::from(*self).pack(text);
    }

    fn unpack(input: &mut Input<'_>) -> Option<Self> {
        match u64::unpack(input)? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }
}

impl Pack for u32 {
    fn pack(&self, text: &mut String) {
        u64::from(*self).pack(text);
    }

    fn unpack(input: &mut Input<'_>) -> Option<Self> {
        u64::unpack(input)?.try_into().ok()
    }
}

impl Pack for Percent {
    fn pack(&self, text: &mut String) {
        u64::from(self.value()).pack(text);
    }

    fn unpack(input: &mut Input<'_>) -> Option<Self> {
        Percent::new(u64::unpack(input)?.try_into().ok()?)
    }
}

impl Pack for Span {
    fn pack(&self, text: &mut String) {
        (self.start as u64).pack(text);
        (self.end as u64).pack(text);
    }

    fn unpack(input: &mut Input<'_>) -> Option<Self> {
        let start = usize::try_from(u64::unpack(input)?).ok()?;
        Some(Span::new(start, u64::unpack(input)?.try_into().ok()?))
    }
}

impl Pack for std::sync::Arc<str> {
    fn pack(&self, text: &mut String) {
        self.to_string().pack(text);
    }

    fn unpack(input: &mut Input<'_>) -> Option<Self> {
        String::unpack(input).map(Into::into)
    }
}
