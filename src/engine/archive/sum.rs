//! The sum that a .zip has of each file (ISO 3309, CRC-32), eight bytes at a time: of a large archive, every byte counts.

use std::sync::OnceLock;

/// Made when they are needed: as data, they would weigh more than all else here.
static TABLES: OnceLock<[[u32; 256]; 8]> = OnceLock::new();

/// A sum that is being made.
pub struct Sum(u32);

impl Default for Sum {
    fn default() -> Self {
        Self(u32::MAX)
    }
}

impl Sum {
    pub fn add(&mut self, bytes: &[u8]) {
        let [t0, t1, t2, t3, t4, t5, t6, t7] = TABLES.get_or_init(tables);
        let of = |table: &[u32; 256], byte: u8| {
            table.get(usize::from(byte)).copied().unwrap_or_default()
        };
        let (eights, rest) = bytes.as_chunks::<8>();
        let mut sum = self.0;
        for [a, b, c, d, e, f, g, h] in eights {
            let [w, x, y, z] = (sum ^ u32::from_le_bytes([*a, *b, *c, *d])).to_le_bytes();
            let low = of(t7, w) ^ of(t6, x) ^ of(t5, y) ^ of(t4, z);
            sum = low ^ of(t3, *e) ^ of(t2, *f) ^ of(t1, *g) ^ of(t0, *h);
        }
        for byte in rest {
            let [low, ..] = (sum ^ u32::from(*byte)).to_le_bytes();
            sum = (sum >> 8) ^ of(t0, low);
        }
        self.0 = sum;
    }

    pub fn number(&self) -> u32 {
        !self.0
    }
}

/// The sum of some bytes.
pub fn crc32(bytes: &[u8]) -> u32 {
    let mut sum = Sum::default();
    sum.add(bytes);
    sum.number()
}

fn tables() -> [[u32; 256]; 8] {
    let step = |sum: u32, _: u8| (sum >> 1) ^ (0xedb8_8320 & 0u32.wrapping_sub(sum & 1));
    let mut number = 0;
    let first = [0; 256].map(|_: u32| {
        let sum = (0..8).fold(number, step);
        number += 1;
        sum
    });
    let mut table = first;
    [(); 8].map(|()| {
        let this = table;
        table = table.map(|sum| {
            let [low, ..] = sum.to_le_bytes();
            (sum >> 8) ^ first.get(usize::from(low)).copied().unwrap_or_default()
        });
        this
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_sum_is_that_of_the_standard() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(crc32(b""), 0);
    }

    proptest! {
        #[test]
        fn pieces_sum_to_the_whole(bytes in proptest::collection::vec(any::<u8>(), 0..200), at in 0_usize..200) {
            let at = at.min(bytes.len());
            let mut sum = Sum::default();
            sum.add(&bytes[..at]);
            sum.add(&bytes[at..]);
            prop_assert_eq!(sum.number(), crc32(&bytes));
            let slow = !bytes.iter().fold(u32::MAX, |sum, byte| {
                (0..8).fold(sum ^ u32::from(*byte), |sum, _| (sum >> 1) ^ (0xedb8_8320 & 0u32.wrapping_sub(sum & 1)))
            });
            prop_assert_eq!(sum.number(), slow);
        }
    }
}
