//! Compresses files with brotli, so that a web host can send the small copy without any work.

use brotli::enc::BrotliEncoderParams;

/// Smaller ones travel in one packet as they are.
const WORTH_IT: usize = 1024;

/// Compressed as far as it goes; for what every reader loads.
pub fn asset(name: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    compress(name, bytes, 11)
}

/// Compressed well and quickly; for what changes while somebody writes.
pub fn content(name: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    compress(name, bytes, 9)
}

fn compress(name: &str, mut bytes: &[u8], quality: i32) -> Option<Vec<u8>> {
    if bytes.len() < WORTH_IT || !is_text(name) {
        return None;
    }
    let params =
        BrotliEncoderParams { quality, lgwin: 18, size_hint: bytes.len(), ..Default::default() };
    let length = bytes.len();
    let mut small = Vec::new();
    brotli::BrotliCompress(&mut bytes, &mut small, &params).ok()?;
    (small.len() < length).then_some(small)
}

/// Whether a file is worth compressing, by its name: pictures other than drawings are compressed already.
fn is_text(name: &str) -> bool {
    let kind = name.rsplit_once('.').map(|(_, kind)| kind.to_ascii_lowercase());
    kind.is_some_and(|kind| {
        ["css", "html", "js", "json", "md", "svg", "txt", "wasm"].contains(&kind.as_str())
    })
}
