//! Reads a course folder that was packed as a .zip, whole and in memory. What leads out of its folder, or is far
//! more than a course, is refused with a sentence, and nothing of it is used.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::path::Path;
use zip::ZipArchive;
use zip::read::ZipFile;

/// More than any course has; it is there so that a broken or hostile file ends soon.
const MOST_FILES: usize = 10_000;
const MOST_BYTES: u64 = 256 * 1024 * 1024;

/// Files by their places in the course folder, with forward slashes.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Whether a path is to be read as a packed course.
pub fn is_packed(path: &Path) -> bool {
    path.extension().is_some_and(|kind| kind.eq_ignore_ascii_case("zip")) && path.is_file()
}

/// The files of a course. The error is a sentence that says what to do.
pub fn read(shown: &str, bytes: Vec<u8>, course_file: &str) -> Result<Files, String> {
    let again = "Pack the course folder again, and try that.";
    let unreadable = |error| format!("{shown} cannot be read as a .zip ({error}). {again}");
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(unreadable)?;
    if archive.len() > MOST_FILES {
        return Err(format!(
            "{shown} holds more than {MOST_FILES} files, so it is not read. {again}"
        ));
    }
    let mut files = Files::new();
    let mut left = MOST_BYTES;
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).map_err(unreadable)?;
        let name = file.name().map_err(unreadable)?.into_owned();
        if !stays_inside(&name) || file.is_symlink() {
            return Err(format!(
                "{shown} names a place outside its own folder ({}), so nothing of it was used. {again}",
                name.escape_debug()
            ));
        }
        if file.is_dir() || is_passed_over(&name) {
            continue;
        }
        let Some(bytes) = take(&mut file, left).map_err(|error| unreadable(error.into()))? else {
            let most = MOST_BYTES / 1024 / 1024;
            return Err(format!(
                "{shown} holds more than {most} MB, so it is not read. Make its pictures smaller, and pack it \
                 again."
            ));
        };
        left -= u64::try_from(bytes.len()).unwrap_or(left);
        if files.insert(name.clone(), bytes).is_some() {
            return Err(format!("{shown} holds {name} twice, so nothing of it was used. {again}"));
        }
    }
    rooted(files, course_file).ok_or_else(|| {
        format!(
            "{shown} has no {course_file} in it. Pack the folder of the course: the one with it."
        )
    })
}

/// The bytes of a file, whatever it says of their number; `None` for more than are left.
fn take<R: Read>(file: &mut ZipFile<'_, R>, left: u64) -> std::io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    let read = file.take(left + 1).read_to_end(&mut bytes)?;
    Ok((u64::try_from(read).unwrap_or(u64::MAX) <= left).then_some(bytes))
}

fn stays_inside(name: &str) -> bool {
    let folders = name.strip_suffix('/').unwrap_or(name);
    !folders.contains(['\\', '\0', ':'])
        && folders.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

/// What systems put beside people's files.
fn is_passed_over(name: &str) -> bool {
    name.split('/').any(|part| part.starts_with('.') || part == "__MACOSX")
}

/// The files as seen from the folder with the course file: the archive itself, or one folder in it.
fn rooted(files: Files, course_file: &str) -> Option<Files> {
    if files.contains_key(course_file) {
        return Some(files);
    }
    let roots: Vec<String> = files
        .keys()
        .filter_map(|name| name.strip_suffix(course_file))
        .filter(|root| root.matches('/').count() == 1 && root.ends_with('/'))
        .map(str::to_owned)
        .collect();
    let [root] = roots.as_slice() else { return None };
    let inside = |(name, bytes): (String, Vec<u8>)| {
        Some((name.strip_prefix(root.as_str())?.to_owned(), bytes))
    };
    Some(files.into_iter().filter_map(inside).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use zip::write::SimpleFileOptions;
    use zip::{CompressionMethod, ZipWriter};

    fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let how = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        for (name, bytes) in files {
            zip.start_file(*name, how).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    #[track_caller]
    fn check(files: &[(&str, &[u8])], expected: Result<&[&str], &str>) {
        let read = read("c.zip", packed(files), "course.toml");
        match expected {
            Ok(names) => assert_eq!(read.unwrap().keys().collect::<Vec<_>>(), names),
            Err(words) => {
                assert!(read.as_ref().is_err_and(|error| error.contains(words)), "{read:?}")
            }
        }
    }

    #[test]
    fn a_course_is_found_at_the_top_or_in_one_folder() {
        check(&[("course.toml", b""), ("en/a.md", b"")], Ok(&["course.toml", "en/a.md"]));
        check(
            &[
                ("my/course.toml", b""),
                ("my/en/a.md", b""),
                ("__MACOSX/my/x", b""),
                ("my/.DS_Store", b""),
            ],
            Ok(&["course.toml", "en/a.md"]),
        );
        check(&[("a/course.toml", b""), ("b/course.toml", b"")], Err("has no course.toml"));
        check(&[("en/a.md", b"")], Err("has no course.toml"));
    }

    #[test]
    fn nothing_leads_out_of_it() {
        for name in [
            "../a.md",
            "en/../../a.md",
            "/etc/a.md",
            "C:/a.md",
            "en\\..\\a.md",
            "en//a.md",
            "./a.md",
        ] {
            check(&[("course.toml", b""), (name, b"")], Err("outside its own folder"));
        }
    }

    #[test]
    fn what_is_no_zip_or_cut_off_is_said() {
        let whole = packed(&[("course.toml", b"[course]"), ("en/a.md", b"text")]);
        for end in 0..whole.len() {
            let read = read("c.zip", whole[..end].to_vec(), "course.toml");
            assert!(read.is_err_and(|error| error.starts_with("c.zip ")), "{end}");
        }
    }

    #[test]
    fn more_than_is_left_is_not_read() {
        let bytes = packed(&[("course.toml", &[b'x'; 5000])]);
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        assert!(take(&mut archive.by_index(0).unwrap(), 4999).unwrap().is_none());
        assert!(take(&mut archive.by_index(0).unwrap(), 5000).unwrap().is_some());
    }
}
