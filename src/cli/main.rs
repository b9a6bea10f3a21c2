//! The command line of Plainspoken. This file is the only one that prints: commands give back what there
//! is to say. Start at `args` for what can be asked, then at the folder of each command.

mod args;
mod changes;
mod check;
mod explain;
mod files;
mod fix;
mod folder;
mod new;
mod package;
mod parallel;
mod passages;
mod put;
mod records;
mod serve;
mod shelf;
mod site;
mod source;
mod unpack;

use args::{Args, Command, Format, New, WordsFormat};
use check::{Report, figures, human, json, sarif};
use clap::Parser;
use serve::News;
use site::{Made, pages, write};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// How a command ended.
enum End {
    Well,
    /// There are errors to mend.
    WithErrors,
    /// What was asked for could not be done, or not all of it.
    Undone,
}

impl From<End> for ExitCode {
    fn from(end: End) -> Self {
        match end {
            End::Well => ExitCode::SUCCESS,
            End::WithErrors => ExitCode::from(1),
            End::Undone => ExitCode::from(2),
        }
    }
}

fn main() -> ExitCode {
    let end = match Args::try_parse() {
        Ok(args) => run(args.command),
        Err(error) => usage(&error),
    };
    let end = end.unwrap_or_else(|error| {
        unsaid(&error);
        End::Undone
    });
    end.into()
}

/// Does what is asked. The error is why the answer could not be written.
fn run(command: Command) -> io::Result<End> {
    match command {
        Command::Check { format, figures, fix, paths } => {
            let unwritten = fix && !mend(format, &paths)?;
            let end = check(format, figures, &paths)?;
            Ok(if unwritten { End::Undone } else { end })
        }
        Command::Words { format, file } => words(format, &file),
        Command::New { what } => told(match what {
            New::Module { title, folder } => new::module(&title, &folder),
            New::Course { folder, title } => new::course(&folder, &title),
        }),
        Command::Explain { code: Some(code) } => told(explain::one(&code)),
        Command::Explain { code: None } => told(Ok(explain::all())),
        Command::Changes { old, new } => told(changes::run(&old, &new)),
        Command::Site { content, out, pages } => site(&content, &out, pages.as_deref()),
        Command::Serve { content, port, no_reload, pages } => {
            Ok(serve(&serve::Options { content, pages, port, reload: !no_reload }))
        }
        Command::Package { content, format, modules, report, language, out, pages } => {
            let asked = package::Asked { format, modules, report, language };
            package(&content, asked, &out, pages.as_deref())
        }
        Command::Records { what } => records(what),
    }
}

/// Mends files, and says so; where the report is for programs, beside it. Tells whether all could be written.
fn mend(format: Format, paths: &[PathBuf]) -> io::Result<bool> {
    let mended = fix::run(paths);
    let said = match format {
        Format::Human => say(&fix::render(&mended)),
        Format::Json | Format::Sarif => {
            warn(&fix::render(&mended));
            Ok(())
        }
    };
    mended.left.iter().chain(&mended.unwritten).for_each(|sentence| warn_line(sentence));
    said.map(|()| mended.unwritten.is_empty())
}

fn check(format: Format, all_figures: bool, paths: &[PathBuf]) -> io::Result<End> {
    let report = check::run(paths);
    let said = match format {
        Format::Human => say(&human::render(&report))
            .and_then(|()| say(&figures::render(&report, all_figures)))
            .and_then(|()| say(&human::summary(&report))),
        Format::Json => say(&json::render(&report)),
        Format::Sarif => {
            let here = std::env::current_dir().unwrap_or_default();
            say(&sarif::render(&report, &here))
        }
    };
    report.unreadable.iter().for_each(|sentence| warn_line(sentence));
    said.map(|()| end_of(&report))
}

fn words(format: WordsFormat, file: &Path) -> io::Result<End> {
    let report = passages::run(file);
    if report.unreadable.is_empty() {
        match format {
            WordsFormat::Human => {
                say(&human::render(&report))?;
                say(&human::summary(&report))?;
            }
            WordsFormat::Json => say(&json::render(&report))?,
        }
    }
    report.unreadable.iter().for_each(|sentence| warn_line(sentence));
    Ok(end_of(&report))
}

fn records(what: records::args::Records) -> io::Result<End> {
    let told = records::run(what);
    let said = say(&told.out);
    told.beside.iter().for_each(|sentence| warn_line(sentence));
    said.map(|()| match told.end {
        records::Ended::Well => End::Well,
        records::Ended::Refused => End::WithErrors,
        records::Ended::Undone => End::Undone,
    })
}

/// Says what a command has to say, or why it has nothing.
fn told(told: Result<String, String>) -> io::Result<End> {
    match told {
        Ok(text) => say(&text).map(|()| End::Well),
        Err(sentence) => Ok(undone(&sentence)),
    }
}

fn site(content: &Path, out: &Path, pages: Option<&Path>) -> io::Result<End> {
    match write_site(content, out, pages) {
        Ok(report) => {
            say(&format!("The site is in {}.\n", files::shown(out)))?;
            Ok(end_of(&report))
        }
        Err(sentence) => Ok(undone(&sentence)),
    }
}

fn write_site(content: &Path, out: &Path, pages: Option<&Path>) -> Result<Report, String> {
    let pages = pages::load(pages)?;
    write::may(content, out)?;
    let Made { report, site } = site::make(content, &pages);
    findings(&report);
    let site = site?;
    if !report.unreadable.is_empty() {
        return Err(
            "No site was written, because a part of the course could not be read.".to_owned()
        );
    }
    write::write(&site, out)?;
    Ok(report)
}

fn package(
    content: &Path,
    asked: package::Asked,
    out: &Path,
    pages: Option<&Path>,
) -> io::Result<End> {
    let written = pages::load(pages).and_then(|pages| {
        let (report, made) = package::make(content, asked, &pages, out)?;
        findings(&report);
        Ok((report, made?))
    });
    match written {
        Ok((report, package::Told { out, beside })) => {
            let said = say(&out);
            beside.iter().for_each(|sentence| warn_line(sentence));
            said.map(|()| end_of(&report))
        }
        Err(sentence) => Ok(undone(&sentence)),
    }
}

fn serve(options: &serve::Options) -> End {
    let told = serve::run(options, |news| match news {
        News::Ready { course, desk } => {
            let desk = desk.map(|desk| format!("{desk} is the desk to write it on.\n"));
            say_on(&format!(
                "{course} shows the course. Ctrl-C ends it.\n{}",
                desk.unwrap_or_default()
            ));
        }
        News::Changed => say_on("Changed; the page has been loaded again.\n"),
        News::Findings(report) => findings(report),
        News::Kept(sentence) => warn_line(sentence),
    });
    match told {
        Ok(()) => End::Well,
        Err(sentence) => undone(&sentence),
    }
}

/// What there is to mend, beside the work that was asked for.
fn findings(report: &Report) {
    warn(&human::render(report));
    report.unreadable.iter().for_each(|sentence| warn_line(sentence));
    if report.counts() != check::Counts::default() {
        warn(&human::summary(report));
    }
}

fn end_of(report: &Report) -> End {
    if !report.unreadable.is_empty() {
        End::Undone
    } else if report.counts().errors > 0 {
        End::WithErrors
    } else {
        End::Well
    }
}

/// Help and version as asked for, or what could not be understood.
fn usage(error: &clap::Error) -> io::Result<End> {
    let text = error.render().ansi().to_string().replace("invalid value", "unknown value");
    if error.use_stderr() {
        warn(&text);
        return Ok(End::Undone);
    }
    say(&text).map(|()| End::Well)
}

fn undone(sentence: &str) -> End {
    warn_line(sentence);
    End::Undone
}

/// Writes to standard output. Where nobody reads on (as in `| head`), there is nobody to tell; any other error would
/// leave somebody with half of an answer.
fn say(text: &str) -> io::Result<()> {
    let mut out = anstream::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        done => done,
    }
}

/// The same for what goes on whether it is heard or not.
fn say_on(text: &str) {
    say(text).unwrap_or_else(|error| unsaid(&error));
}

fn unsaid(error: &io::Error) {
    warn_line(&format!("The answer could not be written ({error})."));
}

/// Writes to standard error.
fn warn(text: &str) {
    let mut out = anstream::stderr().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).ok();
}

fn warn_line(sentence: &str) {
    warn(&format!("{sentence}\n"));
}
