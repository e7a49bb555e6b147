package fourteen.flight;
import java.io.*;
import java.util.*;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

class ReaderDifferentialTest {
    @Test
    void x() throws Exception {
        long seed = Long.getLong("fourteen.flight.seed", 11);
        int count = Integer.getInteger("fourteen.flight.mutants", 1_500);
        Map<String,Integer> kinds = new TreeMap<>();
        try (Oracle oracle = Oracle.start(); var out = new java.io.PrintWriter("/tmp/t3/downdiff.txt")) {
            for (long i = seed; i < seed + count; i++) {
                byte[] payload = FuzzTest.payload(new Random(i));
                JsonNode react = oracle.decode(payload);
                FlightReader reader = FlightReader.likeBrowser();
                try { reader.feed(payload); } catch (FlightException e) {}
                reader.close();
                JsonNode ours;
                try { ours = Golden.json(Canonical.of(reader)); } catch (Throwable t) { ours = Golden.json("{\"root\":\"" + t.getClass() + "\"}"); }
                String kind = react.path("root").equals(ours.path("root")) ? react.path("hints").equals(ours.path("hints")) ? "same" + (react.toString().contains("rootRejected") ? " rejected":"")  : "HINTS" : 
                 react.toString().contains("rootRejected") ? "LAXER" : ours.toString().contains("rootRejected") ? "STRICTER" : "DIFFERENT";
                kinds.merge(kind, 1, Integer::sum);
                if (!kind.startsWith("same")) out.println(kind + "\n seed " + i + "\n  " + new String(payload, ISO_8859_1).replace("\n", "\\n") + "\n  R " + react + "\n  W " + ours + "\n  P " + (reader.problem() == null ? "" : reader.problem().getMessage().replace("\n", "|")));
            }
            kinds.forEach((k, v) -> out.println("KIND " + v + " " + k));
        }
    }
}
