package fourteen.flight.reply;

import fourteen.flight.FlightValue;
import fourteen.flight.reply.ReplyPart.Field;
import fourteen.flight.reply.ReplyPart.Upload;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Bodies that nobody wrote, the same for the same seed: those of random arguments with fields lost, moved, doubled, renamed and
/// with wrong characters.
final class BrokenReply {

    private static final String ALPHABET = "$:,\"[]{}0123456789abcACTERXxrLQWKBihSZ@uDn-N_\\";

    private BrokenReply() {}

    static List<ReplyPart> of(long seed) {
        Random random = new Random(seed);
        RandomArguments arguments = new RandomArguments(seed, true);
        FlightValue value = arguments.value();
        ReplyWriter writer = new ReplyWriter(value, null);
        arguments.settle();
        List<ReplyPart> parts = new ArrayList<>(writer.body().parts());
        for (int i = 1 + random.nextInt(4); i > 0 && !parts.isEmpty(); i--) {
            int at = random.nextInt(parts.size());
            int other = random.nextInt(parts.size());
            switch (random.nextInt(6)) {
                case 0 -> parts.remove(at);
                case 1 -> Collections.swap(parts, at, other);
                case 2 -> parts.add(at, parts.get(other));
                case 3 -> parts.set(at, renamed(parts.get(at), parts.get(other).name()));
                default -> parts.set(at, changed(parts.get(at), random));
            }
        }
        return parts;
    }

    private static ReplyPart renamed(ReplyPart part, String name) {
        return switch (part) {
            case Field field -> new Field(name, field.value());
            case Upload upload -> new Upload(name, upload.file());
        };
    }

    private static ReplyPart changed(ReplyPart part, Random random) {
        if (!(part instanceof Field field) || field.value().isEmpty()) {
            return renamed(part, part.name() + random.nextInt(3));
        }
        StringBuilder text = new StringBuilder(field.value());
        text.setCharAt(random.nextInt(text.length()), ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        byte[] sent = text.toString().getBytes(UTF_8); // half of a surrogate pair does not come over a network
        return new Field(field.name(), new String(sent, UTF_8));
    }
}
