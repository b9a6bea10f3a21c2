//! `imsmanifest.xml`: one organization with one item and its resource. SCORM 1.2 and both editions of 2004 differ in
//! names, in what they say of a pass mark, and in who may decide that something is done.

use super::xml::{text, title};
use super::{Format, Names, Said};
use crate::site::{TEMPLATE, address};
use std::fmt::Write as _;

const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// The namespaces with their schemas, which lie beside the manifest; the first is that of names without a prefix.
const SPACES_1_2: [(&str, &str, &str); 2] = [
    ("", "http://www.imsproject.org/xsd/imscp_rootv1p1p2", "imscp_rootv1p1p2.xsd"),
    (":adlcp", "http://www.adlnet.org/xsd/adlcp_rootv1p2", "adlcp_rootv1p2.xsd"),
];
const SPACES_2004: [(&str, &str, &str); 5] = [
    ("", "http://www.imsglobal.org/xsd/imscp_v1p1", "imscp_v1p1.xsd"),
    (":adlcp", "http://www.adlnet.org/xsd/adlcp_v1p3", "adlcp_v1p3.xsd"),
    (":adlseq", "http://www.adlnet.org/xsd/adlseq_v1p3", "adlseq_v1p3.xsd"),
    (":adlnav", "http://www.adlnet.org/xsd/adlnav_v1p3", "adlnav_v1p3.xsd"),
    (":imsss", "http://www.imsglobal.org/xsd/imsss", "imsss_v1p0.xsd"),
];

pub fn write(said: &Said<'_>) -> String {
    let Names { package, inside } = &said.names;
    let (version, spaces, scorm_type) = match said.format {
        Format::Scorm2004Third => ("2004 3rd Edition", &SPACES_2004[..], "scormType"),
        Format::Scorm2004Fourth => ("2004 4th Edition", &SPACES_2004[..], "scormType"),
        _ => ("1.2", &SPACES_1_2[..], "scormtype"),
    };
    let title = title(&said.title);
    let (in_item, in_organization) = match said.format {
        Format::Scorm12 | Format::Cmi5 => (mastery(said), ""),
        _ => (sequencing(said), CONTROL),
    };
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <manifest identifier=\"{package}\" version=\"1.0\"{}>\n\
         \x20 <metadata>\n    <schema>ADL SCORM</schema>\n    <schemaversion>{version}</schemaversion>\n  </metadata>\n\
         \x20 <organizations default=\"{inside}-organization\">\n\
         \x20   <organization identifier=\"{inside}-organization\">\n\
         \x20     <title>{title}</title>\n\
         \x20     <item identifier=\"{inside}-item\" identifierref=\"{inside}-page\" isvisible=\"true\">\n\
         \x20       <title>{title}</title>\n{in_item}\
         \x20     </item>\n{in_organization}\
         \x20   </organization>\n\
         \x20 </organizations>\n\
         \x20 <resources>\n\
         \x20   <resource identifier=\"{inside}-page\" type=\"webcontent\" adlcp:{scorm_type}=\"sco\" href=\"{TEMPLATE}\">\n\
         {}\
         \x20   </resource>\n\
         \x20 </resources>\n\
         </manifest>\n",
        namespaces(spaces),
        files(said),
    )
}

fn namespaces(spaces: &[(&str, &str, &str)]) -> String {
    let named: String =
        spaces.iter().map(|(prefix, space, _)| format!("\n  xmlns{prefix}=\"{space}\"")).collect();
    let where_they_are: Vec<String> =
        spaces.iter().map(|(_, space, schema)| format!("{space} {schema}")).collect();
    let where_they_are = where_they_are.join("\n    ");
    format!("{named}\n  xmlns:xsi=\"{XSI}\"\n  xsi:schemaLocation=\"{where_they_are}\"")
}

/// In 1.2, from 0 to 100.
fn mastery(said: &Said<'_>) -> String {
    let one = |mastery: crate::module::Percent| {
        format!("        <adlcp:masteryscore>{}</adlcp:masteryscore>\n", mastery.value())
    };
    said.mastery.map_or(String::new(), one)
}

/// In 2004, from 0 to 1. Only the page says what is done: without that, systems may say so when somebody leaves.
fn sequencing(said: &Said<'_>) -> String {
    let objective = said.mastery.map_or(String::new(), |mastery| {
        format!(
            "          <imsss:objectives>\n\
             \x20           <imsss:primaryObjective objectiveID=\"{}-objective\" satisfiedByMeasure=\"true\">\n\
             \x20             <imsss:minNormalizedMeasure>{}</imsss:minNormalizedMeasure>\n\
             \x20           </imsss:primaryObjective>\n\
             \x20         </imsss:objectives>\n",
            said.names.inside,
            share(mastery.value()),
        )
    });
    format!(
        "        <imsss:sequencing>\n{objective}\
         \x20         <imsss:deliveryControls completionSetByContent=\"true\" objectiveSetByContent=\"true\"/>\n\
         \x20       </imsss:sequencing>\n"
    )
}

/// Somebody may choose the one item, and a system may go on to it by itself.
const CONTROL: &str = "      <imsss:sequencing>\n        <imsss:controlMode choice=\"true\" flow=\"true\"/>\n      \
     </imsss:sequencing>\n";

/// Hundredths as a share of one, written out: `0.8`.
pub fn share(percent: u8) -> String {
    match percent {
        0..=99 => {
            let digits = format!("0.{percent:02}");
            let short = digits.trim_end_matches('0');
            if short == "0." { "0.0".to_owned() } else { short.to_owned() }
        }
        _ => "1.0".to_owned(),
    }
}

fn files(said: &Said<'_>) -> String {
    let mut files = String::new();
    for (place, _) in said.files {
        // A String never refuses.
        writeln!(files, "      <file href=\"{}\"/>", text(&address::encode(place))).ok();
    }
    files
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn shares_are_written_out() {
        let written = [0, 1, 8, 10, 80, 85, 100].map(share);
        assert_eq!(written, ["0.0", "0.01", "0.08", "0.1", "0.8", "0.85", "1.0"]);
    }
}
