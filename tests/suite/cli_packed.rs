//! `plainspoken site` and `serve` with a course that was packed as a .zip.

use crate::cli_kit::{Desk, MODULE};
use std::fs;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A .zip of a folder of the desk, under a name of its own in it.
pub fn pack(desk: &Desk, folder: &str, inside: &str, method: CompressionMethod) -> Vec<u8> {
    let root = desk.path().join(folder);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let how = SimpleFileOptions::default().compression_method(method);
    for entry in walkdir::WalkDir::new(&root).sort_by_file_name().into_iter().map(Result::unwrap) {
        if entry.file_type().is_file() {
            let place =
                entry.path().strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
            zip.start_file(format!("{inside}{place}"), how).unwrap();
            zip.write_all(&fs::read(entry.path()).unwrap()).unwrap();
        }
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_packed_course_makes_the_same_site_as_its_folder() {
    let desk = Desk::new();
    assert_eq!(desk.run("site course --out from-folder --pages pages").code, 0);
    for (inside, method) in
        [("", CompressionMethod::Stored), ("my-course/", CompressionMethod::Deflated)]
    {
        desk.write("course.zip", pack(&desk, "course", inside, method));
        let ran = desk.run("site course.zip --out from-zip --pages pages");
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{inside}");
        assert_eq!(desk.read("from-zip/site.sha256"), desk.read("from-folder/site.sha256"));
    }
}

#[test]
fn what_the_desk_packs_is_taken_as_it_is() {
    let desk = Desk::new();
    let files: Vec<(String, std::sync::Arc<[u8]>)> = plainspoken::templates::course("Ours")
        .into_iter()
        .map(|file| (file.path, file.text.into_bytes().into()))
        .collect();
    desk.write("ours.ZIP", plainspoken::archive::zip(&files).unwrap());
    let ran = desk.run("site ours.ZIP --out site --pages pages");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let checked = desk.run("check ours.ZIP");
    assert_eq!(checked.code, 2);
    assert!(checked.err.starts_with("ours.ZIP is packed. Unpack it"), "{}", checked.err);
    assert!(desk.read("site/catalogue.json").contains("when-something-looks-odd"));
}

#[test]
fn what_there_is_to_mend_is_told_with_its_place() {
    let desk = Desk::new();
    desk.write(
        "course/en/who-to-tell.md",
        MODULE.replace("  She answers.\n\n", "").replace("padlock.svg", "no.svg"),
    );
    desk.write("course.zip", pack(&desk, "course", "", CompressionMethod::Deflated));
    let ran = desk.run("site course.zip --out site --pages pages");
    assert_eq!(ran.code, 1);
    for said in ["error[no-reason]", "error[image-missing]", "course.zip/en/who-to-tell.md:"] {
        assert!(ran.err.contains(said), "{}", ran.err);
    }
}

#[test]
fn what_is_no_course_is_refused_and_nothing_is_written() {
    let desk = Desk::new();
    let evil = |name: &str| {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for name in ["course.toml", name] {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    };
    let mut many = ZipWriter::new(Cursor::new(Vec::new()));
    for n in 0..10_001 {
        many.start_file(format!("{n}"), SimpleFileOptions::default()).unwrap();
    }
    let mut bomb = ZipWriter::new(Cursor::new(Vec::new()));
    let how = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    bomb.start_file("course.toml", how).unwrap();
    for _ in 0..300 {
        bomb.write_all(&vec![0; 1024 * 1024]).unwrap();
    }
    let bomb = bomb.finish().unwrap().into_inner();
    assert!(bomb.len() < 1024 * 1024, "it is small until it is unpacked");
    for (bytes, said) in [
        (b"not a zip".to_vec(), "cannot be read as a .zip"),
        (evil("../out.md"), "names a place outside its own folder (../out.md)"),
        (evil("/out.md"), "names a place outside its own folder"),
        (pack(&desk, "pages", "", CompressionMethod::Stored), "has no course.toml in it"),
        (many.finish().unwrap().into_inner(), "holds more than 10000 files"),
        (bomb, "holds more than 256 MB"),
    ] {
        desk.write("c.zip", &bytes);
        let ran = desk.run("site c.zip --out site --pages pages");
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{said}");
        assert!(ran.err.starts_with("c.zip ") && ran.err.contains(said), "{}", ran.err);
        assert!(!desk.path().join("site").exists() && !desk.path().join("out.md").exists());
    }
}
