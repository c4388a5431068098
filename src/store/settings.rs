//! The few settings, as plain JSON a person can read and correct; no content of any visit.

use serde::{Deserialize, Serialize};

use super::disk::{Disk, read_if_there, write_atomically};
use super::error::StoreError;
use super::paths::DataDir;
use super::store::Store;

/// What the program remembers of how it should look; everything absent means "as the program decides".
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Language of the screens: `nb`, `nn` or `en`. Kept as text: the faces decide what they know.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// Name of the theme.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub look: Option<String>,
    /// No municipality has chosen, and that need not be said again.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub default_will_do: bool,
}

impl Store {
    /// The saved settings, or all-absent ones when none were saved. Works while locked.
    ///
    /// # Errors
    /// [`StoreError::BadSettings`] when the file does not hold settings; it is left as it is.
    pub fn settings(&self) -> Result<Settings, StoreError> {
        saved(self.disk.as_ref(), &self.dir)
    }

    /// Saves the settings; needs neither a choice of what to keep nor a passphrase.
    ///
    /// # Errors
    /// [`StoreError::InUse`], or what the disk reports.
    pub fn save_settings(&mut self, settings: &Settings) -> Result<(), StoreError> {
        let path = self.dir.settings();
        let mut json = serde_json::to_vec_pretty(settings)
            .map_err(|reason| StoreError::Io { path: path.clone(), source: reason.into() })?;
        json.push(b'\n');
        self.hold_lock()?;
        write_atomically(self.disk.as_ref(), &path, &json)
    }
}

/// The settings of a data directory: they lie open, and say nothing of anybody.
pub(super) fn saved(disk: &dyn Disk, dir: &DataDir) -> Result<Settings, StoreError> {
    let path = dir.settings();
    let Some(bytes) = read_if_there(disk, &path)? else { return Ok(Settings::default()) };
    serde_json::from_slice(&bytes)
        .map_err(|reason| StoreError::BadSettings { path, reason: reason.to_string() })
}
