//! `cmi5.xml`: a course with one assignable unit (cmi5, Quartz, sections 13 and 14).

use super::manifest::share;
use super::xml::text;
use super::{Said, name};
use crate::lms::Report;
use crate::site::TEMPLATE;

const SPACE: &str = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";
const TYPE: &str = "http://adlnet.gov/expapi/activities/course";

pub fn write(said: &Said<'_>) -> String {
    let (course, unit) =
        (name::iri(&said.names.package, "course"), name::iri(&said.names.package, "unit"));
    let titles = words(said, |title, _| super::xml::title(title));
    let summaries = words(said, |title, summary| match summary {
        "" => text(title),
        summary => text(summary),
    });
    let mastery = said
        .mastery
        .map_or(String::new(), |mastery| format!(" masteryScore=\"{}\"", share(mastery.value())));
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <courseStructure xmlns=\"{SPACE}\">\n\
         \x20 <course id=\"{course}\">\n\
         \x20   <title>{titles}</title>\n\
         \x20   <description>{summaries}</description>\n\
         \x20 </course>\n\
         \x20 <au id=\"{unit}\" moveOn=\"{}\"{mastery} launchMethod=\"AnyWindow\" activityType=\"{TYPE}\">\n\
         \x20   <title>{titles}</title>\n\
         \x20   <description>{summaries}</description>\n\
         \x20   <url>{TEMPLATE}</url>\n\
         \x20 </au>\n\
         </courseStructure>\n",
        move_on(said.report),
    )
}

/// What has to be told before somebody is done with it.
fn move_on(report: Report) -> &'static str {
    match report {
        Report::PassedIncomplete | Report::PassedFailed => "Passed",
        Report::CompletedIncomplete | Report::CompletedFailed => "Completed",
    }
}

/// A text in each language of the package.
fn words(said: &Said<'_>, of: impl Fn(&str, &str) -> String) -> String {
    let one = |(language, title, summary): &(String, String, String)| {
        format!("<langstring lang=\"{}\">{}</langstring>", text(language), of(title, summary))
    };
    said.words.iter().map(one).collect()
}
