//! Where the data directory is, and what each file in it is called.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use super::documents::Folder;
use super::error::StoreError;

/// The directory that holds everything the program saves; naming it makes nothing on disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataDir {
    root: PathBuf,
}

impl DataDir {
    /// The directory given on the command line, else the value of `TIDLIG_INN_HOME` (empty counts as not set), else
    /// the platform's place for data that stays on this machine.
    ///
    /// # Errors
    /// [`StoreError::NoHome`] when neither is given and the system names no home.
    pub fn choose(explicit: Option<&Path>, home_variable: Option<&OsStr>) -> Result<DataDir, StoreError> {
        if let Some(path) = explicit {
            return Ok(DataDir::at(path));
        }
        if let Some(path) = home_variable.filter(|value| !value.is_empty()) {
            return Ok(DataDir::at(Path::new(path)));
        }
        let platform = etcetera::choose_base_strategy().map_err(|_| StoreError::NoHome)?;
        // etcetera's data directory on Windows is the roaming one, which is copied to servers; its cache
        // directory is %LOCALAPPDATA% itself.
        let base = if cfg!(windows) { platform.cache_dir() } else { platform.data_dir() };
        Ok(DataDir::at(&base.join("tidlig-inn")))
    }

    /// Exactly this directory, made absolute so that errors name it in full.
    pub fn at(path: &Path) -> DataDir {
        DataDir { root: std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf()) }
    }

    /// A directory of its own below this one, for training and demo data, which must never mix with visits.
    pub fn practice(&self) -> DataDir {
        DataDir { root: self.root.join("practice") }
    }

    /// The directory itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    pub(crate) fn records(&self) -> PathBuf {
        self.root.join("records")
    }

    pub(crate) fn drafts(&self) -> PathBuf {
        self.root.join("drafts")
    }

    pub(crate) fn texts(&self) -> PathBuf {
        self.root.join("texts")
    }

    pub(crate) fn documents(&self, folder: Folder) -> PathBuf {
        self.root.join(match folder {
            Folder::Training => "training",
            Folder::Plans => "plans",
        })
    }

    pub(crate) fn out(&self) -> PathBuf {
        self.root.join("out")
    }

    pub(crate) fn lock(&self) -> PathBuf {
        self.root.join(".lock")
    }

    pub(crate) fn settings(&self) -> PathBuf {
        self.root.join("settings.json")
    }

    pub(crate) fn events(&self) -> PathBuf {
        self.root.join("events.log")
    }

    pub(crate) fn profile(&self) -> PathBuf {
        self.root.join("profile.yaml")
    }

    pub(crate) fn setup(&self) -> PathBuf {
        self.root.join("store.json")
    }

    pub(crate) fn wrapped_main(&self) -> PathBuf {
        self.root.join("identity.age")
    }

    // Not named after what it opens: a file name must not speak of violence.
    pub(crate) fn wrapped_violence(&self) -> PathBuf {
        self.root.join("identity-2.age")
    }

    pub(crate) fn plain_main(&self) -> PathBuf {
        self.root.join("identity.txt")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_wins_over_the_variable_and_the_variable_over_the_platform() {
        let both = DataDir::choose(Some(Path::new("/a")), Some(OsStr::new("/b"))).unwrap();
        assert_eq!(both.root(), std::path::absolute("/a").unwrap());
        let variable = DataDir::choose(None, Some(OsStr::new("/b"))).unwrap();
        assert_eq!(variable.root(), std::path::absolute("/b").unwrap());
        let platform = DataDir::choose(None, Some(OsStr::new(""))).unwrap();
        assert!(platform.root().ends_with("tidlig-inn"));
        assert!(!platform.root().to_string_lossy().contains("Roaming"));
    }

    #[test]
    fn a_relative_directory_is_named_in_full() {
        assert!(DataDir::at(Path::new("here")).root().is_absolute());
    }

    #[test]
    fn practice_data_lie_apart() {
        let real = DataDir::at(Path::new("/a"));
        assert_ne!(real.practice().records(), real.records());
        assert!(real.practice().root().starts_with(real.root()));
    }
}
