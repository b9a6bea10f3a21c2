//! A report as SARIF 2.1.0, the form that code review tools read. Columns count UTF-16 units, as editors do.

use super::Report;
use super::places;
use crate::files::FileRead;
use plainspoken::codes::Code;
use plainspoken::diagnostic::{Diagnostic, Span};
use plainspoken::site::address;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool,
    column_kind: &'static str,
    invocations: [Invocation<'a>; 1],
    results: Vec<Finding<'a>>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
struct Driver {
    name: &'static str,
    version: &'static str,
    rules: Vec<Rule>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: &'static str,
    short_description: Text<'static>,
    full_description: Text<'static>,
    help: Help,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Help {
    text: String,
    markdown: String,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

/// Whether everything that was asked for could be read.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation<'a> {
    execution_successful: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tool_execution_notifications: Vec<Notification<'a>>,
}

#[derive(Serialize)]
struct Notification<'a> {
    level: &'static str,
    message: Text<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Finding<'a> {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Text<'a>,
    locations: [Location; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<Fix<'a>>,
}

#[derive(Serialize)]
struct Text<'a> {
    text: std::borrow::Cow<'a, str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: Physical,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical {
    artifact_location: Artifact,
    region: Region,
}

#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
struct Artifact {
    uri: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    uri_base_id: Option<&'static str>,
}

/// Lines and columns from 1; the end is the first place that is no part of it.
#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Fix<'a> {
    description: Text<'a>,
    artifact_changes: [Change<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Change<'a> {
    artifact_location: Artifact,
    replacements: [Replacement<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement<'a> {
    deleted_region: Region,
    inserted_content: Text<'a>,
}

/// One line of JSON. Paths are told as seen from `here`, where they lie in it.
pub fn render(report: &Report, here: &Path) -> String {
    let codes: BTreeSet<Code> =
        report.files.iter().flat_map(|file| &file.findings).map(|finding| finding.code).collect();
    let codes: Vec<Code> = codes.into_iter().collect();
    let results = report.files.iter().flat_map(|file| of_file(file, &codes, here)).collect();
    let unread =
        |sentence: &'_ String| Notification { level: "error", message: text(sentence.clone()) };
    let log = Log {
        schema: SCHEMA,
        version: "2.1.0",
        runs: [Run {
            tool: Tool {
                driver: Driver {
                    name: "Plainspoken",
                    version: env!("CARGO_PKG_VERSION"),
                    rules: codes.iter().copied().map(rule).collect(),
                },
            },
            column_kind: "utf16CodeUnits",
            invocations: [Invocation {
                execution_successful: report.unreadable.is_empty(),
                tool_execution_notifications: report.unreadable.iter().map(unread).collect(),
            }],
            results,
        }],
    };
    // Serialising plain structures of text and numbers always works.
    serde_json::to_string(&log).unwrap_or_default() + "\n"
}

fn text<'a>(text: impl Into<std::borrow::Cow<'a, str>>) -> Text<'a> {
    Text { text: text.into() }
}

fn rule(code: Code) -> Rule {
    let page = code.page();
    let short = page.meaning.find(". ").and_then(|at| page.meaning.get(..=at));
    let more = format!("`plainspoken explain {code}` shows an example each way.");
    Rule {
        id: page.name,
        short_description: text(short.unwrap_or(page.meaning)),
        full_description: text(page.meaning),
        help: Help {
            text: format!("{} {}", page.meaning, more.replace('`', "")),
            markdown: format!("{} {more}", page.meaning),
        },
        default_configuration: Configuration { level: page.severity.word() },
    }
}

fn of_file<'a>(file: &'a FileRead, codes: &[Code], here: &Path) -> Vec<Finding<'a>> {
    let bytes = file.findings.iter().flat_map(|finding| [finding.span.start, finding.span.end]);
    let columns = places::columns(&file.source.text, bytes);
    let artifact = artifact(file, here);
    file.findings.iter().map(|finding| one(finding, codes, &columns, &artifact)).collect()
}

fn one<'a>(
    finding: &'a Diagnostic,
    codes: &[Code],
    columns: &BTreeMap<usize, (usize, usize)>,
    artifact: &Artifact,
) -> Finding<'a> {
    let region = region(finding.span, columns);
    let message = match &finding.help {
        Some(help) => text(format!("{} {help}", finding.message)),
        None => text(finding.message.as_str()),
    };
    let fix = |new: &'a String| Fix {
        description: text(finding.help.as_deref().unwrap_or(&finding.message)),
        artifact_changes: [Change {
            artifact_location: artifact.clone(),
            replacements: [Replacement {
                deleted_region: region,
                inserted_content: text(new.as_str()),
            }],
        }],
    };
    Finding {
        rule_id: finding.code.name(),
        rule_index: codes.binary_search(&finding.code).unwrap_or_default(),
        level: finding.severity.word(),
        message,
        locations: [Location {
            physical_location: Physical { artifact_location: artifact.clone(), region },
        }],
        fixes: finding.replacement.iter().map(fix).collect(),
    }
}

fn region(span: Span, columns: &BTreeMap<usize, (usize, usize)>) -> Region {
    let at = |byte: usize| columns.get(&byte).copied().unwrap_or((1, 1));
    let ((start_line, start_column), (end_line, end_column)) = (at(span.start), at(span.end));
    Region { start_line, start_column, end_line, end_column }
}

/// The address of a file: relative to where the program runs, with forward slashes; as a whole elsewhere.
fn artifact(file: &FileRead, here: &Path) -> Artifact {
    let path = std::path::absolute(&file.target.path).unwrap_or_else(|_| file.target.path.clone());
    let parts = |path: &Path| -> String {
        let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy().into_owned()).collect();
        address::encode(&parts.join("/"))
    };
    match path.strip_prefix(here) {
        Ok(inside) => Artifact { uri: parts(inside), uri_base_id: Some("%SRCROOT%") },
        Err(_) => {
            let whole = parts(&path).trim_start_matches("%5C").trim_start_matches('/').to_owned();
            Artifact { uri: format!("file:///{whole}"), uri_base_id: None }
        }
    }
}
