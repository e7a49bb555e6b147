package fourteen.course.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// A Markdown file, read: its headings with their anchors, its links, its text by section.
final class Page {

    private static final Parser MARKDOWN = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final Pattern ID = Pattern.compile("<\\w+[^>]*\\b(?:id|name)=\"([^\"]+)\"");

    private final String file;
    private final List<String> lines;
    private final Node document;
    private final List<Title> titles = new ArrayList<>();
    private final List<Reference> links = new ArrayList<>();
    private final Set<String> anchors = new HashSet<>();

    /// A heading.
    ///
    /// @param line from 1
    /// @param anchor as GitHub makes it
    record Title(int level, String text, int line, String anchor, Block node) {}

    /// A link or an image.
    record Reference(String destination, int line) {}

    Page(String file, String markdown) {
        this.file = file;
        this.lines = markdown.lines().toList();
        this.document = MARKDOWN.parse(markdown);
        Map<String, Integer> used = new HashMap<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                String text = textOf(heading);
                String slug = slug(text);
                int before = used.merge(slug, 1, Integer::sum) - 1;
                String anchor = before == 0 ? slug : slug + "-" + before;
                titles.add(new Title(heading.getLevel(), text, lineOf(heading), anchor, heading));
                anchors.add(anchor);
                visitChildren(heading);
            }

            @Override
            public void visit(Link link) {
                links.add(new Reference(link.getDestination(), lineOf(link)));
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                links.add(new Reference(image.getDestination(), lineOf(image)));
            }

            @Override
            public void visit(HtmlBlock html) {
                ids(html.getLiteral());
            }

            @Override
            public void visit(HtmlInline html) {
                ids(html.getLiteral());
            }
        });
    }

    String file() {
        return file;
    }

    String place(int line) {
        return file + ":" + line;
    }

    /// Whitespace-separated words, as `wc -w` counts them.
    long words() {
        return lines.stream()
                .flatMap(line -> List.of(line.strip().split("\\s+")).stream())
                .filter(word -> !word.isEmpty())
                .count();
    }

    List<Title> titles() {
        return List.copyOf(titles);
    }

    List<Reference> links() {
        return List.copyOf(links);
    }

    boolean hasAnchor(String anchor) {
        return anchors.contains(anchor);
    }

    /// The lines below a heading, down to the next one of its level or above.
    String below(Title title) {
        int end = titles.stream()
                .filter(other -> other.line() > title.line() && other.level() <= title.level())
                .mapToInt(Title::line)
                .findFirst()
                .orElse(lines.size() + 1);
        return String.join("\n", lines.subList(title.line(), end - 1));
    }

    /// The blocks below a heading, down to the next heading of any level.
    List<Node> blocksBelow(Title title) {
        List<Node> blocks = new ArrayList<>();
        for (Node next = title.node().getNext(); next != null && !(next instanceof Heading); next = next.getNext()) {
            blocks.add(next);
        }
        return blocks;
    }

    /// The document's blocks, in order.
    List<Node> blocks() {
        List<Node> blocks = new ArrayList<>();
        for (Node next = ((Document) document).getFirstChild(); next != null; next = next.getNext()) {
            blocks.add(next);
        }
        return blocks;
    }

    static int lineOf(Node node) {
        return node.getSourceSpans().isEmpty() ? 1 : node.getSourceSpans().getFirst().getLineIndex() + 1;
    }

    private void ids(String html) {
        Matcher id = ID.matcher(html);
        while (id.find()) {
            anchors.add(id.group(1));
        }
    }

    private static String textOf(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak part) {
                text.append(' ');
            }
        });
        return text.toString();
    }

    /// GitHub's rule: lower case, nothing but letters, digits, `_` and `-`, and a `-` for each space.
    private static String slug(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\p{M}_\\- ]", "").replace(' ', '-');
    }
}
