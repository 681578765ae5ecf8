//! Measures how a solution's steps grow, as the page does.

use judge::Collected;
use judge::growth::{self, Growth};
use question::{Drill, GrowthClass};

use crate::child::{self, Ending};
use crate::{Form, Outcome as Answer};

/// Inputs of growing size for one drill, made by its generator.
pub struct Inputs<'a> {
    drill: &'a Drill,
    generated: Collected,
}

/// Has the drill's generator make its inputs; none when the drill has no target.
///
/// # Errors
/// When the child process does not work or the generator does not end.
pub fn inputs(drill: &Drill) -> Result<Option<Inputs<'_>>, String> {
    let Some(request) = growth::inputs_request(drill, 1) else { return Ok(None) };
    let (generated, ending) = child::collect(&request)?;
    if ending != Ending::Finished {
        return Err(format!("generator.py did not end: {ending:?}"));
    }
    Ok(Some(Inputs { drill, generated }))
}

impl Inputs<'_> {
    /// How a source's steps grow over the inputs.
    ///
    /// # Errors
    /// When the child process does not work or what the generator made is no list of calls.
    pub fn measure(&self, source: &str) -> Result<Growth, String> {
        let request = growth::measuring_request(self.drill, source, &self.generated, 1)?;
        Ok(growth::growth(&child::collect(&request)?.0))
    }
}

/// Measures a file and prints what was found; it passes when it keeps to the drill's target.
///
/// # Errors
/// When the drill has no target, or what `measure` reports.
pub fn print(id: &str, drill: &Drill, source: &str, form: Form) -> Result<Answer, String> {
    let (Some(inputs), Some(asked)) = (inputs(drill)?, drill.growth) else {
        return Err(format!("{id} does not ask for any growth"));
    };
    let found = inputs.measure(source)?;
    let class = found.class.map(GrowthClass::id);
    match form {
        Form::Json => {
            let points: Vec<[u64; 2]> =
                found.points.iter().map(|point| [point.size, point.steps]).collect();
            println!(
                "{}",
                serde_json::json!({
                    "question": id, "class": class, "target": asked.id(), "points": points,
                })
            );
        }
        Form::Text => {
            println!("growth: {} (asked for: {})", class.unwrap_or("unknown"), asked.id());
            for point in &found.points {
                println!("  {:>6} {:>12}", point.size, point.steps);
            }
        }
    }
    Ok(Answer::of(found.is_within(asked)))
}
