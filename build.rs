//! Carries the built pages (dist/) in the command line, so that a trainer needs nothing else. Runs when
//! cargo builds; without dist/, the command line is built without pages and says so where they are needed.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    // The release pages of staff are taken apart (tools/split.mjs), which needs to know what refers to what.
    if env::var_os("CARGO_FEATURE_APP").is_some()
        && env::var_os("CARGO_FEATURE_DESK").is_none()
        && env::var("PROFILE").is_ok_and(|profile| profile == "release")
    {
        println!("cargo::rustc-link-arg-bin=app=--emit-relocs");
    }
    // The pages themselves are built from this package too, and must not be built anew because they exist.
    if env::var_os("CARGO_FEATURE_CLI").is_none() {
        println!("cargo::rerun-if-changed=build.rs");
        return Ok(());
    }
    let root = variable("CARGO_MANIFEST_DIR")?;
    let dist = root.join("dist");
    // Cargo can watch a folder only when there is one; without it, everything would be built every time.
    if let Err(error) = fs::create_dir_all(&dist) {
        println!("cargo::warning=The folder dist could not be made: {error}");
    }
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=dist");

    let mut files = Vec::new();
    list(&dist, &mut files)?;
    files.sort();
    let mut code = String::from("&[\n");
    for file in files {
        let name = file.strip_prefix(&dist).unwrap_or(&file);
        let name: Vec<_> = name.iter().map(|part| part.to_string_lossy()).collect();
        let name = name.join("/");
        writeln!(code, "    ({name:?}, include_bytes!({file:?})),").map_err(io::Error::other)?;
    }
    code.push_str("]\n");
    fs::write(variable("OUT_DIR")?.join("pages.rs"), code)
}

fn variable(name: &str) -> io::Result<PathBuf> {
    env::var_os(name)
        .map(PathBuf::from)
        .ok_or_else(|| io::Error::other(format!("{name} is not set")))
}

/// Every file of the folder, however deep, but for hidden ones.
fn list(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        if path.is_dir() {
            list(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}
