//! Elements of one type. The `view!` macro gives every element a type of its own, and the code that builds,
//! rebuilds and removes it over again: this page was 285 KiB that way, and is less than half of it this way.
//! Everything here is still Leptos' own; only the types are erased at once.

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::ev::{self, Custom, Event, KeyboardEvent};
use leptos::html::{self, ElementChild};
use leptos::prelude::*;
use leptos::tachys::html::property::prop;

/// An element that is being put together.
pub struct El {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

pub fn el(tag: &'static str) -> El {
    El { tag, attributes: Vec::new(), children: Vec::new() }
}

/// Several views in place of one.
pub fn all(views: impl IntoIterator<Item = AnyView>) -> AnyView {
    views.into_iter().collect::<Vec<_>>().into_any()
}

/// A view that is drawn anew whenever what it reads changes.
pub fn live(view: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    let view: Box<dyn FnMut() -> AnyView + Send> = Box::new(view);
    view.into_any()
}

/// Nothing to be seen.
pub fn nothing() -> AnyView {
    ().into_any()
}

impl El {
    pub fn class(self, class: &str) -> Self {
        self.attr("class", class)
    }

    pub fn id(self, id: &str) -> Self {
        self.attr("id", id)
    }

    pub fn attr(mut self, name: &'static str, value: &str) -> Self {
        self.attributes.push(custom_attribute(name, value.to_owned()).into_any_attr());
        self
    }

    /// An attribute without a value, such as `disabled`.
    pub fn flag(self, name: &'static str) -> Self {
        self.attr(name, "")
    }

    /// An attribute that comes, goes and changes; `None` takes it away.
    pub fn live_attr(
        mut self,
        name: &'static str,
        value: impl FnMut() -> Option<String> + Send + 'static,
    ) -> Self {
        let value: Box<dyn FnMut() -> Option<String> + Send> = Box::new(value);
        self.attributes.push(custom_attribute(name, value).into_any_attr());
        self
    }

    /// A property of the element, such as `checked`, which the reader changes too.
    pub fn live_prop(
        mut self,
        name: &'static str,
        value: impl FnMut() -> bool + Send + 'static,
    ) -> Self {
        let value: Box<dyn FnMut() -> bool + Send> = Box::new(value);
        self.attributes.push(prop(name, value).into_any_attr());
        self
    }

    pub fn on(mut self, event: &'static str, happened: impl FnMut(Event) + 'static) -> Self {
        let happened: Box<dyn FnMut(Event)> = Box::new(happened);
        self.attributes.push(ev::on(Custom::new(event), happened).into_any_attr());
        self
    }

    pub fn on_key(mut self, pressed: impl FnMut(KeyboardEvent) + 'static) -> Self {
        let pressed: Box<dyn FnMut(KeyboardEvent)> = Box::new(pressed);
        self.attributes.push(ev::on(ev::keydown, pressed).into_any_attr());
        self
    }

    pub fn text(self, text: &str) -> Self {
        self.child(text.to_owned().into_any())
    }

    pub fn live_text(self, mut text: impl FnMut() -> String + Send + 'static) -> Self {
        self.child(live(move || text().into_any()))
    }

    pub fn child(mut self, child: impl Into<AnyView>) -> Self {
        self.children.push(child.into());
        self
    }

    pub fn children(mut self, children: impl IntoIterator<Item = AnyView>) -> Self {
        self.children.extend(children);
        self
    }

    pub fn view(self) -> AnyView {
        html::custom(self.tag).child(self.children).add_any_attr(self.attributes).into_any()
    }
}

impl From<El> for AnyView {
    fn from(element: El) -> Self {
        element.view()
    }
}
