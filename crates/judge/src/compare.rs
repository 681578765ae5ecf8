//! Whether a value is the one that was expected. Strict in types: `1` is neither `True` nor `1.0`.

use std::cmp::Ordering;

use question::{Compare, Value};

use crate::canonical::{self, Precision};

/// Whether `got` is what was expected.
///
/// Types must agree at every depth, but for ints and floats under [`Compare::Approx`]. The order
/// of sets, frozensets and dicts never counts; the order of lists and tuples does, but for the
/// outermost one under [`Compare::Unordered`]. Unlike in Python, NaN equals NaN, so that a case
/// can expect it. An empty chain equals `None`, since both are a list without a head. An opaque
/// object equals nothing, itself included.
pub fn compare(expected: &Value, got: &Value, mode: Compare) -> bool {
    match mode {
        Compare::Exact => exact(expected, got),
        Compare::Unordered => match (expected, got) {
            (Value::List(expected), Value::List(got))
            | (Value::Tuple(expected), Value::Tuple(got)) => same_items(expected, got),
            _ => exact(expected, got),
        },
        Compare::Approx(tolerance) => approx(expected, got, tolerance),
    }
}

/// Whether two sequences hold the same items the same number of times each.
pub(crate) fn same_items(expected: &[Value], got: &[Value]) -> bool {
    expected.len() == got.len()
        && all_plain(expected)
        && canonical::sorted_texts(expected, Precision::Full)
            == canonical::sorted_texts(got, Precision::Full)
}

fn exact(expected: &Value, got: &Value) -> bool {
    match (expected, got) {
        (Value::Float(expected), Value::Float(got)) => {
            expected == got || (expected.is_nan() && got.is_nan())
        }
        (Value::List(expected), Value::List(got)) | (Value::Tuple(expected), Value::Tuple(got)) => {
            expected.len() == got.len()
                && expected.iter().zip(got).all(|(expected, got)| exact(expected, got))
        }
        (
            Value::Chain { values: expected, loop_to: expected_loop },
            Value::Chain { values: got, loop_to: got_loop },
        ) => {
            expected.len() == got.len()
                && (expected_loop == got_loop || expected.is_empty())
                && expected.iter().zip(got).all(|(expected, got)| exact(expected, got))
        }
        (Value::Set(_), Value::Set(_))
        | (Value::FrozenSet(_), Value::FrozenSet(_))
        | (Value::Dict(_), Value::Dict(_)) => {
            is_plain(expected)
                && canonical::text(expected, Precision::Full)
                    == canonical::text(got, Precision::Full)
        }
        (Value::None, Value::Chain { values, .. }) | (Value::Chain { values, .. }, Value::None) => {
            values.is_empty()
        }
        (Value::Opaque { .. }, _) => false,
        _ => expected == got,
    }
}

/// Whether no opaque object is inside. Equal canonical texts of a plain and any other value mean
/// that the other is plain too, so asking one side is enough.
fn is_plain(value: &Value) -> bool {
    match value {
        Value::Opaque { .. } => false,
        Value::List(items)
        | Value::Tuple(items)
        | Value::Set(items)
        | Value::FrozenSet(items)
        | Value::Chain { values: items, .. } => all_plain(items),
        Value::Dict(pairs) => pairs.iter().all(|(key, value)| is_plain(key) && is_plain(value)),
        _ => true,
    }
}

fn all_plain(values: &[Value]) -> bool {
    values.iter().all(is_plain)
}

fn approx(expected: &Value, got: &Value, tolerance: f64) -> bool {
    if exact(expected, got) {
        return true;
    }
    let all = |expected: &[Value], got: &[Value]| {
        expected.len() == got.len()
            && expected.iter().zip(got).all(|(expected, got)| approx(expected, got, tolerance))
    };
    match (expected, got) {
        (Value::Int(_) | Value::Float(_), Value::Int(_) | Value::Float(_)) => {
            match (number(expected), number(got)) {
                (Some(expected), Some(got)) => within(expected, got, tolerance),
                _ => false,
            }
        }
        (Value::List(expected), Value::List(got)) | (Value::Tuple(expected), Value::Tuple(got)) => {
            all(expected, got)
        }
        (
            Value::Chain { values: expected, loop_to: expected_loop },
            Value::Chain { values: got, loop_to: got_loop },
        ) => all(expected, got) && (expected_loop == got_loop || expected.is_empty()),
        (Value::Set(expected), Value::Set(got))
        | (Value::FrozenSet(expected), Value::FrozenSet(got)) => {
            let (expected, got) = (by_size(expected, |item| item), by_size(got, |item| item));
            pair_up(&expected, &got, |expected, got| approx(expected, got, tolerance))
        }
        (Value::Dict(expected), Value::Dict(got)) => {
            let expected = by_size(expected, |(key, _)| key);
            let got = by_size(got, |(key, _)| key);
            pair_up(&expected, &got, |expected, got| {
                approx(&expected.0, &got.0, tolerance) && approx(&expected.1, &got.1, tolerance)
            })
        }
        _ => false,
    }
}

/// A number's size where it is finite.
fn number(value: &Value) -> Option<f64> {
    let number = match value {
        Value::Int(digits) => digits.parse().ok()?,
        Value::Float(number) => *number,
        _ => return None,
    };
    number.is_finite().then_some(number)
}

fn within(expected: f64, got: f64, tolerance: f64) -> bool {
    let distance = (expected - got).abs();
    distance <= tolerance || distance <= tolerance * expected.abs()
}

/// The items in an order in which values that are nearly equal stand near each other.
fn by_size<T>(items: &[T], key: impl Fn(&T) -> &Value) -> Vec<&T> {
    let mut keyed: Vec<((String, Vec<f64>), &T)> =
        items.iter().map(|item| (shape_and_numbers(key(item)), item)).collect();
    keyed.sort_by(|((shape, numbers), _), ((other_shape, other_numbers), _)| {
        shape.cmp(other_shape).then_with(|| {
            numbers
                .iter()
                .zip(other_numbers)
                .map(|(number, other)| number.total_cmp(other))
                .find(|order| order.is_ne())
                .unwrap_or(Ordering::Equal)
        })
    });
    keyed.into_iter().map(|(_, item)| item).collect()
}

/// A value's canonical text with every number left out, and the numbers.
fn shape_and_numbers(value: &Value) -> (String, Vec<f64>) {
    match value {
        Value::Int(_) | Value::Float(_) => {
            (String::new(), vec![number(value).unwrap_or(f64::INFINITY)])
        }
        Value::Tuple(items) => {
            let mut shape = "(".to_owned();
            let mut numbers = Vec::new();
            for item in items {
                let (inner_shape, inner_numbers) = shape_and_numbers(item);
                shape.push_str(&inner_shape);
                shape.push(',');
                numbers.extend(inner_numbers);
            }
            (shape, numbers)
        }
        Value::FrozenSet(items) => (format!("frozen{}", items.len()), Vec::new()),
        _ => (canonical::text(value, Precision::Full), Vec::new()),
    }
}

/// Whether each expected item finds a partner of its own. Both sides come in an order that makes
/// the first free one nearly always fit, and the first item without a partner ends the search.
fn pair_up<T>(expected: &[T], got: &[T], fits: impl Fn(&T, &T) -> bool) -> bool {
    if expected.len() != got.len() {
        return false;
    }
    let mut free: Vec<&T> = got.iter().rev().collect();
    for wanted in expected {
        match free.iter().rposition(|candidate| fits(wanted, candidate)) {
            Some(index) => free.remove(index),
            None => return false,
        };
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::{any_mode, any_value};
    use proptest::prelude::*;

    fn int(number: i64) -> Value {
        Value::Int(number.to_string())
    }

    fn float(number: f64) -> Value {
        Value::Float(number)
    }

    fn text(text: &str) -> Value {
        Value::Str(text.to_owned())
    }

    fn list(items: &[Value]) -> Value {
        Value::List(items.to_vec())
    }

    fn tuple(items: &[Value]) -> Value {
        Value::Tuple(items.to_vec())
    }

    fn set(items: &[Value]) -> Value {
        Value::Set(items.to_vec())
    }

    fn frozen(items: &[Value]) -> Value {
        Value::FrozenSet(items.to_vec())
    }

    fn chain(items: &[Value], loop_to: Option<usize>) -> Value {
        Value::Chain { values: items.to_vec(), loop_to }
    }

    fn opaque() -> Value {
        Value::Opaque { type_name: "object".into(), text: "<object>".into() }
    }

    const EXACT: Compare = Compare::Exact;
    const UNORDERED: Compare = Compare::Unordered;
    const NEAR: Compare = Compare::Approx(1e-9);

    #[track_caller]
    fn check(rows: Vec<(Value, Value, Compare, bool)>) {
        for (expected, got, mode, equal) in rows {
            assert_eq!(
                compare(&expected, &got, mode),
                equal,
                "expected {expected:?}, got {got:?}, {mode:?}"
            );
        }
    }

    #[test]
    fn types_are_told_apart() {
        check(vec![
            (Value::None, Value::None, EXACT, true),
            (Value::None, Value::Bool(false), EXACT, false),
            (int(1), int(1), EXACT, true),
            (int(1), Value::Bool(true), EXACT, false),
            (int(1), float(1.0), EXACT, false),
            (int(1), text("1"), EXACT, false),
            (text("a"), Value::Bytes(b"a".to_vec()), EXACT, false),
            (list(&[int(1)]), tuple(&[int(1)]), EXACT, false),
            (list(&[list(&[int(1)])]), list(&[list(&[Value::Bool(true)])]), EXACT, false),
            (set(&[int(1)]), frozen(&[int(1)]), EXACT, false),
            (set(&[int(1)]), set(&[Value::Bool(true)]), EXACT, false),
            (set(&[]), Value::Dict(vec![]), EXACT, false),
        ]);
    }

    #[test]
    fn numbers() {
        let long = "1".repeat(400);
        let longer = format!("{long}2");
        check(vec![
            (float(f64::NAN), float(f64::NAN), EXACT, true),
            (float(f64::NAN), float(1.0), EXACT, false),
            (float(0.0), float(-0.0), EXACT, true),
            (set(&[float(0.0)]), set(&[float(-0.0)]), EXACT, true),
            (set(&[float(f64::NAN)]), set(&[float(f64::NAN)]), EXACT, true),
            (float(0.3), float(0.1 + 0.2), EXACT, false),
            (Value::Int(long.clone()), Value::Int(long.clone()), EXACT, true),
            (Value::Int(long.clone()), Value::Int(longer.clone()), EXACT, false),
            (Value::Int(long.clone()), Value::Int(longer.clone()), NEAR, false),
            (Value::Int(long.clone()), Value::Int(long.clone()), NEAR, true),
            (Value::Int(long), float(f64::INFINITY), NEAR, false),
        ]);
    }

    #[test]
    fn order_counts_only_where_it_means_something() {
        let pairs = |pairs: &[(Value, Value)]| Value::Dict(pairs.to_vec());
        check(vec![
            (list(&[int(1), int(2)]), list(&[int(2), int(1)]), EXACT, false),
            (set(&[int(1), int(2)]), set(&[int(2), int(1)]), EXACT, true),
            (
                set(&[frozen(&[int(1), int(2)]), frozen(&[])]),
                set(&[frozen(&[]), frozen(&[int(2), int(1)])]),
                EXACT,
                true,
            ),
            (
                pairs(&[(text("a"), int(1)), (text("b"), int(2))]),
                pairs(&[(text("b"), int(2)), (text("a"), int(1))]),
                EXACT,
                true,
            ),
            (pairs(&[(text("a"), int(1))]), pairs(&[(text("a"), int(2))]), EXACT, false),
            (pairs(&[(text("a"), int(1))]), pairs(&[(text("b"), int(1))]), EXACT, false),
            (list(&[int(1), int(2)]), list(&[int(2), int(1)]), UNORDERED, true),
            (tuple(&[int(1), int(2)]), tuple(&[int(2), int(1)]), UNORDERED, true),
            (list(&[int(1), int(2)]), tuple(&[int(2), int(1)]), UNORDERED, false),
            (list(&[int(1), int(1), int(2)]), list(&[int(1), int(2), int(2)]), UNORDERED, false),
            (list(&[int(1)]), list(&[int(1), int(1)]), UNORDERED, false),
            (list(&[int(1)]), list(&[Value::Bool(true)]), UNORDERED, false),
            // Only the outermost one is free.
            (
                list(&[list(&[int(1), int(2)]), list(&[])]),
                list(&[list(&[]), list(&[int(1), int(2)])]),
                UNORDERED,
                true,
            ),
            (list(&[list(&[int(1), int(2)])]), list(&[list(&[int(2), int(1)])]), UNORDERED, false),
            (int(1), int(1), UNORDERED, true),
        ]);
    }

    #[test]
    fn approximate_numbers() {
        let near = || float(0.1 + 0.2);
        let pairs = |pairs: &[(Value, Value)]| Value::Dict(pairs.to_vec());
        check(vec![
            (float(0.3), near(), NEAR, true),
            (float(0.3), float(0.301), NEAR, false),
            (float(1e20), float(1e20 + 1e10), NEAR, true),
            (float(0.0), float(1e-10), NEAR, true),
            (int(2), float(2.0), NEAR, true),
            (float(2.0), int(2), NEAR, true),
            (int(1), Value::Bool(true), NEAR, false),
            (float(f64::NAN), float(f64::NAN), NEAR, true),
            (float(f64::INFINITY), float(f64::INFINITY), NEAR, true),
            (float(f64::INFINITY), float(5.0), NEAR, false),
            (float(5.0), float(f64::INFINITY), NEAR, false),
            (float(f64::INFINITY), float(f64::NEG_INFINITY), NEAR, false),
            (list(&[tuple(&[float(0.3)])]), list(&[tuple(&[near()])]), NEAR, true),
            (list(&[int(1), int(2)]), list(&[int(2), int(1)]), NEAR, false),
            (set(&[float(0.3), float(7.0)]), set(&[int(7), near()]), NEAR, true),
            (set(&[float(0.3), float(7.0)]), set(&[int(8), near()]), NEAR, false),
            (
                set(&[tuple(&[float(0.3), int(5)]), tuple(&[near(), int(1)])]),
                set(&[tuple(&[float(0.3), int(1)]), tuple(&[near(), int(5)])]),
                NEAR,
                true,
            ),
            (pairs(&[(text("a"), float(0.3))]), pairs(&[(text("a"), near())]), NEAR, true),
            (pairs(&[(text("a"), float(0.3))]), pairs(&[(text("b"), near())]), NEAR, false),
            (text("a"), text("a"), NEAR, true),
        ]);
    }

    #[test]
    fn opaque_objects_equal_nothing() {
        for wrap in [
            |value: Value| value,
            |value: Value| Value::List(vec![value]),
            |value: Value| Value::Tuple(vec![value]),
            |value: Value| Value::Set(vec![value]),
            |value: Value| Value::Dict(vec![(Value::None, value)]),
            |value: Value| Value::Dict(vec![(value, Value::None)]),
            |value: Value| Value::Chain { values: vec![value], loop_to: None },
        ] {
            for mode in [EXACT, UNORDERED, NEAR] {
                let value = wrap(opaque());
                assert!(!compare(&value, &value, mode), "{value:?} {mode:?}");
            }
        }
    }

    #[test]
    fn chains_and_nodes() {
        let one = chain(&[int(1)], None);
        check(vec![
            (one.clone(), one.clone(), EXACT, true),
            (one.clone(), chain(&[int(1)], Some(0)), EXACT, false),
            (one.clone(), list(&[int(1)]), EXACT, false),
            (chain(&[], None), Value::None, EXACT, true),
            (Value::None, chain(&[], None), EXACT, true),
            (list(&[chain(&[], None)]), list(&[Value::None]), UNORDERED, true),
            (chain(&[], None), Value::None, NEAR, true),
            (one, Value::None, EXACT, false),
            (Value::Node(1), Value::Node(1), EXACT, true),
            (Value::Node(1), Value::Node(2), EXACT, false),
            (Value::Node(1), chain(&[int(1)], None), EXACT, false),
            (chain(&[float(0.3)], None), chain(&[float(0.1 + 0.2)], None), NEAR, true),
        ]);
    }

    #[test]
    fn long_lists_are_compared_without_trying_every_pair() {
        // Trying every pair would take ten thousand million comparisons here.
        let ascending: Vec<Value> = (0..100_000).map(int).collect();
        let descending: Vec<Value> = (0..100_000).rev().map(int).collect();
        assert!(compare(&list(&ascending), &list(&descending), UNORDERED));
        let ascending: Vec<Value> = (0..100_000).map(|n| float(n as f64)).collect();
        assert!(compare(&set(&ascending), &set(&descending), NEAR));
    }

    /// The value with another type in one place: a number of the place, counted down on the way.
    /// Items of sets stay as they are, for one more type among equal items may change nothing.
    fn retyped(value: &Value, place: &mut usize) -> Value {
        if *place == 0 {
            *place = usize::MAX;
            return match value {
                Value::None => Value::Bool(false),
                Value::Bool(truth) => int(i64::from(*truth)),
                Value::Int(digits) => float(digits.parse().unwrap()),
                Value::Float(number) => text(&number.to_string()),
                Value::Str(text) => Value::Bytes(text.as_bytes().to_vec()),
                Value::Bytes(bytes) => text(&String::from_utf8_lossy(bytes)),
                Value::List(items) => tuple(items),
                Value::Tuple(items) | Value::Chain { values: items, .. } => list(items),
                Value::Set(items) => frozen(items),
                Value::FrozenSet(items) => set(items),
                Value::Dict(pairs) => {
                    list(&pairs.iter().map(|(key, _)| key.clone()).collect::<Vec<_>>())
                }
                Value::Node(index) => int(i64::try_from(*index).unwrap()),
                Value::Opaque { text: shown, .. } => text(shown),
            };
        }
        *place = place.saturating_sub(1);
        let mut all = |items: &[Value]| -> Vec<Value> {
            items.iter().map(|item| retyped(item, place)).collect()
        };
        match value {
            Value::List(items) => Value::List(all(items)),
            Value::Tuple(items) => Value::Tuple(all(items)),
            Value::Chain { values, loop_to } => {
                Value::Chain { values: all(values), loop_to: *loop_to }
            }
            Value::Dict(pairs) => {
                let values: Vec<Value> = pairs.iter().map(|(_, value)| value.clone()).collect();
                let keys = pairs.iter().map(|(key, _)| key.clone());
                Value::Dict(keys.zip(all(&values)).collect())
            }
            other => other.clone(),
        }
    }

    /// What "the same items the same number of times each" means, found the slow way.
    fn pairs_up_exactly(expected: &[Value], got: &[Value]) -> bool {
        let mut free: Vec<&Value> = got.iter().collect();
        let all_found = expected.iter().all(|wanted| {
            let found = free.iter().position(|candidate| compare(wanted, candidate, EXACT));
            found.map(|index| free.swap_remove(index)).is_some()
        });
        all_found && free.is_empty()
    }

    /// Numbers of every order, and some that are near each other.
    fn any_number() -> impl Strategy<Value = f64> {
        prop_oneof![-4.0..4.0, -1e12..1e12, (-3i32..3).prop_map(f64::from)]
    }

    proptest! {
        #[test]
        fn a_type_that_differs_anywhere_is_a_difference(value in any_value(), place in 0_usize..9) {
            let mut left = place;
            let other = retyped(&value, &mut left);
            let was_changed = left > place;
            prop_assert_eq!(compare(&value, &other, EXACT), !was_changed, "{} {}", value, other);
            if was_changed {
                prop_assert!(!compare(&value, &other, UNORDERED), "{value} {other}");
            }
        }

        #[test]
        fn unordered_means_the_same_items_the_same_number_of_times(
            pool in proptest::collection::vec(any_value(), 1..4),
            expected in proptest::collection::vec(0_usize..4, 0..7),
            got in proptest::collection::vec(0_usize..4, 0..7),
        ) {
            let of = |places: &[usize]| -> Vec<Value> {
                places.iter().map(|place| pool[place % pool.len()].clone()).collect()
            };
            let (expected, got) = (of(&expected), of(&got));
            let same = pairs_up_exactly(&expected, &got);
            prop_assert_eq!(compare(&list(&expected), &list(&got), UNORDERED), same);
            prop_assert_eq!(compare(&tuple(&got), &tuple(&expected), UNORDERED), same);
        }

        #[test]
        fn a_number_is_near_within_its_tolerance_and_not_beyond(
            number in any_number(),
            tolerance in 1e-9..1e-2,
            part in -0.999..0.999,
            beyond in 1.001..1e6,
        ) {
            let reach = tolerance * number.abs().max(1.0);
            let near = |got: f64| compare(&float(number), &float(got), Compare::Approx(tolerance));
            prop_assert!(near(number + part * reach));
            prop_assert!(!near(number + beyond * reach));
            prop_assert!(!near(number - beyond * reach));
        }

        /// The tolerance is relative to what was expected, so the other way round it may have to be
        /// a little wider, and never more than that.
        #[test]
        fn nearness_is_nearly_symmetric(
            numbers in proptest::collection::vec((any_number(), -3.0..3.0), 0..5),
            tolerance in 1e-9..1e-2,
        ) {
            let expected: Vec<Value> = numbers.iter().map(|(number, _)| float(*number)).collect();
            let got = numbers.iter().map(|(number, part)| {
                float(number + part * tolerance * number.abs().max(1.0))
            });
            let got: Vec<Value> = got.collect();
            let wider = Compare::Approx(tolerance / (1.0 - tolerance) * (1.0 + 1e-9));
            for wrap in [list as fn(&[Value]) -> Value, tuple] {
                let (expected, got) = (wrap(&expected), wrap(&got));
                if compare(&expected, &got, Compare::Approx(tolerance)) {
                    prop_assert!(compare(&got, &expected, wider), "{expected} {got}");
                    prop_assert!(compare(&expected, &got, wider), "{expected} {got}");
                }
            }
        }

        /// Whoever takes an item that another needs has looked for a partner in the wrong order.
        #[test]
        fn numbers_of_a_set_all_find_their_partners(
            (numbers, shuffled) in proptest::collection::vec((any_number(), -0.999..0.999), 0..9)
                .prop_flat_map(|numbers| (Just(numbers.clone()), Just(numbers).prop_shuffle())),
        ) {
            const TOLERANCE: f64 = 1e-2;
            let expected: Vec<Value> = numbers.iter().map(|(number, _)| float(*number)).collect();
            let got = shuffled.iter().map(|(number, part)| {
                float(number + part * TOLERANCE * number.abs().max(1.0))
            });
            let got: Vec<Value> = got.collect();
            prop_assert!(compare(&set(&expected), &set(&got), Compare::Approx(TOLERANCE)));
        }

        #[test]
        fn every_plain_value_equals_itself(value in any_value(), mode in any_mode()) {
            prop_assert!(compare(&value, &value, mode));
        }

        #[test]
        fn exact_comparison_is_symmetric(one in any_value(), other in any_value()) {
            prop_assert_eq!(compare(&one, &other, EXACT), compare(&other, &one, EXACT));
        }

        #[test]
        fn exact_comparison_agrees_with_the_canonical_text(
            one in any_value(),
            other in any_value(),
        ) {
            let same_text = canonical::text(&one, Precision::Full)
                == canonical::text(&other, Precision::Full);
            prop_assert_eq!(compare(&one, &other, EXACT), same_text);
        }

        #[test]
        fn what_is_exactly_equal_is_equal_in_every_mode(
            one in any_value(),
            other in any_value(),
            mode in any_mode(),
        ) {
            if compare(&one, &other, EXACT) {
                prop_assert!(compare(&one, &other, mode));
            }
        }

        #[test]
        fn shuffling_does_not_matter_where_order_does_not(
            (items, shuffled) in proptest::collection::vec(any_value(), 0..8)
                .prop_flat_map(|items| (Just(items.clone()), Just(items).prop_shuffle())),
        ) {
            prop_assert!(compare(&list(&items), &list(&shuffled), UNORDERED));
            prop_assert!(compare(&tuple(&items), &tuple(&shuffled), UNORDERED));
            prop_assert!(compare(&set(&items), &set(&shuffled), EXACT));
            prop_assert!(compare(&frozen(&items), &frozen(&shuffled), NEAR));
        }
    }
}
