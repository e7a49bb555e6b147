package fourteen.launcher;

import java.io.PrintStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Maven's log, told as a line a module, with a word where a first build takes its time: downloads, npm packages.
final class Progress {

    private static final Pattern MODULE = Pattern.compile("\\[INFO] Building (.+?) \\S+ +\\[(\\d+)/(\\d+)]");
    private static final Pattern NPM = Pattern.compile("\\[INFO] +\\[echo] (Installing npm packages .+)");
    private static final int DOWNLOADS_A_LINE = 50;

    private final PrintStream out;
    private int downloads;

    Progress(PrintStream out) {
        this.out = out;
    }

    /// Looks at one line of Maven's log.
    void see(String line) {
        if (line.startsWith("[INFO] Downloaded from ")) {
            downloads++;
            if (downloads % DOWNLOADS_A_LINE == 0) {
                out.println("          downloaded " + downloads + " files from Maven Central");
            }
            return;
        }
        Matcher module = MODULE.matcher(line);
        if (module.matches()) {
            String number = module.group(2);
            String pad = " ".repeat(module.group(3).length() - number.length());
            out.println("  " + pad + "[" + number + "/" + module.group(3) + "] " + module.group(1));
            return;
        }
        Matcher npm = NPM.matcher(line);
        if (npm.matches()) {
            out.println("          " + npm.group(1));
        }
    }
}
