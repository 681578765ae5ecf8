//! What a page's headers forbid, for an author who wants to show a question in it: the content
//! security policy, read as browsers read it, and isolation.

/// Directives that a text is recognized by as a policy.
const DIRECTIVES: [&str; 9] = [
    "default-src",
    "script-src",
    "script-src-elem",
    "frame-src",
    "child-src",
    "style-src",
    "img-src",
    "connect-src",
    "sandbox",
];
/// Headers that a text is recognized by as an answer's, besides those that are looked for.
const HEADERS: [&str; 12] = [
    "cache-control",
    "content-encoding",
    "content-length",
    "content-type",
    "date",
    "etag",
    "last-modified",
    "location",
    "server",
    "set-cookie",
    "vary",
    "x-content-type-options",
];
const POLICY: &str = "content-security-policy";
const EMBEDDER: &str = "cross-origin-embedder-policy";
/// A page has few policies, and more is no page.
const MOST_METAS: usize = 50;
/// What lets the element's script come, the most special first.
const SCRIPT: [&str; 3] = ["script-src-elem", "script-src", "default-src"];
/// What lets a frame come.
const FRAME: [&str; 3] = ["frame-src", "child-src", "default-src"];
/// What no frame works without in a sandbox.
const IN_SANDBOX: [&str; 2] = ["allow-scripts", "allow-same-origin"];

/// Something in the way of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// The script of the element may not come.
    Script(Lack),
    /// Scripts come by a nonce or a hash alone, wherever they are from.
    Nonce,
    /// A frame of the site may not come.
    Frame(Lack),
    /// The whole page is in a sandbox that lacks these words.
    Sandbox(Vec<&'static str>),
    /// The page shuts out frames that are not isolated like itself.
    Isolation,
}

impl Obstacle {
    /// Whether it is in the way of the element alone, and a plain frame comes.
    pub fn is_for_the_element_alone(&self) -> bool {
        matches!(self, Self::Script(_) | Self::Nonce)
    }

    /// What to write to have it out of the way, where it is something to write.
    pub fn mended(&self, site: &str) -> Option<String> {
        match self {
            Self::Script(lack) | Self::Frame(lack) => Some(lack.mended.clone()),
            Self::Nonce => Some(format!(
                "<script type=\"module\" nonce=\"...\" src=\"{site}embed.js\"></script>"
            )),
            Self::Sandbox(words) => Some(words.join(" ")),
            Self::Isolation => None,
        }
    }
}

/// A directive that does not name the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lack {
    /// The directive that decides; another one than is lacking where that is left out.
    pub decided_by: String,
    /// The directive as it would have to be.
    pub mended: String,
}

/// What was found in what an author has put in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// How many policies.
    pub policies: usize,
    /// Whether it could be made sense of at all.
    pub is_understood: bool,
    /// What is in the way.
    pub obstacles: Vec<Obstacle>,
}

/// Reads response headers, a page's HTML with `<meta>`, or a policy alone. `site` is the address
/// of the site that frames and script come from.
pub fn examine(text: &str, site: &str) -> Findings {
    let headers = headers(text);
    let values = |wanted: &str| -> Vec<String> {
        let of = headers.iter().filter(|(name, _)| name == wanted);
        of.map(|(_, value)| (*value).to_owned()).collect()
    };
    let mut policies = values(POLICY);
    let embedders = values(EMBEDDER);
    let metas = in_metas(text);
    let has_headers = lines(text).any(|line| line.starts_with("HTTP/"))
        || headers.iter().any(|(name, _)| {
            [POLICY, EMBEDDER].contains(&name.as_str()) || HEADERS.contains(&name.as_str())
        });
    policies.extend(metas.iter().cloned());
    if policies.is_empty() && !has_headers {
        let first = text.split_whitespace().next().unwrap_or_default().to_ascii_lowercase();
        if DIRECTIVES.contains(&first.trim_end_matches(';')) {
            policies.push(text.to_owned());
        }
    }
    let mut obstacles = Vec::new();
    let mut add = |obstacle| {
        if !obstacles.contains(&obstacle) {
            obstacles.push(obstacle);
        }
    };
    // A header may hold several policies, and each has to agree.
    let policies: Vec<&str> = policies
        .iter()
        .flat_map(|header| header.split(','))
        .filter(|policy| !policy.trim().is_empty())
        .collect();
    for policy in &policies {
        let policy = Policy::read(policy);
        for obstacle in policy.obstacles(site) {
            add(obstacle);
        }
    }
    for value in embedders {
        let value = value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        if ["require-corp", "credentialless"].contains(&value.as_str()) {
            add(Obstacle::Isolation);
        }
    }
    let is_understood = !policies.is_empty() || has_headers || text.contains('<');
    Findings { policies: policies.len(), is_understood, obstacles }
}

/// The lines of a text, without what curl puts before a header's.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(|line| line.trim().trim_start_matches("< ").trim())
}

/// What could be a header, with its name in small letters. Browsers copy some of them with the value
/// in a line of its own.
fn headers(text: &str) -> Vec<(String, &str)> {
    let mut lines = lines(text).peekable();
    let mut found = Vec::new();
    while let Some(line) = lines.next() {
        let Some((name, value)) = line.split_once([':', '\t']) else { continue };
        let is_name = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        if name.is_empty() || !name.bytes().all(is_name) {
            continue;
        }
        let value = match value.trim() {
            "" => lines.peek().copied().unwrap_or_default(),
            value => value,
        };
        found.push((name.to_ascii_lowercase(), value));
    }
    found
}

/// The policies in `<meta http-equiv>`.
fn in_metas(text: &str) -> Vec<String> {
    let small = text.to_ascii_lowercase();
    let tags = small.match_indices("<meta").take(MOST_METAS).filter_map(|(at, _)| {
        let (small, text) = (small.get(at..)?, text.get(at..)?);
        let is_policy = attribute(small, small, "http-equiv")
            .is_some_and(|name| name.trim() == "content-security-policy");
        is_policy.then(|| attribute(small, text, "content")).flatten()
    });
    tags.map(|policy| policy.replace("&#39;", "'").replace("&#x27;", "'").replace("&amp;", "&"))
        .collect()
}

/// The value of an attribute of the tag that a text begins with. `small` is the text in small
/// letters.
fn attribute(small: &str, text: &str, name: &str) -> Option<String> {
    let mut at = 1;
    while let Some(next) = small.as_bytes().get(at) {
        match next {
            b'>' => return None,
            b'"' | b'\'' => {
                let quote = char::from(*next);
                let end = at + 1 + small.get(at + 1..)?.find(quote)?;
                let before = small.get(..at)?.trim_end().strip_suffix('=')?.trim_end();
                let is_it = before
                    .strip_suffix(name)
                    .is_some_and(|rest| rest.ends_with(|letter: char| letter.is_whitespace()));
                if is_it {
                    return text.get(at + 1..end).map(str::to_owned);
                }
                at = end + 1;
            }
            _ => at += 1,
        }
    }
    None
}

/// One policy: its directives with their values.
struct Policy<'a>(Vec<(String, Vec<&'a str>)>);

impl<'a> Policy<'a> {
    fn read(text: &'a str) -> Self {
        let mut directives: Vec<(String, Vec<&str>)> = Vec::new();
        for directive in text.split(';') {
            let mut words = directive.split_whitespace();
            let Some(name) = words.next().map(str::to_ascii_lowercase) else { continue };
            // A second one of a name does not count.
            if directives.iter().all(|(known, _)| *known != name) {
                directives.push((name, words.collect()));
            }
        }
        Self(directives)
    }

    /// The directive that decides, the first of these that is there.
    fn deciding(&self, names: &[&str]) -> Option<(&str, &[&'a str])> {
        let of = |name: &&str| self.0.iter().find(|(known, _)| known == name);
        names.iter().find_map(of).map(|(name, sources)| (name.as_str(), sources.as_slice()))
    }

    fn obstacles(&self, site: &str) -> Vec<Obstacle> {
        let mut found = Vec::new();
        let script = format!("{site}embed.js");
        if let Some((name, sources)) = self.deciding(&SCRIPT) {
            let has = |word: &str| sources.iter().any(|it| it.eq_ignore_ascii_case(word));
            if has("'strict-dynamic'") {
                found.push(Obstacle::Nonce);
            } else if !sources.iter().any(|source| allows(source, &script)) {
                found.push(Obstacle::Script(lack(name, SCRIPT[1], sources, site)));
            }
        }
        let frame = format!("{site}embed/");
        if let Some((name, sources)) = self.deciding(&FRAME)
            && !sources.iter().any(|source| allows(source, &frame))
        {
            found.push(Obstacle::Frame(lack(name, FRAME[0], sources, site)));
        }
        if let Some((_, words)) = self.deciding(&["sandbox"]) {
            let lacks = |word: &&str| !words.iter().any(|it| it.eq_ignore_ascii_case(word));
            let lacking: Vec<&str> = IN_SANDBOX.into_iter().filter(lacks).collect();
            if !lacking.is_empty() {
                found.push(Obstacle::Sandbox(lacking));
            }
        }
        found
    }
}

/// What lacks where `decided_by` decides and the site is none of its sources. The general directive
/// is left alone, because it decides on much else.
fn lack(decided_by: &str, own: &str, sources: &[&str], site: &str) -> Lack {
    let name = if decided_by == "default-src" { own } else { decided_by };
    let mut mended = vec![name];
    mended.extend(sources.iter().filter(|source| !source.eq_ignore_ascii_case("'none'")));
    let origin = origin(site);
    mended.push(&origin);
    Lack { decided_by: decided_by.to_owned(), mended: mended.join(" ") }
}

/// Scheme and host of an address, with its port if it is none of the usual ones.
fn origin(address: &str) -> String {
    let (scheme, rest) = address.split_once("://").unwrap_or(("", address));
    format!("{scheme}://{}", rest.split('/').next().unwrap_or_default())
}

/// Whether a source of a policy means an address. What only the page itself can know, `'self'`, is
/// taken for another site.
fn allows(source: &str, address: &str) -> bool {
    let source = source.to_ascii_lowercase();
    let Some((scheme, rest)) = address.split_once("://") else { return false };
    let (place, path) = rest.split_once('/').unwrap_or((rest, ""));
    let (host, port) = parted(place);
    let port = port.unwrap_or(if scheme == "https" { "443" } else { "80" });
    // What is allowed without encryption is allowed with it.
    let fits = |wanted: &str| wanted == scheme || (wanted == "http" && scheme == "https");
    if source == "*" {
        return true;
    }
    if let Some(wanted) = source.strip_suffix(':') {
        return fits(wanted);
    }
    if source.starts_with('\'') {
        return false;
    }
    let (wanted, source) = match source.split_once("://") {
        Some((wanted, rest)) => (Some(wanted), rest),
        None => (None, source.as_str()),
    };
    if !wanted.is_none_or(fits) {
        return false;
    }
    let (place, wanted_path) = match source.split_once('/') {
        Some((place, path)) => (place, Some(path)),
        None => (source, None),
    };
    let (wanted_host, wanted_port) = parted(place);
    let host_fits = match wanted_host.strip_prefix('*') {
        Some(end) => end.is_empty() || host.len() > end.len() && host.ends_with(end),
        None => wanted_host == host,
    };
    let port_fits = match wanted_port {
        Some("*") => true,
        Some(wanted) => wanted == port || (wanted == "80" && port == "443"),
        None => ["80", "443"].contains(&port),
    };
    let path_fits = match wanted_path {
        None | Some("") => true,
        Some(folder) if folder.ends_with('/') => path.to_ascii_lowercase().starts_with(folder),
        Some(file) => path.eq_ignore_ascii_case(file),
    };
    host_fits && port_fits && path_fits
}

/// A host and its port.
fn parted(place: &str) -> (&str, Option<&str>) {
    match place.rsplit_once(':') {
        // An address in brackets has colons of its own.
        Some((host, port)) if !port.contains(']') => (host, Some(port)),
        _ => (place, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITE: &str = "https://rehearse.example/practice/";

    fn obstacles(text: &str) -> Vec<Obstacle> {
        let findings = examine(text, SITE);
        assert!(findings.is_understood, "{text}");
        findings.obstacles
    }

    fn lacks(decided_by: &str, mended: &str) -> Lack {
        Lack { decided_by: decided_by.to_owned(), mended: mended.to_owned() }
    }

    #[test]
    fn what_a_policy_lacks_is_named_and_mended() {
        let table = [
            (
                "default-src 'self'",
                vec![
                    Obstacle::Script(lacks(
                        "default-src",
                        "script-src 'self' https://rehearse.example",
                    )),
                    Obstacle::Frame(lacks(
                        "default-src",
                        "frame-src 'self' https://rehearse.example",
                    )),
                ],
            ),
            (
                "script-src 'self' https://rehearse.example; frame-src 'none'",
                vec![Obstacle::Frame(lacks("frame-src", "frame-src https://rehearse.example"))],
            ),
            (
                "script-src * ; child-src https://videos.example",
                vec![Obstacle::Frame(lacks(
                    "child-src",
                    "child-src https://videos.example https://rehearse.example",
                ))],
            ),
            ("script-src 'nonce-abc' 'strict-dynamic' https:", vec![Obstacle::Nonce]),
            ("img-src 'none'; object-src 'none'", vec![]),
            ("sandbox allow-scripts", vec![Obstacle::Sandbox(vec!["allow-same-origin"])]),
            ("sandbox allow-scripts allow-same-origin", vec![]),
            // The first directive of a name counts.
            ("frame-src *; frame-src 'none'", vec![]),
        ];
        for (policy, expected) in table {
            assert_eq!(obstacles(policy), expected, "{policy}");
        }
    }

    #[test]
    fn what_was_mended_is_in_nobodys_way() {
        let policy = "default-src 'none'; script-src-elem 'self'; frame-src https://a.example";
        let mended: Vec<String> = obstacles(policy)
            .into_iter()
            .filter_map(|obstacle| match obstacle {
                Obstacle::Script(lack) | Obstacle::Frame(lack) => Some(lack.mended),
                _ => None,
            })
            .collect();
        assert_eq!(mended.len(), 2);
        assert_eq!(obstacles(&format!("{}; default-src 'none'", mended.join("; "))), []);
    }

    #[test]
    fn sources_are_matched_as_browsers_do() {
        let address = "https://rehearse.example/practice/embed.js";
        let allowed = [
            "*",
            "https:",
            "http:",
            "https://rehearse.example",
            "http://rehearse.example",
            "rehearse.example",
            "HTTPS://Rehearse.Example",
            "https://rehearse.example:443",
            "https://rehearse.example:*",
            "*.example",
            "https://rehearse.example/",
            "https://rehearse.example/practice/",
            "https://rehearse.example/practice/embed.js",
        ];
        for source in allowed {
            assert!(allows(source, address), "{source}");
        }
        let refused = [
            "'self'",
            "'none'",
            "'unsafe-inline'",
            "data:",
            "https://rehearse.example:8443",
            "https://other.example",
            "*.rehearse.example",
            "https://rehearse.example/practice",
            "https://rehearse.example/other/",
            "ws://rehearse.example",
            "",
        ];
        for source in refused {
            assert!(!allows(source, address), "{source}");
        }
        assert!(allows("http://localhost:8000", "http://localhost:8000/embed.js"));
        assert!(!allows("http://localhost", "http://localhost:8000/embed.js"));
        assert!(allows("http://[::1]:8000", "http://[::1]:8000/embed.js"));
    }

    #[test]
    fn headers_metas_and_policies_alone_are_understood() {
        let headers = "HTTP/2 200\r\ncontent-type: text/html\r\n\
             Content-Security-Policy: frame-src 'self', script-src 'self'\r\n\
             Content-Security-Policy-Report-Only: default-src 'none'\r\n\
             Cross-Origin-Embedder-Policy: require-corp; report-to=\"x\"\r\n";
        let findings = examine(headers, SITE);
        assert_eq!(findings.policies, 2);
        assert!(matches!(
            findings.obstacles[..],
            [Obstacle::Frame(_), Obstacle::Script(_), Obstacle::Isolation]
        ));
        let copied =
            "content-type:\ntext/html\ncontent-security-policy:\nframe-src 'none'\nvary:\n";
        assert_eq!(examine(copied, SITE).obstacles.len(), 1);
        let table = "Content-Security-Policy\tframe-src 'none'\n";
        assert_eq!(examine(table, SITE).obstacles.len(), 1);
        let verbose = "< HTTP/1.1 200 OK\n< content-security-policy: frame-src 'none'\n";
        assert_eq!(examine(verbose, SITE).obstacles.len(), 1);

        let page = "<!doctype html><meta charset=\"utf-8\"><META\n Content=\"Frame-Src 'none'; \
             img-src *\" HTTP-EQUIV='Content-Security-Policy'><meta name=\"a\" content=\"b\">";
        let findings = examine(page, SITE);
        assert_eq!((findings.policies, findings.obstacles.len()), (1, 1));
        assert_eq!(examine("<title>a page without a policy</title>", SITE).policies, 0);

        let none = examine("HTTP/1.1 200 OK\nContent-Type: text/html", SITE);
        assert_eq!((none.policies, none.is_understood, none.obstacles.len()), (0, true, 0));
        for text in ["", "hello", "Note: what is this?", "https://blog.example/"] {
            assert!(!examine(text, SITE).is_understood, "{text}");
        }
    }

    #[test]
    fn whatever_is_put_in_is_read_without_trouble() {
        for text in [
            "<meta",
            "<meta content=\"",
            "<meta content='ä",
            ";;;",
            ",,,",
            "sandbox",
            "content-security-policy:",
            "<meta http-equiv=content-security-policy content=x>",
            "İ<meta x='",
        ] {
            examine(text, SITE);
        }
    }

    #[test]
    fn what_is_in_the_way_of_the_element_may_leave_a_plain_frame_alone() {
        let for_element: Vec<bool> = obstacles("default-src 'none'")
            .iter()
            .map(Obstacle::is_for_the_element_alone)
            .collect();
        assert_eq!(for_element, [true, false]);
    }
}
