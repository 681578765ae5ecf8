//! Draws the diagrams of system-design questions.
//!
//! Authors place boxes on a grid and say what passes between them. Arrows are straight, carry a
//! number and are explained in a list below the drawing, which is also its text alternative. Colors
//! are left to the page's style sheet.

use std::fmt::Write;

use crate::model::{Diagram, DiagramArrow};
use crate::nearest::nearest;

/// Boxes side by side that a phone can still show.
const MOST_COLUMNS: usize = 3;
/// Characters of a line in a box.
const LINE: usize = 15;
/// Lines in a box.
const MOST_LINES: usize = 2;

const BOX_WIDTH: f64 = 148.0;
const BOX_HEIGHT: f64 = 56.0;
const GAP_X: f64 = 84.0;
const GAP_Y: f64 = 62.0;
const MARGIN: f64 = 6.0;
const LINE_HEIGHT: f64 = 19.0;
const BADGE_RADIUS: f64 = 11.0;
/// How far two arrows between the same boxes stand apart from the line between the centers.
const APART: f64 = 22.0;

/// What is wrong with a diagram.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DiagramMistake {
    /// The arrow it is about; `None` for the rows.
    pub(crate) arrow: Option<usize>,
    /// What is wrong.
    pub(crate) message: String,
    /// What to do about it.
    pub(crate) hint: String,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Point {
    x: f64,
    y: f64,
}

struct Node {
    name: String,
    center: Point,
}

/// Draws rows of boxes, their names between `|`, and arrows such as `web -> cache: looks it up`.
///
/// # Errors
/// Everything that is wrong with either.
pub(crate) fn draw(rows: &[String], arrows: &[String]) -> Result<Diagram, Vec<DiagramMistake>> {
    let mut mistakes = Vec::new();
    let nodes = place(rows, &mut mistakes);
    let arrows: Vec<(usize, DiagramArrow)> = arrows
        .iter()
        .enumerate()
        .filter_map(|(index, text)| match arrow(text, &nodes) {
            Ok(arrow) => Some((index, arrow)),
            Err((message, hint)) => {
                mistakes.push(DiagramMistake { arrow: Some(index), message, hint });
                None
            }
        })
        .collect();
    let mut drawn = String::new();
    let mut badges = String::new();
    for (index, arrow) in &arrows {
        let Some((from, to)) = ends(arrow, &nodes) else { continue };
        let pair = |other: &DiagramArrow| {
            (other.from == arrow.from && other.to == arrow.to)
                || (other.from == arrow.to && other.to == arrow.from)
        };
        let shift = shift(arrows.iter().filter(|(_, other)| pair(other)).map(|(i, _)| *i), *index);
        let (start, end) = line(from.center, to.center, shift);
        if let Some(hit) = nodes.iter().find(|node| {
            node.name != from.name && node.name != to.name && passes(start, end, node.center)
        }) {
            mistakes.push(DiagramMistake {
                arrow: Some(*index),
                message: format!("the arrow runs through the box {:?}", hit.name),
                hint: "arrows are straight: move one of the boxes to another place".to_owned(),
            });
        }
        let _ = write!(
            drawn,
            "<path d=\"M{:.1} {:.1}L{:.1} {:.1}\" marker-end=\"url(#arrow-head)\"/>",
            start.x, start.y, end.x, end.y
        );
        let middle = Point { x: f64::midpoint(start.x, end.x), y: f64::midpoint(start.y, end.y) };
        let _ = write!(
            badges,
            "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"{BADGE_RADIUS}\"/>\
             <text x=\"{:.1}\" y=\"{:.1}\">{}</text>",
            middle.x,
            middle.y,
            middle.x,
            middle.y + 4.5,
            index + 1
        );
    }
    if !mistakes.is_empty() {
        return Err(mistakes);
    }
    let columns = rows.iter().map(|row| row.split('|').count()).max().unwrap_or(1) as f64;
    let width = columns * BOX_WIDTH + (columns - 1.0) * GAP_X + 2.0 * MARGIN;
    let height = rows.len() as f64 * BOX_HEIGHT + (rows.len() as f64 - 1.0) * GAP_Y + 2.0 * MARGIN;
    let boxes: String = nodes.iter().map(drawn_box).collect();
    let svg = format!(
        "<svg class=\"diagram\" viewBox=\"0 0 {width:.0} {height:.0}\" aria-hidden=\"true\" \
         focusable=\"false\"><defs><marker id=\"arrow-head\" viewBox=\"0 0 8 8\" refX=\"7\" \
         refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\"><path \
         d=\"M0 0L8 4L0 8z\"/></marker></defs><g class=\"diagram-arrows\">{drawn}</g>\
         <g class=\"diagram-boxes\">{boxes}</g><g class=\"diagram-numbers\">{badges}</g></svg>"
    );
    Ok(Diagram { svg, arrows: arrows.into_iter().map(|(_, arrow)| arrow).collect() })
}

fn place(rows: &[String], mistakes: &mut Vec<DiagramMistake>) -> Vec<Node> {
    let mut complain = |message: String, hint: &str| {
        mistakes.push(DiagramMistake { arrow: None, message, hint: hint.to_owned() });
    };
    let mut nodes: Vec<Node> = Vec::new();
    for (row, text) in rows.iter().enumerate() {
        let names: Vec<&str> = text.split('|').map(str::trim).collect();
        if names.len() > MOST_COLUMNS {
            complain(
                format!("the row {text:?} has {} places, {MOST_COLUMNS} fit", names.len()),
                "a phone shows three boxes side by side; use more rows",
            );
        }
        for (column, name) in names.into_iter().enumerate().filter(|(_, name)| !name.is_empty()) {
            if lines(name).is_none() {
                complain(
                    format!("the name {name:?} does not fit its box"),
                    "a box holds two lines of 15 characters",
                );
            }
            if nodes.iter().any(|node| node.name == name) {
                complain(
                    format!("two boxes are called {name:?}"),
                    "arrows name boxes, so each needs a name of its own",
                );
            }
            nodes.push(Node {
                name: name.to_owned(),
                center: Point {
                    x: MARGIN + BOX_WIDTH / 2.0 + column as f64 * (BOX_WIDTH + GAP_X),
                    y: MARGIN + BOX_HEIGHT / 2.0 + row as f64 * (BOX_HEIGHT + GAP_Y),
                },
            });
        }
    }
    nodes
}

/// A name broken into the lines of its box; none when it does not fit.
fn lines(name: &str) -> Option<Vec<String>> {
    let mut lines: Vec<String> = Vec::new();
    for word in name.split_whitespace() {
        let length = |text: &str| text.chars().count();
        match lines.last_mut() {
            Some(line) if length(line) + 1 + length(word) <= LINE => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    let fits = lines.len() <= MOST_LINES && lines.iter().all(|line| line.chars().count() <= LINE);
    fits.then_some(lines)
}

fn arrow(text: &str, nodes: &[Node]) -> Result<DiagramArrow, (String, String)> {
    let hint = || "write an arrow as \"web -> cache: looks up the code\"".to_owned();
    let parts = text.split_once("->").and_then(|(from, rest)| {
        let (to, says) = rest.split_once(':')?;
        Some((from.trim(), to.trim(), says.trim()))
    });
    let Some((from, to, says)) = parts else {
        return Err((format!("{text:?} is no arrow"), hint()));
    };
    if says.is_empty() {
        return Err((format!("the arrow {text:?} does not say what passes"), hint()));
    }
    for name in [from, to] {
        let known = || nodes.iter().map(|node| node.name.as_str());
        if !known().any(|known| known == name) {
            let hint = match nearest(name, known()) {
                Some(known) => format!("did you mean {known:?}?"),
                None => format!("the boxes are {}", known().collect::<Vec<_>>().join(", ")),
            };
            return Err((format!("there is no box {name:?}"), hint));
        }
    }
    if from == to {
        return Err((format!("the arrow leads from {from:?} to itself"), hint()));
    }
    Ok(DiagramArrow { from: from.to_owned(), to: to.to_owned(), says: says.to_owned() })
}

fn ends<'a>(arrow: &DiagramArrow, nodes: &'a [Node]) -> Option<(&'a Node, &'a Node)> {
    let named = |name: &str| nodes.iter().find(|node| node.name == name);
    Some((named(&arrow.from)?, named(&arrow.to)?))
}

/// How far to the side of the middle line an arrow runs, given the arrows between the same boxes.
fn shift(same: impl Iterator<Item = usize>, index: usize) -> f64 {
    let same: Vec<usize> = same.collect();
    let position = same.iter().position(|other| *other == index).unwrap_or(0);
    (position as f64 - (same.len() as f64 - 1.0) / 2.0) * APART
}

/// The straight line between the borders of two boxes, moved aside.
fn line(from: Point, to: Point, shift: f64) -> (Point, Point) {
    // Both directions between two boxes are moved along the same normal.
    let (first, second) = if (from.y, from.x) <= (to.y, to.x) { (from, to) } else { (to, from) };
    let (dx, dy) = (second.x - first.x, second.y - first.y);
    let length = dx.hypot(dy).max(1.0);
    let aside = Point { x: -dy / length * shift, y: dx / length * shift };
    let moved = |point: Point| Point { x: point.x + aside.x, y: point.y + aside.y };
    let (start, end) = (moved(from), moved(to));
    (border(start, end, from, 3.0), border(end, start, to, 5.0))
}

/// Where the line from a point inside a box to another point leaves the box, and a little further.
fn border(inside: Point, outside: Point, center: Point, further: f64) -> Point {
    let (dx, dy) = (outside.x - inside.x, outside.y - inside.y);
    let until = |delta: f64, at: f64, middle: f64, half: f64| {
        if delta.abs() < f64::EPSILON {
            f64::INFINITY
        } else {
            (middle + half * delta.signum() - at) / delta
        }
    };
    let part = until(dx, inside.x, center.x, BOX_WIDTH / 2.0).min(until(
        dy,
        inside.y,
        center.y,
        BOX_HEIGHT / 2.0,
    ));
    let part = part + further / dx.hypot(dy).max(1.0);
    Point { x: inside.x + dx * part, y: inside.y + dy * part }
}

/// Whether a line comes too near to the box around a center.
fn passes(start: Point, end: Point, center: Point) -> bool {
    const SAMPLES: u32 = 64;
    (0..=SAMPLES).any(|index| {
        let part = f64::from(index) / f64::from(SAMPLES);
        let x = start.x + (end.x - start.x) * part;
        let y = start.y + (end.y - start.y) * part;
        (x - center.x).abs() < BOX_WIDTH / 2.0 + 2.0
            && (y - center.y).abs() < BOX_HEIGHT / 2.0 + 2.0
    })
}

fn drawn_box(node: &Node) -> String {
    let lines = lines(&node.name).unwrap_or_default();
    let top = node.center.y - (lines.len() as f64 - 1.0) / 2.0 * LINE_HEIGHT + 5.0;
    let mut drawn = format!(
        "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{BOX_WIDTH}\" height=\"{BOX_HEIGHT}\" rx=\"3\"/>",
        node.center.x - BOX_WIDTH / 2.0,
        node.center.y - BOX_HEIGHT / 2.0
    );
    for (index, line) in lines.iter().enumerate() {
        let escaped = line.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let y = top + index as f64 * LINE_HEIGHT;
        let _ = write!(drawn, "<text x=\"{:.1}\" y=\"{y:.1}\">{escaped}</text>", node.center.x);
    }
    drawn
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(texts: &[&str]) -> Vec<String> {
        texts.iter().map(ToString::to_string).collect()
    }

    fn mistakes(rows: &[&str], arrows: &[&str]) -> Vec<String> {
        let found = draw(&texts(rows), &texts(arrows)).unwrap_err();
        found
            .into_iter()
            .map(|mistake| format!("{:?} {}", mistake.arrow, mistake.message))
            .collect()
    }

    #[test]
    fn boxes_and_arrows_are_drawn() {
        let diagram = draw(
            &texts(&["browser | | load balancer", "| <web> & more |"]),
            &texts(&["browser -> load balancer: asks", "load balancer -> <web> & more: passes on"]),
        )
        .unwrap();
        assert_eq!(diagram.arrows.len(), 2);
        assert_eq!(diagram.arrows[1].says, "passes on");
        for part in ["&lt;web&gt; &amp; more", ">browser</text>", ">2</text>", "marker-end"] {
            assert!(diagram.svg.contains(part), "{part} in {}", diagram.svg);
        }
        assert_eq!(diagram.svg.matches("<rect").count(), 3);
    }

    #[test]
    fn lines_end_at_the_borders_of_their_boxes() {
        let (left, right) = (Point { x: 100.0, y: 50.0 }, Point { x: 400.0, y: 50.0 });
        let (start, end) = line(left, right, 0.0);
        assert_eq!((start.x, start.y), (100.0 + BOX_WIDTH / 2.0 + 3.0, 50.0));
        assert_eq!((end.x, end.y), (400.0 - BOX_WIDTH / 2.0 - 5.0, 50.0));
        let (there, _) = line(left, right, APART / 2.0);
        let (back, _) = line(right, left, -APART / 2.0);
        assert!((there.y - back.y).abs() > APART / 2.0, "two arrows do not lie on each other");
    }

    #[test]
    fn mistakes_are_all_reported() {
        assert_eq!(
            mistakes(
                &["a | a | b | c", "a name that is far too long for any box"],
                &["a -> z: x", "a, b", "a -> b:", "a -> a: x"]
            ),
            [
                "None the row \"a | a | b | c\" has 4 places, 3 fit",
                "None two boxes are called \"a\"",
                "None the name \"a name that is far too long for any box\" does not fit its box",
                "Some(0) there is no box \"z\"",
                "Some(1) \"a, b\" is no arrow",
                "Some(2) the arrow \"a -> b:\" does not say what passes",
                "Some(3) the arrow leads from \"a\" to itself",
            ]
        );
        assert_eq!(
            mistakes(&["a | b | c"], &["a -> c: over b"]),
            ["Some(0) the arrow runs through the box \"b\""]
        );
    }
}
