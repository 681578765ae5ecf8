//! Markdown to HTML, for prompts, answers and hints.
//!
//! The page inserts the result as it is, so nothing that could act passes: no raw HTML, no images
//! and no links but to the web.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};

/// Something that a content text may not contain.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// The line of the Markdown text, counted from 1.
    pub(crate) line: usize,
    /// What it is.
    pub(crate) message: String,
    /// What to write instead.
    pub(crate) hint: &'static str,
}

/// Renders the text; what is refused is left out and reported.
pub(crate) fn to_html(markdown: &str) -> (String, Vec<Refusal>) {
    let mut refusals = Vec::new();
    let mut refuse = |range: &Range<usize>, message: String, hint| {
        let line = markdown[..range.start].matches('\n').count() + 1;
        // A tag and its end, or text between two tags, are one mistake.
        let repeated = refusals
            .last()
            .is_some_and(|last: &Refusal| last.line == line && last.message == message);
        if !repeated {
            refusals.push(Refusal { line, message, hint });
        }
    };
    let events = parse(markdown).filter_map(|(event, range)| match event {
        Event::Html(_) | Event::End(TagEnd::HtmlBlock) => None,
        Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_) => {
            let message = "raw HTML is not allowed in Markdown".to_owned();
            refuse(&range, message, "write Markdown; put code and tags between backticks");
            None
        }
        Event::Start(Tag::Image { .. }) => {
            let message = "images are not allowed here".to_owned();
            refuse(&range, message, "describe it in words, or draw it in a code block");
            None
        }
        Event::End(TagEnd::Image) => None,
        Event::Start(Tag::Link { dest_url, .. }) => {
            let open = if dest_url.starts_with("https://") {
                format!("<a href=\"{}\" rel=\"noopener\">", attribute(&dest_url))
            } else {
                let message = format!("the link to \"{dest_url}\" does not lead to the web");
                let hint = "links begin with https://; related questions go into `related`";
                refuse(&range, message, hint);
                "<a>".to_owned()
            };
            Some(Event::InlineHtml(CowStr::from(open)))
        }
        Event::End(TagEnd::Link) => Some(Event::InlineHtml(CowStr::from("</a>"))),
        other => Some(other),
    });
    let mut output = String::new();
    html::push_html(&mut output, events);
    // A table may be wider than a phone: it scrolls by itself, also by keyboard. In texts and code
    // the tag is written with entities.
    let output = output
        .replace("<table>", "<div class=\"wide\" tabindex=\"0\"><table>")
        .replace("</table>", "</table></div>");
    (output, refusals)
}

/// Words of the text; code blocks do not count.
pub(crate) fn count_words(markdown: &str) -> usize {
    let mut in_block = false;
    let mut words = 0;
    for (event, _) in parse(markdown) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => in_block = true,
            Event::End(TagEnd::CodeBlock) => in_block = false,
            Event::Text(text) | Event::Code(text) if !in_block => {
                words += text.split_whitespace().filter(|word| is_word(word)).count();
            }
            _ => {}
        }
    }
    words
}

/// Punctuation left over between two pieces of marked-up text is not a word.
fn is_word(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
}

fn parse(markdown: &str) -> impl Iterator<Item = (Event<'_>, Range<usize>)> {
    Parser::new_ext(markdown, Options::ENABLE_TABLES).into_offset_iter()
}

/// The address in a form that cannot leave its attribute.
fn attribute(url: &str) -> String {
    let mut safe = String::new();
    for byte in url.bytes() {
        match byte {
            b'&' => safe.push_str("&amp;"),
            b'"' | b'\'' | b'<' | b'>' | b'\\' | b'`' | ..=b' ' | 0x7f.. => {
                safe.push_str(&format!("%{byte:02X}"));
            }
            _ => safe.push(char::from(byte)),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn renders_what_is_allowed() {
        let table = [
            ("One *two* `three`.", "<p>One <em>two</em> <code>three</code>.</p>\n"),
            (
                "```python\nx < 1\n```",
                "<pre><code class=\"language-python\">x &lt; 1\n</code></pre>\n",
            ),
            (
                "[docs](<https://e.org/a b?b=1&c=\"2\">)",
                "<p><a href=\"https://e.org/a%20b?b=1&amp;c=%222%22\" rel=\"noopener\">docs</a></p>\n",
            ),
            (
                "<https://e.org/é>",
                "<p><a href=\"https://e.org/%C3%A9\" rel=\"noopener\">https://e.org/é</a></p>\n",
            ),
            (
                "|a|\n|-|\n|b|",
                "<div class=\"wide\" tabindex=\"0\"><table><thead><tr><th>a</th></tr></thead><tbody>\n\
                 <tr><td>b</td></tr>\n</tbody></table></div>\n",
            ),
            ("`<b>` &lt;", "<p><code>&lt;b&gt;</code> &lt;</p>\n"),
        ];
        for (markdown, expected) in table {
            let (output, refusals) = to_html(markdown);
            assert_eq!(refusals, [], "{markdown}");
            assert_eq!(output, expected);
        }
    }

    #[test]
    fn refuses_what_could_act() {
        let table = [
            ("a\n<b>bold</b>", 2, "raw HTML is not allowed in Markdown"),
            ("<script>\nalert(1)\n</script>", 1, "raw HTML is not allowed in Markdown"),
            ("x\n\n![alt](https://e.org/a.png)", 3, "images are not allowed here"),
            (
                "[x](javascript:alert(1))",
                1,
                "the link to \"javascript:alert(1)\" does not lead to the web",
            ),
            ("[x](/other)", 1, "the link to \"/other\" does not lead to the web"),
            ("[x](http://e.org)", 1, "the link to \"http://e.org\" does not lead to the web"),
        ];
        for (markdown, line, message) in table {
            let (output, refusals) = to_html(markdown);
            assert_eq!(refusals.len(), 1, "{markdown}: {refusals:?}");
            assert_eq!((refusals[0].line, refusals[0].message.as_str()), (line, message));
            assert!(
                !output.contains("href")
                    && !output.contains("<script")
                    && !output.contains("<b>")
                    && !output.contains("<img")
            );
        }
    }

    #[test]
    fn counts_words_outside_code_blocks() {
        let table = [
            ("", 0),
            ("One two,  three — four.", 4),
            ("# Head\n\n*a* `b c`\n\n- d", 5),
            ("a\n\n```python\nnot these words\n```\n\nb", 2),
            ("a\n\n    nor these\n", 1),
        ];
        for (markdown, expected) in table {
            assert_eq!(count_words(markdown), expected, "{markdown}");
        }
    }
}
