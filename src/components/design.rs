//! What a system-design question works out besides its model answer.

use question::{Design, Diagram};
use yew::prelude::*;

use super::inline::{content_language, prose, sentence};
use crate::wording;

/// Requirements, estimate, diagram, trade-offs, and what breaks first.
pub fn design(design: &Design) -> Html {
    html! {
        <div class="design">
            <h3>{ wording::texts().requirements }</h3>
            <ul>
                { for design.requirements.iter().map(|ask| html! { <li>{ sentence(ask) }</li> }) }
            </ul>
            <h3>{ wording::texts().estimate }</h3>
            { prose(&design.estimate) }
            <h3>{ wording::texts().diagram }</h3>
            { diagram(&design.diagram) }
            <h3>{ wording::texts().trade_offs }</h3>
            <div class="wide" tabindex="0" role="region" aria-label={wording::texts().trade_offs}>
                <table class="trade-offs">
                    <thead>
                        <tr>
                            <th scope="col">{ wording::texts().choice }</th>
                            <th scope="col">{ wording::texts().gains }</th>
                            <th scope="col">{ wording::texts().costs }</th>
                        </tr>
                    </thead>
                    <tbody>
                        {
                            for design.trade_offs.iter().map(|row| html! {
                                <tr key={row.choice.clone()}>
                                    <th scope="row">{ sentence(&row.choice) }</th>
                                    <td>{ sentence(&row.gains) }</td>
                                    <td>{ sentence(&row.costs) }</td>
                                </tr>
                            })
                        }
                    </tbody>
                </table>
            </div>
            <h3>{ wording::texts().tenfold }</h3>
            { prose(&design.tenfold) }
        </div>
    }
}

/// The drawing, and what its arrows say; the list stands for the drawing where that is not seen.
fn diagram(diagram: &Diagram) -> Html {
    html! {
        <figure class="diagram-place" lang={content_language()}>
            { Html::from_html_unchecked(AttrValue::from(diagram.svg.clone())) }
            <figcaption>
                <ol>
                    {
                        for diagram.arrows.iter().enumerate().map(|(index, arrow)| html! {
                            <li key={index}>
                                <span class="arrow-ends">
                                    { wording::arrow(&arrow.from, &arrow.to) }
                                </span>
                                { " " }{ sentence(&arrow.says) }
                            </li>
                        })
                    }
                </ol>
            </figcaption>
        </figure>
    }
}
