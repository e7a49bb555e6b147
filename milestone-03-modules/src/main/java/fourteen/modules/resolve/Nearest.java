package fourteen.modules.resolve;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// "Did you mean …": the candidate that is spelled most like a name.
public final class Nearest {

    private Nearest() {}

    /// The nearest candidate, or null if none is near: a third of the letters may differ, and one in a short name.
    public static @Nullable String to(String name, Collection<String> candidates) {
        String best = null;
        int least = Math.max(1, name.length() / 3) + 1;
        for (String candidate : candidates) {
            int distance = candidate.equalsIgnoreCase(name) ? 0 : distance(name, candidate, least);
            if (distance < least && !candidate.equals(name)) {
                best = candidate;
                least = distance;
            }
        }
        return best;
    }

    /// Letters to insert, delete, change or swap with their neighbour (Damerau and Levenshtein), at most `limit`.
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
                d[i][j] = swapped ? Math.min(d[i][j], d[i - 2][j - 2] + 1) : d[i][j];
            }
        }
        return Math.min(limit, d[a.length()][b.length()]);
    }
}
