//! The object through which a learning system talks to a package: found in a window around this one or in the one that
//! opened it (SCORM 1.2 RTE 3.3.6; SCORM 2004 RTE 3.3), and called. What is said is the engine's matter.

use js_sys::{Array, Function, Object, Reflect};
use plainspoken::few::Map;
use plainspoken::lms::Kind;
use plainspoken::lms::say::element::Element;
use plainspoken::lms::say::{Call, Heard, Talk};
use wasm_bindgen::{JsCast, JsValue};

/// How many windows deep a package may be.
const DEPTH: usize = 100;

/// A learning system that answers.
pub struct Runtime {
    api: JsValue,
    kind: Kind,
}

impl Runtime {
    /// Finds it, and opens the session; `None` where there is none, or it refuses.
    pub fn open(kind: Kind) -> Option<Self> {
        let runtime = Self { api: find(kind)?, kind };
        runtime.initialize().then_some(runtime)
    }

    /// Asked for once: a second time makes some systems forget what they were given.
    fn initialize(&self) -> bool {
        self.is_taken("Initialize", &[""]) || self.is_open()
    }

    /// Whether it answers all the same, because this window was loaded anew while its session went on.
    fn is_open(&self) -> bool {
        let name = Element::LearnerId.name(self.kind).unwrap_or_default();
        self.call("GetValue", &[name]).is_some_and(|id| !id.is_empty())
    }

    /// What it answers before anything is said to it.
    pub fn values(&self) -> Map<Element, String> {
        let mut values = Map::default();
        for (element, name) in Talk::questions(self.kind) {
            // An element that it does not have is an empty one.
            values.insert(element, self.call("GetValue", &[name]).unwrap_or_default());
        }
        values
    }

    /// Makes the calls, in their order.
    pub fn make(&self, calls: &[Call]) -> Heard {
        let mut heard = Heard { refused: Vec::new(), committed: true };
        for call in calls {
            match call {
                Call::Set(name, value) => {
                    if !self.is_taken("SetValue", &[name, value]) {
                        heard.refused.push(name.clone());
                    }
                }
                Call::Commit => heard.committed &= self.is_taken("Commit", &[""]),
                Call::Terminate => heard.committed &= self.is_taken("Terminate", &[""]),
            }
        }
        heard
    }

    fn is_taken(&self, method: &str, arguments: &[&str]) -> bool {
        // Some answer by the number that stands for it.
        matches!(self.call(method, arguments).as_deref(), Some("true" | "1"))
    }

    /// The answer as a text; `None` where the call threw, because its window is gone.
    fn call(&self, method: &str, arguments: &[&str]) -> Option<String> {
        let function = function(&self.api, self.kind, method)?;
        let arguments: Array = arguments.iter().map(|text| JsValue::from_str(text)).collect();
        let answer = function.apply(&self.api, &arguments).ok()?;
        // Some answer with a truth value, a number or a boxed text. Of nothing, this makes an empty one.
        Array::of1(&answer).join("").as_string()
    }
}

fn function(api: &JsValue, kind: Kind, method: &str) -> Option<Function> {
    let name = match (kind, method) {
        (Kind::Scorm12, "Terminate") => "LMSFinish".to_owned(),
        (Kind::Scorm12, _) => ["LMS", method].concat(),
        _ => method.to_owned(),
    };
    let found = Reflect::get(api, &name.into()).ok()?;
    // That of another window is no instance of this one's.
    found.is_function().then(|| found.unchecked_into())
}

fn name(kind: Kind) -> &'static str {
    if kind == Kind::Scorm12 { "API" } else { "API_1484_11" }
}

/// In the windows around this one, then in the one that opened it and those around that, then in the one that opened
/// the outermost.
fn find(kind: Kind) -> Option<JsValue> {
    let window: JsValue = web_sys::window()?.into();
    let opener = |window: &JsValue| around(window, "opener").filter(|opener| opener.is_object());
    let outermost = around(&window, "top");
    upward(&window, kind)
        .or_else(|| upward(&opener(&window)?, kind))
        .or_else(|| upward(&opener(&outermost?)?, kind))
}

/// What has the name and cannot be spoken to is something else: an element of that id, say.
fn upward(window: &JsValue, kind: Kind) -> Option<JsValue> {
    let is_one = |api: &JsValue| {
        (api.is_object() || api.is_function()) && function(api, kind, "Initialize").is_some()
    };
    let mut window = window.clone();
    for _ in 0..DEPTH {
        if let Some(api) = around(&window, name(kind)).filter(is_one) {
            return Some(api);
        }
        let parent = around(&window, "parent")?;
        if Object::is(&parent, &window) {
            return None;
        }
        window = parent;
    }
    None
}

/// A property of a window; a window of another host throws at most of them, and so has none.
fn around(window: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(window, &name.into()).ok()
}
