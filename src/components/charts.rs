//! Charts drawn as plain SVG, each with the same numbers as a table.
//!
//! Words stand beside the drawings and not in them, so that they stay readable where a drawing is
//! small.

use yew::prelude::*;

use crate::schedule::Day;
use crate::schedule::figures::Activity;
use crate::wording;

/// A chart's numbers, behind a disclosure.
pub fn table(heads: &[&'static str], rows: Vec<Vec<String>>) -> Html {
    html! {
        <details class="chart-table">
            <summary>{ wording::texts().as_table }</summary>
            <table>
                <thead>
                    <tr>{ for heads.iter().map(|head| html! { <th scope="col">{ *head }</th> }) }</tr>
                </thead>
                <tbody>
                    {
                        for rows.into_iter().enumerate().map(|(index, row)| html! {
                            <tr key={index}>
                                {
                                    for row.into_iter().enumerate().map(|(column, cell)| {
                                        match column {
                                            0 => html! { <th scope="row">{ cell }</th> },
                                            _ => html! { <td>{ cell }</td> },
                                        }
                                    })
                                }
                            </tr>
                        })
                    }
                </tbody>
            </table>
        </details>
    }
}

/// A horizontal bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What it stands for.
    pub label: Html,
    /// Its length as a share of the longest there can be.
    pub share: f64,
    /// Where a line crosses it, as such a share.
    pub mark: Option<f64>,
    /// Its value in words.
    pub value: String,
}

/// Bars below each other.
pub fn bars(bars: Vec<Bar>) -> Html {
    html! {
        <ul class="bars">
            {
                for bars.into_iter().enumerate().map(|(index, bar)| html! {
                    <li key={index}>
                        <span class="bar-label">{ bar.label }</span>
                        { " " }<span class="quiet">{ bar.value }</span>
                        <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                            <rect class="chart-ground" width="100" height="4" />
                            <rect class="chart-ink" height="4" width={number(100.0 * bar.share)} />
                            if let Some(mark) = bar.mark {
                                <rect class="chart-edge" height="4" width="1.6"
                                    x={number((100.0 * mark - 0.8).min(98.4))} />
                                <rect class="chart-mark" height="4" width="0.6"
                                    x={number((100.0 * mark - 0.3).min(98.9))} />
                            }
                        </svg>
                    </li>
                })
            }
        </ul>
    }
}

/// A vertical bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// What stands above it, if anything.
    pub value: String,
    /// Its height as a share of the highest there can be.
    pub share: f64,
    /// What stands below it, if anything.
    pub label: String,
}

/// Bars beside each other, described as a whole.
pub fn columns(columns: Vec<Column>, description: String) -> Html {
    html! {
        <div class="columns" role="img" aria-label={description}>
            {
                for columns.into_iter().enumerate().map(|(index, column)| html! {
                    <div key={index} class="column" aria-hidden="true">
                        <span class="column-value">{ column.value }</span>
                        <svg viewBox="0 0 10 100" preserveAspectRatio="none">
                            <rect class="chart-ink" x="1" width="8"
                                y={number(100.0 - 100.0 * column.share)}
                                height={number(100.0 * column.share)} />
                        </svg>
                        <span class="column-label">{ column.label }</span>
                    </div>
                })
            }
        </div>
    }
}

/// The side of a day in the calendar, in the drawing's units.
const CELL: f64 = 14.0;
/// The room for the names of weekdays and months.
const LEFT: f64 = 34.0;
const TOP: f64 = 18.0;

/// Weeks from left to right, Monday on top; the more was done on a day, the larger its dot.
pub fn calendar(days: &[Activity], today: Day, description: String) -> Html {
    let most = days.iter().map(|day| day.count).max().unwrap_or(0);
    let weeks = days.len().div_ceil(7);
    let place = |at: usize| {
        (LEFT + CELL * (at / 7) as f64 + CELL / 2.0, TOP + CELL * (at % 7) as f64 + CELL / 2.0)
    };
    // A month is named over its first whole week.
    let months =
        days.iter().enumerate().step_by(7).filter(|(_, monday)| monday.day.of_month() <= 7);
    html! {
        <svg class="calendar" role="img" aria-label={description}
            viewBox={format!("0 0 {} {}", LEFT + CELL * weeks as f64, TOP + CELL * 7.0)}>
            {
                for months.map(|(at, monday)| html! {
                    <text key={at} x={number(place(at).0 - CELL / 2.0)} y="11">
                        { wording::words().month(monday.day) }
                    </text>
                })
            }
            {
                for [0, 2, 4].into_iter().map(|row| html! {
                    <text key={row} x="0" y={number(place(row).1 + 4.0)}>
                        { wording::words().weekday_short(row) }
                    </text>
                })
            }
            {
                for days.iter().enumerate().map(|(at, activity)| {
                    let (x, y) = place(at);
                    let class = if activity.count > 0 { "chart-ink" } else { "chart-none" };
                    html! {
                        <circle key={at} {class} cx={number(x)} cy={number(y)}
                            r={number(radius(activity.count, most))}>
                            <title>
                                { wording::words().activity_of(activity.day, activity.count, today) }
                            </title>
                        </circle>
                    }
                })
            }
        </svg>
    }
}

/// The area of a dot grows with the count, from one that is surely seen.
fn radius(count: usize, most: usize) -> f64 {
    match count {
        0 => 1.2,
        _ => 2.6 + 3.4 * (count as f64 / most.max(1) as f64).sqrt(),
    }
}

fn number(value: f64) -> String {
    format!("{value:.1}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_grow_with_the_count_and_stay_in_their_cell() {
        let sizes: Vec<f64> = (0..=20).map(|count| radius(count, 20)).collect();
        assert!(sizes.windows(2).all(|pair| pair[0] < pair[1]), "{sizes:?}");
        assert!(sizes.iter().all(|size| 2.0 * size < CELL));
        assert!(radius(0, 0).is_finite() && 2.0 * radius(1, 1) < CELL);
    }
}
