package fourteen;

/// How the framework runs an app. Immutable: each method that changes something returns a copy.
///
/// @param development whether pages show their errors and follow the files as they are edited
public record FourteenOptions(boolean development) {

    /// For those who use the site: nothing of the inside is shown, and `build` has been run before.
    public static FourteenOptions production() {
        return new FourteenOptions(false);
    }

    /// For those who write the site.
    public static FourteenOptions forDevelopment() {
        return new FourteenOptions(true);
    }
}
