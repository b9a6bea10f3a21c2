//! What the browser knows of languages: those of its owner, and what each calls itself. By the names of things alone, so
//! that nothing is added to the script that every page loads.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// In which the owner of the browser would read, the first of them first.
pub fn preferred() -> Vec<String> {
    let found = web_sys::window().and_then(|window| of(&of(&window, "navigator")?, "languages"));
    let languages = found.filter(JsValue::is_object).map(|found| Array::from(&found));
    languages.iter().flat_map(|all| all.iter()).filter_map(|one| one.as_string()).collect()
}

/// What a language calls itself, as it stands in a list; its code where the browser does not know it.
pub fn name(code: &str) -> String {
    let name = own_name(code).filter(|name| !name.is_empty()).unwrap_or_else(|| code.to_owned());
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

fn own_name(code: &str) -> Option<String> {
    let window = web_sys::window()?;
    let kind = of(&of(&window, "Intl")?, "DisplayNames")?;
    let options = Object::new();
    Reflect::set(&options, &"type".into(), &"language".into()).ok()?;
    let given = Array::of2(&code.into(), &options);
    let reflect = of(&window, "Reflect")?;
    let construct: Function = of(&reflect, "construct")?.dyn_into().ok()?;
    let names = construct.apply(&reflect, &Array::of2(&kind, &given)).ok()?;
    let name: Function = of(&names, "of")?.dyn_into().ok()?;
    name.apply(&names, &[JsValue::from_str(code)].into_iter().collect()).ok()?.as_string()
}

fn of(thing: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(thing, &name.into()).ok().filter(|found| !found.is_undefined())
}
