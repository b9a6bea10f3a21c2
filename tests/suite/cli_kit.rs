//! What the tests of the command line share: a course in a folder of its own, and the program run on it.

use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

pub const COURSE: &str = "[course]\ntitle = \"Everyday <security>\"\norganisation = \"Harbour & Vale\"\n\
     summary = \"Short \\\"reads\\\".\"\naccent = \"#1F6F5C\"\nlogo = \"logo.svg\"\n\n[contact]\n\
     name = \"Priya Nair\"\nrole = \"Help line\"\nphone = \"+44 20 7946 0112\"\nemail = \"help@harbour.example\"\n";

pub const MODULE: &str = "---\nid: who-to-tell\ntitle: Who to tell\nsummary: Where to call.\nrevision: 3\n---\n\n\
     ## First {#first}\n\nCall us. ![A padlock](padlock.svg)\n\n### Who? {#who}\n\n- [x] Priya\n\n  She \
     answers.\n\n- [ ] Nobody\n\n  Priya would like to know.\n";

const PAGE: &str = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
     <!-- plainspoken:head -->\n<title>Plainspoken</title>\n<link rel=\"stylesheet\" href=\"./style.css\">\n\
     <script type=\"module\" src=\"boot.js\"></script>\n</head>\n<body>\n<!-- plainspoken:course -->\n</body>\n</html>\n";

/// A folder with `course/`, which has nothing to mend, and `pages/`.
pub struct Desk(pub TempDir);

impl Desk {
    pub fn new() -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        desk.write("course/course.toml", COURSE);
        desk.write("course/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        desk.write("course/en/who-to-tell.md", MODULE);
        desk.write("course/en/padlock.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        desk.write("course/en/glossary.md", "Passkey\n: A key that your phone keeps.\n");
        desk.write("course/README.md", "For trainers. Not a lesson.\n");
        desk.write("pages/index.html", PAGE);
        desk.write("pages/style.css", "body { margin: 0 }\n");
        desk.write("pages/boot.js", "import init from './app.js';\ninit();\n");
        desk.write("pages/app.js", "export default () => {};\n");
        desk.write("pages/app_bg.wasm", "the long one");
        desk.write("pages/app_bg.wasm.br", "short");
        desk
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// All at once, so that a program that watches never sees half of it.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        let whole = self.path().join(".being-written");
        std::fs::write(&whole, bytes).unwrap();
        std::fs::rename(whole, path).unwrap();
    }

    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path().join(name)).unwrap()
    }

    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_plainspoken"));
        command.current_dir(self.path()).args(words).env_remove("CLICOLOR_FORCE");
        command
    }

    #[track_caller]
    pub fn run(&self, words: &str) -> Ran {
        let words: Vec<&str> = words.split(' ').collect();
        Ran::from(self.command(&words).output().unwrap())
    }
}

/// How the program ended and what it said.
#[derive(Debug)]
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}
