//! When something that was refused is tried again: after a pause that grows each time.

use crate::shell::clock;
use std::cell::Cell;

/// Milliseconds until then: at first, and at the most.
const SOON: i32 = 2_000;
const LATE: i32 = 60_000;

/// One thing to be tried again at a time.
pub struct Again {
    pause: Cell<i32>,
    is_waiting: Cell<bool>,
}

impl Default for Again {
    fn default() -> Self {
        Self { pause: Cell::new(SOON), is_waiting: Cell::new(false) }
    }
}

impl Again {
    /// It went well: the next pause is short.
    pub fn rest(&self) {
        self.pause.set(SOON);
    }

    /// Does it after the pause, unless something waits for that already.
    pub fn later(&'static self, act: impl FnOnce() + 'static) {
        if self.is_waiting.replace(true) {
            return;
        }
        let pause = self.pause.get();
        self.pause.set((pause * 2).min(LATE));
        clock::after(pause, move || {
            self.is_waiting.set(false);
            act();
        });
    }
}
