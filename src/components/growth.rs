//! How the work of a right solution grows, drawn beside the reference's.

use std::rc::Rc;

use judge::growth::{Growth, Point};
use question::GrowthClass;
use yew::prelude::*;

use super::inline::sentence;
use crate::wording;

/// Where the measuring of a submission stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Measured {
    /// Nothing is measured.
    #[default]
    Nothing,
    /// It runs on inputs of growing size.
    Underway,
    /// It is done.
    Done(Rc<Comparison>),
}

/// A submission's growth and what it is held against.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The submission's.
    pub own: Growth,
    /// The reference solution's.
    pub reference: Growth,
    /// The fastest that is right.
    pub target: GrowthClass,
    /// What a reader whose solution grows like this should read, where the drill has such a sentence.
    pub sentence: Option<String>,
}

impl Comparison {
    /// The class of a submission that grows faster than it should.
    pub fn excess(&self) -> Option<GrowthClass> {
        self.own.class.filter(|class| *class > self.target)
    }
}

/// The class found, the plot and its numbers.
pub fn growth(measured: &Measured) -> Html {
    match measured {
        Measured::Nothing => Html::default(),
        Measured::Underway => html! {
            <p class="quiet growth-waits" data-growth="underway">{ wording::texts().measuring }</p>
        },
        Measured::Done(comparison) => found(comparison),
    }
}

fn found(comparison: &Comparison) -> Html {
    let Comparison { own, reference, target, sentence: advice } = comparison;
    let class = own.class.map_or("unknown", GrowthClass::id);
    let excess = comparison.excess();
    html! {
        <section class="growth" data-growth={class}>
            <h3>{ wording::words().growth_heading(own.class) }</h3>
            <p>{ wording::words().growth_explanation(own.class, *target) }</p>
            if let (Some(_), Some(advice)) = (excess, advice) {
                <aside class="misconception" data-misconception="growth">
                    <h4>{ wording::texts().misconception }</h4>
                    <p>{ sentence(advice) }</p>
                </aside>
            }
            if own.points.len() > 1 {
                { plot(own, reference) }
            }
            <details>
                <summary>{ wording::texts().growth_table }</summary>
                { table(own, reference) }
            </details>
        </section>
    }
}

fn table(own: &Growth, reference: &Growth) -> Html {
    let rows = own.points.len().max(reference.points.len());
    let cell = |points: &[Point], row: usize| match points.get(row) {
        Some(point) => wording::words().grouped(point.steps),
        None => wording::texts().too_many.to_owned(),
    };
    html! {
        <table>
            <thead>
                <tr>
                    <th scope="col">{ wording::texts().input_size }</th>
                    <th scope="col">{ wording::texts().your_steps }</th>
                    <th scope="col">{ wording::texts().reference_steps }</th>
                </tr>
            </thead>
            <tbody>
                {
                    for (0..rows).map(|row| {
                        let point = own.points.get(row).or(reference.points.get(row));
                        html! {
                            <tr key={row}>
                                <th scope="row">
                                    { point.map(|point| wording::words().grouped(point.size)) }
                                </th>
                                <td>{ cell(&own.points, row) }</td>
                                <td>{ cell(&reference.points, row) }</td>
                            </tr>
                        }
                    })
                }
            </tbody>
        </table>
    }
}

/// The drawing's size and margins, in its own units.
const WIDTH: f64 = 480.0;
const HEIGHT: f64 = 260.0;
const LEFT: f64 = 64.0;
const RIGHT: f64 = 28.0;
const TOP: f64 = 16.0;
const BOTTOM: f64 = 44.0;

/// Both scales are logarithmic: a straight line is a power of n, and its slope the exponent.
struct Scales {
    sizes: (f64, f64),
    steps: (f64, f64),
}

impl Scales {
    fn over(points: &[Point]) -> Self {
        let range = |value: fn(&Point) -> u64| {
            let logs = points.iter().map(|point| (value(point).max(1) as f64).log10());
            logs.fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), log| {
                (least.min(log), most.max(log))
            })
        };
        let (least, most) = range(|point| point.steps);
        Self { sizes: range(|point| point.size), steps: (least.floor(), most.ceil()) }
    }

    fn x(&self, size: u64) -> f64 {
        let (from, to) = self.sizes;
        let share = ((size.max(1) as f64).log10() - from) / (to - from).max(f64::EPSILON);
        LEFT + share * (WIDTH - LEFT - RIGHT)
    }

    fn y(&self, steps: f64) -> f64 {
        let (from, to) = self.steps;
        let share = (steps.max(1.0).log10() - from) / (to - from).max(f64::EPSILON);
        HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)
    }

    fn line(&self, points: &[Point]) -> String {
        let places: Vec<String> = points
            .iter()
            .map(|point| format!("{:.1},{:.1}", self.x(point.size), self.y(point.steps as f64)))
            .collect();
        places.join(" ")
    }
}

fn plot(own: &Growth, reference: &Growth) -> Html {
    let all: Vec<Point> = own.points.iter().chain(&reference.points).copied().collect();
    let scales = Scales::over(&all);
    let longest = if own.points.len() >= reference.points.len() { own } else { reference };
    let (least, most) = scales.steps;
    let powers = (least as i32)..=(most as i32);
    let bottom = HEIGHT - BOTTOM;
    html! {
        <figure class="growth-plot">
            <svg viewBox={format!("0 0 {WIDTH} {HEIGHT}")} role="img"
                aria-label={wording::words().growth_alternative(own, reference)}>
                {
                    for powers.map(|power| {
                        let y = scales.y(10_f64.powi(power));
                        html! {
                            <g key={power} class="grid">
                                <line x1={LEFT.to_string()} x2={(WIDTH - RIGHT).to_string()}
                                    y1={format!("{y:.1}")} y2={format!("{y:.1}")} />
                                <text x={(LEFT - 8.0).to_string()} y={format!("{:.1}", y + 4.0)}
                                    text-anchor="end">{ wording::words().power_of_ten(power) }</text>
                            </g>
                        }
                    })
                }
                {
                    for longest.points.iter().step_by(3).map(|point| html! {
                        <text key={point.size} class="tick" text-anchor="middle"
                            x={format!("{:.1}", scales.x(point.size))}
                            y={(bottom + 18.0).to_string()}>{ wording::words().grouped(point.size) }</text>
                    })
                }
                <text class="axis" text-anchor="end" x={(WIDTH - RIGHT).to_string()}
                    y={(HEIGHT - 6.0).to_string()}>{ wording::texts().input_size }</text>
                <polyline class="reference" points={scales.line(&reference.points)} />
                <polyline class="own" points={scales.line(&own.points)} />
                {
                    for own.points.iter().map(|point| html! {
                        <circle key={point.size} class="own" r="3.5"
                            cx={format!("{:.1}", scales.x(point.size))}
                            cy={format!("{:.1}", scales.y(point.steps as f64))} />
                    })
                }
            </svg>
            <figcaption>
                <span class="key own">{ wording::texts().your_steps }</span>
                <span class="key reference">{ wording::texts().reference_steps }</span>
            </figcaption>
        </figure>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(class: GrowthClass, exponent: u32) -> Growth {
        let sizes = [8_u64, 64, 512];
        let point = |size: u64| Point { size, steps: 3 * size.pow(exponent) };
        Growth { class: Some(class), points: sizes.map(point).to_vec() }
    }

    #[test]
    fn only_what_grows_faster_than_asked_is_too_much() {
        let comparison = |class| Comparison {
            own: Growth { class, points: Vec::new() },
            reference: measured(GrowthClass::Linear, 1),
            target: GrowthClass::Linearithmic,
            sentence: None,
        };
        for (class, excess) in [
            (Some(GrowthClass::Linear), None),
            (Some(GrowthClass::Linearithmic), None),
            (Some(GrowthClass::Quadratic), Some(GrowthClass::Quadratic)),
            (None, None),
        ] {
            assert_eq!(comparison(class).excess(), excess);
        }
    }

    #[test]
    fn powers_are_straight_lines_within_the_frame() {
        let own = measured(GrowthClass::Quadratic, 2);
        let scales = Scales::over(&own.points);
        let place = |point: &Point| (scales.x(point.size), scales.y(point.steps as f64));
        let places: Vec<(f64, f64)> = own.points.iter().map(place).collect();
        let slope = |one: (f64, f64), two: (f64, f64)| (two.1 - one.1) / (two.0 - one.0);
        assert!((slope(places[0], places[1]) - slope(places[1], places[2])).abs() < 1e-9);
        for (x, y) in places {
            assert!((LEFT..=WIDTH - RIGHT).contains(&x), "{x}");
            assert!((TOP..=HEIGHT - BOTTOM).contains(&y), "{y}");
        }
    }

    #[test]
    fn equal_counts_have_a_place_too() {
        let point = Point { size: 8, steps: 100 };
        let scales = Scales::over(&[point, point]);
        assert!(scales.x(8).is_finite() && scales.y(100.0).is_finite());
    }
}
