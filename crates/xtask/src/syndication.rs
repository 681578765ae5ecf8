//! What tells others of the pages: a map for search engines, and a feed of new questions.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use question::{Catalog, Question};

use crate::place::Place;
use crate::served::{Drawn, description, escaped};
use crate::site::Site;

/// Where authors say when a question was published.
const DATES: &str = "static/published.toml";

/// The day on which each question was published, by its id.
pub type Dates = BTreeMap<String, String>;

/// Reads when the questions were published.
pub fn dates(place: &Place, catalog: &Catalog) -> Result<Dates> {
    let text = fs::read_to_string(place.root.join(DATES))
        .with_context(|| format!("{DATES} cannot be read"))?;
    let dates: Dates =
        toml::from_str(&text).with_context(|| format!("{DATES} is no list of days"))?;
    for question in &catalog.questions {
        match dates.get(&question.id) {
            Some(date) if is_day(date) => {}
            Some(date) => {
                bail!("{DATES} gives \"{date}\" for {}; write a day as \"2026-11-21\"", question.id)
            }
            None => bail!(
                "{DATES} has no day for {id}; add the line {id} = \"2026-11-21\" with the day of \
                 its publication",
                id = question.id
            ),
        }
    }
    Ok(dates)
}

fn is_day(text: &str) -> bool {
    let numbers: Vec<Option<u32>> = text.split('-').map(|part| part.parse().ok()).collect();
    text.len() == 10
        && matches!(numbers[..], [Some(1..), Some(1..=12), Some(1..=31)])
        && text.bytes().enumerate().all(|(at, byte)| (byte == b'-') == matches!(at, 4 | 7))
}

/// Writes `robots.txt`, and where the site is known the map and the feed, which are made of whole
/// addresses.
pub fn write(
    drawn: &[Drawn],
    catalog: &Catalog,
    dates: &Dates,
    site: Option<&Site>,
    folder: &Path,
) -> Result<()> {
    let put = |name: &str, text: String| {
        fs::write(folder.join(name), text).with_context(|| format!("{name} cannot be written"))
    };
    put("robots.txt", robots(site))?;
    if let Some(site) = site {
        put("sitemap.xml", sitemap(drawn, site))?;
        put("feed.xml", feed(catalog, dates, site))?;
    }
    Ok(())
}

fn robots(site: Option<&Site>) -> String {
    let map = site.map(|site| format!("Sitemap: {}\n", site.address("sitemap.xml")));
    format!("User-agent: *\nAllow: /\n{}", map.unwrap_or_default())
}

/// The pages that tell something to everybody.
fn sitemap(drawn: &[Drawn], site: &Site) -> String {
    let pages = drawn.iter().filter(|page| page.is_public());
    let lines: String = pages
        .map(|page| format!("  <url><loc>{}</loc></url>\n", escaped(&site.address(&page.path))))
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{lines}</urlset>\n"
    )
}

/// The questions, the latest first.
fn feed(catalog: &Catalog, dates: &Dates, site: &Site) -> String {
    let date = |question: &Question| dates.get(&question.id).map_or("", String::as_str);
    let mut questions: Vec<&Question> = catalog.questions.iter().collect();
    questions.sort_by_key(|question| std::cmp::Reverse(date(question)));
    let latest = questions.first().map_or("", |question| date(question));
    let entries: String = questions
        .iter()
        .map(|question| {
            let address = escaped(&site.address(&format!("q/{}/", question.id)));
            format!(
                "  <entry>\n    <title>{title}</title>\n    <link href=\"{address}\"/>\n    \
                 <id>{address}</id>\n    <updated>{date}T00:00:00Z</updated>\n    \
                 <summary>{summary}</summary>\n  </entry>\n",
                title = escaped(&question.title),
                date = date(question),
                summary = escaped(&description(question)),
            )
        })
        .collect();
    let home = escaped(&site.address(""));
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">\n  \
         <title>Rehearse: questions of Django interviews</title>\n  \
         <link href=\"{home}\"/>\n  <link rel=\"self\" href=\"{self_address}\"/>\n  \
         <id>{home}</id>\n  <updated>{latest}T00:00:00Z</updated>\n  \
         <author><name>Rehearse</name></author>\n{entries}</feed>\n",
        self_address = escaped(&site.address("feed.xml")),
    )
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    fn content() -> (Place, Catalog) {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let (catalog, diagnostics) = question::load(&root.join("content"));
        assert!(diagnostics.is_empty(), "{diagnostics:?}");
        (Place { root, cache: PathBuf::new(), target: PathBuf::new() }, catalog)
    }

    #[test]
    fn every_question_has_a_day_and_an_entry() {
        let (place, catalog) = content();
        let dates = dates(&place, &catalog).unwrap();
        let site = Site::new("https://example.org/practice").unwrap();
        let feed = feed(&catalog, &dates, &site);
        assert_eq!(feed.matches("<entry>").count(), catalog.questions.len());
        for question in &catalog.questions {
            let id = format!("<id>https://example.org/practice/q/{}/</id>", question.id);
            assert!(feed.contains(&id), "{id}");
        }
        assert_eq!(feed.matches("<updated>").count(), catalog.questions.len() + 1);
        assert!(!feed.contains("<updated>T"), "{feed}");
    }

    #[test]
    fn a_day_is_told_from_other_texts() {
        let table = [
            ("2026-11-21", true),
            ("2026-13-01", false),
            ("2026-1-1", false),
            ("21-11-2026", false),
            ("", false),
        ];
        for (text, expected) in table {
            assert_eq!(is_day(text), expected, "{text}");
        }
    }

    #[test]
    fn the_map_names_pages_that_say_something() {
        let page = |path: &str, question: Option<&str>| Drawn {
            path: path.to_owned(),
            question: question.map(str::to_owned),
            ..Drawn::default()
        };
        let frame = Drawn { is_frame: true, ..page("embed/a/", Some("a")) };
        let home = Drawn { description: Some("Everything".to_owned()), ..page("", None) };
        let drawn = [home, page("q/a/", Some("a")), page("review/", None), frame];
        let site = Site::new("https://example.org").unwrap();
        let map = sitemap(&drawn, &site);
        assert!(map.contains("<loc>https://example.org/q/a/</loc>"), "{map}");
        assert_eq!(map.matches("<loc>").count(), 2, "{map}");
        assert!(robots(Some(&site)).ends_with("Sitemap: https://example.org/sitemap.xml\n"));
        assert_eq!(robots(None), "User-agent: *\nAllow: /\n");
    }
}
