//! Every code that a finding can carry, with a page of its own: what it means, and one example each way
//! (in the folder beside this file). A code, once shipped, keeps its name and its meaning.

mod accessibility;
mod details;
mod exercises;
mod files;
mod headings;
mod kinds;
mod learning;
mod messages;
mod prose;
mod wording;

use crate::diagnostic::Severity;
use std::fmt;

/// What is known of a code.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    pub name: &'static str,
    pub severity: Severity,
    pub found_in: FoundIn,
    pub group: Group,
    /// Why it is raised and what happens to the text meanwhile.
    pub meaning: &'static str,
    /// A whole file that raises it; for [`FoundIn::Folder`] what is in the folder, in words.
    pub before: &'static str,
    /// The same, mended.
    pub after: &'static str,
}

/// What is read when a code is raised, and what its examples therefore are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FoundIn {
    /// A module: [`crate::parse::parse`].
    Module,
    /// A module, looked at with its readers in mind: [`crate::review::module`].
    Review,
    /// `glossary.md`: [`crate::glossary::parse`].
    Glossary,
    /// `course.toml`, which the command line reads.
    Course,
    /// Files and their names, which the command line looks at.
    Folder,
}

/// What a code is about; one file of pages each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group(&'static str);

impl Group {
    /// In the order of a list.
    pub const ALL: &[Group] = &[
        Group("details"),
        Group("headings"),
        Group("exercises"),
        Group("kinds"),
        Group("messages"),
        Group("prose"),
        Group("wording"),
        Group("accessibility"),
        Group("learning"),
        Group("files"),
    ];

    pub fn title(self) -> &'static str {
        match self.0 {
            "details" => "The details between the --- lines",
            "headings" => "Headings, steps and ids",
            "exercises" => "Questions",
            "kinds" => "Other exercises, and scenes",
            "messages" => "Example messages and inboxes",
            "prose" => "Text, links, pictures and passages",
            "wording" => "How it is said",
            "accessibility" => "Who can use it",
            "learning" => "What people learn from it",
            _ => "The files of a course",
        }
    }
}

/// The part of a page that is prose.
struct Example {
    meaning: &'static str,
    before: &'static str,
    after: &'static str,
}

/// A whole module with this text below its details.
macro_rules! module {
    ($body:literal) => {
        concat!("---\nid: a\ntitle: A\n---\n\n", $body)
    };
}
use module;

macro_rules! codes {
    ($($code:ident $name:literal $severity:ident $found_in:ident $group:ident::$example:ident)*) => {
        /// What a finding is about.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($code),* }

        impl Code {
            pub const ALL: &'static [Code] = &[$(Code::$code),*];

            /// The stable kebab-case word.
            pub fn name(self) -> &'static str {
                match self { $(Code::$code => $name),* }
            }

            pub fn severity(self) -> Severity {
                match self { $(Code::$code => Severity::$severity),* }
            }

            // Apart from the two above, so that a page that never shows it does not carry its words.
            pub fn page(self) -> Page {
                let (found_in, group, example) = match self {
                    $(Code::$code => (FoundIn::$found_in, stringify!($group), $group::$example)),*
                };
                let Example { meaning, before, after } = example;
                let (name, severity) = (self.name(), self.severity());
                Page { name, severity, found_in, group: Group(group), meaning, before, after }
            }
        }
    };
}

codes! {
    NoFrontMatter       "no-front-matter"       Error   Module   details::NO_FRONT_MATTER
    OpenFrontMatter     "open-front-matter"     Error   Module   details::OPEN_FRONT_MATTER
    FrontMatterLine     "front-matter-line"     Error   Module   details::FRONT_MATTER_LINE
    MissingKey          "missing-key"           Error   Module   details::MISSING_KEY
    UnknownKey          "unknown-key"           Warning Module   details::UNKNOWN_KEY
    RepeatedKey         "repeated-key"          Error   Module   details::REPEATED_KEY
    KeyValue            "key-value"             Error   Module   details::KEY_VALUE
    UnshownOutcome      "unshown-outcome"       Note    Module   details::UNSHOWN_OUTCOME

    BadId               "bad-id"                Error   Module   headings::BAD_ID
    RepeatedId          "repeated-id"           Error   Module   headings::REPEATED_ID
    MissingId           "missing-id"            Warning Module   headings::MISSING_ID
    HeadingLevel        "heading-level"         Warning Module   headings::HEADING_LEVEL
    UnderlinedHeading   "underlined-heading"    Warning Module   headings::UNDERLINED_HEADING
    EmptyHeading        "empty-heading"         Error   Module   headings::EMPTY_HEADING
    HeadingBraces       "heading-braces"        Warning Module   headings::HEADING_BRACES
    UnknownAttribute    "unknown-attribute"     Warning Module   headings::UNKNOWN_ATTRIBUTE
    TextBeforeStep      "text-before-step"      Warning Module   headings::TEXT_BEFORE_STEP
    NoSteps             "no-steps"              Error   Module   headings::NO_STEPS
    EmptyStep           "empty-step"            Warning Module   headings::EMPTY_STEP

    NoChoices           "no-choices"            Error   Module   exercises::NO_CHOICES
    OneChoice           "one-choice"            Error   Module   exercises::ONE_CHOICE
    NoFittingChoice     "no-fitting-choice"     Error   Module   exercises::NO_FITTING_CHOICE
    EmptyChoice         "empty-choice"          Error   Module   exercises::EMPTY_CHOICE
    NoReason            "no-reason"             Error   Module   exercises::NO_REASON
    MixedChoices        "mixed-choices"         Error   Module   exercises::MIXED_CHOICES
    BadBox              "bad-box"               Error   Module   exercises::BAD_BOX
    SplitChoices        "split-choices"         Error   Module   exercises::SPLIT_CHOICES
    StrayChoices        "stray-choices"         Warning Module   exercises::STRAY_CHOICES
    UnknownOutcome      "unknown-outcome"       Error   Module   exercises::UNKNOWN_OUTCOME
    AnotherWayUnseen    "another-way-unseen"    Warning Module   exercises::ANOTHER_WAY_UNSEEN

    SortTable           "sort-table"            Error   Module   kinds::SORT_TABLE
    SortRow             "sort-row"              Error   Module   kinds::SORT_ROW
    SortPlaces          "sort-places"           Error   Module   kinds::SORT_PLACES
    OrderList           "order-list"            Error   Module   kinds::ORDER_LIST
    OrderEither         "order-either"          Error   Module   kinds::ORDER_EITHER
    AcknowledgePolicy   "acknowledge-policy"    Error   Module   kinds::ACKNOWLEDGE_POLICY
    AcknowledgeStatement "acknowledge-statement" Error  Module   kinds::ACKNOWLEDGE_STATEMENT
    EmptyTryIt          "empty-try-it"          Error   Module   kinds::EMPTY_TRY_IT
    SceneWays           "scene-ways"            Error   Module   kinds::SCENE_WAYS
    SceneEndless        "scene-endless"         Error   Module   kinds::SCENE_ENDLESS
    SceneUnreached      "scene-unreached"       Warning Module   kinds::SCENE_UNREACHED

    LookAlikeVerdict    "look-alike-verdict"    Error   Module   messages::LOOK_ALIKE_VERDICT
    LookAlikeHead       "look-alike-head"       Warning Module   messages::LOOK_ALIKE_HEAD
    LookAlikeEmpty      "look-alike-empty"      Error   Module   messages::LOOK_ALIKE_EMPTY
    LookAlikePlace      "look-alike-place"      Error   Module   messages::LOOK_ALIKE_PLACE
    NoSign              "no-sign"               Error   Module   messages::NO_SIGN
    SignInReal          "sign-in-real"          Error   Module   messages::SIGN_IN_REAL
    MarkNoNote          "mark-no-note"          Error   Module   messages::MARK_NO_NOTE
    NoteNoMark          "note-no-mark"          Warning Module   messages::NOTE_NO_MARK
    InboxMessages       "inbox-messages"        Error   Module   messages::INBOX_MESSAGES
    InboxAnswer         "inbox-answer"          Error   Module   messages::INBOX_ANSWER

    Html                "html"                  Error   Module   prose::HTML
    OpenComment         "open-comment"          Error   Module   prose::OPEN_COMMENT
    OpenFence           "open-fence"            Error   Module   prose::OPEN_FENCE
    IndentedCode        "indented-code"         Warning Module   prose::INDENTED_CODE
    TooDeep             "too-deep"              Warning Module   prose::TOO_DEEP
    Footnote            "footnote"              Warning Module   prose::FOOTNOTE
    LinkAddress         "link-address"          Error   Module   prose::LINK_ADDRESS
    LinkStep            "link-step"             Error   Module   prose::LINK_STEP
    LinkWords           "link-words"            Warning Module   prose::LINK_WORDS
    ImageAddress        "image-address"         Error   Module   prose::IMAGE_ADDRESS
    ImageWords          "image-words"           Warning Module   prose::IMAGE_WORDS
    UnknownCallout      "unknown-callout"       Warning Module   prose::UNKNOWN_CALLOUT
    UnknownNeed         "unknown-need"          Warning Module   prose::UNKNOWN_NEED
    CalloutLine         "callout-line"          Warning Module   prose::CALLOUT_LINE
    EmptyCallout        "empty-callout"         Warning Module   prose::EMPTY_CALLOUT

    ImageAlt            "image-alt"             Warning Review  accessibility::IMAGE_ALT
    LinkVague           "link-vague"            Warning Review  accessibility::LINK_VAGUE
    LinkTwins           "link-twins"            Warning Review  accessibility::LINK_TWINS
    TableHead           "table-head"            Warning Review  accessibility::TABLE_HEAD
    BoldHeading         "bold-heading"          Warning Review  accessibility::BOLD_HEADING
    ColourOnly          "colour-only"           Warning Review  accessibility::COLOUR_ONLY
    LanguagePart        "language-part"         Warning Review  accessibility::LANGUAGE_PART

    FirstQuestion       "first-question"        Warning Review  learning::FIRST_QUESTION
    LongestFits         "longest-fits"          Warning Review  learning::LONGEST_FITS
    FirstFits           "first-fits"            Note    Review  learning::FIRST_FITS
    FewGenuine          "few-genuine"           Warning Review  learning::FEW_GENUINE
    OverMinutes         "over-minutes"          Warning Review  learning::OVER_MINUTES
    WordingCondescension "wording-condescension" Error  Review   wording::CONDESCENSION
    WordingBlame        "wording-blame"         Error   Review   wording::BLAME
    WordingThreat       "wording-threat"        Error   Review   wording::THREAT
    WordingJargon       "wording-jargon"        Warning Review   wording::JARGON
    WordingAcronym      "wording-acronym"       Warning Review   wording::ACRONYM
    WordingWordy        "wording-wordy"         Note    Review   wording::WORDY
    WordingLongSentence "wording-long-sentence" Warning Review   wording::LONG_SENTENCE
    WordingPassive      "wording-passive"       Warning Review   wording::PASSIVE
    AllowUnused         "allow-unused"          Warning Review   wording::ALLOW_UNUSED
    AllowReason         "allow-reason"          Warning Review   wording::ALLOW_REASON

    GlossaryNoMeaning   "glossary-no-meaning"   Error   Glossary files::GLOSSARY_NO_MEANING
    GlossaryRepeated    "glossary-repeated"     Error   Glossary files::GLOSSARY_REPEATED
    GlossaryStray       "glossary-stray"        Warning Glossary files::GLOSSARY_STRAY
    NotUtf8             "not-utf8"              Error   Folder   files::NOT_UTF8
    FileName            "file-name"             Warning Folder   files::FILE_NAME
    RepeatedModule      "repeated-module"       Error   Folder   files::REPEATED_MODULE
    CourseFile          "course-file"           Error   Course   files::COURSE_FILE
    CourseUnknownKey    "course-unknown-key"    Warning Course   files::COURSE_UNKNOWN_KEY
    CourseAssignment    "course-assignment"     Error   Course   files::COURSE_ASSIGNMENT
    CourseStatements    "course-statements"     Error   Course   files::COURSE_STATEMENTS
    ListedModuleMissing "listed-module-missing" Error   Folder   files::LISTED_MODULE_MISSING
    UnlistedModule      "unlisted-module"       Note    Folder   files::UNLISTED_MODULE
    ImageMissing        "image-missing"         Error   Folder   files::IMAGE_MISSING
}

impl Code {
    /// The code of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.name() == name)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
