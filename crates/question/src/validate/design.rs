//! What system-design questions have besides.

use toml::Spanned;

use super::fields;
use super::story::listed;
use crate::diagram::{DiagramMistake, draw};
use crate::file::source_file::Review;
use crate::file::{DesignForm, DiagramForm};
use crate::model::{Design, Diagram, Section, TradeOff};

/// Checks `[design]`, which system-design questions have and no others.
pub(super) fn check_design(
    review: &mut Review<'_>,
    field: &Option<Spanned<DesignForm>>,
    section: Option<Section>,
) -> Option<Design> {
    let is_design = section == Some(Section::SystemDesign);
    let Some(table) = field else {
        if is_design {
            let hint = "a system-design question has [design] with requirements, estimate, \
                        diagram, trade_off and tenfold";
            fields::missing(review, &None, "design", hint);
        }
        return None;
    };
    if section.is_some() && !is_design {
        review.at(
            table.span(),
            "only system-design questions have [design]",
            "remove the table, or change the section",
        );
    }
    let place = Some(table.span());
    let form = table.get_ref();
    let hint = "list what to ask before drawing anything, four questions or more";
    let requirements = listed(review, &form.requirements, "requirements", &place, 4, hint);
    let hint = "work the capacity out in Markdown, with numbers";
    let estimate = fields::markdown(review, &form.estimate, "estimate", &place, hint);
    let hint = "say in Markdown what breaks first at ten times the load";
    let tenfold = fields::markdown(review, &form.tenfold, "tenfold", &place, hint);
    if form.trade_off.len() < 3 {
        fields::report(
            review,
            &place,
            format!("the number of trade-offs is {}, it needs 3 or more", form.trade_off.len()),
            "each [[design.trade_off]] has a choice, what it gains and what it costs",
        );
    }
    let mut trade_offs = Vec::new();
    for table in &form.trade_off {
        let place = Some(table.span());
        let row = table.get_ref();
        let choice =
            fields::text(review, &row.choice, "choice", &place, "name one way of doing it");
        let gains = fields::text(review, &row.gains, "gains", &place, "say what speaks for it");
        let costs = fields::text(review, &row.costs, "costs", &place, "say what it costs");
        trade_offs.push(TradeOff { choice, gains, costs });
    }
    let diagram = check_diagram(review, &form.diagram, &place);
    Some(Design { requirements, estimate, diagram, trade_offs, tenfold })
}

fn check_diagram(
    review: &mut Review<'_>,
    field: &Option<Spanned<DiagramForm>>,
    design: &fields::Place,
) -> Diagram {
    let empty = || Diagram { svg: String::new(), arrows: Vec::new() };
    let Some(table) = field else {
        let hint = "add [design.diagram] with rows of boxes and the arrows between them";
        fields::missing(review, design, "diagram", hint);
        return empty();
    };
    let place = Some(table.span());
    let form = table.get_ref();
    let hint = "write each row as its boxes with | between: rows = [\"browser | web\"]";
    let rows = listed(review, &form.rows, "rows", &place, 2, hint);
    let hint = "write each arrow as \"web -> cache: looks up the code\"";
    let arrows = listed(review, &form.arrows, "arrows", &place, 2, hint);
    match draw(&rows, &arrows) {
        Ok(diagram) => diagram,
        Err(mistakes) => {
            for DiagramMistake { arrow, message, hint } in mistakes {
                let texts = if arrow.is_some() { &form.arrows } else { &form.rows };
                let span = texts.as_ref().map(|texts| {
                    let one = arrow.and_then(|index| texts.get_ref().get(index));
                    one.map_or_else(|| texts.span(), Spanned::span)
                });
                fields::report(review, &span.or(place.clone()), message, hint);
            }
            empty()
        }
    }
}
