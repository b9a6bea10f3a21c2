//! The same course in another language, under the reader's eyes: where they are, what they picked and what they have
//! done stay. Only a package with several languages asks for it; which one it is to be is for `lms::languages`.

use super::arrive;
use super::event::Effect;
use super::state::{Loading, State};
use super::taught::Taught;
use super::update::keep;
use crate::catalogue::Catalogue;
use crate::few::Map;
use crate::ids::ModuleId;
use crate::progress::{Fact, Timestamp};
use std::sync::Arc;

/// What has come in the other language.
#[derive(Clone, Debug)]
pub struct Turned {
    pub at: Timestamp,
    /// The code of it, where somebody chose it: they are not asked again.
    pub chosen: Option<String>,
    pub catalogue: Catalogue,
    /// What was here of modules before; what is not among them is fetched when it is wanted.
    pub lessons: Vec<(ModuleId, Taught)>,
}

/// Takes it in, and gives what is to be done about it.
pub fn turn(state: &mut State, turned: Turned) -> Vec<Effect> {
    let Turned { at, chosen, catalogue, lessons } = turned;
    let mut effects = match chosen {
        Some(language) => keep(state, at, Fact::LanguageChosen { language }),
        None => Vec::new(),
    };
    state.catalogue = Loading::Here(Arc::new(catalogue));
    state.modules = Map::default();
    for (id, taught) in lessons {
        state.modules.insert(id, Loading::Here(Arc::new(taught)));
    }
    effects.extend(arrive::at(state, at, state.route.clone()));
    effects
}

impl State {
    /// The modules that are here; `None` while something is on its way, which would come in the language of before.
    pub fn lessons_here(&self) -> Option<Vec<ModuleId>> {
        let is_coming = matches!(self.catalogue, Loading::Waiting)
            || self.modules.values().any(|module| matches!(module, Loading::Waiting));
        let here = self.modules.iter().filter(|(_, module)| module.here().is_some());
        (!is_coming).then(|| here.map(|(id, _)| id.clone()).collect())
    }
}
