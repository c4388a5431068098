//! What helps the practitioner with the talk: words for its parts, theme by theme, and what to say to a number on a ruler.

use super::{Heard, Sitting};
use crate::domain::advice::FittingPrompt;
use crate::domain::conversation::{Conversation, TalkStage};
use crate::domain::instrument::Theme;
use crate::domain::visit::Step;
use crate::plain::{Lines, Stop, pick};
use crate::session::{advice, next_step, talk};
use crate::text::advice::AdviceWords;

/// The top of a ruler.
const TOP: u32 = 10;
/// The fewest letters that a part of the talk is known by.
const FEWEST: usize = 2;

/// Says what helps here, and at other parts of the talk as they are asked for. Nothing of it is kept.
pub(super) fn support(sitting: &mut Sitting) -> Result<(), Stop> {
    let (mut theme, mut stage) = talk::here(&sitting.visit);
    say_item(sitting)?;
    loop {
        let conversation = conversation(sitting, theme);
        say_words(sitting, conversation.as_ref(), theme, stage)?;
        let marks =
            stage == TalkStage::Scale && conversation.as_ref().is_some_and(|one| !one.rulers.is_empty());
        let switches = talk::themes(&sitting.visit, sitting.face.session.library()).len() > 1;
        loop {
            let words = sitting.face.lines.words;
            let part = if marks { words.support_take_mark } else { words.support_take };
            let take = if switches { format!("{part} {}", words.support_theme) } else { part.to_owned() };
            sitting.face.lines.say(&take)?;
            let typed = match sitting.hear_within()? {
                Heard::Empty | Heard::Moved => return Ok(()),
                Heard::Words(typed) => typed.to_lowercase(),
            };
            if typed == "s" {
                return Ok(());
            }
            if typed == "b" && switches {
                match other_theme(sitting)? {
                    Some(other) => theme = other,
                    None => return Ok(()),
                }
                break;
            }
            if let (true, Some(n), Some(conversation)) = (marks, pick::whole(&typed, 0, TOP), &conversation) {
                say_follow_ups(sitting, conversation, n)?;
                continue;
            }
            match read(&typed, sitting.face.lines.text.advice) {
                Some(other) => {
                    stage = other;
                    break;
                }
                None => sitting.face.lines.not_here(&typed, &take)?,
            }
        }
    }
}

/// A part of the talk by its number, or by how its name begins.
fn read(typed: &str, words: &AdviceWords) -> Option<TalkStage> {
    if let Some(at) = pick::place(typed, TalkStage::ALL.len()) {
        return TalkStage::ALL.get(at).copied();
    }
    let named = |stage: &&TalkStage| words.stage(**stage).to_lowercase().starts_with(typed);
    (typed.chars().count() >= FEWEST).then(|| TalkStage::ALL.iter().find(named).copied())?
}

fn conversation(sitting: &Sitting, theme: Theme) -> Option<Conversation> {
    let found = sitting.face.session.library().conversations(|known| known == theme);
    found.first().map(|one| (**one).clone())
}

/// Asks for another theme, of those that may be named now. `None` where it was broken off.
fn other_theme(sitting: &mut Sitting) -> Result<Option<Theme>, Stop> {
    let lang = sitting.face.lines.text.lang;
    let themes = talk::themes(&sitting.visit, sitting.face.session.library());
    let title = |theme: &Theme| conversation(sitting, *theme).map(|one| one.title.get(lang).to_owned());
    let labels: Vec<String> = themes.iter().map(|theme| title(theme).unwrap_or_default()).collect();
    sitting.face.lines.choices(&labels)?;
    loop {
        let take = sitting.face.lines.words.step_take;
        sitting.face.lines.say(take)?;
        match sitting.hear_within()? {
            Heard::Empty | Heard::Moved => return Ok(None),
            Heard::Words(typed) => match pick::place(&typed, themes.len()).and_then(|at| themes.get(at)) {
                Some(theme) => return Ok(Some(*theme)),
                None => sitting.face.lines.not_here(&typed, take)?,
            },
        }
    }
}

/// The words for one part of the talk, and which other parts there are.
fn say_words(
    sitting: &mut Sitting,
    conversation: Option<&Conversation>,
    theme: Theme,
    stage: TalkStage,
) -> Result<(), Stop> {
    let text = sitting.face.lines.text;
    let (words, lang) = (text.advice, text.lang);
    let title = conversation.map_or(words.prompts, |one| one.title.get(lang));
    let prompts = advice::visit_prompts(&sitting.visit, sitting.face.session.library(), theme, stage);
    let rulers = conversation.filter(|_| stage == TalkStage::Scale).map(|one| one.rulers.as_slice());
    let rulers = rulers.unwrap_or_default();
    sitting.page(&format!("{title}. {}", words.stage(stage)))?;
    for ruler in rulers {
        sitting.face.lines.say(ruler.ask.get(lang))?;
    }
    if !rulers.is_empty() {
        sitting.face.lines.say(words.mark_not_kept)?;
    }
    if prompts.is_empty() && rulers.is_empty() {
        sitting.face.lines.say(sitting.face.lines.words.support_none)?;
    }
    for prompt in &prompts {
        say_prompt(sitting, prompt)?;
    }
    // Where a number is one that was said on a ruler, the parts go by their names.
    let named = TalkStage::ALL.iter().enumerate().map(|(at, one)| match rulers {
        [] => format!("{} {}", at + 1, words.stage(*one)),
        _ => words.stage(*one).to_owned(),
    });
    let named: Vec<String> = named.collect();
    sitting.face.lines.gap()?;
    sitting.face.lines.pair(sitting.face.lines.words.support_parts, &named.join(", "))
}

/// What to say, the skill it shows, why, and what to keep away from.
fn say_prompt(sitting: &mut Sitting, fitting: &FittingPrompt) -> Result<(), Stop> {
    let text = sitting.face.lines.text;
    let (words, lang) = (text.advice, text.lang);
    let facts = text.facts(sitting.face.session.library(), &fitting.facts);
    let Some(prompt) = fitting.prompt() else { return Ok(()) };
    let fits = if fitting.particular { format!(" – {}", words.fits_this) } else { String::new() };
    let lines = &mut sitting.face.lines;
    lines.gap()?;
    lines.say(prompt.say.get(lang))?;
    lines.say(&format!("  {}{fits}", words.skill(prompt.skill)))?;
    lines.say(&format!("  {}: {}", words.because, prompt.why.get(lang)))?;
    if !facts.is_empty() {
        lines.say(&format!("  {}: {facts}", words.rests_on))?;
    }
    if let Some(avoid) = &prompt.avoid {
        lines.say(&format!("  {}: {}", words.avoid, avoid.get(lang)))?;
    }
    match prompt.source.as_ref().and_then(|id| fitting.conversation.source(id)) {
        Some(source) => lines.say(&format!("  {}", next_step::cited(source, text))),
        None => Ok(()),
    }
}

/// What to say to a number on the rulers. It is forgotten as soon as it was said.
fn say_follow_ups(sitting: &mut Sitting, conversation: &Conversation, n: u32) -> Result<(), Stop> {
    let lines = &mut sitting.face.lines;
    let lang = lines.text.lang;
    let n = u8::try_from(n).unwrap_or(u8::MAX);
    for ruler in &conversation.rulers {
        lines.gap()?;
        lines.say(ruler.ask.get(lang))?;
        ruler.follow_up(n, lang).iter().try_for_each(|next| lines.say(next))?;
    }
    lines.say(lines.text.advice.mark_not_kept)
}

/// What helps with the question at hand, where one is asked.
fn say_item(sitting: &mut Sitting) -> Result<(), Stop> {
    let Step::Ask(place) = sitting.visit.step() else { return Ok(()) };
    let Some(item) = sitting.form(place).and_then(|form| form.walk.current()).cloned() else { return Ok(()) };
    let lines: &mut Lines = &mut sitting.face.lines;
    let (words, lang) = (lines.text.walk, lines.text.lang);
    lines.heading(words.support_title)?;
    if let Some(hint) = &item.hint {
        lines.say(hint.get(lang))?;
    }
    lines.say(words.support_silence)?;
    if item.ask_directly {
        lines.say(words.support_direct)?;
    }
    if let Some(unverified) = &item.unverified {
        lines.pair(words.support_unverified, unverified.get(lang))?;
    }
    Ok(())
}
