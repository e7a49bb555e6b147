package fourteen.js.node;

import java.util.List;

/// The path arithmetic of one system. No file is ever looked at. https://nodejs.org/api/path.html
sealed interface PathStyle permits PosixPath, WindowsPath {

    /// What [#parse] tells.
    record Parsed(String root, String dir, String base, String ext, String name) {}

    /// @param cwd an absolute path, put before what is not absolute
    String resolve(String cwd, List<String> paths);

    String normalize(String path);

    boolean isAbsolute(String path);

    /// @param cwd an absolute path
    String relative(String cwd, String from, String to);

    String dirname(String path);

    boolean isSeparator(int c);

    String separator();

    String join(List<String> paths);

    /// How many characters at the start of the path are no part of a file's name: a drive.
    int prefixLength(String path);

    /// The length of the path's root.
    int rootLength(String path);

    String toNamespacedPath(String cwd, String path);

    default String basename(String path, String suffix) {
        int start = prefixLength(path);
        int end = path.length();
        while (end > start && isSeparator(path.charAt(end - 1))) {
            end--;
        }
        int from = end;
        while (from > start && !isSeparator(path.charAt(from - 1))) {
            from--;
        }
        String base = path.substring(from, end);
        // A name that is nothing but the suffix stays; the path as a whole being the suffix leaves nothing.
        if (!suffix.isEmpty() && path.equals(suffix)) {
            return "";
        }
        // Separators alone are a name of nothing, but with a suffix in question Node returns them.
        if (base.isEmpty() && !suffix.isEmpty() && suffix.length() <= path.length()) {
            return path.substring(start);
        }
        return !suffix.isEmpty() && base.length() > suffix.length() && base.endsWith(suffix)
                ? base.substring(0, base.length() - suffix.length())
                : base;
    }

    default String extname(String path) {
        return extension(basename(path, ""));
    }

    private static String extension(String base) {
        int dot = base.lastIndexOf('.');
        return dot <= 0 || base.equals("..") ? "" : base.substring(dot);
    }

    default Parsed parse(String path) {
        int root = rootLength(path);
        // A root alone has no base.
        String base = root == path.length() ? "" : basename(path.substring(root), "");
        int end = path.length();
        while (end > root && isSeparator(path.charAt(end - 1))) {
            end--;
        }
        int from = Math.max(root, end - base.length());
        String dir = from > root ? path.substring(0, from - 1) : path.substring(0, root);
        String ext = extension(base);
        return new Parsed(path.substring(0, root), dir, base, ext, base.substring(0, base.length() - ext.length()));
    }
}
