//! Which step this is, how long is left, and the way to every other step.

use crate::words;
use leptos::prelude::*;
use plainspoken::session::screen::StepView;

/// `address` gives the address of the step at a position.
pub fn where_am_i(
    step: Memo<Option<StepView>>,
    address: impl Fn(&StepView, usize) -> String + Send + Sync + Copy + 'static,
) -> AnyView {
    let line = move || {
        step.get().map(|step| {
            view! {
                <b>{words::step_of(step.position, step.steps.len())}</b>
                {words::about_left(step.seconds_left)}
            }
        })
    };
    let links = move || {
        step.get().map(|step| {
            let link = |(position, link): (usize, &plainspoken::session::screen::StepLink)| {
                let here = position == step.position;
                let seen = link.seen && !here;
                let hush = seen.then(|| view! { <span class="hush">{words::step::SEEN}</span> });
                view! {
                    <li class="where__step" class:where__step--done=seen>
                        <a
                            class="where__link"
                            href=address(&step, position)
                            aria-current=here.then_some("step")
                        >
                            <span class="where__name">{link.title.clone()}</span>
                            {hush}
                        </a>
                    </li>
                }
            };
            step.steps.iter().enumerate().map(link).collect_view()
        })
    };
    view! {
        <nav class="where" aria-label=words::step::STEPS>
            <p class="where__line">{line}</p>
            <ol class="where__steps">{links}</ol>
        </nav>
    }
    .into_any()
}
