//! What the manifests of packages say, word for word, and that no title changes their shape.

use crate::package::{after, course, id, manifest, of, options, pages};
use expect_test::expect;
use plainspoken::lms::Report;
use plainspoken::package::{Format, Made, Options, make};
use proptest::prelude::*;

/// What names of the parts begin with.
fn inside(made: &Made) -> String {
    after(&manifest(made), "<organizations default=\"")[0]
        .trim_end_matches("-organization")
        .to_owned()
}

#[test]
fn the_manifest_of_scorm_1_2_says_what_standards_ask_for() {
    let made = of(Format::Scorm12);
    let assets = made.files[3].0.split('/').next().unwrap().to_owned();
    expect![[r#"
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest identifier="ID" version="1.0"
          xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
          xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd
            http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
          <metadata>
            <schema>ADL SCORM</schema>
            <schemaversion>1.2</schemaversion>
          </metadata>
          <organizations default="INSIDE-organization">
            <organization identifier="INSIDE-organization">
              <title>Everyday &lt;security&gt;</title>
              <item identifier="INSIDE-item" identifierref="INSIDE-page" isvisible="true">
                <title>Everyday &lt;security&gt;</title>
                <adlcp:masteryscore>70</adlcp:masteryscore>
              </item>
            </organization>
          </organizations>
          <resources>
            <resource identifier="INSIDE-page" type="webcontent" adlcp:scormtype="sco" href="index.html">
              <file href="assets/app.js"/>
              <file href="assets/app_bg.wasm"/>
              <file href="assets/boot.js"/>
              <file href="assets/card.css"/>
              <file href="assets/later.wasm"/>
              <file href="assets/style.css"/>
              <file href="card.html"/>
              <file href="catalogue.json"/>
              <file href="content/en/for-hr.md"/>
              <file href="content/en/for-hr.txt"/>
              <file href="content/en/other.svg"/>
              <file href="content/en/padlock.svg"/>
              <file href="content/en/read-only.md"/>
              <file href="content/en/read-only.txt"/>
              <file href="content/en/who-to-tell.md"/>
              <file href="content/en/who-to-tell.txt"/>
              <file href="content/logo.svg"/>
              <file href="index.html"/>
              <file href="places.json"/>
            </resource>
          </resources>
        </manifest>
    "#]]
    .assert_eq(&manifest(&made).replace(&assets, "assets").replace(&id(&made), "ID").replace(&inside(&made), "INSIDE"));
}

#[test]
fn the_manifests_of_scorm_2004_leave_it_to_the_page_what_is_done() {
    for (format, version) in [
        (Format::Scorm2004Third, "2004 3rd Edition"),
        (Format::Scorm2004Fourth, "2004 4th Edition"),
    ] {
        let made = of(format);
        let manifest = manifest(&made).replace(&id(&made), "ID").replace(&inside(&made), "INSIDE");
        assert!(
            manifest.contains(&format!("<schemaversion>{version}</schemaversion>")),
            "{manifest}"
        );
        assert!(
            manifest.contains("type=\"webcontent\" adlcp:scormType=\"sco\" href=\"index.html\"")
        );
        assert!(!manifest.contains("scormtype") && !manifest.contains("masteryscore"));
        let start = manifest.find("        <imsss:sequencing>").unwrap();
        let end = manifest.find("      </item>").unwrap();
        expect![[r#"
            <imsss:sequencing>
              <imsss:objectives>
                <imsss:primaryObjective objectiveID="INSIDE-objective" satisfiedByMeasure="true">
                  <imsss:minNormalizedMeasure>0.7</imsss:minNormalizedMeasure>
                </imsss:primaryObjective>
              </imsss:objectives>
              <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
            </imsss:sequencing>
        "#]]
        .assert_eq(&manifest[start..end].replace("\n        ", "\n").replacen("        ", "", 1));
    }
}

#[test]
fn cmi5_has_one_unit_with_names_of_its_own() {
    let made = of(Format::Cmi5);
    assert_eq!(made.files[0].0, "cmi5.xml");
    assert!(made.files.iter().all(|(place, _)| !place.ends_with(".xsd")));
    let manifest = manifest(&made);
    let ids = after(&manifest, " id=\"");
    assert_eq!(ids.len(), 2);
    assert!(ids[0] != ids[1] && ids.iter().all(|id| id.starts_with("urn:uuid:") && id.len() == 45));
    expect![[r#"
        <?xml version="1.0" encoding="UTF-8"?>
        <courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
          <course id="COURSE">
            <title><langstring lang="en">Everyday &lt;security&gt;</langstring></title>
            <description><langstring lang="en">Short &quot;reads&quot;.</langstring></description>
          </course>
          <au id="UNIT" moveOn="Passed" masteryScore="0.7" launchMethod="AnyWindow" activityType="http://adlnet.gov/expapi/activities/course">
            <title><langstring lang="en">Everyday &lt;security&gt;</langstring></title>
            <description><langstring lang="en">Short &quot;reads&quot;.</langstring></description>
            <url>index.html</url>
          </au>
        </courseStructure>
    "#]]
    .assert_eq(&manifest.replace(ids[0], "COURSE").replace(ids[1], "UNIT"));
}

#[test]
fn a_pass_mark_is_told_where_there_is_one_that_counts() {
    let mark = |modules: &[&str], report| {
        let modules = modules.iter().map(|id| (*id).to_owned()).collect();
        let made =
            make(&course(), &pages(), &Options { modules, report, ..options(Format::Scorm12) });
        let manifest = manifest(&made.unwrap());
        let mark = manifest.split("<adlcp:masteryscore>").nth(1);
        mark.map(|rest| rest.split('<').next().unwrap().to_owned())
    };
    let mark = |modules, report| mark(modules, report).unwrap_or_default();
    // Of the whole course what is for everybody counts; of modules that were chosen all do, and the lowest is met by all.
    assert_eq!(mark(&[], Report::PassedIncomplete), "70");
    assert_eq!(mark(&["for-hr", "who-to-tell"], Report::PassedFailed), "60");
    assert_eq!(mark(&["read-only"], Report::PassedIncomplete), "");
    assert_eq!(mark(&["read-only", "who-to-tell"], Report::PassedIncomplete), "70");
    for report in [Report::CompletedIncomplete, Report::CompletedFailed] {
        assert_eq!(mark(&[], report), "");
    }
    // With a mark, SCORM 2004 takes "failed" for nothing until there is a score.
    for format in [Format::Scorm2004Third, Format::Scorm2004Fourth] {
        let has_mark = Report::ALL.map(|report| {
            let made = make(&course(), &pages(), &Options { report, ..options(format) }).unwrap();
            manifest(&made).contains("primaryObjective")
        });
        assert_eq!(has_mark, [true, false, false, false]);
    }
    let ahead = |report| {
        let made = make(&course(), &pages(), &Options { report, ..options(Format::Cmi5) }).unwrap();
        after(&manifest(&made), "moveOn=\"")[0].to_owned()
    };
    assert_eq!(Report::ALL.map(ahead), ["Passed", "Passed", "Completed", "Completed"]);
}

#[test]
fn a_course_without_a_title_is_called_by_its_first_module() {
    let mut files = course();
    let nameless = crate::cli_kit::COURSE.replace("Everyday <security>", " ");
    files[0].1 = nameless.into_bytes().into();
    let made = make(&files, &pages(), &options(Format::Scorm12)).unwrap();
    assert!(manifest(&made).contains("<title>Who to tell</title>"), "{}", manifest(&made));
}

proptest! {
    #[test]
    fn any_title_makes_a_manifest_of_the_same_shape(title in "\\PC{0,300}|[<>&\"'\u{5d0}-\u{5ea}🔐\u{200d}]{0,250}") {
        prop_assume!(!title.trim().is_empty());
        let quoted: String = title.chars().map(|c| format!("\\U{:08x}", u32::from(c))).collect();
        let mut files = course();
        files[0].1 = crate::cli_kit::COURSE.replace("Everyday <security>", &quoted).into_bytes().into();
        for format in Format::ALL {
            let made = make(&files, &pages(), &options(format)).unwrap();
            let (manifest, plain) = (manifest(&made), manifest(&of(format)));
            prop_assert_eq!(manifest.lines().count(), plain.lines().count());
            prop_assert_eq!(manifest.matches('<').count(), plain.matches('<').count());
            prop_assert_eq!(manifest.matches('"').count(), plain.matches('"').count());
            let said = manifest.split("<title>").nth(1).unwrap().split("</title>").next().unwrap();
            prop_assert!(said.chars().count() <= 200 * 6 + 60, "{}", said);
        }
    }
}
