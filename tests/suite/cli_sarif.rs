//! `plainspoken check --format sarif`, held against what SARIF 2.1.0 asks for.

use crate::cli_kit::Desk;
use serde_json::{Value, json};

fn report(desk: &Desk, words: &str) -> Value {
    serde_json::from_str(&desk.run(words).out).unwrap()
}

/// What every log has to have, whatever was found (sections 3.13 to 3.57 of the standard).
#[track_caller]
fn is_sound(log: &Value) {
    assert_eq!(log["version"], "2.1.0");
    assert_eq!(log["runs"].as_array().unwrap().len(), 1);
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "utf16CodeUnits");
    let driver = &run["tool"]["driver"];
    assert_eq!(driver["name"], "Plainspoken");
    let rules = driver["rules"].as_array().unwrap();
    let mut ids: Vec<_> = rules.iter().map(|rule| rule["id"].as_str().unwrap()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), rules.len(), "a rule stands once");
    for rule in rules {
        for text in
            ["/shortDescription/text", "/fullDescription/text", "/help/text", "/help/markdown"]
        {
            assert!(!rule.pointer(text).unwrap().as_str().unwrap().is_empty(), "{text}: {rule}");
        }
        assert!(
            ["error", "warning", "note"]
                .contains(&rule["defaultConfiguration"]["level"].as_str().unwrap())
        );
    }
    for result in run["results"].as_array().unwrap() {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(rules[index]["id"], result["ruleId"]);
        assert!(["error", "warning", "note"].contains(&result["level"].as_str().unwrap()));
        assert!(!result["message"]["text"].as_str().unwrap().is_empty());
        let place = &result["locations"][0]["physicalLocation"];
        is_address(&place["artifactLocation"]);
        is_region(&place["region"]);
        for fix in result["fixes"].as_array().into_iter().flatten() {
            let change = &fix["artifactChanges"][0];
            assert_eq!(change["artifactLocation"], place["artifactLocation"]);
            is_region(&change["replacements"][0]["deletedRegion"]);
            assert!(change["replacements"][0]["insertedContent"]["text"].is_string());
        }
    }
}

#[track_caller]
fn is_address(artifact: &Value) {
    let uri = artifact["uri"].as_str().unwrap();
    let relative = artifact["uriBaseId"] == "%SRCROOT%";
    assert_eq!(relative, !uri.starts_with("file:///"), "{uri}");
    assert!(uri.bytes().all(|b| b.is_ascii_graphic() && b != b'\\'), "{uri}");
}

#[track_caller]
fn is_region(region: &Value) {
    let at = |name: &str| region[name].as_u64().unwrap();
    let (start, end) = ((at("startLine"), at("startColumn")), (at("endLine"), at("endColumn")));
    assert!(start.0 >= 1 && start.1 >= 1 && start <= end, "{region}");
}

#[test]
fn a_finding_is_told_with_its_place_and_its_fix() {
    let desk = Desk::new();
    desk.write(
        "my course/ü.md",
        "---\r\nid: a\r\ntitle: 😀\r\n---\r\n\r\n## Größe 😀\r\n\r\nText.\r\n",
    );
    let output = desk.command(&["check", "--format", "sarif", "my course"]).output().unwrap();
    let log: Value = serde_json::from_slice(&output.stdout).unwrap();
    is_sound(&log);
    let result = &log["runs"][0]["results"][0];
    assert_eq!((&result["ruleId"], &result["level"]), (&json!("missing-id"), &json!("warning")));
    let region = json!({"startLine": 6, "startColumn": 12, "endLine": 6, "endColumn": 12});
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["region"], region);
    assert_eq!(
        place["artifactLocation"],
        json!({"uri": "my%20course/%C3%BC.md", "uriBaseId": "%SRCROOT%"})
    );
    let replacement = &result["fixes"][0]["artifactChanges"][0]["replacements"][0];
    assert_eq!(replacement["deletedRegion"], region);
    assert!(replacement["insertedContent"]["text"].as_str().unwrap().starts_with(" {#"));
}

#[test]
fn a_course_full_of_slips_is_still_sound() {
    let desk = Desk::new();
    for entry in std::fs::read_dir("tests/fixtures/parse").unwrap().map(Result::unwrap) {
        let name = entry.file_name().into_string().unwrap();
        desk.write(&format!("course/en/{name}"), std::fs::read(entry.path()).unwrap());
    }
    desk.write("course/en/bytes.md", b"---\nid: \xff\n---\n\n\xf0\x9f\x98\x80 \xff\n");
    let log = report(&desk, "check --format sarif course ./course/en/html.md");
    is_sound(&log);
    assert!(log["runs"][0]["results"].as_array().unwrap().len() > 100);
    let whole = format!("check --format sarif {}", desk.path().join("course/en/html.md").display());
    is_sound(&report(&desk, &whole));
}

#[test]
fn nothing_found_and_nothing_there_are_told_apart() {
    let desk = Desk::new();
    let log = report(&desk, "check --format sarif course");
    is_sound(&log);
    let run = &log["runs"][0];
    assert_eq!(
        (&run["results"], &run["invocations"][0]["executionSuccessful"]),
        (&json!([]), &json!(true))
    );
    let ran = desk.run("check --format sarif nowhere");
    let log: Value = serde_json::from_str(&ran.out).unwrap();
    is_sound(&log);
    let invocation = &log["runs"][0]["invocations"][0];
    assert_eq!((ran.code, &invocation["executionSuccessful"]), (2, &json!(false)));
    let told = &invocation["toolExecutionNotifications"][0]["message"]["text"];
    assert_eq!(told, "There is no nowhere. Check how it is spelled.");
}
