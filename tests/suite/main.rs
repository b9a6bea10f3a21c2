//! One binary for all tests of the engine and the command line.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

mod architecture;
mod archive;
mod changes;
mod cli_card;
mod cli_check;
mod cli_exports;
mod cli_fix;
mod cli_guide;
mod cli_kit;
#[cfg(unix)]
mod cli_links;
mod cli_new;
mod cli_package;
mod cli_packed;
mod cli_records;
mod cli_sarif;
mod cli_serve;
mod cli_site;
mod cli_unread;
mod cli_unwritten;
mod cli_words;
mod codes_page;
mod content;
mod corrections;
mod csv_reader;
mod desk;
mod exports;
mod fixing;
mod fuzz;
mod glossary;
mod guide_page;
mod ledger;
mod lms;
mod lms_format;
mod lms_state;
mod minutes;
mod modules;
mod odd_files;
mod odd_kit;
mod office;
mod office_kit;
mod office_lists;
mod office_person;
mod office_seen;
mod office_work;
mod outline;
mod pack;
mod package;
mod package_languages;
mod package_manifest;
mod packed;
mod parse;
mod parse_any_text;
mod parse_shapes;
mod plain_page;
mod progress;
mod readme;
mod record_docs;
mod record_kit;
mod record_schema;
mod report;
mod review;
mod roster;
mod rust_source;
mod saved;
mod session;
mod sources;
mod statements;
mod tampered;
mod wording;
mod wording_texts;
mod xapi;
mod xapi_rules;
