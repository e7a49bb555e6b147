package fourteen.js.node;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// `path.posix`.
record PosixPath() implements PathStyle {

    @Override
    public boolean isSeparator(int c) {
        return c == '/';
    }

    @Override
    public String separator() {
        return "/";
    }

    @Override
    public int prefixLength(String path) {
        return 0;
    }

    @Override
    public int rootLength(String path) {
        return path.startsWith("/") ? 1 : 0;
    }

    @Override
    public boolean isAbsolute(String path) {
        return path.startsWith("/");
    }

    @Override
    public String resolve(String cwd, List<String> paths) {
        List<String> all = new ArrayList<>(paths);
        all.addFirst(cwd);
        StringBuilder joined = new StringBuilder();
        for (String path : all.reversed()) {
            if (!path.isEmpty()) {
                joined.insert(0, path + "/");
                if (path.startsWith("/")) {
                    break;
                }
            }
        }
        boolean absolute = joined.indexOf("/") == 0;
        String normal = DotSegments.normalize(joined.toString(), !absolute, "/", this::isSeparator);
        return absolute ? "/" + normal : normal.isEmpty() ? "." : normal;
    }

    @Override
    public String normalize(String path) {
        if (path.isEmpty()) {
            return ".";
        }
        boolean absolute = path.startsWith("/");
        boolean trailing = path.endsWith("/");
        String normal = DotSegments.normalize(path, !absolute, "/", this::isSeparator);
        if (normal.isEmpty()) {
            return absolute ? "/" : trailing ? "./" : ".";
        }
        return (absolute ? "/" : "") + normal + (trailing ? "/" : "");
    }

    @Override
    public String join(List<String> paths) {
        String joined = String.join("/", paths.stream().filter(path -> !path.isEmpty()).toList());
        return joined.isEmpty() ? "." : normalize(joined);
    }

    @Override
    public String relative(String cwd, String from, String to) {
        String start = resolve(cwd, List.of(from));
        String end = resolve(cwd, List.of(to));
        return String.join("/", steps(segments(start), segments(end)));
    }

    private static List<String> segments(String absolute) {
        return absolute.equals("/") ? List.of() : Arrays.asList(absolute.substring(1).split("/"));
    }

    private static List<String> steps(List<String> from, List<String> to) {
        int common = 0;
        while (common < from.size() && common < to.size() && from.get(common).equals(to.get(common))) {
            common++;
        }
        List<String> steps = new ArrayList<>();
        for (int i = common; i < from.size(); i++) {
            steps.add("..");
        }
        steps.addAll(to.subList(common, to.size()));
        return steps;
    }

    @Override
    public String dirname(String path) {
        if (path.isEmpty()) {
            return ".";
        }
        int end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        int slash = path.lastIndexOf('/', end - 1);
        if (slash < 0) {
            return ".";
        }
        if (slash == 0) {
            return "/";
        }
        // Of "//a" Node keeps both.
        return slash == 1 && path.startsWith("//") ? "//" : path.substring(0, slash);
    }

    @Override
    public String toNamespacedPath(String cwd, String path) {
        return path;
    }
}
