//! How the release page does by Lighthouse's measure: on a phone of the middle class, with the
//! slow network that Lighthouse takes for granted.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::process::Stdio;
use std::{env, thread};

use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;

use crate::command::Address;
use crate::place::Place;
use crate::stage::Stages;
use crate::suite::Verdict;
use crate::{dist, npm, serve};

/// What each score must reach.
const ENOUGH: u32 = 95;
/// The performance of one run depends on what else the machine does, so the middle one counts.
const RUNS: usize = 3;
/// The name of the home page among the pages.
const HOME: &str = "home";
/// The question that stands for all where none is named: it has prose, a drill and samples.
const QUESTION: &str = "pair-sum";
/// Lighthouse's own packages, which nothing else needs.
const PACKAGES: &str = "tests/lighthouse";
const CATEGORIES: &str = "performance,accessibility,best-practices,seo";
/// The measures that make up the performance, as they are called for short.
const MEASURES: [(&str, &str); 5] = [
    ("first-contentful-paint", "first paint"),
    ("largest-contentful-paint", "largest paint"),
    ("speed-index", "speed index"),
    ("total-blocking-time", "blocked"),
    ("cumulative-layout-shift", "shift"),
];
/// How many audits without a weight, which only explain the others, are named.
const EXPLANATIONS: usize = 8;

/// Builds the page, serves it and measures these pages, or the home page and a question.
pub fn run(place: &Place, pages: &[String]) -> Result<Verdict> {
    let pages = if pages.is_empty() { &[HOME.to_owned(), QUESTION.to_owned()] } else { pages };
    for page in pages {
        let is_question = !page.contains('/') && place.root.join("content").join(page).is_dir();
        ensure!(
            page == HOME || is_question,
            "There is no page \"{page}\"; name home or a question's id, such as {QUESTION}"
        );
    }
    let stages = Stages::new(dist::STAGES + 1);
    dist::build(place, &stages, None)?;
    let packages = place.root.join(PACKAGES);
    stages.run("Lighthouse from npm", || npm::install_in(place, &packages))?;

    let listener = serve::listen(&Address { host: "127.0.0.1".to_owned(), port: 0 })?;
    let root = format!("http://{}/", listener.local_addr()?);
    let folder = place.dist();
    thread::spawn(move || serve::serve(listener, folder, "/".to_owned()));

    let mut verdict = Verdict::Passed;
    for page in pages {
        let address = if page == HOME { root.clone() } else { format!("{root}q/{page}/") };
        let mut runs = Vec::new();
        for _ in 0..RUNS {
            runs.push(measure(place, &address)?);
        }
        print!("\n{page}\n{}", summary(&mut runs)?);
        if !low(middle(&mut runs)?).is_empty() {
            verdict = Verdict::Failed;
        }
    }
    Ok(verdict)
}

/// One run of Lighthouse.
fn measure(place: &Place, address: &str) -> Result<Measured> {
    let chromium: OsString =
        env::var_os("REHEARSE_CHROMIUM").unwrap_or_else(|| "/usr/bin/chromium".into());
    let packages = place.root.join(PACKAGES).join("node_modules");
    let output = place
        .node()
        .arg(packages.join("lighthouse/cli/index.js"))
        .args([address, "--quiet", "--output=json", "--no-enable-error-reporting"])
        .arg(format!("--only-categories={CATEGORIES}"))
        // Chromium's sandbox cannot start as root; what it shows here is our own page.
        .arg("--chrome-flags=--headless=new --no-sandbox")
        .env("CHROME_PATH", chromium)
        .stdin(Stdio::null())
        .output()
        .context("node could not be started")?;
    ensure!(
        output.status.success(),
        "Lighthouse failed:\n{}",
        String::from_utf8_lossy(&output.stderr).trim()
    );
    let measured: Measured =
        serde_json::from_slice(&output.stdout).context("what Lighthouse printed cannot be read")?;
    if let Some(error) = measured.error {
        bail!("Lighthouse could not measure the page: {}", error.message);
    }
    Ok(measured)
}

/// What Lighthouse prints, as far as it is looked at here.
#[derive(Debug, Deserialize)]
struct Measured {
    categories: BTreeMap<String, Category>,
    audits: BTreeMap<String, Audit>,
    #[serde(rename = "runtimeError")]
    error: Option<Trouble>,
}

#[derive(Debug, Deserialize)]
struct Trouble {
    message: String,
}

#[derive(Debug, Deserialize)]
struct Category {
    title: String,
    score: Option<f64>,
    #[serde(rename = "auditRefs")]
    parts: Vec<CategoryPart>,
}

#[derive(Debug, Deserialize)]
struct CategoryPart {
    id: String,
    weight: f64,
}

#[derive(Debug, Deserialize)]
struct Audit {
    title: String,
    score: Option<f64>,
    #[serde(rename = "displayValue")]
    figure: Option<String>,
}

impl Category {
    /// From 0 to 100. An audit that broke leaves its category without a score, which is none.
    fn points(&self) -> u32 {
        (self.score.unwrap_or_default() * 100.0).round() as u32
    }
}

fn performance(measured: &Measured) -> u32 {
    measured.categories.get("performance").map(Category::points).unwrap_or_default()
}

/// The run with the middle performance.
fn middle(runs: &mut [Measured]) -> Result<&Measured> {
    runs.sort_by_key(performance);
    runs.get(runs.len() / 2).context("Lighthouse was not run")
}

/// The categories that do not reach what is asked.
fn low(measured: &Measured) -> Vec<&Category> {
    measured.categories.values().filter(|category| category.points() < ENOUGH).collect()
}

/// The scores of the middle run, its measures, and what keeps low scores down.
fn summary(runs: &mut [Measured]) -> Result<String> {
    let performances: Vec<String> = runs.iter().map(|run| performance(run).to_string()).collect();
    let measured = middle(runs)?;
    let mut text = String::new();
    for category in measured.categories.values() {
        text.push_str(&format!("{:>5}  {}\n", category.points(), category.title));
    }
    let measures = MEASURES.iter().filter_map(|(id, name)| {
        let figure = measured.audits.get(*id)?.figure.as_ref()?;
        Some(format!("{name} {}", plain(figure)))
    });
    let measures: Vec<String> = measures.collect();
    text.push_str(&format!("       {}\n", measures.join(", ")));
    text.push_str(&format!(
        "       performance in {} runs: {}\n",
        performances.len(),
        performances.join(", ")
    ));
    for category in low(measured) {
        text.push_str(&format!("  {} is below {ENOUGH} for these:\n", category.title));
        for failing in failing(measured, category) {
            text.push_str(&format!("    {failing}\n"));
        }
    }
    Ok(text)
}

/// The audits that a category lost points by, the dearest first, and then those that explain.
fn failing(measured: &Measured, category: &Category) -> Vec<String> {
    let mut lost: Vec<(f64, String)> = Vec::new();
    for part in &category.parts {
        let Some(audit) = measured.audits.get(&part.id) else { continue };
        let Some(score) = audit.score.filter(|score| *score < 0.9) else { continue };
        let figure = audit.figure.as_deref().map(plain).unwrap_or_default();
        let line = format!("{} ({}) {figure}", audit.title, part.id);
        lost.push((part.weight * (1.0 - score), line.trim_end().to_owned()));
    }
    lost.sort_by(|one, other| other.0.total_cmp(&one.0));
    let weighted = lost.iter().filter(|(weight, _)| *weight > 0.0).count();
    lost.into_iter().take(weighted + EXPLANATIONS).map(|(_, line)| line).collect()
}

/// Lighthouse puts spaces that do not break between a number and its unit.
fn plain(figure: &str) -> String {
    figure.replace('\u{a0}', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(performance: f64, seo: &str) -> Measured {
        serde_json::from_str(&format!(
            r#"{{
                "categories": {{
                    "performance": {{
                        "title": "Performance",
                        "score": {performance},
                        "auditRefs": [
                            {{ "id": "total-blocking-time", "weight": 30 }},
                            {{ "id": "largest-contentful-paint", "weight": 25 }},
                            {{ "id": "bootup-time", "weight": 0 }},
                            {{ "id": "speed-index", "weight": 10 }}
                        ]
                    }},
                    "seo": {{ "title": "SEO", "score": {seo}, "auditRefs": [] }}
                }},
                "audits": {{
                    "total-blocking-time": {{ "title": "Total Blocking Time", "score": 0.85, "displayValue": "210\u00a0ms" }},
                    "largest-contentful-paint": {{ "title": "Largest Contentful Paint", "score": 0.2, "displayValue": "5.4\u00a0s" }},
                    "bootup-time": {{ "title": "Reduce JavaScript execution time", "score": 0, "displayValue": "1.5\u00a0s" }},
                    "speed-index": {{ "title": "Speed Index", "score": 1, "displayValue": "0.9\u00a0s" }}
                }}
            }}"#
        ))
        .unwrap()
    }

    #[test]
    fn the_middle_run_counts() {
        let mut runs = [measured(0.99, "1"), measured(0.5, "1"), measured(0.96, "1")];
        let text = summary(&mut runs).unwrap();
        assert!(text.contains("   96  Performance\n  100  SEO\n"), "{text}");
        assert!(
            text.contains("largest paint 5.4 s, speed index 0.9 s, blocked 210 ms\n"),
            "{text}"
        );
        assert!(!text.contains("is below"), "{text}");
        assert!(low(middle(&mut runs).unwrap()).is_empty());
    }

    #[test]
    fn a_low_score_names_the_audits_that_cost_it() {
        let mut runs = [measured(0.949_9, "1")];
        assert!(low(&runs[0]).is_empty(), "Lighthouse rounds as well");
        runs = [measured(0.94, "1")];
        let text = summary(&mut runs).unwrap();
        let lines: Vec<&str> = text.lines().skip_while(|line| !line.contains("is below")).collect();
        assert_eq!(
            lines,
            [
                "  Performance is below 95 for these:",
                "    Largest Contentful Paint (largest-contentful-paint) 5.4 s",
                "    Total Blocking Time (total-blocking-time) 210 ms",
                "    Reduce JavaScript execution time (bootup-time) 1.5 s",
            ]
        );
    }

    #[test]
    fn no_score_is_a_low_one() {
        assert_eq!(low(&measured(1.0, "null")).len(), 1);
    }
}
