//! How a question's page offers itself to places that turn a link into what it leads to, by
//! oEmbed 1.0 (<https://oembed.com>): a link in its head to an answer that lies ready.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::open_graph;
use crate::served::{Drawn, NAME, escaped};
use crate::site::Site;

/// How wide the frame is where the place does not say, in pixels.
const WIDTH: u32 = 640;
/// How high, in pixels: a frame that is not listened to scrolls.
const HEIGHT: u32 = 640;

/// The line for the head of a page, if it is a question's.
pub fn link(page: &Drawn, site: &Site) -> Option<String> {
    Some(format!(
        "<link rel=\"alternate\" type=\"application/json+oembed\" title=\"{}\" href=\"{}\">",
        escaped(page.heading()),
        escaped(&site.address(&path(page)?))
    ))
}

/// Writes the answers for all questions.
///
/// # Errors
///
/// Where a file cannot be written.
pub fn write(drawn: &[Drawn], site: &Site, folder: &Path) -> Result<()> {
    for page in drawn {
        let (Some(path), Some(answer)) = (path(page), answer(page, site)) else { continue };
        let path = folder.join(path);
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(&path, answer.to_string())
            .with_context(|| format!("{} cannot be written", path.display()))?;
    }
    Ok(())
}

/// Where the answer for a page lies below the app's folder.
fn path(page: &Drawn) -> Option<String> {
    let id = page.question.as_deref().filter(|_| page.is_public())?;
    Some(format!("oembed/{id}.json"))
}

fn answer(page: &Drawn, site: &Site) -> Option<Value> {
    let id = page.question.as_deref()?;
    let frame = format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" loading=\"lazy\" \
         style=\"max-width: 100%; border: 0\"></iframe>",
        escaped(&site.address(&format!("embed/{id}/"))),
        escaped(page.heading()),
    );
    Some(json!({
        "version": "1.0",
        "type": "rich",
        "title": page.heading(),
        "provider_name": NAME,
        "provider_url": site.address(""),
        "html": frame,
        "width": WIDTH,
        "height": HEIGHT,
        "thumbnail_url": site.address(&open_graph::path(page)),
        "thumbnail_width": open_graph::WIDTH,
        "thumbnail_height": open_graph::HEIGHT,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::served::Spoken;

    fn page(path: &str, question: Option<&str>, is_frame: bool) -> Drawn {
        let spoken = Spoken { title: "<One> & \"two\" · Rehearse".into(), ..Spoken::default() };
        Drawn {
            path: path.to_owned(),
            question: question.map(str::to_owned),
            is_frame,
            spoken: vec![spoken],
            ..Drawn::default()
        }
    }

    #[test]
    fn a_question_is_offered_as_its_frame() {
        let site = Site::new("https://example.org/practice/").unwrap();
        let question = page("q/lru-cache/", Some("lru-cache"), false);
        let link = link(&question, &site).unwrap();
        assert!(
            link.contains("href=\"https://example.org/practice/oembed/lru-cache.json\""),
            "{link}"
        );
        assert!(link.contains("title=\"&lt;One&gt; &amp; &quot;two&quot;\""), "{link}");

        let folder = tempfile::tempdir().unwrap();
        write(&[question], &site, folder.path()).unwrap();
        let text = fs::read_to_string(folder.path().join("oembed/lru-cache.json")).unwrap();
        let answer: Value = serde_json::from_str(&text).unwrap();
        assert_eq!((&answer["version"], &answer["type"]), (&json!("1.0"), &json!("rich")));
        assert_eq!(answer["title"], "<One> & \"two\"");
        assert_eq!(answer["provider_url"], "https://example.org/practice/");
        assert_eq!(answer["thumbnail_url"], "https://example.org/practice/og/lru-cache.png");
        let html = answer["html"].as_str().unwrap();
        assert!(html.contains("src=\"https://example.org/practice/embed/lru-cache/\""), "{html}");
        assert!(html.contains("title=\"&lt;One&gt; &amp; &quot;two&quot;\""), "{html}");
        for (name, size) in [("width", WIDTH), ("height", HEIGHT)] {
            assert_eq!(answer[name], size);
            assert!(html.contains(&format!("{name}=\"{size}\"")), "{html}");
        }
    }

    #[test]
    fn what_is_no_question_and_frames_are_not_offered() {
        let site = Site::new("https://example.org/").unwrap();
        let folder = tempfile::tempdir().unwrap();
        let pages = [
            page("", None, false),
            page("review/", None, false),
            page("embed/a/", Some("a"), true),
        ];
        for page in &pages {
            assert_eq!(link(page, &site), None, "{}", page.path);
        }
        write(&pages, &site, folder.path()).unwrap();
        assert!(!folder.path().join("oembed").exists());
    }
}
