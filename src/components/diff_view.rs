//! Two versions of code beside each other, with the lines that differ marked.

use yew::prelude::*;

use crate::diff::{Line, side_by_side};
use crate::wording;

/// Two texts under their names. On narrow screens what is the same stands there once.
pub fn diff_view(names: (&str, &str), before: &str, after: &str) -> Html {
    let rows = side_by_side(before, after);
    if rows.iter().all(|row| row.is_same) {
        return html! {
            <>
                <p class="quiet">{ wording::texts().no_difference }</p>
                <pre class="diff-same"><code>{ after.trim_end() }</code></pre>
            </>
        };
    }
    html! {
        <div class="diff" role="table" aria-label={wording::words().difference_between(names.0, names.1)}>
            <div class="diff-row diff-names" role="row">
                <span role="columnheader">{ names.0 }</span>
                <span role="columnheader">{ names.1 }</span>
            </div>
            {
                for rows.iter().enumerate().map(|(index, row)| html! {
                    <div class={classes!("diff-row", row.is_same.then_some("same"))} role="row"
                        key={index}>
                        { cell(&row.before, (!row.is_same).then_some(("gone", "−"))) }
                        { cell(&row.after, (!row.is_same).then_some(("new", "+"))) }
                    </div>
                })
            }
        </div>
    }
}

fn cell(line: &Option<Line>, mark: Option<(&'static str, &'static str)>) -> Html {
    let Some(line) = line else {
        return html! { <span class="diff-cell absent" role="cell"></span> };
    };
    html! {
        <span class={classes!("diff-cell", mark.map(|(class, _)| class))} role="cell">
            <span class="diff-number">{ line.number }</span>
            <span class="diff-sign">{ mark.map(|(_, sign)| sign) }</span>
            <code>{ &line.text }</code>
        </span>
    }
}
