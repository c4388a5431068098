//! What is written opens with the plain `age` tool, by the owner and by a municipality with its recovery key.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use age::secrecy::ExposeSecret;
use age::x25519::Identity;

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
    let mut child = Command::new(TOOL)
        .args(["-d", "-i"])
        .arg(key)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    // The tool reads all of a file this small before it writes.
    child.stdin.take().unwrap().write_all(sealed).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    output.stdout
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

    // The owner still opens it as well.
    drop(store);
    let mut store = open(&path);
    store.unlock(secret(PASSPHRASE)).unwrap();
    let id = store.records().unwrap().remove(0).id;
    assert_eq!(text(&store.open_record(&id).unwrap().main), "{\"a\":1}");
}
