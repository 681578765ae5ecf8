//! The form in which the page ships the catalog.
//!
//! The catalog holds hidden cases, their expected values and reference solutions. A reader who
//! looks at the page's source or searches its files should not stumble over them, so the packed
//! bytes are compressed and then masked with a stream that depends on a seed in the header:
//! neither a text search nor inflating the file shows anything. This protects from spoilers and
//! nothing more: whoever reads this file can unpack the catalog, for everything needed is in the
//! page.

use std::fmt;

use crate::model::Catalog;

/// First bytes of a packed catalog.
const MAGIC: [u8; 4] = *b"RhsQ";

/// Version of the packed form; raised with every change of the model.
const VERSION: u8 = 3;

/// Magic, version, seed, checksum.
const HEADER_LENGTH: usize = 4 + 1 + 8 + 8;

/// More than any catalog inflates to; a damaged file must not fill the memory.
const MAX_INFLATED: usize = 64 * 1024 * 1024;

const COMPRESSION_LEVEL: u8 = 9;

/// Why bytes are no catalog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnpackError {
    /// They are something else.
    NotACatalog,
    /// They are a catalog in the form of another build.
    OtherVersion(u8),
    /// They were a catalog once.
    Damaged,
}

impl fmt::Display for UnpackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotACatalog => f.write_str("this is not a collection of questions"),
            Self::OtherVersion(version) => {
                write!(f, "the questions are in form {version}, this page reads form {VERSION}")
            }
            Self::Damaged => f.write_str("the questions did not arrive whole"),
        }
    }
}

impl std::error::Error for UnpackError {}

/// Packs a catalog for the page. The same catalog always gives the same bytes.
pub fn pack(catalog: &Catalog) -> Vec<u8> {
    // The model has string keys only and no serializer of its own that could fail, so the JSON is
    // never empty; were it so, unpacking would report a damaged file.
    let json = serde_json::to_vec(catalog).unwrap_or_default();
    let mut body = miniz_oxide::deflate::compress_to_vec(&json, COMPRESSION_LEVEL);
    let checksum = checksum(&body);
    let seed = mix(checksum);
    mask(&mut body, seed);
    let mut packed = Vec::new();
    packed.extend_from_slice(&MAGIC);
    packed.push(VERSION);
    packed.extend_from_slice(&seed.to_le_bytes());
    packed.extend_from_slice(&checksum.to_le_bytes());
    packed.extend_from_slice(&body);
    packed
}

/// Reads what [`pack`] has written.
pub fn unpack(packed: &[u8]) -> Result<Catalog, UnpackError> {
    let after_magic = packed.strip_prefix(&MAGIC).ok_or(UnpackError::NotACatalog)?;
    let (version, _) = after_magic.split_first().ok_or(UnpackError::Damaged)?;
    if *version != VERSION {
        return Err(UnpackError::OtherVersion(*version));
    }
    let (header, body) = packed.split_at_checked(HEADER_LENGTH).ok_or(UnpackError::Damaged)?;
    let seed = number_at(header, 5)?;
    let expected_checksum = number_at(header, 13)?;
    let mut body = body.to_vec();
    mask(&mut body, seed);
    if checksum(&body) != expected_checksum {
        return Err(UnpackError::Damaged);
    }
    let json = miniz_oxide::inflate::decompress_to_vec_with_limit(&body, MAX_INFLATED)
        .map_err(|_| UnpackError::Damaged)?;
    serde_json::from_slice(&json).map_err(|_| UnpackError::Damaged)
}

fn number_at(header: &[u8], start: usize) -> Result<u64, UnpackError> {
    header
        .get(start..start + 8)
        .and_then(|bytes| bytes.try_into().ok())
        .map(u64::from_le_bytes)
        .ok_or(UnpackError::Damaged)
}

/// Adds the stream of `seed` to the bytes, or takes it away again.
fn mask(bytes: &mut [u8], seed: u64) {
    let mut state = seed;
    for block in bytes.chunks_mut(8) {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        for (byte, key) in block.iter_mut().zip(mix(state).to_le_bytes()) {
            *byte ^= key;
        }
    }
}

/// Spreads every bit of a number over all of the result (the finalizer of SplitMix64).
fn mix(mut number: u64) -> u64 {
    number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

/// FNV-1a: notices every single changed byte.
fn checksum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |sum, byte| {
        (sum ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::literal::{MAX_DEPTH, parse_invocation, parse_value};
    use crate::model::{
        Action, Answer, Case, Compare, Drill, Engine, Entry, EntryKind, Expected, FollowUp,
        Generator, GrowthClass, Limits, Misconception, Question, RubricPoint, Section,
        SectionTitle, Source, Stage, Visibility,
    };

    fn catalog() -> Catalog {
        let dictionaries = format!("{}0{}", "{1: ".repeat(MAX_DEPTH), "}".repeat(MAX_DEPTH));
        let case = Case {
            id: "deep".to_owned(),
            label: "a deep dictionary".to_owned(),
            visibility: Visibility::Hidden,
            stage: 0,
            action: Action::Call {
                call: parse_invocation("find('needle-in-the-hidden-case', depth=-inf)").unwrap(),
                expected: Expected::Value(parse_value(&dictionaries).unwrap()),
                after: Some(vec![parse_value("chain([1], loop=0)").unwrap()]),
            },
            compare: Compare::Approx(1e-9),
            input: vec![],
        };
        let sequence = Case {
            id: "sequence".to_owned(),
            action: Action::Sequence {
                create: parse_invocation("Cache(2)").unwrap(),
                calls: vec![(
                    parse_invocation("pop()").unwrap(),
                    Expected::Raises("IndexError".to_owned()),
                )],
            },
            compare: Compare::Exact,
            ..case.clone()
        };
        Catalog {
            sections: vec![SectionTitle {
                section: Section::DataStructures,
                title: "Data structures".to_owned(),
            }],
            questions: vec![Question {
                id: "needle".to_owned(),
                title: "Find the needle".to_owned(),
                section: Section::DataStructures,
                difficulty: 1,
                minutes: 10,
                topics: vec!["search".to_owned()],
                prompt: "<p>Find it.</p>".to_owned(),
                answer: Answer {
                    asks: "Whether you look.".to_owned(),
                    minutes: 3,
                    model: "<p>Look.</p>".to_owned(),
                    rubric: vec![RubricPoint {
                        text: "looks".to_owned(),
                        terms: vec!["look".to_owned()],
                    }],
                    myth: String::new(),
                    follow_ups: vec![FollowUp {
                        question: "Again?".to_owned(),
                        answer: "Yes.".to_owned(),
                    }],
                },
                story: None,
                design: None,
                drill: Some(Drill {
                    engine: Engine::Python,
                    starter: String::new(),
                    solution: "def find(): ...".to_owned(),
                    hints: vec![],
                    stages: vec![Stage {
                        title: String::new(),
                        prompt: String::new(),
                        entries: vec![Entry { name: "find".to_owned(), kind: EntryKind::Function }],
                    }],
                    cases: vec![case, sequence],
                    limits: Limits::default(),
                    growth: Some(GrowthClass::Linear),
                    generator: Some(Generator {
                        source: "def generate(size, seed): ...".to_owned(),
                        random: false,
                    }),
                    misconceptions: vec![Misconception {
                        growth: None,
                        name: "blind".to_owned(),
                        verdict: "wrong_answer".to_owned(),
                        behaviour: "00".to_owned(),
                        sentence: "You did not look.".to_owned(),
                        source: "def find(): return None".to_owned(),
                    }],
                }),
                sources: vec![Source {
                    title: "docs".to_owned(),
                    url: "https://docs.python.org/".to_owned(),
                }],
                related: vec![],
                digest: "ab".to_owned(),
            }],
        }
    }

    #[test]
    fn survives_packing() {
        let catalog = catalog();
        let packed = pack(&catalog);
        assert_eq!(unpack(&packed).unwrap(), catalog);
        assert_eq!(packed, pack(&catalog));
    }

    #[test]
    fn shows_nothing_to_a_search() {
        let packed = pack(&catalog());
        let needle = b"needle";
        assert!(!packed.windows(needle.len()).any(|window| window == needle));
        for start in 0..64 {
            let inflated =
                miniz_oxide::inflate::decompress_to_vec_with_limit(&packed[start..], 1 << 20)
                    .unwrap_or_else(|failure| failure.output);
            assert!(!inflated.windows(needle.len()).any(|window| window == needle));
        }
    }

    #[test]
    fn damage_is_an_error() {
        let packed = pack(&catalog());
        for length in 0..packed.len() {
            assert!(unpack(&packed[..length]).is_err(), "cut to {length}");
        }
        let mut flipped = packed.clone();
        for bit in 0..packed.len() * 8 {
            flipped[bit / 8] ^= 1 << (bit % 8);
            assert!(unpack(&flipped).is_err(), "bit {bit}");
            flipped[bit / 8] ^= 1 << (bit % 8);
        }
        let mut state = 1;
        for length in 0..300 {
            let mut garbage: Vec<u8> = (0..length)
                .map(|_| {
                    state = mix(state + 1);
                    state as u8
                })
                .collect();
            assert!(unpack(&garbage).is_err());
            garbage.splice(0..0, packed[..5].iter().copied());
            assert!(unpack(&garbage).is_err());
        }
    }

    #[test]
    fn says_what_is_wrong() {
        let mut packed = pack(&catalog());
        assert_eq!(unpack(b"<!doctype html>"), Err(UnpackError::NotACatalog));
        assert_eq!(unpack(&packed[..40]), Err(UnpackError::Damaged));
        packed[4] = 9;
        assert_eq!(unpack(&packed), Err(UnpackError::OtherVersion(9)));
        // An honest checksum over something that is no catalog.
        let body = miniz_oxide::deflate::compress_to_vec(b"[]", 9);
        let mut masked = body.clone();
        mask(&mut masked, 7);
        let mut forged = MAGIC.to_vec();
        forged.push(VERSION);
        forged.extend(7_u64.to_le_bytes());
        forged.extend(checksum(&body).to_le_bytes());
        forged.extend(masked);
        assert_eq!(unpack(&forged), Err(UnpackError::Damaged));
    }
}
