//! How the texts in a statement are to be written: UUIDs (RFC 4122), IRIs (RFC 3987), languages (RFC 5646), timestamps
//! and durations (ISO 8601). Where they stand is for [`super`].

pub fn is_hex(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// In the versions that all learning record stores know.
pub fn is_uuid(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    lengths == [8, 4, 4, 4, 12]
        && parts.iter().all(|part| is_hex(part, part.len()))
        && parts[2].starts_with(['1', '2', '3', '4', '5'])
        && parts[3].starts_with(['8', '9', 'a', 'b', 'A', 'B'])
}

/// With a scheme, and without what has to be encoded.
pub fn is_iri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let in_scheme = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
    let odd = |c: char| c.is_control() || c.is_whitespace() || "<>\"{}|\\^`".contains(c);
    let encoded = rest.split('%').skip(1);
    let mut encoded = encoded.map(|part| part.get(..2).is_some_and(|digits| is_hex(digits, 2)));
    let web = !scheme.starts_with("http") || rest.strip_prefix("//").is_some_and(|r| !r.is_empty());
    scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(in_scheme)
        && !rest.is_empty()
        && !rest.contains(odd)
        && encoded.all(|whole| whole)
        && web
}

/// Well-formed: language, then extended language, script, region, variants, extensions, private use.
pub fn is_language(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let letters = |part: &str| part.chars().all(|c| c.is_ascii_alphabetic());
    let (first, rest) = parts.split_first().unwrap();
    let mut rest = rest.iter();
    let first = (2..=8).contains(&first.len()) && letters(first);
    first
        && rest.all(|part| {
            (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())
        })
        && parts.last().is_some_and(|last| last.len() > 1)
}

/// RFC 3339, and no offset of minus nothing.
pub fn is_timestamp(text: &str) -> bool {
    let digits = |text: &str, length: usize| {
        text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let Some((date, time)) = text.split_once('T') else { return false };
    let Some(zone) = time.find(['Z', '+', '-']) else { return false };
    let (clock, zone) = time.split_at(zone);
    let date: Vec<&str> = date.split('-').collect();
    let [year, month, day] = date[..] else { return false };
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
    let clock: Vec<&str> = clock.split(':').collect();
    let [hour, minute, second] = clock[..] else { return false };
    let two = |text: &str, most: u32| digits(text, 2) && text.parse::<u32>().unwrap() <= most;
    let offset = zone == "Z"
        || zone
            .get(1..)
            .and_then(|zone| zone.split_once(':'))
            .is_some_and(|(hours, minutes)| two(hours, 23) && two(minutes, 59) && zone != "-00:00");
    digits(year, 4)
        && two(month, 12)
        && month != "00"
        && two(day, 31)
        && day != "00"
        && two(hour, 23)
        && two(minute, 59)
        && two(second, 60)
        && !fraction.is_empty()
        && fraction.bytes().all(|byte| byte.is_ascii_digit())
        && offset
}

/// `P3DT4H5M6.7S` or `P2W`; at least one part, and a part after each `T`.
pub fn is_duration(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('P') else { return false };
    let (days, time) = match rest.split_once('T') {
        Some((days, time)) => (days, Some(time)),
        None => (rest, None),
    };
    let weeks = days.strip_suffix('W').is_some_and(|weeks| weeks.parse::<u32>().is_ok());
    if weeks {
        return time.is_none();
    }
    let dated = parts(days, "YMD");
    let timed = time.map(|time| parts(time, "HMS"));
    match (dated, timed) {
        (Some(dated), None) => dated > 0,
        (Some(_), Some(Some(timed))) => timed > 0,
        _ => false,
    }
}

/// How many parts there are, each a number and its unit, in the order of the units.
fn parts(text: &str, units: &str) -> Option<usize> {
    let (mut rest, mut left, mut count) = (text, units, 0);
    while !rest.is_empty() {
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.')?;
        let unit = rest[end..].chars().next()?;
        left = &left[left.find(unit)? + 1..];
        let number = &rest[..end];
        let fraction = number.contains('.') && unit != 'S';
        if number.parse::<f64>().is_err() || fraction || number.starts_with('.') {
            return None;
        }
        rest = &rest[end + 1..];
        count += 1;
    }
    Some(count)
}
