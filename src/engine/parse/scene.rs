//! Branching scenes: `## … {.scene}` with a list of links to steps. Steps that a scene above links to are off
//! the main path; the story goes on at the next step that none links to.

use super::choices::Item;
use super::findings::Findings;
use super::reader::Reader;
use crate::codes::Code;
use crate::diagnostic::Span;
use crate::ids::StepId;
use crate::module::{Step, Way};
use crate::prose::{Inline, Target};

/// The ways on from a scene: each line a link to a step, with what is said once it was taken below it.
pub fn ways(reader: &mut Reader<'_>, items: Vec<Item<'_>>) -> Vec<Way> {
    let mut ways = Vec::with_capacity(items.len());
    for item in items {
        match item.text.as_slice() {
            [Inline::Link { to: Target::Step(to), text }] => {
                ways.push(Way { to: to.clone(), text: text.clone(), why: item.rest });
            }
            _ => reader.find(
                Code::SceneWays,
                item.place,
                "This line is no link to a step, so it is no way on from the scene.",
                "Write it as in - [Say that you'll call back](#call-back).",
            ),
        }
    }
    ways
}

/// Settles which steps are off the main path, and reports scenes that lead nowhere or never end. `scenes`
/// has, step by step, where a step says that it is a scene.
pub fn settle(steps: &mut [Step], scenes: &[Option<Span>], found: &mut Findings) {
    let ids: Vec<StepId> = steps.iter().map(|step| step.id.clone()).collect();
    let place = |id: &StepId| ids.iter().position(|known| known == id);
    let ways: Vec<Vec<usize>> = steps
        .iter_mut()
        .map(|step| {
            // A link that leads nowhere has been reported.
            step.ways.retain(|way| place(&way.to).is_some());
            step.ways.iter().filter_map(|way| place(&way.to)).collect()
        })
        .collect();
    for (at, ways) in ways.iter().enumerate() {
        for to in ways.iter().filter(|to| **to > at) {
            if let Some(step) = steps.get_mut(*to) {
                step.aside = true;
            }
        }
    }
    let asides: Vec<bool> = steps.iter().map(|step| step.aside).collect();
    for (at, scene) in scenes.iter().enumerate() {
        let (Some(span), Some(from)) = (*scene, ways.get(at)) else { continue };
        if from.is_empty() {
            found.say(
                Code::SceneWays,
                span,
                "This scene has no ways on, so it is shown as an ordinary step.",
                "Below its text, write a list of links to steps, as in - [Call back](#call-back).",
            );
        } else if from.iter().all(|to| *to <= at) && asides.get(at) == Some(&false) {
            found.say(
                Code::SceneUnreached,
                span,
                "Every way on from here leads back, and no scene above leads here.",
                "Link to this step from the scene that it belongs to.",
            );
        } else if !ends(&ways, &asides, at) {
            found.say(
                Code::SceneEndless,
                span,
                "Whatever is chosen from here on, the scene comes round again and never ends.",
                "Let one of its ways lead to a step without .scene.",
            );
        }
    }
}

/// Whether an ending can be reached, which is a step off the main path without ways on: from here, or after
/// going back to the scene that this step belongs to.
fn ends(ways: &[Vec<usize>], asides: &[bool], from: usize) -> bool {
    let on = |at: usize| ways.get(at).map(Vec::as_slice).unwrap_or_default();
    let aside = |at: usize| asides.get(at) == Some(&true);
    // Everything off the main path that a step leads to, without going over the main path.
    let reach = |from: usize| {
        let mut seen = vec![from];
        let mut next = vec![from];
        while let Some(at) = next.pop() {
            for to in on(at).iter().filter(|to| aside(**to)) {
                if !seen.contains(to) {
                    seen.push(*to);
                    next.push(*to);
                }
            }
        }
        seen
    };
    let ends_in = |steps: &[usize]| steps.iter().any(|at| aside(*at) && on(*at).is_empty());
    let here = reach(from);
    let back = || here.iter().flat_map(|at| on(*at)).filter(|to| !aside(**to));
    ends_in(&here)
        || back().map(|scene| reach(*scene)).any(|own| own.contains(&from) && ends_in(&own))
}
