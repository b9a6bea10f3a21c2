//! What `catalogue.json` says of a course: what readers get, in the order in which they get it.

use super::{content_address, packed_place};
use crate::address;
use crate::folder::{Folder, Member};
use plainspoken::catalogue::{Catalogue, Course, FORMAT, Listing};
use plainspoken::codes::Code;
use plainspoken::course::CourseFile;
use plainspoken::hash::sha256_hex;
use plainspoken::module::Module;
use std::collections::BTreeMap;

/// The catalogue of the course in its own language. A module without a step, or with an id that an
/// earlier one has, is left out; so is one that the order in `course.toml` leaves out.
pub fn of(file: &CourseFile, folder: &Folder) -> Catalogue {
    let language = &file.course.language;
    let mut listings: Vec<Listing> = Vec::new();
    for member in folder.modules.iter().filter(|member| member.language == *language) {
        let Some(module) = member.module().filter(|_| has_steps(member)) else { continue };
        if !listings.iter().any(|listing| listing.id == module.id.as_str()) {
            listings.push(listing(member, module));
        }
    }
    Catalogue {
        format: FORMAT,
        course: Course { logo: logo(file, folder), ..file.course.clone() },
        contact: file.contact.clone(),
        modules: ordered(file, listings),
    }
}

fn has_steps(member: &Member) -> bool {
    member.file.findings.iter().all(|finding| finding.code != Code::NoSteps)
}

fn ordered(file: &CourseFile, listings: Vec<Listing>) -> Vec<Listing> {
    let Some(order) = &file.modules else {
        return listings;
    };
    let mut by_id: BTreeMap<String, Listing> =
        listings.into_iter().map(|listing| (listing.id.clone(), listing)).collect();
    order.iter().filter_map(|listed| by_id.remove(listed.id.as_str())).collect()
}

fn listing(member: &Member, module: &Module) -> Listing {
    let sha256 = sha256_hex(member.file.source.bytes());
    let page = content_address(&packed_place(&member.place));
    Listing::of(module, sha256, content_address(&member.place), page)
}

/// The address of the logo, if there is a picture there.
fn logo(file: &CourseFile, folder: &Folder) -> Option<String> {
    let place = format!("content/{}", address::resolve("", file.course.logo.as_deref()?)?);
    folder.pictures.contains_key(&place).then(|| address::encode(&place))
}
