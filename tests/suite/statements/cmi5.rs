//! A session of cmi5 says what has to be said, in its order, and nothing that a strict system refuses.

use super::super::xapi_rules::check;
use plainspoken::lms::Report;
use plainspoken::lms::cmi5::{Launch, LaunchData, Session, Told, authorization, languages};
use plainspoken::lms::query::{Query, encoded};
use plainspoken::lms::standing::{Result, Standing};
use plainspoken::lms::statements::Made;
use plainspoken::module::Percent;
use plainspoken::progress::Timestamp;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const ACTOR: &str = "{ \"account\":{\"name\":\"E1\",\"homePage\":\"https://people.harbour.example\"}, \"objectType\":\"Agent\" }";
const REGISTRATION: &str = "ec531277-b57b-4c15-8d91-d292c5b2b8f7";
const ACTIVITY: &str = "https://lms.harbour.example/au/7";
const START: Timestamp = Timestamp(1_795_336_207_000);

fn launch() -> Launch {
    let parts = [
        ("registration", REGISTRATION),
        ("activityId", ACTIVITY),
        ("actor", ACTOR),
        ("fetch", "https://lms.harbour.example/fetch?k=9"),
        ("endpoint", "https://lms.harbour.example/lrs/"),
    ];
    let parts = parts.map(|(name, value)| format!("{name}={}", encoded(value)));
    Launch::parse(&Query::parse(&parts.join("&"))).unwrap()
}

fn template() -> Value {
    json!({
        "contextActivities": {
            "category": [{"id": "https://lms.harbour.example/profile"}],
            "grouping": [{"objectType": "Activity", "id": "https://publisher.example/au"}]},
        "extensions": {"https://w3id.org/xapi/cmi5/context/extensions/sessionid": "s-1"}
    })
}

fn data(mode: &str) -> LaunchData {
    let data = json!({"contextTemplate": template(), "launchMode": mode, "masteryScore": 0.8,
        "moveOn": "CompletedAndPassed", "returnURL": "https://lms.harbour.example/back"});
    LaunchData::read(&data.to_string()).unwrap()
}

fn open(mode: &str, report: Report, told: Told) -> (Session, Vec<Made>) {
    let (session, first) = Session::open(launch(), data(mode), report, told, START);
    (session, vec![first])
}

fn standing(result: Result, score: Option<u8>) -> Standing {
    let score = score.and_then(Percent::new);
    Standing { result, score, modules: 1, complete: usize::from(score.is_some()) }
}

fn later(seconds: i64) -> Timestamp {
    Timestamp(START.0 + 1000 * seconds)
}

/// What a strict system asks of all statements of one session; gives their verbs.
#[track_caller]
fn strict(made: &[Made]) -> Vec<String> {
    let mut verbs = Vec::new();
    let mut latest = Timestamp(0);
    let ids: BTreeSet<&str> = made.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(ids.len(), made.len());
    for one in made {
        assert_eq!(check(&one.body), [""; 0], "{}", one.body);
        assert!(one.body.contains(&format!("\"actor\":{ACTOR}")), "{}", one.body);
        assert!(one.at > latest, "their order is that of their times");
        latest = one.at;
        let said: Value = serde_json::from_str(&one.body).unwrap();
        let verb = said["verb"]["id"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
        assert_eq!(said["id"], one.id);
        assert_eq!(said["object"]["id"], ACTIVITY);
        assert!(said["timestamp"].as_str().unwrap().ends_with('Z'));
        let context = &said["context"];
        assert_eq!(context["registration"], REGISTRATION);
        let template = template();
        assert_eq!(
            context["contextActivities"]["grouping"],
            template["contextActivities"]["grouping"]
        );
        let session = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
        assert_eq!(context["extensions"][session], "s-1");
        let categories: Vec<&str> = context["contextActivities"]["category"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["id"].as_str().unwrap())
            .collect();
        let counts = ["completed", "passed", "failed"].contains(&&*verb);
        let mut expected = vec![
            "https://lms.harbour.example/profile",
            "https://w3id.org/xapi/cmi5/context/categories/cmi5",
        ];
        expected.extend(counts.then_some("https://w3id.org/xapi/cmi5/context/categories/moveon"));
        assert_eq!(categories, expected, "{verb}");
        let result = &said["result"];
        let is_judged = ["passed", "failed"].contains(&&*verb);
        assert_eq!(result.get("duration").is_some(), verb != "initialized");
        assert_eq!(result.get("success").is_some(), is_judged);
        assert_eq!(result.get("completion").is_some(), verb == "completed");
        assert!(is_judged || result.get("score").is_none());
        let mastery = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";
        let is_scored = result.get("score").is_some();
        assert_eq!(context["extensions"].get(mastery).is_some(), is_scored);
        if is_scored {
            assert_eq!(context["extensions"][mastery], 0.8);
            let keys: Vec<&String> = result["score"].as_object().unwrap().keys().collect();
            assert_eq!(keys, ["max", "min", "raw", "scaled"]);
        }
        verbs.push(verb);
    }
    verbs
}

#[test]
fn the_languages_of_a_profile_are_read_and_nothing_else_is_taken_for_some() {
    assert_eq!(
        languages(r#"{"languagePreference":"de-CH,en","audioPreference":"on"}"#),
        "de-CH,en"
    );
    for other in ["", "{", "[]", "{}", r#"{"languagePreference":7}"#, "no profile"] {
        assert_eq!(languages(other), "", "{other}");
    }
}

#[test]
fn a_session_has_its_order() {
    let (mut session, mut made) = open("Normal", Report::PassedIncomplete, Told::default());
    made.extend(session.tell(standing(Result::Open, None), later(1)));
    made.extend(session.tell(standing(Result::Done, Some(90)), later(90)));
    made.extend(session.tell(standing(Result::Done, Some(95)), later(91)));
    made.extend(session.end(standing(Result::Done, Some(95)), later(92)));
    made.extend(session.end(standing(Result::Done, Some(95)), later(93)));
    assert_eq!(strict(&made), ["initialized", "completed", "passed", "terminated"]);
    let passed: Value = serde_json::from_str(&made[2].body).unwrap();
    assert_eq!(passed["result"]["score"], json!({"scaled": 0.9, "raw": 90, "min": 0, "max": 100}));
    assert_eq!(passed["result"]["duration"], "PT90S");
}

#[test]
fn a_later_session_of_the_same_registration_tells_no_result_again() {
    let told = Told { completed: true, passed: true };
    let (mut session, mut made) = open("Normal", Report::PassedFailed, told);
    made.extend(session.tell(standing(Result::Done, Some(90)), later(1)));
    made.extend(session.end(standing(Result::NotYet, Some(50)), later(2)));
    assert_eq!(strict(&made), ["initialized", "terminated"]);
}

#[test]
fn that_somebody_has_not_passed_is_said_at_the_end_and_where_the_package_says_so() {
    for (report, expected) in [
        (Report::PassedIncomplete, vec!["initialized", "terminated"]),
        (Report::CompletedIncomplete, vec!["initialized", "terminated"]),
        (Report::PassedFailed, vec!["initialized", "failed", "terminated"]),
        (Report::CompletedFailed, vec!["initialized", "failed", "terminated"]),
    ] {
        let (mut session, mut made) = open("Normal", report, Told::default());
        made.extend(session.tell(standing(Result::NotYet, Some(50)), later(1)));
        made.extend(session.end(standing(Result::NotYet, Some(50)), later(2)));
        assert_eq!(strict(&made), expected);
    }
}

#[test]
fn who_only_looks_changes_nothing() {
    for mode in ["Browse", "Review", "", "normal"] {
        let (mut session, mut made) = open(mode, Report::PassedFailed, Told::default());
        assert!(!session.counts());
        made.extend(session.tell(standing(Result::Done, Some(100)), later(1)));
        made.extend(session.end(standing(Result::NotYet, Some(10)), later(2)));
        assert_eq!(strict(&made), ["initialized", "terminated"], "{mode}");
    }
}

#[test]
fn a_launch_is_read_whatever_its_order_and_asked_where_it_says() {
    let launch = launch();
    assert_eq!(launch.actor, ACTOR);
    assert_eq!(launch.endpoint, "https://lms.harbour.example/lrs");
    let query = launch.state("LMS.LaunchData");
    let (address, query) = query.split_once('?').unwrap();
    assert_eq!(address, "https://lms.harbour.example/lrs/activities/state");
    let query = Query::parse(query);
    assert_eq!(query.get("agent"), Some(ACTOR));
    assert_eq!(query.get("activityId"), Some(ACTIVITY));
    assert_eq!(query.get("registration"), Some(REGISTRATION));
    assert!(launch.profile().contains("profileId=cmi5LearnerPreferences&agent=%7B%20%22account"));
    for missing in [
        "",
        "?endpoint=https://a.example",
        "?endpoint=a&fetch=b&registration=c&activityId=d&actor=Ana",
    ] {
        assert_eq!(Launch::parse(&Query::parse(missing)), None, "{missing}");
    }
}

#[test]
fn a_token_comes_once() {
    assert_eq!(authorization("{\"auth-token\":\"QWE=\"}").as_deref(), Some("Basic QWE="));
    for none in
        ["{\"error-code\":\"1\",\"error-text\":\"used\"}", "", "{}", "{\"auth-token\":\"\"}"]
    {
        assert_eq!(authorization(none), None, "{none}");
    }
}

#[test]
fn data_that_says_too_much_or_nothing_is_taken_as_it_can_be() {
    for none in ["", "[]", "{\"launchMode\":\"Normal\"}"] {
        assert_eq!(LaunchData::read(none), None, "{none}");
    }
    let odd = r#"{"contextTemplate":{"contextActivities":{"category":{"id":"https://a.example"}}},"launchMode":"Normal",
        "masteryScore":80,"returnURL":"javascript:alert(1)"}"#;
    let data = LaunchData::read(odd).unwrap();
    assert_eq!((data.mastery(), data.return_url.as_deref()), (None, None));
    let (_, first) = Session::open(launch(), data, Report::default(), Told::default(), START);
    assert_eq!(check(&first.body), [""; 0]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn whatever_happens_a_session_stays_in_order(
        mode in 0usize..2, report in 0usize..4, told in any::<(bool, bool)>(),
        acts in proptest::collection::vec((0usize..3, proptest::option::of(0u8..=100), -5i64..100), 0..12),
    ) {
        let told = Told { completed: told.0, passed: told.1 };
        let (mut session, mut made) = open(["Normal", "Review"][mode], Report::ALL[report], told);
        for (result, score, at) in &acts {
            let result = [Result::Open, Result::NotYet, Result::Done][*result];
            made.extend(session.tell(standing(result, *score), later(*at)));
        }
        let (result, score, _) = acts.last().copied().unwrap_or((0, None, 0));
        made.extend(session.end(standing([Result::Open, Result::NotYet, Result::Done][result], score), later(50)));
        let verbs = strict(&made);
        let count = |verb: &str| verbs.iter().filter(|said| *said == verb).count();
        prop_assert_eq!((verbs.first().map(String::as_str), verbs.last().map(String::as_str)), (Some("initialized"), Some("terminated")));
        for verb in ["completed", "passed", "failed", "initialized", "terminated"] {
            prop_assert!(count(verb) <= 1);
        }
        prop_assert!(count("passed") + count("failed") <= 1);
        prop_assert!(mode == 0 || verbs.len() == 2);
    }
}

#[test]
fn a_mark_is_the_percentage_that_was_meant() {
    for percent in 0..=100_u8 {
        let score = f64::from(percent) / 100.0;
        let data = json!({"contextTemplate": {}, "launchMode": "Normal", "masteryScore": score});
        let data = LaunchData::read(&data.to_string()).unwrap();
        assert_eq!(data.mastery(), Some(f64::from(percent)));
    }
}
