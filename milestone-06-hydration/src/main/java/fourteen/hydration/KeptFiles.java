package fourteen.hydration;

/// Which files a build makes. `EVERYTHING`: scripts, the stylesheets of what they import, and the files that both name.
/// `SCRIPTS`: no stylesheets; the answer tells which style files each entry wants, [BundleAnswer.Output#styles].
/// `ASSETS`: no scripts either; the answer tells what imports give.
public enum KeptFiles {
    EVERYTHING,
    SCRIPTS,
    ASSETS
}
