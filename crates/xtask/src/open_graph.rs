//! The pictures that other sites show where somebody links to a page: its title, large.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};

use crate::cache;
use crate::key::Key;
use crate::place::Place;
use crate::served::{Drawn, escaped};
use crate::site::Site;

/// Pixels from side to side, as those who show such pictures ask for.
pub const WIDTH: u32 = 1200;
/// Pixels from top to bottom.
pub const HEIGHT: u32 = 630;

/// The fonts, which are the same on every machine that draws.
const FONTS: &str = "node_modules/dejavu-fonts-ttf/ttf";
const FACES: [&str; 3] = ["DejaVuSerif-Bold.ttf", "DejaVuSerif-BoldItalic.ttf", "DejaVuSans.ttf"];
/// The sizes that a title may have, in pixels; the first in which it fits is taken.
const SIZES: [u32; 4] = [88, 76, 66, 56];
/// Where the title may stand.
const TITLE_TOP: u32 = 170;
const TITLE_WIDTH: f32 = 1040.0;
const TITLE_HEIGHT: u32 = 350;

/// Where the picture of a page lies below the app's folder.
pub fn path(page: &Drawn) -> String {
    format!("og/{}.png", page.question.as_deref().unwrap_or("home"))
}

/// Draws the pictures of all pages that are for everybody.
///
/// # Errors
///
/// Where the fonts are missing or a title does not fit.
pub fn write(place: &Place, drawn: &[Drawn], site: &Site, folder: &Path) -> Result<()> {
    let pages = drawn.iter().filter(|page| page.is_public());
    let mut fonts = None;
    for page in pages {
        let heading = page.heading();
        let mut key = Key::default();
        for (name, part) in [
            ("heading", heading),
            ("about", about(page)),
            ("site", site.name()),
            ("drawing", include_str!("open_graph.rs")),
        ] {
            key.add(name, part.as_bytes());
        }
        let kept = place.cache.join("pictures").join(key.finish());
        let picture = match cache::read(&kept)? {
            Some(picture) => picture,
            None => {
                let options = match &fonts {
                    Some(options) => options,
                    None => fonts.insert(fonts_of(&place.root.join(FONTS))?),
                };
                let picture = picture(heading, about(page), site.name(), options)?;
                cache::write(&kept, &picture)?;
                picture
            }
        };
        let path = folder.join(path(page));
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(&path, picture)
            .with_context(|| format!("{} cannot be written", path.display()))?;
    }
    Ok(())
}

/// What stands at the foot of a picture.
fn about(page: &Drawn) -> &'static str {
    match page.question {
        Some(_) => "Answer it in the page",
        None => "Python in the page, no account",
    }
}

fn fonts_of(folder: &Path) -> Result<Options<'static>> {
    let mut fonts = Database::new();
    for face in FACES {
        let path = folder.join(face);
        let font = fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        fonts.load_font_data(font);
    }
    Ok(Options { fontdb: Arc::new(fonts), ..Options::default() })
}

fn picture(heading: &str, about: &str, site: &str, fonts: &Options) -> Result<Vec<u8>> {
    let (size, lines) = fitted(heading, fonts)?;
    let top = TITLE_TOP + (TITLE_HEIGHT - lines.len() as u32 * leading(size)) / 2;
    let title: String = lines
        .iter()
        .zip(1..)
        .map(|(line, number)| {
            let y = top + number * leading(size) - size / 4;
            text(80, y, &title_font(size), line)
        })
        .collect();
    let foot = "font-family=\"DejaVu Sans\" font-size=\"26\" fill=\"#4c535c\"";
    let drawing = svg(&format!(
        "<rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"#f6f7f5\"/>\
         <path d=\"M62 106c90-9 200-14 318-8l-9 28c-96-6-200-4-301 4z\" fill=\"#ffd84a\"/>\
         {wordmark}{title}\
         <path d=\"M80 548h1040\" stroke=\"#191c21\" stroke-width=\"2\"/>{site}{about}",
        wordmark = text(
            80,
            118,
            "font-family=\"DejaVu Serif\" font-weight=\"700\" font-style=\"italic\" \
             font-size=\"52\" fill=\"#191c21\"",
            "Rehearse"
        ),
        site = text(80, 594, foot, site),
        about = text(WIDTH - 80, 594, &format!("text-anchor=\"end\" {foot}"), about),
    ));
    let tree = Tree::from_str(&drawing, fonts).context("a picture cannot be drawn")?;
    let mut pixels = Pixmap::new(WIDTH, HEIGHT).context("there is no room for a picture")?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().context("a picture cannot be packed")
}

/// The largest size in which a title fits, and its lines in that size.
fn fitted(heading: &str, fonts: &Options) -> Result<(u32, Vec<String>)> {
    for size in SIZES {
        let mut lines: Vec<String> = Vec::new();
        for word in heading.split_whitespace() {
            if let Some(last) = lines.last_mut() {
                let longer = format!("{last} {word}");
                if width(&longer, size, fonts)? <= TITLE_WIDTH {
                    *last = longer;
                    continue;
                }
            }
            lines.push(word.to_owned());
        }
        let mut widths = lines.iter().map(|line| width(line, size, fonts));
        let is_narrow = widths
            .try_fold(true, |all, width| Ok::<_, anyhow::Error>(all && width? <= TITLE_WIDTH))?;
        if is_narrow && lines.len() as u32 * leading(size) <= TITLE_HEIGHT {
            return Ok((size, lines));
        }
    }
    anyhow::bail!("the title \"{heading}\" is too long for a picture of its page; shorten it")
}

fn leading(size: u32) -> u32 {
    size * 6 / 5
}

/// How wide a line of a title is drawn, in pixels.
fn width(line: &str, size: u32, fonts: &Options) -> Result<f32> {
    let tree = Tree::from_str(&svg(&text(0, size, &title_font(size), line)), fonts)?;
    let width = tree.root().abs_bounding_box().width();
    ensure!(width > 0.0, "\"{line}\" has no letter that the fonts know");
    Ok(width)
}

fn title_font(size: u32) -> String {
    format!(
        "font-family=\"DejaVu Serif\" font-weight=\"700\" font-size=\"{size}\" fill=\"#191c21\""
    )
}

fn text(x: u32, y: u32, font: &str, words: &str) -> String {
    format!("<text x=\"{x}\" y=\"{y}\" {font}>{}</text>", escaped(words))
}

fn svg(content: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\">{content}</svg>"
    )
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    fn fonts() -> Options<'static> {
        fonts_of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(FONTS)).unwrap()
    }

    #[test]
    fn long_titles_take_more_lines_and_smaller_letters() {
        let fonts = fonts();
        let (large, lines) = fitted("LRU cache", &fonts).unwrap();
        assert_eq!((large, lines), (SIZES[0], vec!["LRU cache".to_owned()]));
        let long = "A queue of background jobs that survives a restart of every machine it runs on";
        let (small, lines) = fitted(long, &fonts).unwrap();
        assert!(small < large && lines.len() > 2, "{small}: {lines:?}");
        assert_eq!(lines.join(" "), long);
        for line in &lines {
            assert!(width(line, small, &fonts).unwrap() <= TITLE_WIDTH, "{line}");
        }
        let error = fitted(&long.repeat(4), &fonts).unwrap_err().to_string();
        assert!(error.contains("shorten it"), "{error}");
    }

    #[test]
    fn a_picture_has_its_size_and_shows_its_title() {
        let fonts = fonts();
        let png = |heading| picture(heading, "about", "example.org", &fonts).unwrap();
        let one = Pixmap::decode_png(&png("One")).unwrap();
        assert_eq!((one.width(), one.height()), (WIDTH, HEIGHT));
        assert_eq!(png("One"), png("One"));
        assert_ne!(png("One"), png("<Two> & \"three\""));
    }

    #[test]
    fn only_pages_for_everybody_have_one() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let folder = tempfile::tempdir().unwrap();
        let cache = folder.path().join("cache");
        let place = Place { root, cache, target: PathBuf::new() };
        let site = Site::new("https://example.org/").unwrap();
        let question = Drawn { question: Some("lru-cache".to_owned()), ..Drawn::default() };
        let home = Drawn { description: Some("Everything".to_owned()), ..Drawn::default() };
        let drawn = [question, home, Drawn { path: "review/".to_owned(), ..Drawn::default() }];
        let first = folder.path().join("first");
        write(&place, &drawn, &site, &first).unwrap();
        let mut names: Vec<_> = fs::read_dir(first.join("og"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect();
        names.sort();
        assert_eq!(names, ["home.png", "lru-cache.png"]);
        let again = folder.path().join("again");
        write(&place, &drawn, &site, &again).unwrap();
        for name in names {
            let read = |folder: &Path| fs::read(folder.join("og").join(&name)).unwrap();
            assert_eq!(read(&first), read(&again), "{name:?} from the cache");
        }
    }
}
