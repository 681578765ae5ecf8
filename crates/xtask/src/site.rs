//! The address that the page will be published under, for what only whole addresses can say.

/// An address that ends with a slash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site(String);

impl Site {
    /// The site at an address; nothing if that is no address of a folder on the web.
    pub fn new(address: &str) -> Option<Self> {
        let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
        let host = rest.split('/').next().unwrap_or_default();
        let is_plain =
            rest.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~%/:[]".contains(&byte));
        let end = if address.ends_with('/') { "" } else { "/" };
        (!host.is_empty() && is_plain).then(|| Self(format!("{address}{end}")))
    }

    /// The whole address of something below the site.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    /// The address as people write it: without its scheme and the slash at its end.
    pub fn name(&self) -> &str {
        let rest = self.0.split_once("://").map_or(self.0.as_str(), |(_, rest)| rest);
        rest.trim_end_matches('/')
    }

    /// The path that the site is at, with a slash at both ends.
    pub fn path(&self) -> &str {
        let host = self.0.find("//").map_or(0, |at| at + 2);
        self.0[host..].find('/').map_or("/", |at| &self.0[host + at..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_is_a_folder_on_the_web() {
        let table = [
            ("https://example.org", Some(("https://example.org/q/a/", "/"))),
            (
                "https://example.org/practice/",
                Some(("https://example.org/practice/q/a/", "/practice/")),
            ),
            ("http://localhost:8080/a/b", Some(("http://localhost:8080/a/b/q/a/", "/a/b/"))),
            ("example.org", None),
            ("https://", None),
            ("https:///practice/", None),
            ("https://example.org/?a", None),
            ("https://example.org/#a", None),
            ("https://example.org/\"<", None),
        ];
        for (address, expected) in table {
            let site = Site::new(address);
            let found = site.as_ref().map(|site| (site.address("q/a/"), site.path()));
            let found = found.as_ref().map(|(address, path)| (address.as_str(), *path));
            assert_eq!(found, expected, "{address}");
        }
        let named = |address| Site::new(address).map(|site| site.name().to_owned());
        assert_eq!(named("https://example.org/practice/").as_deref(), Some("example.org/practice"));
    }
}
