//! What is written opens with the plain `age` tool, by the owner and by a municipality with its recovery key.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use age::secrecy::ExposeSecret;
use age::x25519::Identity;
use portable_pty::{CommandBuilder, PtySize, native_pty_system};
use tidlig_inn::store::Mark;

use super::support::{PASSPHRASE, bodies, day, guarded, only_file, open, plain, secret, text, with_violence};

const TOOL: &str = "/usr/bin/age";

fn tool_is_here() -> bool {
    let here = Path::new(TOOL).exists();
    if !here {
        eprintln!("skipped: {TOOL} is not installed");
    }
    here
}

fn decrypt_with_tool(key: &Path, sealed: &[u8]) -> Vec<u8> {
    let output = run_tool(key, sealed);
    assert!(output.status.success());
    output.stdout
}

fn run_tool(key: &Path, sealed: &[u8]) -> Output {
    let mut child = Command::new(TOOL)
        .args(["-d", "-i"])
        .arg(key)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    // The tool reads all of a file this small before it writes.
    child.stdin.take().unwrap().write_all(sealed).unwrap();
    child.wait_with_output().unwrap()
}

fn unwrap_with_library(file: &Path) -> String {
    let wrapped = std::fs::read(file).unwrap();
    let key = age::scrypt::Identity::new(secret(PASSPHRASE));
    let decryptor = age::Decryptor::new(&wrapped[..]).unwrap();
    assert!(decryptor.is_scrypt());
    let mut plain = String::new();
    let keys = std::iter::once(&key as &dyn age::Identity);
    decryptor.decrypt(keys).unwrap().read_to_string(&mut plain).unwrap();
    plain
}

#[test]
fn the_age_tool_opens_a_record_and_its_second_line_is_the_main_body() {
    if !tool_is_here() {
        return;
    }
    let (_dir, path, mut store) = plain();
    store.save_record(&bodies(r#"{"tool":"tweak","æ":1}"#), day(28), Mark::Kept).unwrap();
    let sealed = std::fs::read(only_file(&path.join("records"))).unwrap();
    let plain = decrypt_with_tool(&path.join("identity.txt"), &sealed);
    let mut lines = text(&plain).lines();
    assert!(lines.next().unwrap().starts_with(r#"{"format":1,"main":"#));
    assert_eq!(lines.next().unwrap().trim_end(), r#"{"tool":"tweak","æ":1}"#);
    assert_eq!(lines.next(), Some("-----BEGIN AGE ENCRYPTED FILE-----"));
}

#[test]
fn the_wrapped_keys_are_age_identity_files_behind_the_passphrase() {
    let (_dir, path, _store) = guarded();
    let mut keys = Vec::new();
    for name in ["identity.age", "identity-2.age"] {
        let plain = unwrap_with_library(&path.join(name));
        let key = plain.lines().last().unwrap();
        assert!(key.starts_with("AGE-SECRET-KEY-1"));
        assert!(plain.starts_with("# public key: age1"));
        keys.push(key.to_owned());
    }
    assert_ne!(keys[0], keys[1]);
    let public = std::fs::read_to_string(path.join("store.json")).unwrap();
    assert!(public.contains(&keys[0].parse::<Identity>().unwrap().to_public().to_string()));
    assert!(!public.contains("SECRET") && !public.contains("violence"));
}

/// What a file behind a passphrase holds, as the tool gives it to somebody who types that.
fn decrypt_by_typing(passphrase: &str, file: &Path, to: &Path) -> Vec<u8> {
    let pty = native_pty_system().openpty(PtySize::default()).unwrap();
    let mut command = CommandBuilder::new(TOOL);
    command.args(["-d".as_ref(), "-o".as_ref(), to.as_os_str(), file.as_os_str()]);
    let mut child = pty.slave.spawn_command(command).unwrap();
    drop(pty.slave);
    let (mut output, mut keys) = (pty.master.try_clone_reader().unwrap(), pty.master.take_writer().unwrap());
    // It reads the passphrase with the terminal's echo off, and asks once that is done.
    let (mut asked, mut byte) = (Vec::new(), [0]);
    while !asked.ends_with(b"passphrase") && output.read(&mut byte).unwrap() == 1 {
        asked.push(byte[0]);
    }
    keys.write_all(format!("{passphrase}\n").as_bytes()).unwrap();
    // What it still says must be read, or it waits for ever; the end of a terminal may come as an error.
    while output.read(&mut byte).is_ok_and(|read| read == 1) {}
    assert!(child.wait().unwrap().success(), "{}", text(&asked));
    std::fs::read(to).unwrap()
}

#[test]
fn the_passphrase_and_the_age_tool_open_everything_that_is_kept_also_from_a_backup_and_after_a_new_passphrase()
 {
    if !tool_is_here() {
        return;
    }
    let (dir, path, mut store) = guarded();
    store.save_record(&with_violence("{\"a\":1}", "{\"told\":true}"), day(28), Mark::Kept).unwrap();
    store.save_draft(&with_violence("{\"b\":2}", "{\"begun\":true}"), day(28)).unwrap();
    store.change_passphrase(&secret(PASSPHRASE), &secret("en ny setning")).unwrap();
    let backup = dir.path().join("backup");
    store.back_up(&backup).unwrap();
    for place in [&path, &backup] {
        let keys = ["identity.age", "identity-2.age"].map(|name| {
            let to = dir.path().join(name).with_extension("txt");
            let _ = std::fs::remove_file(&to);
            decrypt_by_typing("en ny setning", &place.join(name), &to);
            to
        });
        for (folder, main, private) in
            [("records", "{\"a\":1}", "{\"told\":true}"), ("drafts", "{\"b\":2}", "{\"begun\":true}")]
        {
            let sealed = std::fs::read(only_file(&place.join(folder))).unwrap();
            let plain = decrypt_with_tool(&keys[0], &sealed);
            assert_eq!(text(&plain).lines().nth(1).unwrap().trim_end(), main);
            let start = text(&plain).find("-----BEGIN AGE").unwrap();
            let part = decrypt_with_tool(&keys[1], &plain[start..]);
            assert_eq!(text(&part).lines().nth(1).unwrap().trim_end(), private);
        }
    }
}

#[test]
fn a_municipality_opens_both_parts_with_its_own_keys_and_the_age_tool() {
    if !tool_is_here() {
        return;
    }
    let (main, second) = (Identity::generate(), Identity::generate());
    let (dir, path, mut store) = guarded();
    let public = |identity: &Identity| vec![identity.to_public().to_string()];
    assert!(store.set_recovery(&["age1nonsense".to_owned()], &[]).is_err());
    store.set_recovery(&public(&main), &public(&second)).unwrap();
    store.save_record(&with_violence("{\"a\":1}", "{\"told\":true}"), day(28), Mark::Kept).unwrap();
    let files = [("main.txt", &main), ("second.txt", &second)].map(|(name, identity)| {
        let file = dir.path().join(name);
        std::fs::write(&file, identity.to_string().expose_secret()).unwrap();
        file
    });
    let sealed = std::fs::read(only_file(&path.join("records"))).unwrap();
    let plain = decrypt_with_tool(&files[0], &sealed);
    let start = text(&plain).find("-----BEGIN AGE").unwrap();
    let part = decrypt_with_tool(&files[1], &plain[start..]);
    assert_eq!(text(&part).lines().nth(1).unwrap().trim_end(), "{\"told\":true}");

    // Where the profile does not give it the private part too, it opens the rest alone.
    store.set_recovery(&public(&main), &[]).unwrap();
    store.save_draft(&with_violence("{\"b\":2}", "{\"told\":true}"), day(28)).unwrap();
    let sealed = std::fs::read(only_file(&path.join("drafts"))).unwrap();
    let plain = decrypt_with_tool(&files[0], &sealed);
    let start = text(&plain).find("-----BEGIN AGE").unwrap();
    for key in &files {
        assert!(!run_tool(key, &plain[start..]).status.success());
    }

    // The owner still opens it as well.
    drop(store);
    let mut store = open(&path);
    store.unlock(secret(PASSPHRASE)).unwrap();
    let id = store.records().unwrap().remove(0).id;
    assert_eq!(text(&store.open_record(&id).unwrap().main), "{\"a\":1}");
}
