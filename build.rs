//! Embeds a changed `instruments/` anew; cargo cannot see a file that was not there at the last build.

fn main() {
    println!("cargo:rerun-if-changed=instruments");
}
