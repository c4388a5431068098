//! Every touch of the disk behind one small trait, and the one way files are written: whole or not at all.

use std::fmt::Debug;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use tempfile::NamedTempFile;

use super::error::StoreError;

/// How temporary files are called, so that those left by a killed program are known again.
const TEMP_PREFIX: &str = ".tidlig-inn-";
const TEMP_SUFFIX: &str = ".tmp";

/// What the store needs from a disk; tests put a failing one in its place.
pub trait Disk: Debug {
    /// Makes one directory, readable by its owner only, with the parents it needs.
    fn create_dir(&self, dir: &Path) -> io::Result<()>;
    /// A new empty file in `dir`, readable by its owner only, that goes away again unless it is renamed.
    fn create_temp(&self, dir: &Path) -> io::Result<Box<dyn TempFile>>;
    /// Makes the names in `dir` survive a power cut.
    fn sync_dir(&self, dir: &Path) -> io::Result<()>;
    /// A file's whole content.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;
    /// The names of the ordinary files in `dir`, in no order; names that are not Unicode are left out.
    fn list(&self, dir: &Path) -> io::Result<Vec<String>>;
    /// The names of all else in `dir`: folders, links and other things that are no ordinary files, in no order.
    fn others(&self, dir: &Path) -> io::Result<Vec<String>>;
    /// When a file was last written.
    fn modified(&self, path: &Path) -> io::Result<SystemTime>;
    /// How many bytes a file has.
    fn size(&self, path: &Path) -> io::Result<u64>;
    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Gives a file another name in one step.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Adds bytes at the end of a file, which is made for its owner only if it is missing, and makes them survive a
    /// power cut.
    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// Takes the lock file; `None` when another program holds it. Without `create`, an absent file is `NotFound`.
    fn try_lock(&self, path: &Path, create: bool) -> io::Result<Option<LockHeld>>;
}

/// A file on its way to its place.
pub trait TempFile: Debug {
    /// Writes all of `bytes`.
    fn write(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// Makes the content survive a power cut.
    fn sync(&mut self) -> io::Result<()>;
    /// Puts the file in its place in one step, over what was there; on failure the file goes away.
    fn rename(self: Box<Self>, to: &Path) -> io::Result<()>;
}

/// The lock, held until this is dropped (the system lets go of it also when the program is killed).
#[derive(Debug)]
pub struct LockHeld {
    _file: Option<File>,
}

/// The machine's own disk.
#[derive(Debug, Clone, Copy, Default)]
pub struct RealDisk;

impl Disk for RealDisk {
    fn create_dir(&self, dir: &Path) -> io::Result<()> {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(dir)
    }

    fn create_temp(&self, dir: &Path) -> io::Result<Box<dyn TempFile>> {
        // tempfile makes it 0600 on Unix and removes it when dropped.
        let file = tempfile::Builder::new().prefix(TEMP_PREFIX).suffix(TEMP_SUFFIX).tempfile_in(dir)?;
        Ok(Box::new(RealTemp(file)))
    }

    fn sync_dir(&self, dir: &Path) -> io::Result<()> {
        // Windows has no way to sync a directory, and does not need one.
        if cfg!(unix) { File::open(dir)?.sync_all() } else { Ok(()) }
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        fs::read(path)
    }

    fn list(&self, dir: &Path) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(dir)? {
            let entry = entry?;
            if entry.file_type()?.is_file()
                && let Ok(name) = entry.file_name().into_string()
            {
                names.push(name);
            }
        }
        Ok(names)
    }

    fn others(&self, dir: &Path) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(dir)? {
            let entry = entry?;
            if !entry.file_type()?.is_file() {
                names.push(entry.file_name().to_string_lossy().into_owned());
            }
        }
        Ok(names)
    }

    fn modified(&self, path: &Path) -> io::Result<SystemTime> {
        fs::metadata(path)?.modified()
    }

    fn size(&self, path: &Path) -> io::Result<u64> {
        Ok(fs::metadata(path)?.len())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut options = OpenOptions::new();
        options.append(true).create(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path)?;
        file.write_all(bytes)?;
        file.sync_all()
    }

    fn try_lock(&self, path: &Path, create: bool) -> io::Result<Option<LockHeld>> {
        let mut options = OpenOptions::new();
        options.read(true).write(create).create(create);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(LockHeld { _file: Some(file) })),
            Err(TryLockError::WouldBlock) => Ok(None),
            // Some network disks know no locks; refusing to save there would lose more than it protects.
            Err(TryLockError::Error(e)) if e.kind() == ErrorKind::Unsupported => {
                Ok(Some(LockHeld { _file: None }))
            }
            Err(TryLockError::Error(e)) => Err(e),
        }
    }
}

#[derive(Debug)]
struct RealTemp(NamedTempFile);

impl TempFile for RealTemp {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.write_all(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.0.as_file().sync_all()
    }

    fn rename(self: Box<Self>, to: &Path) -> io::Result<()> {
        let mut file = self.0;
        // A virus scanner on Windows may hold a new file for a moment.
        let mut tries_left = if cfg!(windows) { 5 } else { 0 };
        loop {
            match file.persist(to) {
                Ok(_) => return Ok(()),
                Err(failed) if tries_left > 0 => {
                    tries_left -= 1;
                    file = failed.file;
                    std::thread::sleep(std::time::Duration::from_millis(20));
                }
                Err(failed) => return Err(failed.error),
            }
        }
    }
}

/// Writes `bytes` to `to` so that a reader, also after a power cut, finds the former file or this one, whole.
/// The order is: new file beside it, write, sync, rename, sync the directory.
pub(crate) fn write_atomically(disk: &dyn Disk, to: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let dir = to.parent().unwrap_or(to);
    let written = || {
        let mut file = disk.create_temp(dir)?;
        file.write(bytes)?;
        file.sync()?;
        file.rename(to)?;
        disk.sync_dir(dir)
    };
    written().map_err(|e| StoreError::at(to, e))
}

/// Makes `dir` if it is missing, and makes its name survive a power cut.
pub(crate) fn ensure_dir(disk: &dyn Disk, dir: &Path) -> Result<(), StoreError> {
    if disk.list(dir).is_ok() {
        return Ok(());
    }
    let made = || {
        disk.create_dir(dir)?;
        dir.parent().map_or(Ok(()), |parent| disk.sync_dir(parent))
    };
    made().map_err(|e| match e.kind() {
        // It was never there: what holds it takes no folders, or is a file.
        ErrorKind::NotFound | ErrorKind::NotADirectory => StoreError::NotMade { path: dir.to_path_buf() },
        _ => StoreError::at(dir, e),
    })
}

/// A file's content, or `None` when there is no such file.
pub(crate) fn read_if_there(disk: &dyn Disk, path: &Path) -> Result<Option<Vec<u8>>, StoreError> {
    match disk.read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(e) if e.kind() == ErrorKind::NotFound => Ok(None),
        Err(e) => Err(StoreError::at(path, e)),
    }
}

/// The files in `dir`; none when there is no such directory.
pub(crate) fn list_if_there(disk: &dyn Disk, dir: &Path) -> Result<Vec<String>, StoreError> {
    match disk.list(dir) {
        Ok(names) => Ok(names),
        Err(e) if e.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        Err(e) => Err(StoreError::at(dir, e)),
    }
}

/// Removes a file; that it is gone already is as good.
pub(crate) fn remove_if_there(disk: &dyn Disk, path: &Path) -> Result<(), StoreError> {
    match disk.remove(path) {
        Err(e) if e.kind() != ErrorKind::NotFound => Err(StoreError::at(path, e)),
        _ => Ok(()),
    }
}

/// The temporary files in `dir` that a killed program left. Only ask while holding the lock: another program's may
/// be in use.
pub(crate) fn leftovers(disk: &dyn Disk, dir: &Path) -> Result<Vec<PathBuf>, StoreError> {
    Ok(list_if_there(disk, dir)?
        .into_iter()
        .filter(|name| is_leftover(name))
        .map(|name| dir.join(name))
        .collect())
}

/// Whether a file is a temporary one of ours.
pub(crate) fn is_leftover(name: &str) -> bool {
    name.starts_with(TEMP_PREFIX) && name.ends_with(TEMP_SUFFIX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_write_replaces_the_former_file_and_leaves_nothing_else() {
        let dir = tempfile::tempdir().unwrap();
        let to = dir.path().join("a.json");
        write_atomically(&RealDisk, &to, b"one").unwrap();
        write_atomically(&RealDisk, &to, b"two").unwrap();
        assert_eq!(fs::read(&to).unwrap(), b"two");
        assert_eq!(RealDisk.list(dir.path()).unwrap(), ["a.json"]);
    }

    #[test]
    fn a_temporary_file_that_is_not_renamed_goes_away() {
        let dir = tempfile::tempdir().unwrap();
        let mut temp = RealDisk.create_temp(dir.path()).unwrap();
        temp.write(b"half").unwrap();
        assert_eq!(leftovers(&RealDisk, dir.path()).unwrap().len(), 1);
        drop(temp);
        assert!(RealDisk.list(dir.path()).unwrap().is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn directories_and_files_are_for_the_owner_only() {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let dir = tempfile::tempdir().unwrap();
        let made = dir.path().join("data");
        ensure_dir(&RealDisk, &made).unwrap();
        let file = made.join("x");
        write_atomically(&RealDisk, &file, b"x").unwrap();
        let lock = made.join(".lock");
        RealDisk.try_lock(&lock, true).unwrap().unwrap();
        assert_eq!((mode(&made), mode(&file), mode(&lock)), (0o700, 0o600, 0o600));
    }

    #[test]
    fn only_one_can_hold_the_lock() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join(".lock");
        assert_eq!(RealDisk.try_lock(&path, false).unwrap_err().kind(), ErrorKind::NotFound);
        let held = RealDisk.try_lock(&path, true).unwrap().unwrap();
        assert!(RealDisk.try_lock(&path, true).unwrap().is_none());
        drop(held);
        assert!(RealDisk.try_lock(&path, false).unwrap().is_some());
    }
}
