//! Files that were made to mislead or to break whoever reads them, byte by byte, and what is to come of each.

use super::record_kit::{chain, lines};

/// A file of an archive, as its list tells of it.
struct Packed {
    name: Vec<u8>,
    /// As it lies there.
    bytes: Vec<u8>,
    method: u16,
    flags: u16,
    sum: u32,
    size: u32,
    /// Where it lies, if with another one.
    of: Option<usize>,
}

fn stored(name: &str, bytes: &[u8]) -> Packed {
    Packed {
        name: name.as_bytes().to_vec(),
        bytes: bytes.to_vec(),
        method: 0,
        flags: 0,
        sum: crc32(bytes),
        size: u32::try_from(bytes.len()).unwrap(),
        of: None,
    }
}

fn deflated(name: &str, bytes: &[u8]) -> Packed {
    let packed = miniz_oxide::deflate::compress_to_vec(bytes, 6);
    Packed { bytes: packed, method: 8, ..stored(name, bytes) }
}

fn crc32(bytes: &[u8]) -> u32 {
    let step = |sum: u32, _| (sum >> 1) ^ (0xedb8_8320 & 0u32.wrapping_sub(sum & 1));
    !bytes.iter().fold(u32::MAX, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), step))
}

fn archive(files: &[Packed]) -> Vec<u8> {
    let (mut out, mut list, mut starts) = (Vec::new(), Vec::new(), Vec::new());
    for file in files {
        let mut about = vec![20, 0];
        about.extend([file.flags, file.method, 0, 0x21].map(u16::to_le_bytes).concat());
        let packed = file.of.map_or(&file.bytes, |of| &files[of].bytes);
        let sizes = [file.sum, u32::try_from(packed.len()).unwrap(), file.size];
        about.extend(sizes.map(u32::to_le_bytes).concat());
        about.extend(u16::try_from(file.name.len()).unwrap().to_le_bytes());
        about.extend([0, 0]);
        starts.push(file.of.map_or(out.len(), |of| starts[of]));
        if file.of.is_none() {
            out.extend([b"PK\x03\x04", &about[..], &file.name, &file.bytes].concat());
        }
        let start = u32::try_from(*starts.last().unwrap()).unwrap().to_le_bytes();
        list.extend([b"PK\x01\x02\x14\0", &about[..], &[0; 10], &start, &file.name].concat());
    }
    let numbers =
        [list.len(), out.len()].map(|number| u32::try_from(number).unwrap().to_le_bytes());
    let count = u16::try_from(files.len()).unwrap().to_le_bytes();
    [&out[..], &list, b"PK\x05\x06\0\0\0\0", &count, &count, &numbers.concat(), b"\0\0"].concat()
}

/// Bytes that mean nothing, the same each time.
pub fn junk(length: usize) -> Vec<u8> {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()
    };
    (0..length / 8).flat_map(|_| next()).collect()
}

pub const TEN: usize = 10 * 1024 * 1024;
pub const GOOD: &str = "accepted sealed";
pub const BAD: &str = "unreadable";

/// A file with what is to come of it: source, line and verdict.
pub type Case = (&'static str, Vec<u8>, Vec<(&'static str, u32, &'static str)>);

pub fn odd() -> Vec<Case> {
    let good = |person: &str| lines(&chain(person, 1)).into_bytes();
    let two = |person: &str| lines(&chain(person, 2)).into_bytes();
    let with = |name: &str, files: Vec<Packed>| {
        let good = stored("good.jsonl", &good(&format!("in-{name}")));
        archive(&[good].into_iter().chain(files).collect::<Vec<_>>())
    };
    let mut liar = deflated("a.jsonl", &vec![b' '; 100_000]);
    liar.size = 1000;
    let mut huge = stored("a.jsonl", b"{}\n");
    huge.size = 4_000_000_000;
    let mut wrong = deflated("a.jsonl", &two("Z2"));
    wrong.sum ^= 1;
    let mut locked = stored("a.jsonl", &good("Z3"));
    locked.flags = 1;
    let mut unknown = stored("a.jsonl", &good("Z3"));
    unknown.method = 99;
    let mut broken = deflated("a.jsonl", &good("Z3"));
    broken.bytes.iter_mut().skip(40).for_each(|byte| *byte = 0xff);
    let mut short = deflated("a.jsonl", &good("Z3"));
    short.bytes.truncate(200);
    let shared = Packed { of: Some(1), ..deflated("b.jsonl", &two("Z4")) };
    let whole = with("whole", vec![stored("a.jsonl", &good("Z5"))]);
    let mut fewer = whole.clone();
    let count = fewer.len() - 12;
    fewer[count] = 1;
    let line_of_junk: Vec<u8> =
        junk(TEN).into_iter().map(|byte| if byte == b'\n' { b' ' } else { byte }).collect();
    let between = [good("Z6"), vec![b'x'; 2 << 20], b"\n".to_vec(), good("Z7")].concat();
    vec![
        (
            "twice.zip",
            archive(&[stored("a.jsonl", &good("Z8")), stored("a.jsonl", &good("Z9"))]),
            vec![("twice.zip/a.jsonl", 1, GOOD), ("twice.zip/a.jsonl (2)", 1, GOOD)],
        ),
        (
            "up.zip",
            archive(&[
                stored("../../up.jsonl", &good("Y1")),
                stored("/etc/abs.jsonl", &good("Y2")),
                stored("C:\\up\\..\\a.jsonl", &good("Y3")),
                stored("a\u{1b}[2J\u{202e}\n.jsonl", &good("Y4")),
            ]),
            vec![
                ("up.zip/../../up.jsonl", 1, GOOD),
                ("up.zip//etc/abs.jsonl", 1, GOOD),
                ("up.zip/C:\\up\\..\\a.jsonl", 1, GOOD),
                ("up.zip/a\u{fffd}[2J\u{fffd}\u{fffd}.jsonl", 1, GOOD),
            ],
        ),
        (
            "within.zip",
            with("within", vec![stored("in.zip", &whole)]),
            vec![("within.zip/good.jsonl", 1, GOOD), ("within.zip/in.zip", 1, BAD)],
        ),
        (
            "hidden.zip",
            with(
                "hidden",
                vec![
                    stored("__MACOSX/._good.jsonl", b"x"),
                    stored(".secret.jsonl", b"x"),
                    stored("folder/", b""),
                    stored("poster.png", b"PNG"),
                ],
            ),
            vec![("hidden.zip/good.jsonl", 1, GOOD)],
        ),
        (
            "locked.zip",
            with("locked", vec![locked]),
            vec![("locked.zip/good.jsonl", 1, GOOD), ("locked.zip/a.jsonl", 1, BAD)],
        ),
        (
            "unknown.zip",
            with("unknown", vec![unknown]),
            vec![("unknown.zip/good.jsonl", 1, GOOD), ("unknown.zip/a.jsonl", 1, BAD)],
        ),
        (
            "broken.zip",
            with("broken", vec![broken]),
            vec![("broken.zip/good.jsonl", 1, GOOD), ("broken.zip/a.jsonl", 1, BAD)],
        ),
        (
            "short.zip",
            with("short", vec![short]),
            vec![("short.zip/good.jsonl", 1, GOOD), ("short.zip/a.jsonl", 1, BAD)],
        ),
        // A record says by itself whether it is whole, so those before the damage count.
        (
            "sum.zip",
            with("sum", vec![wrong]),
            vec![
                ("sum.zip/good.jsonl", 1, GOOD),
                ("sum.zip/a.jsonl", 1, GOOD),
                ("sum.zip/a.jsonl", 2, GOOD),
                ("sum.zip/a.jsonl", 3, BAD),
            ],
        ),
        (
            "liar.zip",
            with("liar", vec![liar]),
            vec![("liar.zip/good.jsonl", 1, GOOD), ("liar.zip/a.jsonl", 1, BAD)],
        ),
        (
            "huge.zip",
            with("huge", vec![huge]),
            vec![("huge.zip/good.jsonl", 1, GOOD), ("huge.zip/a.jsonl", 1, BAD)],
        ),
        (
            "bomb.zip",
            with("bomb", vec![deflated("a.jsonl", &vec![0; TEN])]),
            vec![("bomb.zip/good.jsonl", 1, GOOD), ("bomb.zip/a.jsonl", 1, BAD)],
        ),
        (
            "shared.zip",
            with("shared", vec![deflated("a.jsonl", &two("Z4")), shared]),
            vec![
                ("shared.zip/good.jsonl", 1, GOOD),
                ("shared.zip/a.jsonl", 1, GOOD),
                ("shared.zip/a.jsonl", 2, GOOD),
                ("shared.zip/b.jsonl", 1, BAD),
            ],
        ),
        (
            "no-text.zip",
            with("no-text", vec![stored("a.json", b"\xff\xfe\n"), stored("b.json", b"")]),
            vec![
                ("no-text.zip/good.jsonl", 1, GOOD),
                ("no-text.zip/a.json", 1, BAD),
                ("no-text.zip/b.json", 1, BAD),
            ],
        ),
        ("cut.zip", whole[..whole.len() - 30].to_vec(), vec![("cut.zip", 1, BAD)]),
        ("fewer.zip", fewer, vec![("fewer.zip", 1, BAD)]),
        ("empty.zip", archive(&[]), vec![("empty.zip", 1, BAD)]),
        ("folders.zip", archive(&[stored("a/", b"")]), vec![("folders.zip", 1, BAD)]),
        ("junk.zip", junk(5000), vec![("junk.zip", 1, BAD)]),
        (
            "zip.jsonl",
            archive(&[stored("a.jsonl", &good("Y5"))]),
            vec![("zip.jsonl/a.jsonl", 1, GOOD)],
        ),
        ("junk-in-one-line.jsonl", line_of_junk, vec![("junk-in-one-line.jsonl", 1, BAD)]),
        ("newlines.jsonl", vec![b'\n'; TEN], vec![("newlines.jsonl", 1, BAD)]),
        ("mark.jsonl", b"\xef\xbb\xbf".to_vec(), vec![("mark.jsonl", 1, BAD)]),
        (
            "long.jsonl",
            between,
            vec![("long.jsonl", 1, GOOD), ("long.jsonl", 2, BAD), ("long.jsonl", 3, GOOD)],
        ),
    ]
}
