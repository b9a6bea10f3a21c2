//! The pages of findings outside of modules: the glossary, the course and its folder.

use super::Example;

pub const GLOSSARY_NO_MEANING: Example = Example {
    meaning: "A term of the glossary has no meaning below it, so it is left out.",
    before: "Phishing\n\nPasskey\n: A key that your phone keeps.\n",
    after: "Phishing\n: A message that fishes for secrets.\n\nPasskey\n: A key that your phone keeps.\n",
};

pub const GLOSSARY_REPEATED: Example = Example {
    meaning: "A term stands in the glossary twice; the first meaning counts.",
    before: "Passkey\n: A key that your phone keeps.\n\npasskey\n: A key.\n",
    after: "Passkey\n: A key that your phone keeps.\n",
};

pub const GLOSSARY_STRAY: Example = Example {
    meaning: "A glossary is made of terms and their meanings. Other text in it is shown nowhere.",
    before: "These are the words that we use most often in our lessons.\n\n\
             Passkey\n: A key that your phone keeps.\n",
    after: "<!-- The words that we use. -->\n\nPasskey\n: A key that your phone keeps.\n",
};

pub const NOT_UTF8: Example = Example {
    meaning: "A file holds bytes that are no text in UTF-8, the encoding that every current editor \
              writes. They are read as �. Save the file again as UTF-8.",
    before: "a.md, saved as \"Windows-1252\"",
    after: "a.md, saved as \"UTF-8\"",
};

pub const FILE_NAME: Example = Example {
    meaning: "A module's file has another name than the module's id, so it is hard to find from a record \
              or an address.",
    before: "lesson1.md with id: who-to-tell",
    after: "who-to-tell.md with id: who-to-tell",
};

pub const REPEATED_MODULE: Example = Example {
    meaning: "Two modules of one course have the same id. Progress and records could not tell them \
              apart, so only the first is used.",
    before: "a.md with id: who-to-tell\nb.md with id: who-to-tell",
    after: "a.md with id: who-to-tell\nb.md with id: what-to-tell",
};

pub const COURSE_FILE: Example = Example {
    meaning: "course.toml can't be read, or lacks something that every course needs.",
    before: "[course]\ntitle = \"Everyday safety\n",
    after: "[course]\ntitle = \"Everyday safety\"\norganisation = \"Harbour Bakery\"\n\
            modules = [\"who-to-tell\"]\n\n[contact]\nname = \"Priya Nair\"\nrole = \"Security lead\"\n\
            phone = \"+44 20 7946 0112\"\nemail = \"priya@harbour.example\"\n",
};

pub const COURSE_UNKNOWN_KEY: Example = Example {
    meaning: "A key of course.toml has a name that means nothing here, so its line has no effect.",
    before: "[course]\ntitle = \"Everyday safety\"\norganisation = \"Harbour Bakery\"\n\
             colour = \"#0a6e5c\"\nmodules = [\"who-to-tell\"]\n\n[contact]\nname = \"Priya Nair\"\n\
             role = \"Security lead\"\nphone = \"+44 20 7946 0112\"\nemail = \"priya@harbour.example\"\n",
    after: "[course]\ntitle = \"Everyday safety\"\norganisation = \"Harbour Bakery\"\n\
            accent = \"#0a6e5c\"\nmodules = [\"who-to-tell\"]\n\n[contact]\nname = \"Priya Nair\"\n\
            role = \"Security lead\"\nphone = \"+44 20 7946 0112\"\nemail = \"priya@harbour.example\"\n",
};

pub const COURSE_ASSIGNMENT: Example = Example {
    meaning: "An assignment of course.toml says something that cannot be read, so it is left out of reports. \
              It says who takes which modules, how often, and by when.",
    before: "[course]\ntitle = \"Everyday safety\"\n\n[contact]\nname = \"Priya Nair\"\n\
             phone = \"+44 20 7946 0112\"\n\n[[assignment]]\nid = \"annual\"\nfor = \"everyone\"\ndue = \"30 November\"\n",
    after: "[course]\ntitle = \"Everyday safety\"\n\n[contact]\nname = \"Priya Nair\"\n\
             phone = \"+44 20 7946 0112\"\n\n[[assignment]]\nid = \"annual\"\nfor = \"everyone\"\ndue = \"2026-11-30\"\n\
            due_after_start = \"14 days\"\ncycle = \"12 months\"\n",
};

pub const COURSE_STATEMENTS: Example = Example {
    meaning: "What course.toml says of a learning record store cannot be read, or would publish what lets somebody in. \
              Nothing is sent to it then.",
    before: "[course]\ntitle = \"Everyday safety\"\n\n[contact]\nname = \"Priya Nair\"\n\
             phone = \"+44 20 7946 0112\"\n\n[statements]\nendpoint = \"https://key:secret@records.harbour.example/xapi\"\n",
    after: "[course]\ntitle = \"Everyday safety\"\n\n[contact]\nname = \"Priya Nair\"\n\
             phone = \"+44 20 7946 0112\"\n\n[statements]\nendpoint = \"https://records.harbour.example/xapi\"\n\
             answered = true\n",
};

pub const LISTED_MODULE_MISSING: Example = Example {
    meaning: "course.toml lists a module that the course's folders don't have, so it can't be taken.",
    before: "who-to-tell.md with id: who-to-tell, and course.toml with modules = [\"who-to-tel\"]",
    after: "who-to-tell.md with id: who-to-tell, and course.toml with modules = [\"who-to-tell\"]",
};

pub const UNLISTED_MODULE: Example = Example {
    meaning: "course.toml lists the modules of the course, and this one is not among them. It stays out \
              of the site, which is what a draft needs.",
    before: "new-phone.md with id: new-phone, and course.toml with modules = [\"who-to-tell\"]",
    after: "new-phone.md with id: new-phone, and course.toml with modules = [\"who-to-tell\", \"new-phone\"]",
};

pub const IMAGE_MISSING: Example = Example {
    meaning: "A picture is named that is not in the course folder, or of a kind that browsers don't show. \
              Readers get its words instead.",
    before: "who-to-tell.md with ![A padlock](padlock.svg), and no padlock.svg beside it",
    after: "who-to-tell.md with ![A padlock](padlock.svg), and padlock.svg beside it",
};
