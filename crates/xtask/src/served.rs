//! The pages as they are served: the app draws them, and each gets a head and the addresses of the
//! files, from wherever it stands.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use question::{Catalog, Question, pack};
use serde::Deserialize;
use serde_json::json;

use crate::key::Key;
use crate::place::Place;
use crate::site::Site;
use crate::stage::{self, Outcome};
use crate::wasm::{self, Program};
use crate::{cache, oembed, open_graph, page, questions};

/// What the app writes in place of its folder.
const FOLDER: &str = "\"/@/";
/// How long a description may be before search engines cut it off themselves.
const DESCRIPTION: usize = 155;
/// What the whole is called.
pub const NAME: &str = "Rehearse";

/// A page as the app has drawn it.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Drawn {
    /// Its folder below the app's, with a slash at its end; empty for the home page.
    pub path: String,
    /// The question that it shows, if it shows one.
    pub question: Option<String>,
    /// Whether it is a frame for other pages, which is no page to find.
    #[serde(default)]
    pub is_frame: bool,
    /// What a search engine may say of it, unless its question says that.
    pub description: Option<String>,
    /// The page in each language, first in the one that it is served in.
    pub spoken: Vec<Spoken>,
}

/// What of a page differs between languages.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Spoken {
    /// The language's tag.
    pub language: String,
    /// What the browser's tab says.
    pub title: String,
    /// What stands in the app's place.
    pub body: String,
}

impl Drawn {
    /// What the browser's tab says in the language that the page is served in.
    pub fn title(&self) -> &str {
        self.spoken.first().map_or(NAME, |spoken| &spoken.title)
    }

    /// Its title without the page's name.
    pub fn heading(&self) -> &str {
        self.title().split(" · ").next().unwrap_or_default()
    }

    /// Whether it tells something to everybody. What only its reader's browser can fill is no page
    /// to find, and neither is a frame, whose question has a page.
    pub fn is_public(&self) -> bool {
        !self.is_frame && (self.question.is_some() || self.description.is_some())
    }
}

/// Has the app draw all pages, or finds them drawn.
pub fn draw(place: &Place, catalog: &Catalog) -> Result<(Vec<Drawn>, Outcome)> {
    let mut key = Key::default();
    key.add("sources", wasm::source_key(place, Program::App)?.as_bytes());
    let kept = place.cache.join("pages").join(key.finish());
    if let Some(drawn) = cache::read(&kept)? {
        return Ok((read(&drawn)?, Outcome::Kept));
    }
    let mut cargo = place.cargo();
    // Other content is for tests.
    cargo.env_remove("REHEARSE_CONTENT");
    cargo.args(["build", "--package", "rehearse", "--bin", "app"]);
    stage::run_cargo(cargo)?;
    let mut app = Command::new(place.target.join("debug/app"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("the app could not be started")?;
    // It reads everything before it writes, so neither waits for the other.
    if let Some(mut questions) = app.stdin.take() {
        questions.write_all(&pack(catalog)).context("the app did not take the questions")?;
    }
    let output = app.wait_with_output()?;
    ensure!(output.status.success(), "the app could not draw its pages; its message is above");
    let drawn = read(&output.stdout)?;
    cache::write(&kept, &output.stdout)?;
    Ok((drawn, Outcome::Done))
}

fn read(drawn: &[u8]) -> Result<Vec<Drawn>> {
    serde_json::from_slice(drawn).context("the pages that the app has drawn cannot be read")
}

/// What the pages are made of.
pub struct Templates {
    /// For whole pages.
    pub page: String,
    /// For frames in other pages.
    pub frame: String,
    /// What both say when the app cannot start.
    pub failures: String,
}

/// Writes the pages. `files` are the addresses that the templates ask for, from the app's folder.
pub fn write(
    templates: &Templates,
    drawn: &[Drawn],
    catalog: &Catalog,
    files: &[(&str, String)],
    links: &[(String, String)],
    site: Option<&Site>,
    folder: &Path,
) -> Result<()> {
    for page in drawn {
        let question = page
            .question
            .as_ref()
            .and_then(|id| catalog.questions.iter().find(|question| question.id == *id));
        let root = root(&page.path);
        let mut values: Vec<(&str, String)> =
            files.iter().map(|(name, file)| (*name, format!("{root}{file}"))).collect();
        values.push(("head", head(page, question, site)));
        let template = if page.is_frame { &templates.frame } else { &templates.page };
        // A frame shows one question, and a whole page leads to all of them.
        let own: Vec<(String, String)> = links
            .iter()
            .filter(|(id, _)| !page.is_frame || page.question.as_ref() == Some(id))
            .cloned()
            .collect();
        values.push(("questions", questions::links(&own, &root)));
        values.push(("failures", templates.failures.trim().to_owned()));
        values.push(("question", page.question.clone().unwrap_or_default()));
        let body = |spoken: &Spoken| spoken.body.replace(FOLDER, &format!("\"{root}"));
        let (first, others) = page.spoken.split_first().context("a page in no language")?;
        let translations: Vec<String> = others
            .iter()
            .map(|spoken| {
                format!(
                    "<template data-served-in=\"{}\" data-title=\"{}\">{}</template>",
                    escaped(&spoken.language),
                    escaped(&spoken.title),
                    body(spoken)
                )
            })
            .collect();
        values.push(("body", body(first)));
        values.push(("translations", translations.join("\n    ")));
        values.push(("root", root));
        // Each kind of page has files that the other has no use for.
        values.retain(|(name, _)| {
            files.iter().all(|(file, _)| file != name)
                || template.contains(&format!("{{{{{name}}}}}"))
        });
        let own = folder.join(&page.path);
        fs::create_dir_all(&own).with_context(|| format!("{} cannot be made", own.display()))?;
        fs::write(own.join("index.html"), page::fill(template, &values)?)
            .with_context(|| format!("{} cannot be written", own.display()))?;
    }
    Ok(())
}

/// The way from a page's folder to the app's.
fn root(path: &str) -> String {
    match path.matches('/').count() {
        0 => "./".to_owned(),
        depth => "../".repeat(depth),
    }
}

/// What the head of a page says of it, for those who find it elsewhere.
fn head(page: &Drawn, question: Option<&Question>, site: Option<&Site>) -> String {
    let mut lines = vec![format!("<title>{}</title>", escaped(page.title()))];
    if let (true, Some(question)) = (page.is_frame, question) {
        lines.push("<meta name=\"robots\" content=\"noindex\">".to_owned());
        if let Some(site) = site {
            let address = site.address(&format!("q/{}/", question.id));
            lines.push(format!("<link rel=\"canonical\" href=\"{}\">", escaped(&address)));
        }
        return lines.join("\n    ");
    }
    let description = question.map(description).or_else(|| page.description.clone());
    let Some(description) = description.filter(|_| page.is_public()) else {
        lines.push("<meta name=\"robots\" content=\"noindex\">".to_owned());
        return lines.join("\n    ");
    };
    let heading = page.heading();
    let named =
        |name: &str, value: &str| format!("<meta name=\"{name}\" content=\"{}\">", escaped(value));
    let property = |name: &str, value: &str| {
        format!("<meta property=\"{name}\" content=\"{}\">", escaped(value))
    };
    lines.push(named("description", &description));
    lines.push(property("og:site_name", NAME));
    lines.push(property("og:type", if question.is_some() { "article" } else { "website" }));
    lines.push(property("og:title", heading));
    lines.push(property("og:description", &description));
    let card = if site.is_some() { "summary_large_image" } else { "summary" };
    lines.push(named("twitter:card", card));
    if let Some(site) = site {
        lines.push(property("og:image", &site.address(&open_graph::path(page))));
        lines.push(property("og:image:width", &open_graph::WIDTH.to_string()));
        lines.push(property("og:image:height", &open_graph::HEIGHT.to_string()));
        lines.push(property("og:image:alt", heading));
        let address = site.address(&page.path);
        lines.push(format!(
            "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"{NAME}\" href=\"{}feed.xml\">",
            root(&page.path)
        ));
        lines.extend(oembed::link(page, site));
        lines.push(format!("<link rel=\"canonical\" href=\"{}\">", escaped(&address)));
        lines.push(property("og:url", &address));
    }
    lines.push(format!(
        "<script type=\"application/ld+json\">{}</script>",
        linked(page, heading, &description, question, site)
    ));
    lines.join("\n    ")
}

/// What a page is, in the words of schema.org.
fn linked(
    page: &Drawn,
    heading: &str,
    description: &str,
    question: Option<&Question>,
    site: Option<&Site>,
) -> String {
    let mut about = json!({
        "@context": "https://schema.org",
        "@type": if question.is_some() { "LearningResource" } else { "WebSite" },
        "name": if question.is_some() { heading } else { NAME },
        "description": description,
        "inLanguage": "en",
        "isAccessibleForFree": true,
    });
    if let Some(question) = question {
        about["learningResourceType"] = "interview question".into();
        about["educationalUse"] = "practice".into();
        about["timeRequired"] = format!("PT{}M", question.minutes).into();
        about["isPartOf"] = json!({ "@type": "WebSite", "name": NAME });
    }
    if let Some(site) = site {
        about["url"] = site.address(&page.path).into();
        if question.is_some() {
            about["isPartOf"]["url"] = site.address("").into();
        }
    }
    // Nothing in it may look like the end of the script.
    about.to_string().replace('<', "\\u003c")
}

/// How a question's task begins, cut between words.
pub fn description(question: &Question) -> String {
    let text = questions::plain(&question.prompt);
    if text.chars().count() <= DESCRIPTION {
        return text;
    }
    let cut: String = text.chars().take(DESCRIPTION).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{} …", whole.trim_end_matches([',', ';', ':', '.', '–', '—', ' ']))
}

/// A text inside HTML or XML, between tags or in quotes.
pub fn escaped(text: &str) -> String {
    [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;")]
        .iter()
        .fold(text.to_owned(), |text, (letter, entity)| text.replace(letter, entity))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str = "<head>{{head}}{{style}}{{questions}}</head><i {{question}}>{{body}}</i>{{translations}}{{failures}}{{root}}";

    fn catalog() -> Catalog {
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
        let (catalog, diagnostics) = question::load(&content);
        assert!(diagnostics.is_empty(), "{diagnostics:?}");
        catalog
    }

    fn pages() -> Vec<Drawn> {
        let page = |path: &str, question: Option<&str>, description: Option<&str>| Drawn {
            path: path.to_owned(),
            question: question.map(str::to_owned),
            is_frame: path.starts_with("embed/"),
            description: description.map(str::to_owned),
            spoken: [("en", "A <title> · Rehearse"), ("de", "Ein Titel · Rehearse")]
                .map(|(language, title)| Spoken {
                    language: language.to_owned(),
                    title: title.to_owned(),
                    body: "<a href=\"/@/\">x</a><a href=\"/@/q/y/\">y</a>".to_owned(),
                })
                .into(),
        };
        vec![
            page("", None, Some("Everything \"here\"")),
            page("q/lru-cache/", Some("lru-cache"), None),
            page("review/", None, None),
            page("embed/lru-cache/", Some("lru-cache"), None),
        ]
    }

    fn written(site: Option<&Site>) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        let files =
            [("style", "assets/style.css".to_owned()), ("texts", "assets/texts.json".to_owned())];
        let links = [
            ("lru-cache".to_owned(), "assets/q.pack".to_owned()),
            ("pair-sum".to_owned(), "assets/other.pack".to_owned()),
        ];
        let templates = Templates {
            page: format!("{TEMPLATE}{{{{texts}}}}"),
            frame: TEMPLATE.to_owned(),
            failures: "<template></template>".to_owned(),
        };
        write(&templates, &pages(), &catalog(), &files, &links, site, folder.path()).unwrap();
        let read = |path: &str| fs::read_to_string(folder.path().join(path)).unwrap();
        ["", "q/lru-cache/", "review/", "embed/lru-cache/"]
            .map(|path| read(&format!("{path}index.html")))
            .into()
    }

    #[test]
    fn every_address_is_meant_from_where_the_page_stands() {
        let [home, question, review, frame] = written(None).try_into().unwrap();
        let deep = "../../";
        for (page, root) in [(home, "./"), (question, deep), (review, "../"), (frame, deep)] {
            for end in ["assets/style.css", "assets/q.pack", "\">x", "q/y/\">y"] {
                assert!(page.contains(&format!("{root}{end}")), "{end}: {page}");
            }
            assert!(
                page.contains("<template data-served-in=\"de\" data-title=\"Ein Titel"),
                "{page}"
            );
            assert_eq!(page.matches(&format!("{root}q/y/")).count(), 2, "{page}");
            assert!(!page.contains("/@/") && !page.contains("canonical"), "{page}");
        }
    }

    #[test]
    fn the_head_says_what_the_page_is() {
        let site = Site::new("https://example.org/practice/").unwrap();
        let [home, question, review, frame] = written(Some(&site)).try_into().unwrap();
        assert!(home.contains("<title>A &lt;title&gt; · Rehearse</title>"), "{home}");
        assert!(home.contains("content=\"Everything &quot;here&quot;\""), "{home}");
        assert!(home.contains("<link rel=\"canonical\" href=\"https://example.org/practice/\">"));
        let address = "https://example.org/practice/q/lru-cache/";
        assert!(question.contains(&format!("<link rel=\"canonical\" href=\"{address}\">")));
        assert!(question.contains(&format!("property=\"og:url\" content=\"{address}\"")));
        let image = "https://example.org/practice/og/lru-cache.png";
        assert!(question.contains(&format!("property=\"og:image\" content=\"{image}\"")));
        let (_, json) = question.split_once("application/ld+json\">").unwrap();
        let json = json.split("</script>").next().unwrap();
        let about: serde_json::Value = serde_json::from_str(json).unwrap();
        assert_eq!(about["@type"], "LearningResource");
        assert_eq!(about["url"], address);
        assert_eq!(about["name"], "A <title>");
        assert!(review.contains("noindex") && !review.contains("canonical"), "{review}");
        assert!(!review.contains("og:image"), "{review}");
        assert!(frame.contains("noindex") && !frame.contains("ld+json"), "{frame}");
        assert!(frame.contains(&format!("<link rel=\"canonical\" href=\"{address}\">")), "{frame}");
    }

    #[test]
    fn a_frame_refers_to_its_own_question_and_to_what_it_uses() {
        let [home, _, _, frame] = written(None).try_into().unwrap();
        for file in ["assets/other.pack", "assets/texts.json"] {
            assert!(home.contains(file) && !frame.contains(file), "{file}: {frame}");
        }
    }

    #[test]
    fn descriptions_are_short_and_end_with_a_word() {
        for question in &catalog().questions {
            let text = description(question);
            assert!(!text.is_empty() && text.chars().count() <= DESCRIPTION + 2, "{text}");
            assert!(!text.contains(['<', '\n']), "{text}");
        }
    }
}
