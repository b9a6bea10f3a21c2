//! Bits as characters that every learning system keeps: letters, digits, `-` and `_`, six bits each.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The longest number of bits that is put at once.
const MOST: u32 = 64;

/// Bits to be written.
#[derive(Default)]
pub struct Bits {
    text: String,
    open: u32,
    filled: u32,
}

impl Bits {
    /// The lowest `count` bits of a number, the highest of them first.
    pub fn put(&mut self, value: u64, count: u32) {
        for at in (0..count.min(MOST)).rev() {
            let bit = u32::from(value >> at & 1 == 1);
            self.open = self.open << 1 | bit;
            self.filled += 1;
            if self.filled == 6 {
                self.close();
            }
        }
    }

    pub fn flag(&mut self, flag: bool) {
        self.put(u64::from(flag), 1);
    }

    /// A number, small ones in few bits: four at a time, and whether more follow.
    pub fn number(&mut self, mut value: u64) {
        loop {
            let more = value > 15;
            self.flag(more);
            self.put(value, 4);
            value >>= 4;
            if !more {
                return;
            }
        }
    }

    /// A difference, which may be less than nothing.
    pub fn difference(&mut self, from: i64, to: i64) {
        let by = to.wrapping_sub(from);
        let coded = (by.cast_unsigned() << 1) ^ (by >> 63).cast_unsigned();
        let length = 64 - coded.leading_zeros();
        self.put(u64::from(length), 7);
        self.put(coded, length);
    }

    pub fn text(mut self) -> String {
        if self.filled > 0 {
            self.open <<= 6 - self.filled;
            self.close();
        }
        self.text
    }

    fn close(&mut self) {
        let letter = usize::try_from(self.open & 63).ok().and_then(|at| LETTERS.get(at));
        self.text.push(char::from(letter.copied().unwrap_or_default()));
        (self.open, self.filled) = (0, 0);
    }
}

/// Bits that are read.
pub struct Reader<'a> {
    letters: std::slice::Iter<'a, u8>,
    open: u64,
    filled: u32,
}

impl<'a> Reader<'a> {
    pub fn new(text: &'a str) -> Self {
        Self { letters: text.as_bytes().iter(), open: 0, filled: 0 }
    }

    /// `None` at the end, and at a letter that is none of ours.
    pub fn get(&mut self, count: u32) -> Option<u64> {
        let mut value = 0;
        for _ in 0..count {
            if self.filled == 0 {
                let letter = self.letters.next()?;
                self.open = LETTERS.iter().position(|known| known == letter)? as u64;
                self.filled = 6;
            }
            self.filled -= 1;
            value = value << 1 | (self.open >> self.filled & 1);
        }
        Some(value)
    }

    pub fn flag(&mut self) -> Option<bool> {
        Some(self.get(1)? == 1)
    }

    pub fn number(&mut self) -> Option<u64> {
        let mut value = 0u64;
        for at in 0..16 {
            let more = self.flag()?;
            value |= self.get(4)? << (4 * at);
            if !more {
                return Some(value);
            }
        }
        None
    }

    /// A number that is no more than `most`.
    pub fn count(&mut self, most: u32) -> Option<u32> {
        u32::try_from(self.number()?).ok().filter(|count| *count <= most)
    }

    pub fn difference(&mut self, from: i64) -> Option<i64> {
        let length = u32::try_from(self.get(7)?).ok().filter(|length| *length <= MOST)?;
        let coded = self.get(length)?;
        let by = (coded >> 1).cast_signed() ^ (coded & 1).cast_signed().wrapping_neg();
        Some(from.wrapping_add(by))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_put_is_read(values: Vec<(u64, u32, i64, i64)>) {
            let mut bits = Bits::default();
            for (value, count, from, to) in &values {
                bits.put(*value, count % 65);
                bits.number(*value);
                bits.difference(*from, *to);
            }
            let text = bits.text();
            prop_assert!(text.bytes().all(|byte| LETTERS.contains(&byte)));
            let mut reader = Reader::new(&text);
            for (value, count, from, to) in values {
                let mask = if count % 65 == 64 { u64::MAX } else { (1 << (count % 65)) - 1 };
                prop_assert_eq!(reader.get(count % 65), Some(value & mask));
                prop_assert_eq!(reader.number(), Some(value));
                prop_assert_eq!(reader.difference(from), Some(to));
            }
        }
    }
}
