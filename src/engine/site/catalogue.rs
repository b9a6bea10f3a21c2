//! What `catalogue.json` says of a course: what readers get, in the order in which they get it.

use super::address;
use super::{Lesson, Material, content_address, packed_place};
use crate::catalogue::{Catalogue, Course, FORMAT, Listing};
use crate::course::CourseFile;
use crate::hash::sha256_hex;
use std::collections::BTreeMap;

/// The catalogue of the course in its own language. A module without a step, or with an id that an
/// earlier one has, is left out; so is one that the order in `course.toml` leaves out.
pub fn of(material: &Material<'_>) -> Catalogue {
    let file = material.file;
    let language = &file.course.language;
    let mut listings: Vec<Listing> = Vec::new();
    for lesson in material.lessons.iter().filter(|lesson| lesson.language == *language) {
        let is_new = |listing: &Listing| listing.id != lesson.module.id.as_str();
        if lesson.has_steps && listings.iter().all(is_new) {
            listings.push(listing(lesson));
        }
    }
    Catalogue {
        format: FORMAT,
        course: Course { logo: logo(material), ..file.course.clone() },
        contact: file.contact.clone(),
        statements: file.statements.clone(),
        modules: ordered(file, listings),
    }
}

fn ordered(file: &CourseFile, listings: Vec<Listing>) -> Vec<Listing> {
    let Some(order) = &file.modules else {
        return listings;
    };
    let mut by_id: BTreeMap<String, Listing> =
        listings.into_iter().map(|listing| (listing.id.clone(), listing)).collect();
    order.iter().filter_map(|listed| by_id.remove(listed.id.as_str())).collect()
}

fn listing(lesson: &Lesson<'_>) -> Listing {
    let page = content_address(&packed_place(lesson.place));
    Listing::of(lesson.module, sha256_hex(lesson.bytes), content_address(lesson.place), page)
}

/// The address of the logo, if there is a picture there.
fn logo(material: &Material<'_>) -> Option<String> {
    let logo = material.file.course.logo.as_deref()?;
    let place = format!("content/{}", address::resolve("", logo)?);
    material.pictures.contains(&place).then(|| address::encode(&place))
}
