//! How the work of a solution grows with its input.
//!
//! A drill that states a target has a generator: Python code of the author's, run in an interpreter
//! of its own, that makes an input of any size. The candidate's code runs on inputs of doubling
//! sizes, its steps are counted, and the class whose formula describes the counts is named. Steps
//! are the same on every machine, so the class is too.

use question::{Drill, Entry, EntryKind, GrowthClass, Invocation, Limits, Value};

use crate::judging::{Collected, Ending};
use crate::wire::{CallOutcome, Job, Limit, Outcome, Run};

/// What a generator's module must define: `generate(size, seed)` gives the calls to make, each a
/// tuple of a name and its arguments, the constructor first where there is one.
const GENERATE: &str = "generate";

/// The sizes that are measured, each twice the one before.
pub const SIZES: [u64; 10] = [8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096];

/// Steps that one size may take. What needs more is left out, with all larger sizes.
const STEPS: u64 = 4_000_000;

/// Seconds on the wall for one size.
const WALL_SECONDS: u32 = 10;

/// The seed of everything that a drill's generator makes, unless the reader asks for other cases.
pub const SEED: u64 = 1;

/// Fewer counts than this tell nothing.
const FEWEST_POINTS: usize = 4;

/// Steps counted on an input of a size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The input's size, as the generator understands it.
    pub size: u64,
    /// The steps of loading the module and making the calls.
    pub steps: u64,
}

/// How a solution's work grows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Growth {
    /// The class found; none when too little could be measured.
    pub class: Option<GrowthClass>,
    /// What was counted, smallest size first.
    pub points: Vec<Point>,
}

impl Growth {
    /// Whether it grows no faster than the drill asks for. What could not be measured is not held
    /// against anybody.
    pub fn is_within(&self, target: GrowthClass) -> bool {
        self.class.is_none_or(|class| class <= target)
    }
}

/// The request that has a drill's generator make the inputs; none when the drill has no target.
pub fn inputs_request(drill: &Drill, run: u32) -> Option<Run> {
    let generator = drill.generator.as_ref().filter(|_| drill.growth.is_some())?;
    let size = |size: u64| Value::Int(size.to_string());
    let job = |number| Job {
        create: None,
        calls: vec![Invocation {
            name: GENERATE.to_owned(),
            args: vec![size(number), Value::Int(SEED.to_string())],
            kwargs: Vec::new(),
        }],
        input: Vec::new(),
        keep_arguments: false,
    };
    Some(Run {
        run,
        source: generator.source.clone(),
        entries: vec![Entry { name: GENERATE.to_owned(), kind: EntryKind::Function }],
        jobs: SIZES.iter().copied().map(job).collect(),
        limits: Limits { steps: STEPS, wall_seconds: WALL_SECONDS, ..drill.limits },
    })
}

/// The request that runs a source on the generated inputs.
///
/// # Errors
/// What is wrong with the generator, in a sentence.
pub fn measuring_request(
    drill: &Drill,
    source: &str,
    generated: &Collected,
    run: u32,
) -> Result<Run, String> {
    let mut jobs = Vec::new();
    let mut entries = Vec::new();
    for (outcome, size) in ended(generated).zip(SIZES) {
        let calls = sized_calls(outcome).map_err(|what| format!("for size {size} {what}"))?;
        let (job, entry) = job(drill, calls).map_err(|what| format!("for size {size} {what}"))?;
        jobs.push(job);
        entries = vec![entry];
    }
    if jobs.len() < SIZES.len() {
        return Err(format!("the generator made {} of {} inputs", jobs.len(), SIZES.len()));
    }
    let limits = Limits { steps: STEPS, wall_seconds: WALL_SECONDS, ..drill.limits };
    Ok(Run { run, source: source.to_owned(), entries, jobs, limits })
}

fn sized_calls(outcome: &Outcome) -> Result<Vec<Invocation>, String> {
    let value = match outcome.calls.as_slice() {
        [CallOutcome::Returned { value, .. }] => value,
        [CallOutcome::Raised(exception)] => {
            return Err(format!("it raised {}: {}", exception.kind, exception.message));
        }
        _ => return Err("the generator did not return".to_owned()),
    };
    generated_calls(value)
}

/// The calls that a generator has made.
pub(crate) fn generated_calls(value: &Value) -> Result<Vec<Invocation>, String> {
    let Value::List(calls) = value else {
        return Err("the generator returned no list of calls".to_owned());
    };
    calls.iter().map(call).collect()
}

/// What the stages of a drill ask for under this name.
pub(crate) fn entry_of<'a>(drill: &'a Drill, name: &str) -> Option<&'a Entry> {
    drill.stages.iter().flat_map(|stage| &stage.entries).find(|entry| entry.name == name)
}

fn call(value: &Value) -> Result<Invocation, String> {
    match value {
        Value::Tuple(parts) => match parts.split_first() {
            Some((Value::Str(name), args)) => Ok(Invocation {
                name: name.clone(),
                args: args.iter().map(argument).collect(),
                kwargs: Vec::new(),
            }),
            _ => Err("a call does not begin with a name".to_owned()),
        },
        _ => Err("a call is no tuple".to_owned()),
    }
}

/// A dictionary `{"chain": [1, 2], "loop_to": 0}` stands for a linked list.
fn argument(value: &Value) -> Value {
    let Value::Dict(pairs) = value else { return value.clone() };
    let named = |name: &str| {
        pairs.iter().find(|(key, _)| *key == Value::Str(name.to_owned())).map(|(_, value)| value)
    };
    match (named("chain"), named("loop_to")) {
        (Some(Value::List(values)), Some(Value::Int(index))) => {
            Value::Chain { values: values.clone(), loop_to: index.parse().ok() }
        }
        (Some(Value::List(values)), Some(Value::None)) => {
            Value::Chain { values: values.clone(), loop_to: None }
        }
        _ => value.clone(),
    }
}

/// A job of these calls, and the function or class that it needs.
fn job(drill: &Drill, mut calls: Vec<Invocation>) -> Result<(Job, Entry), String> {
    let Some(first) = calls.first() else {
        return Err("the generator returned no call".to_owned());
    };
    let entry = entry_of(drill, &first.name)
        .cloned()
        .ok_or_else(|| format!("the generator calls {}, which no case calls", first.name))?;
    let create = (entry.kind == EntryKind::Class).then(|| calls.remove(0));
    Ok((Job { create, calls, input: Vec::new(), keep_arguments: false }, entry))
}

/// The sentence for a right solution that grows like this, where the drill knows one.
pub fn misconception(drill: &Drill, class: GrowthClass) -> Option<&str> {
    drill
        .misconceptions
        .iter()
        .find(|known| known.growth == Some(class))
        .map(|known| known.sentence.as_str())
}

/// The outcomes of the jobs that came to an end, up to the first that did not.
fn ended(collected: &Collected) -> impl Iterator<Item = &Outcome> {
    let in_order = (0..).map_while(|index| collected.endings.get(&index));
    in_order.map_while(|ending| match ending {
        Ending::Ended(outcome) => Some(outcome),
        _ => None,
    })
}

/// The growth that a run over the generated inputs shows. Counting ends at the first size that
/// did not come to its end.
pub fn growth(collected: &Collected) -> Growth {
    let finished = |outcome: &&Outcome| {
        let failed = |call: &CallOutcome| matches!(call, CallOutcome::Raised(_));
        outcome.limit.is_none()
            && outcome.load.is_none()
            && outcome.create.is_none()
            && !outcome.calls.is_empty()
            && !outcome.calls.iter().any(failed)
    };
    let points: Vec<Point> = ended(collected)
        .take_while(finished)
        .zip(SIZES)
        .map(|(outcome, size)| Point { size, steps: outcome.steps })
        .collect();
    let stopped_by_steps = ended(collected)
        .nth(points.len())
        .is_some_and(|outcome| outcome.limit == Some(Limit::Steps));
    let class = classify(&points).or_else(|| {
        // Too steep to be counted at four sizes of this range: no polynomial of a low degree is.
        (stopped_by_steps && points.len() < FEWEST_POINTS).then_some(GrowthClass::Exponential)
    });
    Growth { class, points }
}

/// The classes with the terms that may take part in a solution of each, simplest first. A loop
/// with a sort in it costs `a + b n + c n log n`.
const MODELS: [(GrowthClass, &[Term]); 6] = [
    (GrowthClass::Constant, &[Term::One]),
    (GrowthClass::Logarithmic, &[Term::One, Term::Log]),
    (GrowthClass::Linear, &[Term::One, Term::N]),
    (GrowthClass::Linearithmic, &[Term::One, Term::N, Term::NLog]),
    (GrowthClass::Quadratic, &[Term::One, Term::N, Term::Square]),
    (GrowthClass::Cubic, &[Term::One, Term::N, Term::Square, Term::Cube]),
];

/// A model whose counts are off by less than this, relative to the counts, describes them.
const GOOD_FIT: f64 = 0.02;

/// From this size on, the term that grows fastest shows.
const LARGE: u64 = 64;

/// Coefficients this far below zero are zeros that arithmetic has blurred.
const ROUNDING: f64 = 1e-9;

/// A step count grows at least this much from one size to the next when it is no polynomial.
const EXPLOSION: f64 = 32.0;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Term {
    One,
    Log,
    N,
    NLog,
    Square,
    Cube,
}

impl Term {
    fn at(self, size: f64) -> f64 {
        match self {
            Term::One => 1.0,
            Term::Log => size.log2(),
            Term::N => size,
            Term::NLog => size * size.log2(),
            Term::Square => size * size,
            Term::Cube => size * size * size,
        }
    }
}

/// The simplest class that describes the counts well, or the one that does it best.
pub fn classify(points: &[Point]) -> Option<GrowthClass> {
    if points.len() < FEWEST_POINTS {
        return None;
    }
    // What a formula leaves out matters at small sizes only.
    let small = points.iter().take_while(|point| point.size < LARGE).count();
    let points = points.get(small.min(points.len() - FEWEST_POINTS)..)?;
    let explodes = points.windows(2).rev().take(2).all(|pair| match pair {
        [one, two] => two.steps as f64 > EXPLOSION * one.steps as f64,
        _ => false,
    });
    if explodes {
        return Some(GrowthClass::Exponential);
    }
    let mut best: Option<(f64, GrowthClass)> = None;
    for (class, terms) in MODELS {
        let error = misfit(points, terms);
        if error <= GOOD_FIT {
            return Some(class);
        }
        if best.is_none_or(|(least, _)| error < least) {
            best = Some((error, class));
        }
    }
    best.map(|(_, class)| class)
}

/// Root mean square of the relative errors of the best fit with coefficients that are not
/// negative. With at most four terms every subset of them can be tried, which finds what the
/// active-set method of Lawson and Hanson (1974) finds.
fn misfit(points: &[Point], terms: &[Term]) -> f64 {
    (1..1_u32 << terms.len())
        .filter_map(|subset| {
            let chosen: Vec<Term> = terms
                .iter()
                .enumerate()
                .filter(|(index, _)| subset & (1 << index) != 0)
                .map(|(_, term)| *term)
                .collect();
            error_of_fit(points, &chosen)
        })
        .fold(f64::INFINITY, f64::min)
}

/// The error of the least-squares fit by these terms; none when a coefficient is negative or the
/// fit is not unique.
fn error_of_fit(points: &[Point], terms: &[Term]) -> Option<f64> {
    let largest = points.last()?.size as f64;
    // Each row is divided by its count, so that errors are relative, and each column by its term's
    // largest value, so that the numbers stay of one order.
    let row = |point: &Point| -> Vec<f64> {
        let steps = point.steps.max(1) as f64;
        terms.iter().map(|term| term.at(point.size as f64) / term.at(largest) / steps).collect()
    };
    let rows: Vec<Vec<f64>> = points.iter().map(row).collect();
    let width = terms.len();
    let mut system: Vec<Vec<f64>> = (0..width)
        .map(|i| {
            let products = (0..width).map(|j| rows.iter().map(|row| row[i] * row[j]).sum());
            products.chain([rows.iter().map(|row| row[i]).sum()]).collect()
        })
        .collect();
    let coefficients = solve(&mut system)?;
    if coefficients.iter().any(|coefficient| *coefficient < -ROUNDING) {
        return None;
    }
    let squares: f64 = rows
        .iter()
        .map(|row| row.iter().zip(&coefficients).map(|(x, c)| x * c).sum::<f64>() - 1.0)
        .map(|error| error * error)
        .sum();
    Some((squares / rows.len() as f64).sqrt())
}

/// Solves a linear system, given with its right side as last column, by Gaussian elimination with
/// partial pivoting; none when it is singular.
fn solve(system: &mut [Vec<f64>]) -> Option<Vec<f64>> {
    let width = system.len();
    for column in 0..width {
        let pivot = (column..width)
            .max_by(|a, b| system[*a][column].abs().total_cmp(&system[*b][column].abs()))?;
        system.swap(column, pivot);
        let (upper, lower) = system.split_at_mut(column + 1);
        let head = &upper[column];
        if head[column].abs() < f64::MIN_POSITIVE {
            return None;
        }
        for row in lower {
            let factor = row[column] / head[column];
            for (cell, above) in row.iter_mut().zip(head).skip(column) {
                *cell -= factor * above;
            }
        }
    }
    let mut solution = vec![0.0; width];
    for row in (0..width).rev() {
        let known: f64 = (row + 1..width).map(|j| system[row][j] * solution[j]).sum();
        solution[row] = (system[row][width] - known) / system[row][row];
    }
    Some(solution)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{call_case, drill, int, list};

    fn points(steps: impl Fn(f64) -> f64) -> Vec<Point> {
        SIZES.iter().map(|&size| Point { size, steps: steps(size as f64) as u64 }).collect()
    }

    #[test]
    fn formulas_are_named() {
        use GrowthClass::*;
        let table: Vec<(GrowthClass, Vec<Point>)> = vec![
            (Constant, points(|_| 40.0)),
            (Logarithmic, points(|n| 30.0 + 14.0 * n.log2())),
            (Linear, points(|n| 90.0 + 12.0 * n)),
            (Linear, points(|n| 1000.0 + 7.0 * n)),
            (Linearithmic, points(|n| 50.0 + 20.0 * n + 0.5 * n * n.log2())),
            (Linearithmic, points(|n| 10.0 + 9.0 * n * n.log2())),
            (Quadratic, points(|n| 60.0 + 20.0 * n + n * n / 16.0)),
            (Quadratic, points(|n| 3.0 * n * n)),
            (Cubic, points(|n| 5.0 * n + 2.0 * n * n * n)),
            (Exponential, points(|n| 2.0_f64.powf(n.min(60.0)))[..4].to_vec()),
        ];
        for (class, points) in table {
            assert_eq!(classify(&points), Some(class), "{points:?}");
        }
    }

    #[test]
    fn a_little_unevenness_changes_no_name() {
        let uneven = |n: f64| if (n.log2() as u64).is_multiple_of(2) { 1.01 } else { 0.99 };
        for (class, points) in [
            (GrowthClass::Linear, points(|n| uneven(n) * (50.0 + 14.0 * n))),
            (GrowthClass::Linearithmic, points(|n| uneven(n) * (8.0 * n * n.log2()))),
            (GrowthClass::Quadratic, points(|n| uneven(n) * (9.0 * n + n * n))),
        ] {
            assert_eq!(classify(&points), Some(class), "{points:?}");
        }
    }

    #[test]
    fn too_little_says_nothing() {
        assert_eq!(classify(&points(|n| n)[..3]), None);
        assert!(Growth { class: None, points: Vec::new() }.is_within(GrowthClass::Constant));
    }

    fn collected(outcomes: &[Outcome]) -> Collected {
        Collected::from_endings(outcomes.iter().cloned().map(Ending::Ended))
    }

    fn returned(value: Value, steps: u64) -> Outcome {
        let calls = vec![CallOutcome::Returned { value, arguments: None }];
        Outcome { calls, steps, ..Outcome::default() }
    }

    #[test]
    fn counting_ends_where_steps_do() {
        let mut outcomes: Vec<Outcome> =
            (1..=6).map(|n| returned(Value::None, 100 * 4_u64.pow(n))).collect();
        outcomes.push(Outcome { limit: Some(Limit::Steps), ..Outcome::default() });
        outcomes.push(returned(Value::None, 1));
        let found = growth(&collected(&outcomes));
        assert_eq!(found.points.len(), 6);
        assert_eq!(found.class, Some(GrowthClass::Quadratic));
        assert!(!found.is_within(GrowthClass::Linearithmic));
        assert!(found.is_within(GrowthClass::Quadratic));

        let steep = growth(&collected(&outcomes[4..]));
        assert_eq!((steep.points.len(), steep.class), (2, Some(GrowthClass::Exponential)));
        assert_eq!(growth(&Collected::default()).class, None);
    }

    #[test]
    fn generated_calls_become_jobs() {
        let mut drill = drill(vec![call_case("s", vec![], int(1))]);
        assert_eq!(inputs_request(&drill, 1), None);
        drill.growth = Some(GrowthClass::Linear);
        drill.generator = Some(question::Generator {
            source: "def generate(size, seed): ...".to_owned(),
            random: false,
        });
        let request = inputs_request(&drill, 1).unwrap();
        assert_eq!(request.jobs.len(), SIZES.len());

        let text = |text: &str| Value::Str(text.to_owned());
        let chain = Value::Dict(vec![(text("chain"), list(&[1, 2])), (text("loop_to"), int(0))]);
        let call = Value::Tuple(vec![text("solve"), chain]);
        let generated = vec![returned(Value::List(vec![call]), 1); SIZES.len()];
        let request = measuring_request(&drill, "pass", &collected(&generated), 2).unwrap();
        let looped = Value::Chain { values: vec![int(1), int(2)], loop_to: Some(0) };
        assert_eq!(request.jobs[0].calls[0].args, [looped]);
        assert_eq!(request.entries[0].name, "solve");

        let operations = Value::List(vec![
            Value::Tuple(vec![text("Cache"), int(2)]),
            Value::Tuple(vec![text("get"), int(1)]),
        ]);
        let generated = vec![returned(operations, 1); SIZES.len()];
        let request = measuring_request(&drill, "pass", &collected(&generated), 2).unwrap();
        assert_eq!(request.jobs[0].create.as_ref().unwrap().name, "Cache");
        assert_eq!(request.jobs[0].calls.len(), 1);

        for wrong in [int(1), Value::List(vec![]), Value::List(vec![int(1)])] {
            let generated = vec![returned(wrong, 1); SIZES.len()];
            assert!(measuring_request(&drill, "pass", &collected(&generated), 2).is_err());
        }
    }
}
