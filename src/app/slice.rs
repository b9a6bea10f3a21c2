//! Values that tell only when they become another one. Leptos' `Memo<T>` is compiled anew for each `T`, two
//! or three KiB of code a time; here there is one memo for all types, and the type is put back on reading.

use reactive_graph::computed::Memo;
use reactive_graph::graph::untrack;
use reactive_graph::prelude::*;
use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

/// A value worked out from others; as cheap to copy as a number.
pub struct Slice<T> {
    held: Memo<Held>,
    of: PhantomData<fn() -> T>,
}

impl<T: PartialEq + Send + Sync + 'static> Slice<T> {
    pub fn new(value: impl Fn() -> T + Send + Sync + 'static) -> Self {
        let held = memo(Box::new(move || Held(Arc::new(value()))));
        Self { held, of: PhantomData }
    }

    pub fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    pub fn get_untracked(self) -> T
    where
        T: Clone,
    {
        untrack(move || self.get())
    }

    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        match now(self.held).0.as_any().downcast_ref() {
            Some(value) => read(value),
            None => unreachable!(), // It was made from a `T`.
        }
    }
}

impl<T> Clone for Slice<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Slice<T> {}

/// One that stays as it is.
impl From<bool> for Slice<bool> {
    fn from(value: bool) -> Self {
        Self::new(move || value)
    }
}

/// A value of any type that can be compared.
#[derive(Clone)]
struct Held(Arc<dyn Same + Send + Sync>);

trait Same {
    fn as_any(&self) -> &dyn Any;
    fn same(&self, other: &dyn Any) -> bool;
}

impl<T: PartialEq + 'static> Same for T {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn same(&self, other: &dyn Any) -> bool {
        other.downcast_ref() == Some(self)
    }
}

impl PartialEq for Held {
    fn eq(&self, other: &Self) -> bool {
        self.0.same(other.0.as_any())
    }
}

// Functions of one type each, so that they are compiled once.

fn memo(value: Box<dyn Fn() -> Held + Send + Sync>) -> Memo<Held> {
    Memo::new(move |_| value())
}

fn now(held: Memo<Held>) -> Held {
    held.get()
}
