package fourteen.http.semantics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Chooses by the `Accept-Encoding` header (RFC 9110 §12.5.3).
public final class AcceptEncoding {

    private static final List<ContentCoding> AS_IT_IS = List.of(ContentCoding.IDENTITY);

    private AcceptEncoding() {}

    /// The codings that a client takes, the one to send first; where it values two alike, the smaller one.
    ///
    /// [ContentCoding#IDENTITY] is always among them, at the end at the latest: a client that forbids it gets it
    /// nevertheless where nothing else is there, as RFC 9110 §12.5.3 advises.
    public static List<ContentCoding> inOrder(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return AS_IT_IS;
        }
        // @starter:begin task=1.5
        Map<ContentCoding, Double> weights = new EnumMap<>(ContentCoding.class);
        double others = 0;
        for (String element : header.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = element.split(";", -1);
            String token = parts[0].strip();
            double weight = weight(parts);
            if (token.equals("*")) {
                others = weight;
            }
            for (ContentCoding coding : ContentCoding.values()) {
                // RFC 9110 §8.4.1.3: x-gzip is gzip.
                if (token.equals(coding.token()) || token.equals("x-" + coding.token())) {
                    weights.put(coding, weight);
                }
            }
        }
        weights.putIfAbsent(ContentCoding.BROTLI, others);
        weights.putIfAbsent(ContentCoding.GZIP, others);
        // Not named, it may be sent, but whatever is named comes before it.
        weights.putIfAbsent(ContentCoding.IDENTITY, Double.MIN_VALUE);
        List<ContentCoding> order = new ArrayList<>(weights.keySet());
        order.removeIf(coding -> weights.getOrDefault(coding, 0.0) == 0 && coding != ContentCoding.IDENTITY);
        order.sort(Comparator.comparingDouble(coding -> -weights.getOrDefault(coding, 0.0)));
        return order;
        // @starter:end
    }

    /// The `q` of an element (RFC 9110 §12.4.2): 1 where it is not said, 0 where it can't be read.
    private static double weight(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip();
            if (parameter.startsWith("q=")) {
                String value = parameter.substring(2);
                return value.matches("0(\\.\\d{0,3})?|1(\\.0{0,3})?") ? Double.parseDouble(value) : 0;
            }
        }
        return 1;
    }
}
