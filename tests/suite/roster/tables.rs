//! Delimited text, whatever way it is written.

use expect_test::{Expect, expect};
use plainspoken::table::{self, Refused};

#[track_caller]
fn check(bytes: &[u8], expected: Expect) {
    let shown = match table::read(bytes, &|_| false) {
        Err(why) => format!("{why:?}\n"),
        Ok(table) => {
            let rows = table.rows.iter().map(|row| {
                let cells = row.cells.iter().map(|cell| format!("{}:{:?}", cell.line, cell.text));
                format!("{} {}\n", row.line, cells.collect::<Vec<_>>().join(" "))
            });
            let rows: String = rows.collect();
            let slips =
                table.slips.iter().map(|slip| format!("line {}: {:?}\n", slip.line, slip.kind));
            let slips: String = slips.collect();
            format!("{:?} {:?}\n{rows}{slips}", table.encoding, table.separator)
        }
    };
    expected.assert_eq(&shown);
}

#[test]
fn a_table_is_read_with_its_lines() {
    check(
        b"a,b\r\n1,\"x\r\n\"\"y\"\"\"\r\n\r\n2,\"\"\r\n",
        expect![[r#"
        Utf8 ','
        1 1:"a" 1:"b"
        2 2:"1" 2:"x\r\n\"y\""
        5 5:"2" 5:""
    "#]],
    );
    check(
        b"a;b\r1,5;2,5\r3,5;4,5",
        expect![[r#"
        Utf8 ';'
        1 1:"a" 1:"b"
        2 2:"1,5" 2:"2,5"
        3 3:"3,5" 3:"4,5"
    "#]],
    );
    check(
        b"a|b\n1|2|\n",
        expect![[r#"
        Utf8 '|'
        1 1:"a" 1:"b"
        2 2:"1" 2:"2" 2:""
    "#]],
    );
    check(
        b"sep=:\r\na:b\r\n1:2",
        expect![[r#"
        Utf8 ':'
        2 2:"a" 2:"b"
        3 3:"1" 3:"2"
    "#]],
    );
    check(
        b"\xef\xbb\xbfa, \"b,c\" ,d\n",
        expect![[r#"
        Utf8 ','
        1 1:"a" 1:"b,c" 1:"d"
    "#]],
    );
    // What every mark closes tells more than how long the rows are.
    check(
        b"\"\"\r\n\"\"\r\n\"|\r=\",\"|a\"\r\n",
        expect![[r#"
        Utf8 ','
        1 1:""
        2 2:""
        3 3:"|\r=" 4:"|a"
    "#]],
    );
    check(
        b"one\ntwo\n",
        expect![[r#"
        Utf8 ','
        1 1:"one"
        2 2:"two"
    "#]],
    );
}

#[test]
fn quotation_marks_that_are_astray_swallow_nothing() {
    check(
        b"a,b\n1,\"x\n2,y\n3,z\n",
        expect![[r#"
        Utf8 ','
        1 1:"a" 1:"b"
        2 2:"1" 2:"\"x"
        3 3:"2" 3:"y"
        4 4:"3" 4:"z"
        line 2: Unclosed
    "#]],
    );
    check(
        b"a,b\n1,\"x\n2,\"y\"\n3,z\n",
        expect![[r#"
        Utf8 ','
        1 1:"a" 1:"b"
        2 2:"1" 2:"\"x"
        3 3:"2" 3:"y"
        4 4:"3" 4:"z"
        line 2: Unclosed
    "#]],
    );
    check(
        b"a,b\n1,\"x\" y\n2,5\" pipe\n3,\"\"z\"\"\n",
        expect![[r#"
        Utf8 ','
        1 1:"a" 1:"b"
        2 2:"1" 2:"x y"
        3 3:"2" 3:"5\" pipe"
        4 4:"3" 4:"z\"\""
        line 2: AfterQuote
        line 4: AfterQuote
    "#]],
    );
    check(
        b"a,b,c\n1,\"x,y\n2,z\",y\n3,\"a, b\nc\",d\n",
        expect![[r#"
            Utf8 ','
            1 1:"a" 1:"b" 1:"c"
            2 2:"1" 2:"x,y\n2,z" 3:"y"
            4 4:"3" 4:"a, b\nc" 5:"d"
            line 2: Spans { last: 3 }
        "#]],
    );
    check(
        b"\"",
        expect![[r#"
        Utf8 ','
        1 1:"\""
        line 1: Unclosed
    "#]],
    );
}

#[test]
fn letters_are_read_from_every_encoding() {
    check(
        b"id,name\n1,J\xf6rg\n",
        expect![[r#"
        Windows1252 ','
        1 1:"id" 1:"name"
        2 2:"1" 2:"Jörg"
        line 2: Western { word: "Jörg" }
    "#]],
    );
    check(
        "id,name\n1,MÃ¼ller\n".as_bytes(),
        expect![[r#"
        Utf8 ','
        1 1:"id" 1:"name"
        2 2:"1" 2:"MÃ¼ller"
        line 2: StoredTwice { word: "MÃ¼ller" }
    "#]],
    );
    check(
        b"id,name\n1,J\xc3\xb6rg\n2,M\xc3\xbcller\n3,\xc3\x84nne\n4,cut \xc3\n",
        expect![[r#"
        Utf8 ','
        1 1:"id" 1:"name"
        2 2:"1" 2:"Jörg"
        3 3:"2" 3:"Müller"
        4 4:"3" 4:"Änne"
        5 5:"4" 5:"cut �"
        line 5: Damaged
    "#]],
    );
    check(
        b"\xfe\xff\0i\0d\0\n\0\xe9",
        expect![[r#"
        Utf16 ','
        1 1:"id"
        2 2:"é"
    "#]],
    );
    check(
        b"\xff\xfei\0d\0\n\0\x00\xd8",
        expect![[r#"
        Utf16 ','
        1 1:"id"
        2 2:"�"
        line 2: Damaged
    "#]],
    );
    check(
        b"\xff\xfei\0d\0\n\0x",
        expect![[r#"
        Utf16 ','
        1 1:"id"
        2 2:"�"
        line 2: Damaged
    "#]],
    );
}

#[test]
fn what_is_no_table_is_refused_with_the_reason() {
    for (bytes, why) in [
        (&b""[..], Refused::Empty),
        (b"\xef\xbb\xbf\r\n \r\n", Refused::Empty),
        (b"sep=;\r\n", Refused::Empty),
        (b"PK\x03\x04\x14\0", Refused::Workbook),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", Refused::OldWorkbook),
        (b"%PDF-1.7", Refused::Pdf),
        (b"\n<html><table>", Refused::Markup),
        (b"<?xml version=\"1.0\"?>", Refused::Markup),
        (b"i\0d\0,\0n\0", Refused::Unmarked),
        (b"id,name\r1,a\r2,\0b\r", Refused::Binary { line: 3 }),
        (b"id\n\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f", Refused::Binary { line: 2 }),
    ] {
        assert_eq!(table::read(bytes, &|_| false).err(), Some(why), "{bytes:?}");
    }
}
