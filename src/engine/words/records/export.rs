//! What exports say: their stable words for programs, and the letters and pages of the auditor pack.

use crate::record::IdentitySource;

/// The stable word of where it is known from whose record it is, for programs.
pub fn identity_word(source: IdentitySource) -> &'static str {
    match source {
        IdentitySource::SelfAsserted => "self-asserted",
        IdentitySource::PersonalLink => "personal-link",
        IdentitySource::Lms => "lms",
        IdentitySource::Sso => "sso",
    }
}

/// A policy in one version.
pub fn policy(id: &str, version: &str) -> String {
    format!("{id}, version {version}")
}
