//! All content by kind and name: what loaded, what did not, and what a user laid over it.

mod courses;
mod guidance;
mod inspect;
mod profiles;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

pub use profiles::ProfileOrigin;

use super::header::{Header, replaces};
use super::kind::Kind;
use super::problem::Problem;
use super::source::{File, Tree};
use super::{assemble, raw};
use crate::domain::advice::Guidance;
use crate::domain::alert::Card;
use crate::domain::conversation::Conversation;
use crate::domain::course::case::Case;
use crate::domain::course::{Course, Module};
use crate::domain::duty::Duties;
use crate::domain::finding::Findings;
use crate::domain::guide::Guide;
use crate::domain::id::Id;
use crate::domain::instrument::{Instrument, Theme};
use crate::domain::lang::Localized;
use crate::domain::municipality::Profile;
use crate::domain::referral::{NextStep, Referrals, SuggestionKey};
use crate::domain::rehearsal::Scenario;
use crate::domain::service::Service;
use crate::domain::source::Reviewed;
use crate::domain::visit::Shelf;

/// Where content comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// The tree the program stands on.
    Base,
    /// The user's directory.
    User,
}

/// How far a file has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// Only its header was read.
    Listed,
    /// It can be used.
    Good,
    /// It cannot; see [`Library::problems`].
    Bad,
}

/// A file as it is listed, without being parsed for it.
#[derive(Clone, Copy, Debug)]
pub struct Listing<'a> {
    /// Its name.
    pub id: &'a Id,
    /// Its version.
    pub version: &'a str,
    /// Its theme.
    pub theme: Option<Theme>,
    /// Where it comes from.
    pub origin: Origin,
    /// How far it has come.
    pub state: State,
}

/// What a file became.
#[derive(Clone, Debug)]
enum Loaded {
    Instrument(Arc<Instrument>),
    Card(Arc<Card>),
    Findings(Arc<Findings>),
    Conversation(Arc<Conversation>),
    Referrals(Arc<Referrals>),
    Services(Arc<[Service]>),
    Duties(Arc<Duties>),
    Municipality(Arc<Profile>),
    Course(Arc<Course>),
    Module(Arc<Module>),
    Case(Arc<Case>),
    Guide(Arc<Guide>),
    Rehearsal(Arc<Scenario>),
    Bad(Vec<Problem>),
}

#[derive(Clone, Debug)]
struct Entry {
    header: Header,
    file: File,
    origin: Origin,
    /// The entry of the base that this one is laid over.
    over: Option<usize>,
    loaded: OnceLock<Loaded>,
}

/// All content. Opening it reads headers only; a file is parsed when it is first asked for.
#[derive(Debug)]
pub struct Library {
    entries: Vec<Entry>,
    names: BTreeMap<(Kind, Id), usize>,
    /// What was wrong before anything was parsed.
    early: Vec<Problem>,
    sliced: AtomicUsize,
    /// A user's directory that is still to be read.
    late: Option<PathBuf>,
    /// A municipality's own profile that is still to be read.
    late_profile: Option<PathBuf>,
    /// The municipality's own profile, where there is one.
    own_profile: Option<usize>,
    /// What the rules of all files come to, once somebody asks.
    gathered: OnceLock<Arc<Gathered>>,
    /// Where a file that is checked alone looks up what it refers to.
    beside: Option<Box<Self>>,
}

/// What is made of many files at once.
#[derive(Debug)]
struct Gathered {
    profile: Arc<Profile>,
    /// Instruments whose thresholds the municipality has moved.
    adjusted: BTreeMap<Id, Arc<Instrument>>,
    guidance: OnceLock<Guidance>,
    referrals: OnceLock<Vec<Arc<Referrals>>>,
    duties: OnceLock<Vec<Arc<Duties>>>,
    services: OnceLock<Vec<Service>>,
}

impl Library {
    /// Opens a base and, over it, what a user has added. A base of a single file looks up what it refers to in the
    /// embedded tree.
    #[must_use]
    pub fn open(base: Tree, user: Option<Tree>) -> Self {
        let beside = base.single.then(|| Box::new(Self::open(Tree::embedded(), None)));
        let (entries, names, early) = (Vec::new(), BTreeMap::new(), Vec::new());
        let mut library = Self {
            entries,
            names,
            early,
            sliced: AtomicUsize::new(0),
            late: None,
            late_profile: None,
            own_profile: None,
            gathered: OnceLock::new(),
            beside,
        };
        library.lay(base, Origin::Base);
        if let Some(user) = user {
            library.lay(user, Origin::User);
        }
        library
    }

    /// Opens a base; what a user has added in a directory, and the municipality's own profile, if they are there, come
    /// with [`Library::read_late`].
    #[must_use]
    pub fn open_early(base: Tree, user: Option<PathBuf>, profile: Option<PathBuf>) -> Self {
        Self { late: user, late_profile: profile, ..Self::open(base, None) }
    }

    /// The same content with another profile to read late; what was parsed of it is shared and not parsed anew.
    #[must_use]
    pub fn shared(&self, profile: Option<PathBuf>) -> Self {
        Self {
            entries: self.entries.clone(),
            names: self.names.clone(),
            early: self.early.clone(),
            sliced: AtomicUsize::new(self.sliced.load(Ordering::Relaxed)),
            late: self.late.clone(),
            late_profile: profile,
            own_profile: self.own_profile,
            gathered: self.gathered.clone(),
            beside: None,
        }
    }

    /// Lays over the base what was left for later. Does nothing the second time.
    pub fn read_late(&mut self) {
        if let Some(tree) = self.late.take().and_then(|directory| Tree::of_directory(&directory)) {
            self.lay(tree, Origin::User);
            self.gathered = OnceLock::new();
        }
        if let Some(tree) =
            self.late_profile.take().filter(|path| path.exists()).map(|path| Tree::read(&path))
        {
            self.lay_profile(tree);
        }
    }

    /// Takes a municipality's own profile in place of the one in use.
    pub fn lay_profile(&mut self, tree: Tree) {
        self.gathered = OnceLock::new();
        self.late_profile = None;
        // It is laid last of all, so that a former one goes without moving others.
        if self.own_profile.take().is_some_and(|at| at + 1 == self.entries.len()) {
            self.entries.pop();
        }
        let paths: Vec<_> = tree.files.iter().map(|file| Arc::clone(&file.path)).collect();
        self.early.retain(|problem| !paths.contains(&problem.file));
        self.early.extend(tree.problems);
        for file in tree.files {
            match Header::scan(&file) {
                Err(problems) => self.early.extend(problems),
                Ok(header) if header.kind != Kind::Municipality => {
                    let message = format!("this is a file of kind '{}'", header.kind.code());
                    let place = Header::place_of_id(&file);
                    self.early
                        .push(Problem::at(&file, place, message).help("a profile is 'kind: municipality'"));
                }
                Ok(header) => {
                    let (origin, loaded) = (Origin::User, OnceLock::new());
                    self.entries.push(Entry { header, file, origin, over: None, loaded });
                    self.own_profile = Some(self.entries.len() - 1);
                }
            }
        }
    }

    /// The instruments in use, in the order of their names.
    pub fn instruments(&self) -> impl Iterator<Item = Listing<'_>> {
        self.listed(Kind::Instrument)
    }

    /// The cards in use, in the order of their names.
    pub fn cards(&self) -> impl Iterator<Item = Listing<'_>> {
        self.listed(Kind::Card)
    }

    /// The practice scenarios in use, in the order of their names.
    pub fn rehearsals(&self) -> impl Iterator<Item = Listing<'_>> {
        self.listed(Kind::Rehearsal)
    }

    fn listed(&self, wanted: Kind) -> impl Iterator<Item = Listing<'_>> {
        let used = self.names.iter().filter(move |((kind, _), _)| *kind == wanted);
        used.filter_map(|(_, at)| self.used(*at)).map(Entry::listing)
    }

    /// Every instrument in use that holds together, in the order of their names; parsed now where it was not before.
    #[must_use]
    pub fn sound_instruments(&self) -> Vec<Arc<Instrument>> {
        let ids = self.names.keys().filter(|(kind, _)| *kind == Kind::Instrument).map(|(_, id)| id);
        ids.filter_map(|id| self.instrument(id)?.ok()).collect()
    }

    /// Every card in use that holds together, in the order of their names.
    #[must_use]
    pub fn sound_cards(&self) -> Vec<Arc<Card>> {
        let ids = self.names.keys().filter(|(kind, _)| *kind == Kind::Card).map(|(_, id)| id);
        ids.filter_map(|id| self.card(id)?.ok()).collect()
    }

    /// Whether any instrument or card in use has not been reviewed by a clinician. Looks until one is found; what is
    /// shipped says so on a line of its own, and is not parsed for it.
    #[must_use]
    pub fn has_unreviewed(&self) -> bool {
        let kinds = [Kind::Instrument, Kind::Card];
        let mut named = self.names.iter().filter(|((kind, _), _)| kinds.contains(kind));
        named.any(|((kind, id), at)| match self.entries.get(*at) {
            Some(entry) if entry.file.text.is_embedded() => {
                entry.file.text.lines().any(|line| line == "reviewed: none")
            }
            _ => match self.find(*kind, id) {
                Some(Loaded::Instrument(instrument)) => instrument.reviewed == Reviewed::None,
                Some(Loaded::Card(card)) => card.reviewed == Reviewed::None,
                _ => false,
            },
        })
    }

    /// How many files are left out because of what has been found wrong with them so far.
    #[must_use]
    pub fn faulty_files(&self) -> usize {
        let problems = self.problems();
        let files: std::collections::BTreeSet<_> = problems.iter().map(|problem| &problem.file).collect();
        files.len()
    }

    /// An instrument, parsed now if it was not before. Where a user's file is bad, the one it was to replace.
    ///
    /// # Errors
    /// What is wrong with its file.
    #[must_use]
    pub fn instrument(&self, id: &Id) -> Option<Result<Arc<Instrument>, &[Problem]>> {
        match self.find(Kind::Instrument, id)? {
            Loaded::Instrument(instrument) => {
                Some(Ok(self.gathered().adjusted.get(id).map_or_else(|| Arc::clone(instrument), Arc::clone)))
            }
            Loaded::Bad(problems) => Some(Err(problems)),
            _ => None,
        }
    }

    /// A card, as [`Library::instrument`].
    ///
    /// # Errors
    /// What is wrong with its file.
    #[must_use]
    pub fn card(&self, id: &Id) -> Option<Result<Arc<Card>, &[Problem]>> {
        match self.find(Kind::Card, id)? {
            Loaded::Card(card) => Some(Ok(Arc::clone(card))),
            Loaded::Bad(problems) => Some(Err(problems)),
            _ => None,
        }
    }

    /// A practice scenario, as [`Library::instrument`].
    ///
    /// # Errors
    /// What is wrong with its file.
    #[must_use]
    pub fn rehearsal(&self, id: &Id) -> Option<Result<Arc<Scenario>, &[Problem]>> {
        match self.find(Kind::Rehearsal, id)? {
            Loaded::Rehearsal(scenario) => Some(Ok(Arc::clone(scenario))),
            Loaded::Bad(problems) => Some(Err(problems)),
            _ => None,
        }
    }

    /// Every practice scenario in use that holds together, in the order of their names.
    #[must_use]
    pub fn sound_rehearsals(&self) -> Vec<Arc<Scenario>> {
        let ids = self.names.keys().filter(|(kind, _)| *kind == Kind::Rehearsal).map(|(_, id)| id);
        ids.filter_map(|id| self.rehearsal(id)?.ok()).collect()
    }

    /// Parses the next files, at most so many; whether more remain. What was shipped is sound, and is left until it is
    /// asked for: there is much of it.
    pub fn load_slice(&self, how_many: usize) -> bool {
        let from = self.sliced.load(Ordering::Relaxed);
        let to = from.saturating_add(how_many).min(self.entries.len());
        for entry in self.entries.iter().take(to).skip(from).filter(|entry| !entry.file.text.is_embedded()) {
            entry.load();
        }
        self.sliced.store(to, Ordering::Relaxed);
        to < self.entries.len()
    }

    /// What is wrong with what has been read so far, by file and line.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let bad = self.entries.iter().filter_map(|entry| match entry.loaded.get() {
            Some(Loaded::Bad(problems)) => Some(problems),
            _ => None,
        });
        sorted(self.early.iter().chain(bad.flatten()).cloned().collect())
    }

    /// Parses everything and finds all that is wrong with it, also what is legal and still wrong, by file and line.
    #[must_use]
    pub fn check(&self) -> Vec<Problem> {
        let mut problems = self.early.clone();
        let visits = self.visits();
        for entry in &self.entries {
            problems.extend(self.inspect(entry, &visits));
        }
        sorted(problems)
    }

    fn lay(&mut self, tree: Tree, origin: Origin) {
        self.early.extend(tree.problems);
        let first = self.entries.len();
        for file in tree.files {
            match Header::scan(&file) {
                Err(problems) => self.early.extend(problems),
                Ok(header) => {
                    self.entries.push(Entry { header, file, origin, over: None, loaded: OnceLock::new() })
                }
            }
        }
        let mut places: BTreeMap<(Kind, Id), Vec<usize>> = BTreeMap::new();
        for (at, entry) in self.entries.iter().enumerate().skip(first) {
            places.entry((entry.header.kind, entry.header.id.clone())).or_default().push(at);
        }
        for (name, places) in places {
            self.name_twice(&places);
            for at in places.iter().take(1) {
                self.put(name.clone(), *at);
            }
        }
    }

    /// Two files of one tree with one name: said at both, and the first is used.
    fn name_twice(&mut self, places: &[usize]) {
        if places.len() < 2 {
            return;
        }
        let same: Vec<&Entry> = places.iter().filter_map(|at| self.entries.get(*at)).collect();
        let said: Vec<Problem> = same
            .iter()
            .map(|entry| {
                let others = same
                    .iter()
                    .filter(|other| other.file.path != entry.file.path)
                    .map(|other| &*other.file.path);
                let others = others.collect::<Vec<_>>().join(", ");
                entry
                    .problem(format!("the id '{}' is also used by {others}", entry.header.id))
                    .help("give one of them another id")
            })
            .collect();
        self.early.extend(said);
    }

    /// Names an entry, unless it reuses a name of the base without saying so.
    fn put(&mut self, name: (Kind, Id), at: usize) {
        let base = self.names.get(&name).copied();
        let problem = self.entries.get(at).and_then(|entry| self.may_replace(entry, base));
        let bars = problem.is_some() && base.is_some();
        self.early.extend(problem);
        if !bars {
            if let Some(entry) = self.entries.get_mut(at) {
                entry.over = base;
            }
            self.names.insert(name, at);
        }
    }

    /// What keeps an entry from taking its name, or is odd about how it takes it.
    fn may_replace(&self, entry: &Entry, base: Option<usize>) -> Option<Problem> {
        if entry.origin == Origin::Base && self.beside.is_none() {
            return None;
        }
        let Header { id, kind, .. } = &entry.header;
        let base = base.and_then(|at| self.entries.get(at)).or_else(|| {
            let beside = self.beside.as_ref()?;
            beside.entries.get(*beside.names.get(&(*kind, id.clone()))?)
        });
        match (base.map(|base| &*base.header.version), replaces(&entry.file)) {
            (None, None) => None,
            // A copy of a shipped file may be checked alone.
            (Some(_), None) if self.beside.is_some() => None,
            (Some(version), None) => {
                let message = format!("the id '{id}' is already used; the file that uses it stays");
                let help = format!(
                    "to replace it, add 'replaces: {{id: {id}, version: {version}}}'; else use another id"
                );
                Some(entry.problem(message).help(help))
            }
            (Some(version), Some(said)) if *id == *said.id && *version == *said.version => None,
            (Some(version), Some(said)) => {
                let message = format!(
                    "this is to replace {} {}, but '{id}' is at {version}; that one stays",
                    said.id, said.version
                );
                let help = format!(
                    "look at what changed in it, then write 'replaces: {{id: {id}, version: {version}}}'"
                );
                Some(Problem::at(&entry.file, said.place, message).help(help))
            }
            (None, Some(said)) => {
                let message = format!("there is no {} '{}' to replace", kind.code(), said.id);
                let help = "remove 'replaces', or correct the id";
                Some(Problem::at(&entry.file, said.place, message).help(help).warning())
            }
        }
    }

    /// The entry in use under a name: the user's, or the base's where the user's is known to be bad.
    fn used(&self, at: usize) -> Option<&Entry> {
        let entry = self.entries.get(at)?;
        let bad = matches!(entry.loaded.get(), Some(Loaded::Bad(_)));
        Some(entry.over.filter(|_| bad).and_then(|base| self.entries.get(base)).unwrap_or(entry))
    }

    fn find(&self, kind: Kind, id: &Id) -> Option<&Loaded> {
        let at = *self.names.get(&(kind, id.clone()))?;
        self.entries.get(at)?.load();
        self.used(at).map(Entry::load)
    }
}

impl Shelf for Library {
    fn instrument(&self, id: &Id) -> Option<Arc<Instrument>> {
        Self::instrument(self, id)?.ok()
    }

    fn card(&self, id: &Id) -> Option<Arc<Card>> {
        Self::card(self, id)?.ok()
    }

    fn next_step(&self, key: &SuggestionKey) -> Option<NextStep> {
        let file = self.referrals().iter().find(|file| file.id == key.file)?;
        let Some(rule) = &key.rule else { return file.otherwise.clone() };
        file.rules.iter().find(|known| known.id == *rule).map(|rule| rule.step.clone())
    }

    fn guide(&self, id: &Id) -> Option<Arc<Guide>> {
        Self::guide(self, id)?.ok()
    }

    fn service_name(&self, id: &Id) -> Option<Localized> {
        self.directory().service(id).map(|service| service.name.clone())
    }
}

impl Entry {
    fn load(&self) -> &Loaded {
        self.loaded.get_or_init(|| load(self.header.kind, &self.file))
    }

    fn listing(&self) -> Listing<'_> {
        let state = match self.loaded.get() {
            None => State::Listed,
            Some(Loaded::Bad(_)) => State::Bad,
            Some(_) => State::Good,
        };
        let Header { id, version, theme, .. } = &self.header;
        Listing { id, version, theme: *theme, origin: self.origin, state }
    }

    fn problem(&self, message: String) -> Problem {
        Problem::at(&self.file, Header::place_of_id(&self.file), message)
    }
}

/// The one place where a kind is given its shape.
fn load(kind: Kind, file: &File) -> Loaded {
    let loaded = match kind {
        Kind::Instrument => {
            shape(file).and_then(|raw| assemble::instrument(file, &raw)).map(Loaded::Instrument)
        }
        Kind::Card => shape(file).and_then(|raw| assemble::card(file, &raw)).map(Loaded::Card),
        Kind::Findings => shape(file).and_then(|raw| assemble::findings(file, &raw)).map(Loaded::Findings),
        Kind::Conversation => {
            shape(file).and_then(|raw| assemble::conversation(file, &raw)).map(Loaded::Conversation)
        }
        Kind::Referrals => shape(file).and_then(|raw| assemble::referrals(file, &raw)).map(Loaded::Referrals),
        Kind::Services => shape(file).and_then(|raw| assemble::services(file, &raw)).map(Loaded::Services),
        Kind::Duties => shape(file).and_then(|raw| assemble::duties(file, &raw)).map(Loaded::Duties),
        Kind::Municipality => {
            shape(file).and_then(|raw| assemble::profile(file, &raw)).map(Loaded::Municipality)
        }
        Kind::Course => shape(file).and_then(|raw| assemble::course(file, &raw)).map(Loaded::Course),
        Kind::Module => shape(file).and_then(|raw| assemble::module(file, &raw)).map(Loaded::Module),
        Kind::Case => shape(file).and_then(|raw| assemble::case(file, &raw)).map(Loaded::Case),
        Kind::Guide => shape(file).and_then(|raw| assemble::guide(file, &raw)).map(Loaded::Guide),
        Kind::Rehearsal => shape(file).and_then(|raw| assemble::rehearsal(file, &raw)).map(Loaded::Rehearsal),
    };
    loaded.unwrap_or_else(Loaded::Bad)
}

fn shape<T: serde::de::DeserializeOwned>(file: &File) -> Result<T, Vec<Problem>> {
    raw::read(file).map_err(|problem| vec![*problem])
}

fn sorted(mut problems: Vec<Problem>) -> Vec<Problem> {
    problems.sort_by(|a, b| (&a.file, a.place).cmp(&(&b.file, b.place)));
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_late_stands_as_if_it_had_been_there_from_the_start() {
        let directory = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/content/valid");
        let mut late = Library::open_early(Tree::embedded(), Some(directory.clone()), None);
        let base = late.instruments().count();
        late.read_late();
        late.read_late();
        let early = Library::open(Tree::embedded(), Some(Tree::read(&directory)));
        while late.load_slice(5) || early.load_slice(5) {}
        let seen = |library: &Library| {
            library.instruments().map(|it| (it.id.clone(), it.origin, it.state)).collect::<Vec<_>>()
        };
        assert_eq!(seen(&late), seen(&early));
        assert!(late.instruments().count() > base);
        assert_eq!(late.problems().len(), early.problems().len());
    }

    #[test]
    fn a_user_who_has_added_nothing_has_no_directory() {
        let mut library =
            Library::open_early(Tree::default(), Some("/no/such/place".into()), Some("/no/such/file".into()));
        library.read_late();
        assert!(library.problems().is_empty());
    }
}
