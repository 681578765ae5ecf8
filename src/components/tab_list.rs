//! Tabs, of which the arrow keys reach each.

use yew::prelude::*;

use crate::browser::page;

/// A tab: what it leads to, what it is called, and the ids of its element and its panel's.
#[derive(Clone, Debug, PartialEq)]
pub struct Tab<T> {
    /// What it shows.
    pub shows: T,
    /// What it is called.
    pub name: AttrValue,
    /// Its own id.
    pub id: AttrValue,
    /// The id of its panel.
    pub panel: AttrValue,
}

#[derive(Properties, PartialEq)]
pub struct TabListProps<T: Clone + PartialEq + 'static> {
    /// What they are tabs of, for who cannot see it.
    pub label: AttrValue,
    /// The tabs.
    pub tabs: Vec<Tab<T>>,
    /// What is shown.
    pub shown: T,
    /// Told what to show.
    pub on_choose: Callback<T>,
}

/// A list of tabs.
#[component]
pub fn TabList<T: Clone + PartialEq + 'static>(props: &TabListProps<T>) -> Html {
    let TabListProps { label, tabs, shown, on_choose } = props;
    let onkeydown = {
        let (tabs, on_choose) = (tabs.clone(), on_choose.clone());
        let place = tabs.iter().position(|tab| tab.shows == *shown).unwrap_or(0);
        Callback::from(move |event: KeyboardEvent| {
            if let Some(tab) = next(&event.key(), place, tabs.len()).and_then(|at| tabs.get(at)) {
                event.prevent_default();
                on_choose.emit(tab.shows.clone());
                page::focus(&format!("#{}", tab.id));
            }
        })
    };
    let tab = |tab: &Tab<T>| {
        let is_shown = tab.shows == *shown;
        let choose = tab.shows.clone();
        html! {
            <button key={tab.id.as_str()} type="button" role="tab" id={tab.id.clone()}
                aria-controls={tab.panel.clone()} aria-selected={is_shown.to_string()}
                tabindex={if is_shown { "0" } else { "-1" }}
                onclick={on_choose.reform(move |_: MouseEvent| choose.clone())}>
                { &tab.name }
            </button>
        }
    };
    html! {
        <div class="tabs" role="tablist" aria-label={label.clone()} {onkeydown}>
            { for tabs.iter().map(tab) }
        </div>
    }
}

/// The place that a key leads to from another one, of so many.
fn next(key: &str, place: usize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match key {
        "ArrowRight" => Some(if place >= last { 0 } else { place + 1 }),
        "ArrowLeft" => Some(if place == 0 { last } else { place - 1 }),
        "Home" => Some(0),
        "End" => Some(last),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrow_keys_go_around_the_tabs() {
        let table = [
            (0, "ArrowRight", Some(1)),
            (2, "ArrowRight", Some(0)),
            (0, "ArrowLeft", Some(2)),
            (2, "Home", Some(0)),
            (0, "End", Some(2)),
            (1, "x", None),
        ];
        for (from, key, expected) in table {
            assert_eq!(next(key, from, 3), expected, "{from} {key}");
        }
        assert_eq!(next("End", 0, 0), None);
    }
}
