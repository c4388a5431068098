//! Whether the data directory lies in a folder that is copied to other machines.

use std::path::{Component, Path, PathBuf};

use super::disk::Disk;
use super::store::Store;

/// A service that copies a folder, as people call it.
struct Service {
    name: &'static str,
    /// How a folder of it begins, in lower case, the way the service names it itself.
    begins: &'static [&'static str],
    /// A file that lies in its topmost folder.
    leaves: &'static [&'static str],
}

const SERVICES: [Service; 6] = [
    Service { name: "OneDrive", begins: &["onedrive"], leaves: &[".849c9593-d756-4e56-8d6e-42412f2a707b"] },
    Service { name: "Dropbox", begins: &["dropbox"], leaves: &[".dropbox", ".dropbox.cache"] },
    Service {
        name: "Google Drive",
        begins: &["google drive", "googledrive", "google disk", "my drive", "min disk"],
        leaves: &[".tmp.drivedownload", ".tmp.driveupload"],
    },
    Service {
        name: "iCloud",
        begins: &["icloud drive", "iclouddrive", "mobile documents", "com~apple~clouddocs"],
        leaves: &[],
    },
    Service {
        name: "Nextcloud",
        begins: &["nextcloud", "owncloud"],
        leaves: &[".nextcloudsync.log", ".owncloudsync.log"],
    },
    // macOS keeps the folders of all such services here.
    Service { name: "CloudStorage", begins: &["cloudstorage"], leaves: &[] },
];

impl Store {
    /// The service that copies the data directory elsewhere, as far as its path or what lies beside it tells; links are
    /// followed.
    #[must_use]
    pub fn synced_by(&self) -> Option<&'static str> {
        synced_by(self.disk.as_ref(), self.dir.root())
    }
}

/// The service that copies this directory, which may not exist yet.
pub(crate) fn synced_by(disk: &dyn Disk, dir: &Path) -> Option<&'static str> {
    let real = real_path(dir);
    by_path(dir).or_else(|| by_path(&real)).or_else(|| {
        real.ancestors().find_map(|above| {
            let names = disk.list(above).ok()?;
            let left = |service: &&Service| {
                service.leaves.iter().any(|leaf| names.iter().any(|name| name.eq_ignore_ascii_case(leaf)))
            };
            SERVICES.iter().find(left).map(|service| service.name)
        })
    })
}

fn by_path(path: &Path) -> Option<&'static str> {
    path.components().find_map(|part| {
        let Component::Normal(part) = part else { return None };
        let part = part.to_string_lossy().to_lowercase();
        // "OneDrive - Vesle kommune" and "Nextcloud2" are folders of theirs; "onedriver" is not.
        let is = |begin: &&str| {
            part.strip_prefix(*begin).is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
        };
        SERVICES.iter().find(|service| service.begins.iter().any(is)).map(|s| s.name)
    })
}

/// The directory without links on the way, as far as it exists.
fn real_path(dir: &Path) -> PathBuf {
    for above in dir.ancestors() {
        if let Ok(real) = above.canonicalize() {
            let below = dir.strip_prefix(above).unwrap_or(Path::new(""));
            return real.join(below);
        }
    }
    dir.to_path_buf()
}

#[cfg(test)]
mod tests {
    use super::super::disk::RealDisk;
    use super::*;

    #[test]
    fn folders_of_the_services_are_known_by_their_names() {
        for (path, name) in [
            ("/home/x/OneDrive/tidlig-inn", "OneDrive"),
            ("/Users/x/OneDrive - Vesle kommune/data", "OneDrive"),
            ("/home/x/Dropbox (Jobb)/a", "Dropbox"),
            ("/home/x/Google Drive/a", "Google Drive"),
            ("/Volumes/GoogleDrive/Min disk/a", "Google Drive"),
            ("/Users/x/Library/Mobile Documents/com~apple~CloudDocs/a", "iCloud"),
            ("/home/x/Nextcloud2/a", "Nextcloud"),
            ("/Users/x/Library/CloudStorage/Box-Box/a", "CloudStorage"),
        ] {
            assert_eq!(by_path(Path::new(path)), Some(name), "{path}");
        }
    }

    #[test]
    fn other_folders_are_not() {
        for path in ["/home/x/.local/share/tidlig-inn", "/home/onedriver/a", "/srv/dropboxes/a", "/"] {
            assert_eq!(by_path(Path::new(path)), None, "{path}");
        }
    }

    #[test]
    fn a_service_is_known_by_what_it_leaves_in_a_folder_above_one_that_is_not_made_yet() {
        let top = tempfile::tempdir().unwrap();
        let below = top.path().join("a").join("b");
        assert_eq!(synced_by(&RealDisk, &below), None);
        std::fs::write(top.path().join(".nextcloudsync.log"), "").unwrap();
        assert_eq!(synced_by(&RealDisk, &below), Some("Nextcloud"));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_into_such_a_folder_is_followed() {
        let top = tempfile::tempdir().unwrap();
        let theirs = top.path().join("Dropbox");
        std::fs::create_dir(&theirs).unwrap();
        std::os::unix::fs::symlink(&theirs, top.path().join("here")).unwrap();
        assert_eq!(synced_by(&RealDisk, &top.path().join("here").join("data")), Some("Dropbox"));
    }
}
