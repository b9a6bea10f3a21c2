//! Elements, put straight into the page. Leptos' own views are types that are compiled over again for
//! whatever stands in them (285 KiB with `view!`, 128 with every type erased, and less than that this way).
//! What changes is still Leptos': each live part is one of its render effects, and the elements are made by
//! its renderer.

use reactive_graph::effect::RenderEffect;
use std::any::Any;
use std::cell::Cell;
use std::rc::Rc;
use tachys::html::event::{Event, KeyboardEvent};
use tachys::renderer::Rndr;
use tachys::renderer::types::{self, Element, Node, Text};

/// Something to be seen: what is put into the page, and what has to live as long as it is there.
pub struct View {
    nodes: Vec<Node>,
    kept: Vec<Kept>,
}

/// An effect or a listener: it works until it is dropped.
type Kept = Box<dyn Any>;

/// An element that is being put together. Boxed, so that each step hands on a number and copies nothing.
pub struct El(Box<Parts>);

struct Parts {
    element: Element,
    kept: Vec<Kept>,
}

pub fn el(tag: &str) -> El {
    made(Rndr::create_element(tag, None))
}

/// An element of a drawing.
pub fn svg(tag: &str) -> El {
    made(Rndr::create_element(tag, Some("http://www.w3.org/2000/svg")))
}

fn made(element: Element) -> El {
    El(Box::new(Parts { element, kept: Vec::new() }))
}

/// Nothing to be seen.
pub fn nothing() -> View {
    View { nodes: Vec::new(), kept: Vec::new() }
}

/// Several views in place of one.
pub fn all(views: impl IntoIterator<Item = View>) -> View {
    let mut all = nothing();
    for view in views {
        all.nodes.extend(view.nodes);
        all.kept.extend(view.kept);
    }
    all
}

/// A view that is drawn anew whenever what it reads changes.
pub fn live(view: impl FnMut() -> View + 'static) -> View {
    region(Box::new(view))
}

/// What changes stands between two comments, and is replaced as a whole.
fn region(mut view: Box<dyn FnMut() -> View>) -> View {
    let (start, end) = (Rndr::create_placeholder(), Rndr::create_placeholder());
    let (start, end): (Node, Node) = (start.into(), end.into());
    let mut nodes = vec![start.clone()];
    let first = Rc::new(Cell::new(Vec::new()));
    let drawn = {
        let (first, end) = (first.clone(), end.clone());
        effect(Box::new(move |again| {
            let view = view();
            if again {
                replace(&start, &end, &view.nodes);
            } else {
                first.set(view.nodes);
            }
            view.kept
        }))
    };
    nodes.extend(first.take());
    nodes.push(end);
    View { nodes, kept: vec![drawn] }
}

fn replace(start: &Node, end: &Node, nodes: &[Node]) {
    while let Some(old) = start.next_sibling().filter(|node| node != end) {
        Rndr::remove(&old);
    }
    let parent = end.parent_element();
    for (parent, node) in parent.iter().flat_map(|parent| nodes.iter().map(move |n| (parent, n))) {
        Rndr::insert_node(parent, node, Some(end));
    }
}

/// Does something now, and again whenever what it reads changes; it is told whether it is again. What it
/// gives is kept until the next time.
fn effect(mut act: Box<dyn FnMut(bool) -> Vec<Kept>>) -> Kept {
    Box::new(RenderEffect::new(move |before: Option<Vec<Kept>>| act(before.is_some())))
}

impl El {
    pub fn class(self, class: &str) -> Self {
        self.attr("class", class)
    }

    pub fn id(self, id: &str) -> Self {
        self.attr("id", id)
    }

    pub fn attr(self, name: &str, value: &str) -> Self {
        Rndr::set_attribute(&self.0.element, name, value);
        self
    }

    /// An attribute without a value, such as `disabled`.
    pub fn flag(self, name: &str) -> Self {
        self.attr(name, "")
    }

    /// An attribute that comes, goes and changes; `None` takes it away.
    pub fn live_attr(
        self,
        name: &'static str,
        value: impl FnMut() -> Option<String> + 'static,
    ) -> Self {
        let element = self.0.element.clone();
        self.changing(Box::new(value), move |value| match value {
            Some(value) => Rndr::set_attribute(&element, name, value),
            None => Rndr::remove_attribute(&element, name),
        })
    }

    pub fn live_text(self, mut value: impl FnMut() -> String + 'static) -> Self {
        let node: Text = Rndr::create_text_node("");
        Rndr::insert_node(&self.0.element, &node, None);
        self.changing(Box::new(move || Some(value())), move |value| {
            Rndr::set_text(&node, value.unwrap_or_default());
        })
    }

    /// Only what is another value is put into the page: a screen reader may say it again.
    fn changing(
        self,
        mut value: Box<dyn FnMut() -> Option<String>>,
        put: impl Fn(Option<&str>) + 'static,
    ) -> Self {
        let mut last = None;
        self.keep(effect(Box::new(move |_| {
            let value = value();
            if value != last {
                put(value.as_deref());
                last = value;
            }
            Vec::new()
        })))
    }

    /// A property of the element, such as `checked`, which the reader changes too.
    pub fn live_prop(self, name: &'static str, mut value: impl FnMut() -> bool + 'static) -> Self {
        let element = self.0.element.clone();
        self.keep(effect(Box::new(move |_| {
            Rndr::set_property(&element, name, &value().into());
            Vec::new()
        })))
    }

    pub fn on(self, event: &str, mut happened: impl FnMut(Event) + 'static) -> Self {
        self.hear(event, Box::new(move |event| happened(event.into())))
    }

    pub fn on_key(self, mut pressed: impl FnMut(KeyboardEvent) + 'static) -> Self {
        self.hear("keydown", Box::new(move |event| pressed(event.into())))
    }

    fn hear(self, event: &str, happened: Box<dyn FnMut(types::Event)>) -> Self {
        let listener = Rndr::add_event_listener(&self.0.element, event, happened);
        self.keep(Box::new(listener))
    }

    fn keep(mut self, kept: Kept) -> Self {
        self.0.kept.push(kept);
        self
    }

    pub fn text(self, text: &str) -> Self {
        Rndr::insert_node(&self.0.element, &Rndr::create_text_node(text), None);
        self
    }

    pub fn child(self, child: impl Into<View>) -> Self {
        self.put(child.into())
    }

    pub fn children(self, children: impl IntoIterator<Item = View>) -> Self {
        self.put(all(children))
    }

    fn put(mut self, view: View) -> Self {
        for node in &view.nodes {
            Rndr::insert_node(&self.0.element, node, None);
        }
        self.0.kept.extend(view.kept);
        self
    }

    pub fn view(self) -> View {
        let Parts { element, kept } = *self.0;
        View { nodes: vec![element.into()], kept }
    }
}

impl From<&str> for View {
    fn from(text: &str) -> Self {
        View { nodes: vec![Rndr::create_text_node(text).into()], kept: Vec::new() }
    }
}

impl From<String> for View {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

impl From<El> for View {
    fn from(element: El) -> Self {
        element.view()
    }
}

/// Draws into an element of the page, for as long as the page is open.
pub fn draw(root: &Element, view: View) {
    for node in &view.nodes {
        Rndr::insert_node(root, node, None);
    }
    std::mem::forget(view.kept);
}
