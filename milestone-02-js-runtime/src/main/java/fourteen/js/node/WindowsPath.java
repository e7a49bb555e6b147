package fourteen.js.node;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// `path.win32`: drives, UNC shares (`\\server\share`), and two kinds of separators.
record WindowsPath() implements PathStyle {

    /// What stands before the path proper.
    ///
    /// @param device `C:`, `\\server\share`, or empty
    /// @param length how much of the text is device and the separator behind it
    private record Root(String device, boolean absolute, int length) {}

    @Override
    public boolean isSeparator(int c) {
        return c == '/' || c == '\\';
    }

    @Override
    public String separator() {
        return "\\";
    }

    private static boolean hasDrive(String path) {
        return path.length() >= 2 && path.charAt(1) == ':' && Character.toLowerCase(path.charAt(0)) >= 'a'
                && Character.toLowerCase(path.charAt(0)) <= 'z' && path.charAt(0) < 0x80;
    }

    @Override
    public int prefixLength(String path) {
        return hasDrive(path) ? 2 : 0;
    }

    private boolean separatorAt(String path, int i) {
        return i < path.length() && isSeparator(path.charAt(i));
    }

    /// The next separator, or the end.
    private int endOfName(String path, int from) {
        int i = from;
        while (i < path.length() && !isSeparator(path.charAt(i))) {
            i++;
        }
        return i;
    }

    private int endOfSeparators(String path, int from) {
        int i = from;
        while (separatorAt(path, i)) {
            i++;
        }
        return i;
    }

    private Root root(String path) {
        if (separatorAt(path, 0)) {
            if (!separatorAt(path, 1)) {
                return new Root("", true, 1);
            }
            // `\\.\\pipe` and `\\?\\C:` name devices; there is no share.
            boolean names = path.length() > 4 && (path.charAt(2) == '.' || path.charAt(2) == '?')
                    && separatorAt(path, 3);
            return names ? new Root("\\\\" + path.charAt(2), true, 4) : uncRoot(path);
        }
        if (hasDrive(path)) {
            boolean absolute = separatorAt(path, 2);
            return new Root(path.substring(0, 2), absolute, absolute ? 3 : 2);
        }
        return new Root("", false, 0);
    }

    /// `\\server\share\`: the share is the root, as a drive is.
    private Root uncRoot(String path) {
        int serverEnd = endOfName(path, 2);
        int shareStart = endOfSeparators(path, serverEnd);
        if (serverEnd == 2 || serverEnd == path.length() || shareStart == path.length()) {
            return new Root("", true, 1);
        }
        int shareEnd = endOfName(path, shareStart);
        String device = "\\\\" + path.substring(2, serverEnd) + "\\" + path.substring(shareStart, shareEnd);
        return new Root(device, true, shareEnd);
    }

    @Override
    public int rootLength(String path) {
        Root root = separatorAt(path, 0) && separatorAt(path, 1) ? uncRoot(path) : root(path);
        boolean unc = root.device().startsWith("\\\\");
        return unc && separatorAt(path, root.length()) ? root.length() + 1 : root.length();
    }

    @Override
    public boolean isAbsolute(String path) {
        return separatorAt(path, 0) || (hasDrive(path) && separatorAt(path, 2));
    }

    @Override
    public String resolve(String cwd, List<String> paths) {
        String device = "";
        String tail = "";
        boolean absolute = false;
        List<String> all = new ArrayList<>(paths);
        all.addFirst(cwd);
        for (String path : all.reversed()) {
            if (path.isEmpty()) {
                continue;
            }
            Root root = root(path);
            if (!root.device().isEmpty()) {
                if (!device.isEmpty() && !device.equalsIgnoreCase(root.device())) {
                    // Another drive: it says nothing about this one.
                    continue;
                }
                device = device.isEmpty() ? root.device() : device;
            }
            if (!absolute) {
                tail = path.substring(root.length()) + "\\" + tail;
                absolute = root.absolute();
            }
            if (absolute && !device.isEmpty()) {
                break;
            }
        }
        String normal = DotSegments.normalize(tail, !absolute, "\\", this::isSeparator);
        String result = device + (absolute ? "\\" : "") + normal;
        return result.isEmpty() ? "." : result;
    }

    @Override
    public String normalize(String path) {
        if (path.isEmpty()) {
            return ".";
        }
        if (path.length() == 1) {
            return path.equals("/") ? "\\" : path;
        }
        Root root = root(path);
        if (root.device().startsWith("\\\\") && root.length() == path.length()) {
            return root.device() + "\\";
        }
        String tail = DotSegments.normalize(path.substring(root.length()), !root.absolute(), "\\", this::isSeparator);
        if (tail.isEmpty() && !root.absolute()) {
            tail = ".";
        }
        if (!tail.isEmpty() && isSeparator(path.charAt(path.length() - 1))) {
            tail += "\\";
        }
        if (!root.absolute() && root.device().isEmpty() && looksLikeDrive(path, tail)) {
            return ".\\" + tail;
        }
        return root.device() + (root.absolute() ? "\\" : "") + tail;
    }

    /// A relative path that would mean a drive once it stands alone, as in `.\C:\x`.
    private boolean looksLikeDrive(String path, String tail) {
        if (hasDrive(tail)) {
            return true;
        }
        for (int colon = path.indexOf(':'); colon >= 0; colon = path.indexOf(':', colon + 1)) {
            if (colon == path.length() - 1 || separatorAt(path, colon + 1)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String join(List<String> paths) {
        List<String> given = paths.stream().filter(path -> !path.isEmpty()).toList();
        if (given.isEmpty()) {
            return ".";
        }
        String joined = String.join("\\", given);
        // Two separators in front mean a share only where the first path itself says so.
        String first = given.getFirst();
        boolean meansShare = separatorAt(first, 0) && separatorAt(first, 1) && first.length() > 2
                && !separatorAt(first, 2);
        if (meansShare) {
            return normalize(joined);
        }
        int slashes = endOfSeparators(joined, 0);
        if (slashes >= 2) {
            joined = "\\" + joined.substring(slashes);
        }
        return normalize(joined);
    }

    @Override
    public String relative(String cwd, String from, String to) {
        if (from.equals(to)) {
            return "";
        }
        String start = resolve(cwd, List.of(from));
        String end = resolve(cwd, List.of(to));
        if (start.equalsIgnoreCase(end)) {
            return "";
        }
        List<String> startParts = parts(start);
        List<String> endParts = parts(end);
        int common = 0;
        while (common < startParts.size() && common < endParts.size()
                && startParts.get(common).equalsIgnoreCase(endParts.get(common))) {
            common++;
        }
        if (common == 0) {
            return end;
        }
        List<String> steps = new ArrayList<>();
        for (int i = common; i < startParts.size(); i++) {
            steps.add("..");
        }
        steps.addAll(endParts.subList(common, endParts.size()));
        return String.join("\\", steps);
    }

    private static List<String> parts(String absolute) {
        return Arrays.stream(absolute.split("\\\\")).filter(part -> !part.isEmpty()).toList();
    }

    @Override
    public String dirname(String path) {
        if (path.isEmpty()) {
            return ".";
        }
        int root = rootLength(path);
        int end = path.length();
        while (end > root && isSeparator(path.charAt(end - 1))) {
            end--;
        }
        int from = end;
        while (from > root && !isSeparator(path.charAt(from - 1))) {
            from--;
        }
        if (from > root) {
            return path.substring(0, Math.max(root, from - 1));
        }
        return root == 0 ? "." : path.substring(0, root);
    }

    @Override
    public String toNamespacedPath(String cwd, String path) {
        if (path.isEmpty()) {
            return path;
        }
        String resolved = resolve(cwd, List.of(path));
        if (resolved.length() <= 2) {
            return path;
        }
        if (resolved.startsWith("\\\\") && resolved.charAt(2) != '?' && resolved.charAt(2) != '.') {
            return "\\\\?\\UNC\\" + resolved.substring(2);
        }
        boolean drive = hasDrive(resolved) && resolved.startsWith("\\", 2);
        return drive ? "\\\\?\\" + resolved : path;
    }
}
