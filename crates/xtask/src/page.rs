//! The page's HTML: a template with `{{name}}` where the build knows the address.

use anyhow::{Result, bail};

/// Puts the values in. A name that nothing fills, and a value that nothing asks for, are mistakes
/// in the template.
pub fn fill(template: &str, values: &[(&str, String)]) -> Result<String> {
    let mut page = String::with_capacity(template.len());
    let mut used = vec![false; values.len()];
    let mut rest = template;
    while let Some((before, from_name)) = rest.split_once("{{") {
        let Some((name, after)) = from_name.split_once("}}") else {
            bail!("index.html opens {{{{ and never closes it");
        };
        let Some(position) = values.iter().position(|(known, _)| *known == name.trim()) else {
            let known: Vec<&str> = values.iter().map(|(known, _)| *known).collect();
            bail!("index.html asks for {{{{{name}}}}}; there are {}", known.join(", "));
        };
        used[position] = true;
        page.push_str(before);
        page.push_str(&values[position].1);
        rest = after;
    }
    page.push_str(rest);
    if let Some(position) = used.iter().position(|used| !used) {
        bail!("index.html has no place for {{{{{}}}}}", values[position].0);
    }
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(template: &str) -> Result<String, String> {
        let values = [("boot", "assets/boot-1.js".to_owned()), ("style", "{{boot}}".to_owned())];
        fill(template, &values).map_err(|error| error.to_string())
    }

    #[test]
    fn every_place_is_filled_once() {
        assert_eq!(
            filled("<a>{{boot}}</a>{{ style }}{{boot}}{").unwrap(),
            "<a>assets/boot-1.js</a>{{boot}}assets/boot-1.js{"
        );
    }

    #[test]
    fn mistakes_are_named() {
        let table = [
            ("{{boot}}{{style}}{{stile}}", "index.html asks for {{stile}}; there are boot, style"),
            ("{{boot}}", "index.html has no place for {{style}}"),
            ("{{boot}}{{style", "index.html opens {{ and never closes it"),
        ];
        for (template, expected) in table {
            assert_eq!(filled(template), Err(expected.to_owned()));
        }
    }
}
