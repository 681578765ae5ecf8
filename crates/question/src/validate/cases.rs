//! Checks `cases.toml` and builds the cases.

use std::ops::Range;

use toml::Spanned;

use crate::file::source_file::Review;
use crate::file::{CaseForm, CasesForm, Field};
use crate::literal::{LiteralError, excerpt, parse_invocation, parse_step, parse_value};
use crate::model::{
    Action, Case, Compare, Entry, EntryKind, Expected, Invocation, Stage, Visibility,
};
use crate::nearest::nearest;
use crate::objection::{
    Objection, counted, node_among_arguments, node_of_no_chain, unknown_exception,
};
use crate::python_source::top_level_definitions;
use crate::validate::fields::{self, is_slug};
use crate::value::Value;

/// Builds the cases that can be read and enters into each stage what its cases call.
pub(crate) fn check_cases(
    review: &mut Review<'_>,
    form: &CasesForm,
    stages: &mut [Stage],
    starter: Option<&str>,
) -> Vec<Case> {
    let mut ids: Vec<&str> = Vec::new();
    let mut calls = Calls::new(starter);
    let mut used_stages = vec![false; stages.len()];
    let mut cases = Vec::new();
    for table in &form.case {
        if let Some(id) = &table.get_ref().id {
            if ids.contains(&id.get_ref().as_str()) {
                review.at(
                    id.span(),
                    format!("case id {:?} is used twice", id.get_ref()),
                    "ids are kept in saved progress; give each case its own",
                );
            }
            ids.push(id.get_ref());
        }
        let stage = check_stage(review, table, stages.len());
        if let Some(used) = stage.and_then(|stage| used_stages.get_mut(stage)) {
            *used = true;
        }
        if let Some(case) = check_case(review, table, stage, stages, &mut calls) {
            cases.push(case);
        }
    }
    check_counts(review, form);
    for (index, _) in used_stages.iter().enumerate().filter(|(_, used)| !**used) {
        if index > 0 {
            review.whole(
                format!("stage {} has no cases", index + 1),
                format!("give some cases stage = {}, or remove the stage", index + 1),
            );
        } else if !form.case.is_empty() {
            review
                .whole("stage 1 has no cases", "leave `stage` out of the cases of the task itself");
        }
    }
    cases
}

fn check_counts(review: &mut Review<'_>, form: &CasesForm) {
    let is_sample = |case: &&Spanned<CaseForm>| {
        case.get_ref().sample.as_ref().is_some_and(|sample| *sample.get_ref())
    };
    let samples = form.case.iter().filter(is_sample).count();
    let hidden = form.case.len() - samples;
    if !(2..=4).contains(&samples) {
        review.whole(
            format!("the number of samples is {samples}, it needs 2 to 4"),
            "samples have sample = true and are shown beside the prompt",
        );
    }
    if hidden < 12 {
        review.whole(
            format!("the number of hidden cases is {hidden}, it needs 12 or more"),
            "try what is empty, single, equal, negative, huge, and every rule in the prompt",
        );
    }
}

/// As many stages as the cases name, for want of a list of them.
pub(crate) fn stages_named(form: &CasesForm) -> Vec<Stage> {
    let named = form.case.iter().filter_map(|case| case.get_ref().stage.as_ref());
    let highest = named.map(|stage| *stage.get_ref()).filter(|stage| *stage <= 9).max();
    let count = highest.and_then(|stage| usize::try_from(stage).ok()).unwrap_or(1).max(1);
    vec![Stage::default(); count]
}

/// The index of the case's stage; `None` where the number makes no sense.
fn check_stage(review: &mut Review<'_>, table: &Spanned<CaseForm>, stages: usize) -> Option<usize> {
    let Some(field) = &table.get_ref().stage else {
        return (!review.excuses("stage", &Some(table.span()))).then_some(0);
    };
    let index = usize::try_from(*field.get_ref()).ok().and_then(|stage| stage.checked_sub(1));
    let index = index.filter(|index| *index < stages);
    if index.is_none() {
        let exist = match stages {
            1 => "there is stage 1 only".to_owned(),
            _ => format!("there are stages 1 to {stages}"),
        };
        review.at(
            field.span(),
            format!("there is no stage {}", field.get_ref()),
            format!("{exist}; each [[drill.stage]] in question.toml adds one"),
        );
    }
    index
}

fn check_case(
    review: &mut Review<'_>,
    table: &Spanned<CaseForm>,
    stage: Option<usize>,
    stages: &mut [Stage],
    calls: &mut Calls,
) -> Option<Case> {
    let form = table.get_ref();
    let place = Some(table.span());
    let hint = "it is kept in saved progress: a short name like \"no-pairs\"";
    let id = fields::text(review, &form.id, "id", &place, hint);
    if let Some(field) = &form.id
        && !id.is_empty()
        && !is_slug(&id)
    {
        review.at(
            field.span(),
            format!("{id:?} cannot be a case id"),
            "small letters, digits and hyphens, a letter first",
        );
    }
    let hint = "say in a few words what the case is about; it is shown with the result";
    let label = fields::text(review, &form.label, "label", &place, hint);
    let compare = check_compare(review, form);
    let action = check_action(review, table, compare)?;
    let (invocation, kind, span) = match (&action, &form.call, &form.create) {
        (Action::Call { call, .. }, Some(field), _) => (call, EntryKind::Function, field.span()),
        (Action::Sequence { create, .. }, _, Some(field)) => {
            (create, EntryKind::Class, field.span())
        }
        _ => return None,
    };
    calls.check(review, span, &invocation.name, kind, stage);
    let entry = Entry { name: invocation.name.clone(), kind };
    if let Some(stage) = stage.and_then(|stage| stages.get_mut(stage))
        && !stage.entries.iter().any(|known| known.name == entry.name)
    {
        stage.entries.push(entry);
    }
    let sample = form.sample.as_ref().is_some_and(|sample| *sample.get_ref());
    let lines = form.input.iter().flat_map(Spanned::get_ref);
    Some(Case {
        id,
        label,
        visibility: if sample { Visibility::Sample } else { Visibility::Hidden },
        stage: stage.unwrap_or(0),
        action,
        compare,
        input: lines.map(|line| line.get_ref().clone()).collect(),
    })
}

fn check_compare(review: &mut Review<'_>, form: &CaseForm) -> Compare {
    let name = form.compare.as_ref().map_or("exact", |field| field.get_ref().as_str());
    if let (Some(tolerance), true) = (&form.tolerance, name != "approx") {
        review.at(
            tolerance.span(),
            "`tolerance` counts only under compare = \"approx\"",
            "add compare = \"approx\", or remove the tolerance",
        );
    }
    match name {
        "exact" => Compare::Exact,
        "unordered" => Compare::Unordered,
        "approx" => {
            let span = form.compare.as_ref().map_or(0..0, Spanned::span);
            match &form.tolerance {
                None => review.at(
                    span,
                    "compare = \"approx\" needs a tolerance",
                    "say by how much numbers may differ: tolerance = 1e-9",
                ),
                Some(field) => {
                    let tolerance = *field.get_ref();
                    if tolerance > 0.0 && tolerance.is_finite() {
                        return Compare::Approx(tolerance);
                    }
                    review.at(
                        field.span(),
                        "`tolerance` must be a positive number",
                        "say by how much numbers may differ: tolerance = 1e-9",
                    );
                }
            }
            Compare::Exact
        }
        other => {
            let known = ["exact", "unordered", "approx"];
            let hint = match nearest(other, known) {
                Some(known) => format!("did you mean {known:?}?"),
                None => format!("write one of {}", known.join(", ")),
            };
            let span = form.compare.as_ref().map_or(0..0, Spanned::span);
            review.at(span, format!("there is no comparison {other:?}"), hint);
            Compare::Exact
        }
    }
}

fn check_action(
    review: &mut Review<'_>,
    table: &Spanned<CaseForm>,
    compare: Compare,
) -> Option<Action> {
    let form = table.get_ref();
    let place = Some(table.span());
    match (&form.call, &form.create) {
        (Some(call), None) => {
            refuse(review, &form.calls, "calls", "belongs to a case with create");
            check_call(review, table, call, compare)
        }
        (None, Some(create)) => {
            refuse(review, &form.returns, "returns", "belongs to a case with call");
            refuse(review, &form.raises, "raises", "belongs to a case with call");
            refuse(review, &form.after, "after", "belongs to a case with call");
            check_sequence(review, table, create)
        }
        (Some(_), Some(create)) => {
            review.at(
                create.span(),
                "the case has both `call` and `create`",
                "a case either calls one function or creates an object and calls its methods",
            );
            None
        }
        (None, None) if review.excuses("call", &place) || review.excuses("create", &place) => None,
        (None, None) => {
            review.at(
                table.span(),
                "the case has neither `call` nor `create`",
                "write call = \"find_pairs([1, 2], 3)\", or create = \"Stack()\" with calls = […]",
            );
            None
        }
    }
}

fn refuse<T>(review: &mut Review<'_>, field: &Field<T>, key: &str, reason: &str) {
    if let Some(field) = field {
        review.at(
            field.span(),
            format!("`{key}` {reason}"),
            "results of methods stand in calls: \"get(1) -> 1\"; \
             results of functions in returns, raises and after",
        );
    }
}

fn check_call(
    review: &mut Review<'_>,
    table: &Spanned<CaseForm>,
    field: &Spanned<String>,
    compare: Compare,
) -> Option<Action> {
    let form = table.get_ref();
    let place = Some(table.span());
    let call = read(review, field, "call", parse_invocation);
    let expected = match (&form.returns, &form.raises) {
        (Some(returns), None) => read(review, returns, "returns", parse_value).map(|value| {
            if compare == Compare::Unordered && !matches!(value, Value::List(_) | Value::Tuple(_)) {
                review.at(
                    returns.span(),
                    "compare = \"unordered\" needs a list or a tuple",
                    "only the outermost list or tuple may come in any order; \
                     sets and dicts have no order anyway",
                );
            }
            Expected::Value(value)
        }),
        (None, Some(raises)) => {
            check_exception(review, raises.span(), raises.get_ref());
            Some(Expected::Raises(raises.get_ref().clone()))
        }
        (Some(_), Some(raises)) => {
            review.at(
                raises.span(),
                "the case has both `returns` and `raises`",
                "a call does one of the two; remove the other",
            );
            None
        }
        (None, None) if review.excuses("returns", &place) || review.excuses("raises", &place) => {
            None
        }
        (None, None) => {
            review.at(
                field.span(),
                "the case says neither what the call `returns` nor what it `raises`",
                "add returns = \"[1, 2]\" or raises = \"ValueError\"",
            );
            None
        }
    };
    let after = form.after.as_ref().map(|after| {
        let values: Option<Vec<Value>> =
            after.get_ref().iter().map(|text| read(review, text, "after", parse_value)).collect();
        (after, values)
    });
    let call = call?;
    if let Some(Expected::Value(value)) = &expected {
        let span = form.returns.as_ref().map_or(field.span(), Spanned::span);
        check_nodes(review, span, value, &call);
    }
    refuse_nodes(review, field.span(), &call);
    if let Some((list, values)) = &after {
        if list.get_ref().len() != call.args.len() {
            review.at(
                list.span(),
                format!(
                    "`after` has {}, the call has {}",
                    counted(list.get_ref().len(), "value"),
                    counted(call.args.len(), "positional argument"),
                ),
                "give one literal for each positional argument, in order",
            );
        }
        for value in values.iter().flatten() {
            check_nodes(review, list.span(), value, &call);
        }
    }
    let after = match after {
        None => None,
        Some((_, values)) => Some(values?),
    };
    Some(Action::Call { call, expected: expected?, after })
}

fn check_sequence(
    review: &mut Review<'_>,
    table: &Spanned<CaseForm>,
    field: &Spanned<String>,
) -> Option<Action> {
    let create = read(review, field, "create", parse_invocation);
    if let Some(create) = &create {
        refuse_nodes(review, field.span(), create);
    }
    let steps = table.get_ref().calls.as_ref().map_or(&[][..], |calls| calls.get_ref());
    if steps.is_empty() {
        if !review.excuses("calls", &Some(table.span())) {
            review.at(
                table.span(),
                "the case creates an object and calls nothing",
                "add calls = [\"put(1, 1) -> None\", \"pop() raises IndexError\"]",
            );
        }
        return None;
    }
    let mut calls = Vec::new();
    for step in steps {
        let Some((call, expected)) = read(review, step, "calls", parse_step) else {
            continue;
        };
        refuse_nodes(review, step.span(), &call);
        match &expected {
            Expected::Value(value) => check_nodes(review, step.span(), value, &call),
            Expected::Raises(name) => check_exception(review, step.span(), name),
        }
        calls.push((call, expected));
    }
    (calls.len() == steps.len()).then_some(())?;
    Some(Action::Sequence { create: create?, calls })
}

/// Reads a literal text and reports where it stops making sense.
fn read<T>(
    review: &mut Review<'_>,
    field: &Spanned<String>,
    key: &str,
    parse: impl Fn(&str) -> Result<T, LiteralError>,
) -> Option<T> {
    match parse(field.get_ref()) {
        Ok(parsed) => Some(parsed),
        Err(error) => {
            review.at(
                field.span(),
                format!("`{key}` cannot be read at {error}"),
                format!("the text is {}", excerpt(field.get_ref(), error.column)),
            );
            None
        }
    }
}

fn check_exception(review: &mut Review<'_>, span: Range<usize>, name: &str) {
    object(review, span, unknown_exception(name));
}

fn object(review: &mut Review<'_>, span: Range<usize>, objection: Option<Objection>) {
    if let Some(Objection { message, hint }) = objection {
        review.at(span, message, hint);
    }
}

/// An argument cannot be a node of a list that is built for the same call.
fn refuse_nodes(review: &mut Review<'_>, span: Range<usize>, call: &Invocation) {
    object(review, span, node_among_arguments(call));
}

/// Every node in an expected value must belong to the one chain of the call.
fn check_nodes(review: &mut Review<'_>, span: Range<usize>, expected: &Value, call: &Invocation) {
    object(review, span, node_of_no_chain(expected, call));
}

/// What the cases call, checked against the starter and against each other.
struct Calls {
    defined: Option<Vec<(String, EntryKind)>>,
    kinds: Vec<(String, EntryKind)>,
    reported: Vec<String>,
}

impl Calls {
    fn new(starter: Option<&str>) -> Self {
        Self {
            defined: starter.map(top_level_definitions),
            kinds: Vec::new(),
            reported: Vec::new(),
        }
    }

    /// Reports each name once, at the first case that shows the mistake.
    fn check(
        &mut self,
        review: &mut Review<'_>,
        span: Range<usize>,
        name: &str,
        kind: EntryKind,
        stage: Option<usize>,
    ) {
        if self.reported.iter().any(|reported| reported == name) {
            return;
        }
        let known = self.kinds.iter().find(|(known, _)| known == name);
        if known.is_some_and(|(_, known)| *known != kind) {
            self.reported.push(name.to_owned());
            review.at(
                span,
                format!(
                    "`{name}` is called as a function in one case and created as a class in another"
                ),
                "use call for functions and create for classes",
            );
            return;
        }
        if known.is_none() {
            self.kinds.push((name.to_owned(), kind));
        }
        let Some(defined) = &self.defined else {
            return;
        };
        let (noun, statement) = match kind {
            EntryKind::Function => ("function", format!("def {name}(…):")),
            EntryKind::Class => ("class", format!("class {name}:")),
        };
        match defined.iter().find(|(known, _)| known == name) {
            Some((_, defined_kind)) if *defined_kind == kind => {}
            Some((_, EntryKind::Class)) => {
                self.reported.push(name.to_owned());
                review.at(
                    span,
                    format!("`{name}` is a class in starter.py, the case calls it as a function"),
                    "write create and calls instead of call and returns",
                );
            }
            Some((_, EntryKind::Function)) => {
                self.reported.push(name.to_owned());
                review.at(
                    span,
                    format!("`{name}` is a function in starter.py, the case creates it as a class"),
                    "write call and returns instead of create and calls",
                );
            }
            None if stage != Some(0) => {}
            None => {
                self.reported.push(name.to_owned());
                let hint = match nearest(name, defined.iter().map(|(known, _)| known.as_str())) {
                    Some(known) => format!("did you mean `{known}`?"),
                    None => format!("add {statement} to the starter, at the top level"),
                };
                review.at(span, format!("starter.py does not define the {noun} `{name}`"), hint);
            }
        }
    }
}
